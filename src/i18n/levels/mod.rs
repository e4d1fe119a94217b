//! What the pages of the level audit say.

use contract::{Criterion, LevelClaim, LevelVerdict, Mark};

use super::Lang;

mod en;
mod vi;

pub struct LevelTexts {
    pub heading: &'static str,
    pub lead: &'static str,
    pub description: &'static str,
    pub history: &'static str,
    pub unknown_agency: &'static str,
    pub all_agencies: &'static str,

    pub finding: fn(&LevelFinding) -> String,
    pub no_procedures: &'static str,

    pub agencies: &'static str,
    pub column_agency: &'static str,
    pub column_procedures: &'static str,
    pub column_level_four: &'static str,
    pub column_claims: &'static str,
    pub column_doubtful: &'static str,

    pub agency_heading: fn(&str) -> String,
    pub procedures: &'static str,
    pub column_procedure: &'static str,
    pub column_levels: &'static str,
    pub column_claim: &'static str,
    pub column_verdict: &'static str,
    pub levels: fn(at_least: u8, at_most: u8) -> String,

    pub past: &'static str,
    pub stated_on: fn(day: &str) -> String,

    pub rules: &'static str,
    pub rules_lead: &'static str,
    pub rule_of: fn(Criterion) -> &'static str,
    pub catalogue: fn(procedures: &str, day: &str) -> String,
    pub downloads: &'static str,
    pub as_json: &'static str,

    pub criterion: fn(Criterion) -> &'static str,
    pub mark: fn(Mark) -> &'static str,
    pub claim: fn(LevelClaim) -> &'static str,
    pub verdict: fn(LevelVerdict) -> &'static str,
}

/// The parts of the sentence above a table. Every number is written out already.
pub struct LevelFinding {
    /// None where all agencies are meant.
    pub agency: Option<String>,
    pub procedures: String,
    pub level_four: String,
    pub claims: String,
    pub not_shown: String,
    pub contradicted: String,
}

impl Lang {
    pub fn level_texts(self) -> &'static LevelTexts {
        match self {
            Self::Vi => &vi::TEXTS,
            Self::En => &en::TEXTS,
        }
    }
}

pub fn use_level_texts() -> &'static LevelTexts {
    super::use_lang().level_texts()
}
