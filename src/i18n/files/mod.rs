//! What downloaded files of a ranking say of themselves. Only the front door writes files, so the
//! app in the browser does not carry these texts.

use super::Lang;

mod en;
mod vi;

pub struct FileTexts {
    pub edition: fn(id: &str) -> String,
    pub region: &'static str,
    /// The reader's own rule: counts returned dossiers, needs so many for a rank.
    pub own_rule: fn(counts_returned: bool, minimum: Option<&str>) -> String,
    pub made_by_us: &'static str,
    pub no_source: &'static str,
    pub licence: &'static str,
    pub address: &'static str,
    pub citation: fn(measure: &str, edition: &str, published: &str, address: &str) -> String,

    pub key_plain: &'static str,
    pub key_late: &'static str,
    pub key_faint: &'static str,
    pub key_missing: &'static str,
    /// What thin lines and brackets mean.
    pub key_interval: &'static str,

    pub shown: &'static str,
    pub files: &'static str,
    pub columns: &'static str,
    pub verify: &'static str,
    pub steps: fn(edition: &str, hash: &str, key: &str) -> String,
    pub file: fn(FileRole) -> &'static str,
    pub column: fn(FileColumn) -> &'static str,
    /// A group of a score.
    pub part: fn(maximum: &str) -> String,
}

/// What a file of a package holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileRole {
    Readme,
    Metadata,
    Table,
    Edition,
    Raw,
    Hashes,
    Signature,
    Key,
    Drawing,
    Picture,
}

/// The columns that the table of every ranking has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileColumn {
    Measure,
    Period,
    Version,
    Basis,
    Code,
    Name,
    Rank,
    RankBest,
    RankWorst,
    Value,
    Count,
    Low,
    High,
    Change,
    Band,
    Missing,
}

impl FileColumn {
    pub const ALL: [Self; 16] = [
        Self::Measure,
        Self::Period,
        Self::Version,
        Self::Basis,
        Self::Code,
        Self::Name,
        Self::Rank,
        Self::RankBest,
        Self::RankWorst,
        Self::Value,
        Self::Count,
        Self::Low,
        Self::High,
        Self::Change,
        Self::Band,
        Self::Missing,
    ];

    /// As the API calls it: the head of the column.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Measure => "measure",
            Self::Period => "period",
            Self::Version => "version",
            Self::Basis => "basis",
            Self::Code => "code",
            Self::Name => "name",
            Self::Rank => "rank",
            Self::RankBest => "rank_best",
            Self::RankWorst => "rank_worst",
            Self::Value => "value",
            Self::Count => "n",
            Self::Low => "low_95",
            Self::High => "high_95",
            Self::Change => "change",
            Self::Band => "band",
            Self::Missing => "missing",
        }
    }
}

impl Lang {
    pub fn file_texts(self) -> &'static FileTexts {
        match self {
            Self::Vi => &vi::TEXTS,
            Self::En => &en::TEXTS,
        }
    }
}
