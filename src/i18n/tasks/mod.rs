//! What the page of tasks says.

use contract::TaskState;
use domain::tasks::Tally;

use super::Lang;
use crate::route::TaskColumn;

mod en;
mod vi;

pub struct TaskTexts {
    pub heading: &'static str,
    pub lead: &'static str,
    pub description: &'static str,
    pub sample: &'static str,
    pub sample_note: &'static str,

    pub controls: &'static str,
    pub resolution: &'static str,
    pub unit: &'static str,
    pub state: &'static str,
    pub all: &'static str,
    pub show: &'static str,
    pub clear: &'static str,

    pub finding: fn(&TaskFinding) -> String,
    pub nothing_found: fn(day: &str) -> String,

    pub table: &'static str,
    pub column_title: &'static str,
    pub column_due: &'static str,
    pub column_done_on: &'static str,
    pub column_evidence: &'static str,
    pub sorted: fn(&str, bool) -> String,
    pub evidence: fn(task: &str) -> String,
    pub no_value: &'static str,

    pub units: &'static str,
    pub column_all: &'static str,
    pub column_done_in_time: &'static str,
    pub column_open: &'static str,

    pub facts: &'static str,
    pub facts_lead: &'static str,
    pub adopted: fn(number: &str, title: &str, day: &str) -> String,
    pub fact_due: fn(day: &str) -> String,
    pub outcome: fn(&str) -> String,
    pub no_outcome: &'static str,

    pub about: &'static str,
    pub about_states: &'static str,
    pub source: &'static str,
    pub no_source: &'static str,
    pub downloads: &'static str,
    pub as_csv: &'static str,
    pub as_json: &'static str,

    pub overdue: &'static str,
    pub not_started: &'static str,
    pub under_way: &'static str,
    pub done_late: &'static str,
    pub done: &'static str,
    pub other_state: &'static str,
}

/// The parts of the sentence above the table.
pub struct TaskFinding {
    pub day: String,
    pub tally: Tally,
}

impl Lang {
    pub fn task_texts(self) -> &'static TaskTexts {
        match self {
            Self::Vi => &vi::TEXTS,
            Self::En => &en::TEXTS,
        }
    }
}

pub fn use_task_texts() -> &'static TaskTexts {
    super::use_lang().task_texts()
}

impl TaskTexts {
    pub fn task_state(&self, state: TaskState) -> &'static str {
        match state {
            TaskState::Overdue => self.overdue,
            TaskState::NotStarted => self.not_started,
            TaskState::UnderWay => self.under_way,
            TaskState::DoneLate => self.done_late,
            TaskState::Done => self.done,
            TaskState::Other => self.other_state,
        }
    }

    pub fn column(&self, column: TaskColumn) -> &'static str {
        match column {
            TaskColumn::Title => self.column_title,
            TaskColumn::Unit => self.unit,
            TaskColumn::Resolution => self.resolution,
            TaskColumn::Due => self.column_due,
            TaskColumn::State => self.state,
            TaskColumn::DoneOn => self.column_done_on,
        }
    }
}
