//! What the pages about documents submitted to the Government say.

use contract::SubmissionState;

use super::{Lang, TrackingTexts};
use crate::submissions::Tally;

mod en;
mod vi;

pub struct SubmissionTexts {
    pub heading: &'static str,
    pub lead: &'static str,
    pub description: &'static str,
    pub sample_list: &'static str,

    pub controls: &'static str,
    pub words: &'static str,
    pub words_hint: &'static str,
    pub agency: &'static str,
    pub state: &'static str,
    pub all: &'static str,
    pub show: &'static str,
    pub clear: &'static str,

    pub finding: fn(&SubmissionFinding) -> String,
    pub nothing_found: &'static str,
    pub nothing_yet: &'static str,
    pub tips: &'static [&'static str],

    pub table: &'static str,
    pub number: &'static str,
    pub title: &'static str,
    pub received_on: &'static str,
    pub due: &'static str,
    pub no_value: &'static str,

    pub about: &'static str,
    pub kind: &'static str,
    pub status: &'static str,
    pub one: fn(number: &str, title: &str) -> String,
    pub one_bare: fn(number: &str) -> String,
    pub set_anew: fn(told: &str, due: &str) -> String,
    pub answer: &'static str,
    pub answered: fn(number: &str, day: &str) -> String,
    pub open_answer: fn(number: &str) -> String,
    pub freshness: fn(clock: &str, day: &str) -> String,
    pub states_hold: fn(day: &str) -> String,
    pub source: &'static str,
    pub no_source: &'static str,
    pub as_json: &'static str,
    pub unknown: &'static str,
    pub see_all: &'static str,

    pub project: &'static str,
    pub draft: &'static str,
    pub report: &'static str,
    pub proposal: &'static str,
    pub document: &'static str,
    pub state_name: fn(SubmissionState) -> &'static str,

    /// Due date, ledger and course as for dossiers, in words that speak to no applicant.
    pub tracking: TrackingTexts,
}

/// The parts of the sentence above the table.
pub struct SubmissionFinding {
    pub day: String,
    /// How many there are on all pages of the list.
    pub total: u32,
    /// Those of this page.
    pub tally: Tally,
}

impl Lang {
    pub fn submission_texts(self) -> &'static SubmissionTexts {
        match self {
            Self::Vi => &vi::TEXTS,
            Self::En => &en::TEXTS,
        }
    }
}

pub fn use_submission_texts() -> &'static SubmissionTexts {
    super::use_lang().submission_texts()
}
