//! The page of tasks in English.

use super::{TaskFinding, TaskTexts};

pub const TEXTS: TaskTexts = TaskTexts {
    heading: "Tasks of e-government",
    lead: "Tasks that Resolutions 36a/NQ-CP (2015) and 17/NQ-CP (2019) gave to ministries and provinces: due date, state, evidence.",
    description: "Tasks of Resolutions 36a/NQ-CP and 17/NQ-CP by unit, due date and state.",
    sample: "sample data",
    sample_note: "No public list says how each task stands. The tasks in the table below were generated for demonstration and say nothing about any real unit. What public sources do say stands at the end of the page.",

    controls: "Choose what to see",
    resolution: "Resolution",
    unit: "Unit",
    state: "State",
    all: "All",
    show: "Show",
    clear: "Clear all choices",

    finding: |finding| {
        let TaskFinding { day, tally } = finding;
        let noun = if tally.all == 1 { "task" } else { "tasks" };
        format!(
            "By {day}, {} {noun}: {} done, of them {} in time and {} late; {} overdue; {} still within time.",
            tally.all,
            tally.done(),
            tally.done_in_time,
            tally.done_late,
            tally.overdue,
            tally.not_started + tally.under_way,
        )
    },
    nothing_found: |day| format!("By {day}, no task fits what you chose."),

    table: "Table of tasks",
    column_title: "Task",
    column_due: "Due",
    column_done_on: "Done on",
    column_evidence: "Evidence",
    sorted: |column, descending| {
        let order = if descending {
            "descending"
        } else {
            "ascending"
        };
        format!("Sorted by {column}, {order}.")
    },
    evidence: |task| format!("See evidence: {task}"),
    no_value: "–",

    units: "By unit",
    column_all: "Tasks",
    column_done_in_time: "Done in time",
    column_open: "Still within time",

    facts: "What public sources say",
    facts_lead: "This part is fact with its source, not sample data.",
    adopted: |number, title, day| format!("Resolution {number} of {day}: {title}"),
    fact_due: |day| format!("Due: {day}."),
    outcome: |outcome| format!("Outcome: {outcome}"),
    no_outcome: "Outcome: no public source was found.",

    about: "How states are computed",
    about_states: "A state is computed every day from the due date and the day it was done, and is not stored. Done on the due date is in time; what is not done is overdue from the day after.",
    source: "Source of the list",
    no_source: "none given",
    downloads: "Downloads",
    as_csv: "This table (CSV)",
    as_json: "This table (JSON)",

    overdue: "Overdue",
    not_started: "Not started",
    under_way: "Under way",
    done_late: "Done late",
    done: "Done",
    other_state: "Not known",
};
