//! What the timeline says.

use contract::{HistoryBasis, HistoryTopic};

use super::Lang;

mod en;
mod vi;

pub struct HistoryTexts {
    pub heading: &'static str,
    pub lead: &'static str,
    pub left_out: &'static str,
    pub description: fn(count: usize, first: u16, last: u16) -> String,
    pub finding: fn(count: usize, first: u16, last: u16) -> String,
    pub nothing: &'static str,
    pub topics: &'static str,
    pub all_topics: &'static str,
    pub years: &'static str,
    pub source: &'static str,
    pub doubt: &'static str,
    pub quarter: fn(quarter: u8, year: u16) -> String,
    pub downloads: &'static str,
    pub as_json: &'static str,
    pub as_atom: &'static str,
    pub exchange: &'static str,
    pub feed_title: &'static str,
    pub basis: fn(HistoryBasis) -> &'static str,
    pub topic: fn(HistoryTopic) -> &'static str,
}

impl Lang {
    pub fn history_texts(self) -> &'static HistoryTexts {
        match self {
            Self::Vi => &vi::TEXTS,
            Self::En => &en::TEXTS,
        }
    }
}

pub fn use_history_texts() -> &'static HistoryTexts {
    super::use_lang().history_texts()
}
