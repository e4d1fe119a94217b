//! What a unit did with its dossiers in one period, counted.

use serde::{Deserialize, Serialize};

/// The columns of the official report: what came, and where it stands at the end of the period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Counts {
    /// Received before the period and open at its start.
    pub carried_over: u64,
    pub received_online: u64,
    pub received_in_person: u64,
    pub received_by_post: u64,
    pub settled_early: u64,
    pub settled_on_time: u64,
    pub settled_late: u64,
    pub open_within_time: u64,
    pub open_overdue: u64,
    pub paused_within_time: u64,
    pub paused_overdue: u64,
    /// Given back to the applicant or refused, without a result.
    pub returned: u64,
    /// Taken back by the applicant.
    pub withdrawn: u64,
}

/// One column of [`Counts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Counter {
    CarriedOver,
    ReceivedOnline,
    ReceivedInPerson,
    ReceivedByPost,
    SettledEarly,
    SettledOnTime,
    SettledLate,
    OpenWithinTime,
    OpenOverdue,
    PausedWithinTime,
    PausedOverdue,
    Returned,
    Withdrawn,
}

impl Counter {
    /// In the order of the report.
    pub const ALL: [Self; 13] = [
        Self::CarriedOver,
        Self::ReceivedOnline,
        Self::ReceivedInPerson,
        Self::ReceivedByPost,
        Self::SettledEarly,
        Self::SettledOnTime,
        Self::SettledLate,
        Self::OpenWithinTime,
        Self::OpenOverdue,
        Self::PausedWithinTime,
        Self::PausedOverdue,
        Self::Returned,
        Self::Withdrawn,
    ];

    /// Its name in files: the column of a CSV, the word in a formula.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CarriedOver => "carried_over",
            Self::ReceivedOnline => "received_online",
            Self::ReceivedInPerson => "received_in_person",
            Self::ReceivedByPost => "received_by_post",
            Self::SettledEarly => "settled_early",
            Self::SettledOnTime => "settled_on_time",
            Self::SettledLate => "settled_late",
            Self::OpenWithinTime => "open_within_time",
            Self::OpenOverdue => "open_overdue",
            Self::PausedWithinTime => "paused_within_time",
            Self::PausedOverdue => "paused_overdue",
            Self::Returned => "returned",
            Self::Withdrawn => "withdrawn",
        }
    }
}

impl Counts {
    pub fn get(&self, counter: Counter) -> u64 {
        match counter {
            Counter::CarriedOver => self.carried_over,
            Counter::ReceivedOnline => self.received_online,
            Counter::ReceivedInPerson => self.received_in_person,
            Counter::ReceivedByPost => self.received_by_post,
            Counter::SettledEarly => self.settled_early,
            Counter::SettledOnTime => self.settled_on_time,
            Counter::SettledLate => self.settled_late,
            Counter::OpenWithinTime => self.open_within_time,
            Counter::OpenOverdue => self.open_overdue,
            Counter::PausedWithinTime => self.paused_within_time,
            Counter::PausedOverdue => self.paused_overdue,
            Counter::Returned => self.returned,
            Counter::Withdrawn => self.withdrawn,
        }
    }

    /// Adds up some of the columns; a total too large to hold stays at the largest number.
    pub fn sum(&self, counters: &[Counter]) -> u64 {
        counters
            .iter()
            .fold(0, |total, counter| total.saturating_add(self.get(*counter)))
    }

    /// All that was on the table: carried over and received.
    pub fn to_settle(&self) -> u64 {
        self.sum(&Counter::ALL[..4])
    }

    /// All that is accounted for: settled, open, paused, returned and withdrawn.
    pub fn accounted_for(&self) -> u64 {
        self.sum(&Counter::ALL[4..])
    }

    pub fn settled(&self) -> u64 {
        self.sum(&Counter::ALL[4..7])
    }

    /// No dossier appears or vanishes: carried over + received = settled + open + paused +
    /// returned + withdrawn.
    pub fn balances(&self) -> bool {
        self.to_settle() == self.accounted_for()
    }
}
