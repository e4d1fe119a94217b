//! What the page says that puts units side by side. Apart from the other texts, so that they come
//! with that page.

use contract::AgencyKind;

use super::Lang;
use crate::comparison::Who;

mod en;
mod vi;

pub struct CompareTexts {
    pub heading: &'static str,
    pub title: fn(&str) -> String,
    pub lead: &'static str,

    pub choose: &'static str,
    pub most: &'static str,
    pub measure: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub first: &'static str,
    pub last: &'static str,
    pub show: &'static str,
    pub too_many: fn(usize) -> String,

    pub left_out: fn(&str) -> String,
    pub unknown_units: fn(&str) -> String,
    pub unknown_measure: &'static str,
    pub unknown_period: &'static str,

    pub no_figures: &'static str,
    pub finding: fn(&Finding) -> String,

    pub lines: &'static str,
    pub draw_apart: &'static str,
    pub draw_together: &'static str,
    pub same_scale: &'static str,
    pub line_spoken: fn(&SpokenLine) -> String,
    pub slope: &'static str,
    pub slope_of: fn(from: &str, to: &str) -> String,
    pub not_comparable: &'static str,
    pub change: fn(&str) -> String,
    pub shares: fn(period: &str) -> String,
    pub table: &'static str,
    pub all_provinces: &'static str,
    pub all_ministries: &'static str,

    pub units: &'static str,
    pub as_csv: &'static str,
    pub as_json: &'static str,
}

/// The parts of the sentence above a comparison. Every text is written out already.
pub struct Finding {
    pub period: String,
    /// Name and value.
    pub highest: Option<(String, String)>,
    pub lowest: Option<(String, String)>,
    pub together: Vec<(String, String)>,
    pub missing: Vec<String>,
    pub widest: Option<WidestChange>,
}

pub struct WidestChange {
    pub unit: String,
    pub change: String,
    pub from: String,
    pub to: String,
    /// There is no other whose change could be wider.
    pub is_alone: bool,
}

/// What is said of a line to who cannot see it; each a period and a value.
pub struct SpokenLine {
    pub name: String,
    pub first: (String, String),
    pub last: (String, String),
    pub lowest: (String, String),
    pub highest: (String, String),
}

impl Lang {
    pub fn compare_texts(self) -> &'static CompareTexts {
        match self {
            Self::Vi => &vi::TEXTS,
            Self::En => &en::TEXTS,
        }
    }
}

pub fn use_compare_texts() -> &'static CompareTexts {
    super::use_lang().compare_texts()
}

impl CompareTexts {
    pub fn who(&self, lang: Lang, who: &Who) -> String {
        match who {
            Who::Unit { name, .. } => lang.name(name),
            Who::AllOf(kind) => self.all_of(*kind).to_owned(),
        }
    }

    pub fn all_of(&self, kind: AgencyKind) -> &'static str {
        match kind {
            AgencyKind::Ministry => self.all_ministries,
            AgencyKind::Province | AgencyKind::Other => self.all_provinces,
        }
    }
}
