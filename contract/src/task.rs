//! Tasks that a resolution of the Government gives to ministries and provinces.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{
    code::{AgencyCode, Slug},
    date::Date,
    edition::Basis,
    measure::Citation,
    named::{AgencyName, Bilingual},
};

/// All tasks that are known, and what public sources say of the resolutions behind them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TaskBoard {
    pub basis: Basis,
    /// The day on which the states hold.
    pub as_of: Date,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
    pub resolutions: Vec<Resolution>,
    /// In the order of the list they came from.
    pub items: Vec<Task>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Resolution {
    /// Such as `36a-nq-cp`.
    pub code: Slug,
    /// As it is cited: `36a/NQ-CP`.
    pub number: String,
    pub adopted_on: Date,
    pub title: Bilingual,
    /// What was asked for or reached, by sources that anyone can read; never made up.
    pub facts: Vec<ResolutionFact>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ResolutionFact {
    pub text: Bilingual,
    /// The day by which it was to be reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_on: Option<Date>,
    /// What became of it, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Bilingual>,
    pub source: Citation,
}

/// One task of one unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Task {
    pub id: Slug,
    /// Code of the resolution.
    pub resolution: Slug,
    pub unit: AgencyName,
    pub title: Bilingual,
    pub due_on: Date,
    pub progress: TaskProgress,
    /// What follows from progress, due date and the day of the answer; it is nowhere stored.
    pub state: TaskState,
    /// Where it can be seen that it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
}

/// What the unit reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum TaskProgress {
    NotStarted,
    UnderWay,
    Done { on: Date },
}

/// How a task stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum TaskState {
    /// Not done, and the due date is over.
    Overdue,
    NotStarted,
    UnderWay,
    /// Done after the due date.
    DoneLate,
    /// Done on the due date or before.
    Done,
    #[serde(other)]
    Other,
}

/// A word that is no state of a task.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("one of: overdue, not_started, under_way, done_late, done")]
pub struct TaskStateError;

impl TaskState {
    /// What needs attention first.
    pub const ALL: [Self; 5] = [
        Self::Overdue,
        Self::NotStarted,
        Self::UnderWay,
        Self::DoneLate,
        Self::Done,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::NotStarted => "not_started",
            Self::UnderWay => "under_way",
            Self::DoneLate => "done_late",
            Self::Done => "done",
            Self::Other => "other",
        }
    }
}

impl FromStr for TaskState {
    type Err = TaskStateError;

    fn from_str(text: &str) -> Result<Self, TaskStateError> {
        let found = Self::ALL.into_iter().find(|state| state.as_str() == text);
        found.ok_or(TaskStateError)
    }
}

impl fmt::Display for TaskState {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

/// Choices that narrow the tasks down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaskFilter {
    pub resolution: Option<Slug>,
    pub unit: Option<AgencyCode>,
    pub state: Option<TaskState>,
}

impl TaskFilter {
    pub fn takes(&self, task: &Task) -> bool {
        fn fits<T: PartialEq>(wanted: &Option<T>, found: &T) -> bool {
            wanted.as_ref().is_none_or(|wanted| wanted == found)
        }
        fits(&self.resolution, &task.resolution)
            && fits(&self.unit, &task.unit.code)
            && fits(&self.state, &task.state)
    }
}
