//! What the page of the UN survey says. Apart from the other texts, so that it comes with that page.

use std::cmp::Ordering;

use contract::{EgdiIndex, IndexValue};
use domain::egdi::{Group, Verdict};

use super::Lang;
use crate::format;

mod en;
mod vi;

pub struct EgdiTexts {
    pub heading: &'static str,
    pub lead: &'static str,
    pub no_surveys: &'static str,
    pub finding: fn(&Finding) -> String,
    pub index_name: fn(EgdiIndex) -> &'static str,
    pub groups: fn(Group) -> &'static str,

    pub controls: &'static str,
    pub year: &'static str,
    pub newest: fn(u16) -> String,
    pub index: &'static str,
    pub show: &'static str,
    pub unknown_year: fn(u16) -> String,
    pub newer: fn(u16) -> String,

    pub asean: fn(letters: &str, year: u16) -> String,
    pub skip_chart: &'static str,
    pub world_rank: fn(u32) -> String,
    pub group_of: fn(group: &str) -> String,
    pub later_members: &'static str,
    pub table: &'static str,
    pub country: &'static str,
    pub column_world: &'static str,
    pub column_asean: fn(letters: &str) -> String,
    pub no_value: &'static str,

    pub over_time: fn(letters: &str) -> String,
    pub points_key: &'static str,
    pub rank_over_time: &'static str,
    pub rank_key: &'static str,
    pub parts: &'static str,
    pub parts_key: &'static str,
    pub each_survey: &'static str,
    pub each_survey_parts: &'static str,
    pub survey: &'static str,
    pub spoken_value: fn(year: u16, value: &str, place: Option<u32>) -> String,
    pub spoken_rank: fn(year: u16, rank: u32, of: u32) -> String,
    pub rank_of: fn(rank: u32, of: u32) -> String,

    pub resolution: &'static str,
    pub resolution_lead: fn(source: &str) -> String,
    pub target: &'static str,
    pub target_of: fn(place: u32, letters: &str, year: u16) -> String,
    pub reached: &'static str,
    pub reached_in: fn(place: u32, year: u16) -> String,
    pub verdict: &'static str,
    pub met: &'static str,
    pub missed: &'static str,
    pub not_yet: &'static str,
    pub resolution_note: &'static str,

    pub definition: &'static str,
    pub definition_of: fn(EgdiIndex) -> &'static str,
    pub weights_note: &'static str,
    pub recomputed: fn(surveys: usize) -> String,
    pub not_recomputed: fn(countries: &str) -> String,
    pub groups_name: &'static str,
    pub group_from: fn(name: &str, limit: &str) -> String,
    pub group_below: fn(name: &str, limit: &str) -> String,
    pub limits_name: &'static str,
    pub limits: &'static str,
    pub counted: fn(first: (u16, u32), last: (u16, u32)) -> String,
    pub places_name: &'static str,
    pub places: &'static str,
    pub timor_leste: &'static str,

    pub sources: &'static str,
    pub source_note: &'static str,
    pub all_sources: &'static str,
    pub downloads: &'static str,
    pub page_as_csv: &'static str,
    pub page_as_json: &'static str,
    pub survey_as_json: fn(u16) -> String,
}

/// The parts of the sentence above the page. Values are written out already.
pub struct Finding {
    pub year: u16,
    pub index: EgdiIndex,
    pub value: String,
    pub group: &'static str,
    /// World rank, and among how many.
    pub world: (u32, u32),
    /// Place in ASEAN, and among how many.
    pub asean: Option<(u32, usize)>,
    pub change: Option<Change>,
}

/// Since the survey before.
pub struct Change {
    pub since: u16,
    /// More, less or the same.
    pub value: Ordering,
    pub by: String,
    /// World ranks gained; negative when they were lost.
    pub places: i64,
}

impl Lang {
    pub fn egdi_texts(self) -> &'static EgdiTexts {
        match self {
            Self::Vi => &vi::TEXTS,
            Self::En => &en::TEXTS,
        }
    }
}

pub fn use_egdi_texts() -> &'static EgdiTexts {
    super::use_lang().egdi_texts()
}

impl EgdiTexts {
    /// With the five decimals it was published with.
    pub fn value(&self, lang: Lang, value: IndexValue) -> String {
        format::decimals(lang, value.value(), 5)
    }

    pub fn group(&self, group: Group) -> &'static str {
        (self.groups)(group)
    }

    /// The UN's letters, the same in every language.
    pub fn letters(&self, index: EgdiIndex) -> &'static str {
        match index {
            EgdiIndex::Egdi => "EGDI",
            EgdiIndex::Osi => "OSI",
            EgdiIndex::Tii => "TII",
            EgdiIndex::Hci => "HCI",
        }
    }

    pub fn verdict_of(&self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::Met => self.met,
            Verdict::Missed => self.missed,
        }
    }
}
