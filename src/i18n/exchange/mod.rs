//! What the pages of the document exchange say.

use contract::{ExchangeClass, Tiers};

use super::Lang;
use crate::route::{ExchangeTable, UnitColumn};

mod en;
mod vi;

pub struct ExchangeTexts {
    pub heading: &'static str,
    pub lead: &'static str,
    pub sample: &'static str,
    pub sample_note: &'static str,
    pub sample_connections: &'static str,

    /// Before the sentence where nothing else says that it is made up.
    pub sample_finding: fn(&str) -> String,

    pub finding: fn(&ExchangeFinding) -> String,
    pub as_of: fn(day: &str) -> String,

    pub totals: &'static str,
    pub total: &'static str,
    pub since: fn(day: &str, until: &str) -> String,
    pub year_before: &'static str,
    pub nth: fn(nth: u32) -> String,
    pub growth: fn(&MonthGrowth) -> String,
    pub multiple: fn(times: &str, later: &str, earlier: &str) -> String,
    pub no_base: fn(later: &str, earlier: &str) -> String,
    pub documents: fn(count: &str) -> String,
    pub in_month: fn(month: &str, count: &str) -> String,

    pub months: &'static str,
    pub month: &'static str,
    pub skip_chart: &'static str,
    pub chart_note: &'static str,
    pub months_table: &'static str,
    pub column_documents: &'static str,

    pub controls: &'static str,
    pub class: &'static str,
    pub all: &'static str,
    pub newest: &'static str,
    pub show: &'static str,
    pub clear: &'static str,
    pub unknown_month: fn(month: &str, shown: &str) -> String,

    pub units_table: &'static str,
    pub units_sum: fn(month: &str, count: usize, sent: &str, received: &str) -> String,
    pub no_units: &'static str,
    pub unit: &'static str,
    pub sent: &'static str,
    pub received: &'static str,
    pub sorted: fn(&str, bool) -> String,

    pub classes: fn(month: &str) -> String,
    pub classes_note: &'static str,
    pub sender_and_receiver: &'static str,
    pub to_class: fn(class: &str) -> String,
    pub sum: &'static str,

    pub connections: &'static str,
    pub coverage: fn(class: &str, connected: u32, known: u32) -> String,
    pub show_connections: fn(count: usize) -> String,
    pub no_connections: &'static str,
    pub connected_since: &'static str,
    pub tiers: &'static str,
    pub one_tier: &'static str,
    pub two_tiers: &'static str,
    pub last_document: &'static str,
    pub under_way: &'static str,
    pub no_value: &'static str,

    pub facts: &'static str,
    pub facts_lead: &'static str,
    pub timeline: &'static str,
    pub notes: &'static str,
    pub source: &'static str,
    pub no_source: &'static str,
    pub downloads: &'static str,
    pub table_as_csv: fn(ExchangeTable) -> &'static str,
    pub as_json: &'static str,

    pub unit_finding: fn(name: &str, sent: &str, received: &str, from: &str, to: &str) -> String,
    pub unit_no_months: &'static str,
    pub unit_months: &'static str,
    pub partners: &'static str,
    pub sent_at: fn(count: &str) -> String,
    pub received_at: fn(count: &str) -> String,
    pub line_spoken: fn(name: &str, first: &str, last: &str, highest: &str) -> String,
    pub unknown_unit: &'static str,
    pub see_all: &'static str,
    pub see_class: &'static str,
    pub months_as_csv: &'static str,
    pub months_as_json: &'static str,

    pub class_name: fn(ExchangeClass) -> &'static str,
}

/// The parts of the sentence above the figures, each as it is written.
pub struct ExchangeFinding {
    pub from: String,
    pub to: String,
    pub total: String,
    pub month: String,
    pub documents: String,
    pub growth: Option<MonthGrowth>,
    /// Which month after the first, and its multiple of it.
    pub multiple: Option<(u32, String)>,
}

/// One month against an earlier one, with its parts.
pub struct MonthGrowth {
    pub direction: Direction,
    /// Without a sign.
    pub percent: String,
    pub earlier_month: String,
    pub earlier: String,
    pub later: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Up,
    Down,
    Level,
}

impl Lang {
    pub fn exchange_texts(self) -> &'static ExchangeTexts {
        match self {
            Self::Vi => &vi::TEXTS,
            Self::En => &en::TEXTS,
        }
    }
}

pub fn use_exchange_texts() -> &'static ExchangeTexts {
    super::use_lang().exchange_texts()
}

impl ExchangeTexts {
    pub fn column(&self, column: UnitColumn) -> &'static str {
        match column {
            UnitColumn::Name => self.unit,
            UnitColumn::Class => self.class,
            UnitColumn::Sent => self.sent,
            UnitColumn::Received => self.received,
        }
    }

    pub fn tiers_name(&self, tiers: Tiers) -> &'static str {
        match tiers {
            Tiers::One => self.one_tier,
            Tiers::Two => self.two_tiers,
            Tiers::Other => self.no_value,
        }
    }
}
