//! The pages about documents submitted to the Government in English.

use contract::SubmissionState;

use super::{
    super::tracking::{
        self, CourseTexts, DueTexts, DutyTexts, LedgerTexts, StatusTexts, TrackingTexts,
    },
    SubmissionFinding, SubmissionTexts,
};

pub const TEXTS: SubmissionTexts = SubmissionTexts {
    heading: "Submitted to the Government",
    lead: "Documents and projects that ministries and provinces submit to the Government and the Prime Minister: who sent them, when, when an answer is due, and whether there is one.",
    description: "Documents and projects submitted to the Government and the Prime Minister, by number: who sent them, when, when an answer is due, the result.",
    sample_list: "The documents marked below are made up by software for demonstration; they say nothing about any real agency.",

    controls: "Find and choose documents",
    words: "Document number or words of its title",
    words_hint: "For example 9001/TTr-BTC. Capitals, small letters and tone marks do not matter.",
    agency: "Submitted by",
    state: "State",
    all: "All",
    show: "Show",
    clear: "Clear all choices",

    finding: |finding| {
        let SubmissionFinding { day, total, tally } = finding;
        let noun = documents(*total);
        let which = match tally.all() == *total {
            true => ": ".to_owned(),
            false => format!(
                ". Of the {} {} on this page: ",
                tally.all(),
                documents(tally.all())
            ),
        };
        format!(
            "By {day}, {total} {noun}{which}{} settled, of them {} late; {} open, of them {} overdue; {} waiting for more papers; {} closed without a result.",
            tally.settled,
            tally.settled_late,
            tally.open,
            tally.overdue,
            tally.stopped,
            tally.ended,
        )
    },
    nothing_found: "No document fits what you chose.",
    nothing_yet: "There is no document in the list yet.",
    tips: &[
        "Check the number; what stands before the slash is enough to find it.",
        "Try other words of the title, or fewer.",
        "Take back the choice of an agency or a state.",
    ],

    table: "Documents, the newest first",
    number: "Number",
    title: "Title",
    received_on: "Received on",
    due: "Due date and state",
    no_value: "–",

    about: "About the document",
    kind: "Kind",
    status: "Status",
    one: |number, title| format!("{number}: {title}"),
    one_bare: |number| format!("Document {number}"),
    set_anew: |told, due| {
        format!(
            "On {told} a new date was set, {due}. Whether it is late is still told by the date counted from the day of receipt."
        )
    },
    answer: "The answer",
    answered: |number, day| format!("{number}, issued on {day}."),
    open_answer: |number| format!("Open {number}"),
    freshness: |clock, day| format!("The last news of this document is of {clock}, {day}."),
    states_hold: |day| format!("States as of {day}."),
    source: "Source",
    no_source: "none given",
    as_json: "The data of this page (JSON)",
    unknown: "No document in the list has this number. It may be mistyped, or the document is not here yet.",
    see_all: "See all documents submitted to the Government",

    project: "Project",
    draft: "Draft of a law or decree",
    report: "Report",
    proposal: "Proposal",
    document: "Document",
    state_name: |state| match state {
        SubmissionState::Registered => "Waiting to be received",
        SubmissionState::WithinTime => "Open, within time",
        SubmissionState::Overdue => "Open, overdue",
        SubmissionState::WithoutLimit => "Open, no limit that can be counted",
        SubmissionState::Stopped => "Stopped, waiting for more papers",
        SubmissionState::SettledInTime => "Settled early or on time",
        SubmissionState::SettledLate => "Settled late",
        SubmissionState::SettledWithoutLimit => "Settled, no limit that can be counted",
        SubmissionState::Ended => "Not accepted, withdrawn or halted",
    },

    tracking: TRACKING,
};

fn documents(count: u32) -> &'static str {
    match count {
        1 => "document",
        _ => "documents",
    }
}

const DOSSIER: TrackingTexts = tracking::en::TEXTS;

const TRACKING: TrackingTexts = TrackingTexts {
    duty: DutyTexts {
        missing: "Papers to be added",
        ..DOSSIER.duty
    },
    due: DueTexts {
        heading: "When an answer is due",
        limit: |limit| format!("Time limit: {limit}."),
        due_on: "Answer due",
        no_limit: "This document has no time limit that could be counted to a day.",
        not_received: "There is no due date yet: the document was not received.",
        stopped_left: |left| format!("When it goes on, {left} are left."),
        contradictory: "The recorded times contradict each other, so no due date can be counted.",
        calendar_event: |number| format!("Answer to {number} is due"),
        ..DOSSIER.due
    },
    ledger: LedgerTexts {
        more_papers: "waiting for papers from the agency that submitted it",
        payment: "waiting for a payment by the agency that submitted it",
        halted: "work on it was stopped",
        source: "Counted as for dossiers of citizens: Decree 61/2018/NĐ-CP (Article 19) and the Civil Code of 2015 (Articles 147, 148). A date in the working rules or in the assignment still prevails.",
        ..DOSSIER.ledger
    },
    course: CourseTexts {
        heading: "Where the document is",
        ended: |name| format!("Work on it is closed: {name}."),
        steps: ["Receipt", "Processing", "Result", "Sending the result"],
        back: "The document went back a step.",
        back_after_papers: "The missing papers came; work on it goes on.",
        clock_again: "The papers are complete: the time limit counts from zero.",
        clock_anew: |day| format!("New date set: {day}."),
        sample_note: "This document is made up by software for demonstration; it belongs to no agency.",
        ..DOSSIER.course
    },
    labels: StatusTexts {
        statuses: [
            "Sent",
            "Received",
            "Not accepted",
            "Being processed",
            "More papers needed",
            "Payment needed",
            "Withdrawn by the agency",
            "Halted",
            "Settled",
            "Result sent",
        ],
        next: [
            "It is checked and received, or what is missing is named.",
            "It goes to the unit that appraises it.",
            "",
            "The unit appraises it and puts it before those who decide.",
            "Once the papers are there, work on it goes on.",
            "Once it is paid, work on it goes on.",
            "",
            "",
            "The result is sent to the agency that submitted it.",
            "",
        ],
        applicant: "the agency that submitted it",
        desk: "the registry",
        specialist: "the unit that appraises",
        leader: "the head of the office",
        ..DOSSIER.labels
    },
    ..DOSSIER
};
