//! What the ranking pages say. Apart from the other texts, so that they come with those pages.

use contract::{AgencyKind, Band, Counter, Figures, MissingReason, Period, Region, Scale};

use super::Lang;
use crate::{
    format,
    ranking::Row,
    route::{Column, Months},
};

mod en;
mod vi;

pub(super) use vi::within;

pub struct RankingTexts {
    pub heading: &'static str,
    pub lead: &'static str,
    pub unknown: &'static str,
    pub all_rankings: &'static str,
    pub latest: &'static str,
    pub no_editions: &'static str,
    pub boards: &'static str,

    pub sample: &'static str,
    pub sample_note: &'static str,
    pub derived: &'static str,

    pub controls: &'static str,
    pub period: &'static str,
    pub newest: &'static str,
    pub kind: &'static str,
    pub region: &'static str,
    pub whole_country: &'static str,
    pub my_unit: &'static str,
    pub none_of_them: &'static str,
    pub rule: &'static str,
    pub counts_returned: &'static str,
    pub minimum: &'static str,
    pub show: &'static str,
    pub newer_edition: fn(&str) -> String,
    pub unknown_edition: &'static str,
    pub other_rule: &'static str,
    pub back_to_rule: &'static str,
    pub months: &'static str,
    pub each_month: &'static str,
    pub months_together: fn(u32) -> String,
    pub months_to: fn(u32, &str) -> String,
    pub made_of: fn(&str) -> String,
    pub months_known: fn(usize, usize) -> String,
    pub back_to_month: &'static str,
    pub raw_figures_of: fn(&str) -> String,

    pub bars: &'static str,
    pub bars_key: &'static str,
    pub map: &'static str,
    pub map_note: &'static str,
    /// From 1, the best, to 4.
    pub quarters: [&'static str; 4],
    pub no_rank: &'static str,
    pub table: &'static str,
    pub skip_chart: &'static str,
    pub pinned: &'static str,
    pub interval: fn(&str, &str) -> String,
    pub rank_range: fn(u32, u32) -> String,
    pub too_few: fn(n: &str, minimum: &str) -> String,
    pub counted: fn(&str) -> String,
    pub change_since: fn(&str, &str) -> String,
    pub points: &'static str,
    pub sorted: fn(&str, bool) -> String,
    pub column_rank: &'static str,
    pub column_unit: &'static str,
    pub column_value: &'static str,
    pub column_count: &'static str,
    pub column_change: &'static str,
    pub column_returned: &'static str,
    pub column_withdrawn: &'static str,
    pub column_interval: &'static str,
    pub no_value: &'static str,

    pub definition: &'static str,
    pub formula: fn(&str, &str) -> String,
    pub exclusions: &'static str,
    pub legal_basis: &'static str,
    pub bands: &'static str,
    pub bands_since: fn(&str) -> String,
    pub from_percent: fn(u8) -> String,
    pub below_percent: fn(u8) -> String,
    pub version: fn(u32) -> String,
    pub interval_rule: &'static str,
    pub minimum_rule: fn(&str) -> String,

    pub coverage: &'static str,
    pub coverage_of: fn(u32, u32) -> String,
    pub late_reporters: fn(&str) -> String,
    pub complete: &'static str,
    pub source: &'static str,
    pub published_on: fn(&str) -> String,
    pub units_on: fn(&str) -> String,
    pub not_comparable: &'static str,

    pub recompute: &'static str,
    pub recompute_lead: &'static str,
    pub recompute_button: &'static str,
    pub recomputing: &'static str,
    pub agrees: fn(u32) -> String,
    pub disagrees: fn(u32) -> String,
    pub altered: &'static str,
    pub difference: fn(unit: &str, field: &str) -> String,
    pub fields: FieldTexts,

    pub downloads: &'static str,
    pub raw_figures: &'static str,
    pub page_as_json: &'static str,
    pub page_as_csv: &'static str,

    pub finding: fn(&Finding) -> String,
    pub finding_mine: fn(unit: &str, rank: u32, value: &str) -> String,
    pub nothing_ranked: fn(period: &str) -> String,
    pub provinces: fn(usize) -> String,
    pub ministries: fn(usize) -> String,
    pub month: fn(u16, u8) -> String,
    pub year: fn(u16) -> String,
    pub year_to: fn(&str) -> String,
    pub north: &'static str,
    pub central: &'static str,
    pub south: &'static str,
    pub good: &'static str,
    pub fair: &'static str,
    pub needs_improvement: &'static str,
    pub weak: &'static str,
    pub not_reported: &'static str,
    pub not_published: &'static str,
    pub counters: fn(Counter) -> &'static str,

    pub national: NationalTexts,

    pub unit_heading: fn(&str) -> String,
    pub unit_unknown: &'static str,
    pub unit_history: &'static str,
    pub unit_counts: &'static str,
    pub no_change: &'static str,
    pub compare: &'static str,
    pub compare_with: fn(&str) -> String,
    pub part: fn(name: &str, share: &str, count: &str) -> String,
    pub settled: fn(&str) -> String,
    pub rank_history: &'static str,
    pub rank_one_on_top: &'static str,
    pub rank_at: fn(u32) -> String,
    pub ranks_spoken: fn(&SpokenRanks) -> String,
    pub rank_among: fn(rank: u32, units: u32) -> String,
    pub dossiers_of: fn(&str) -> String,
    pub backlog: &'static str,
    pub other_measures: &'static str,
    pub unit_as_csv: fn(&str) -> String,
    pub unit_as_json: fn(&str) -> String,
    pub unit_table: &'static str,
}

/// The block with figures of the whole country.
pub struct NationalTexts {
    pub heading: &'static str,
    pub newest: fn(month: &str, share: &str, counted_to: &str) -> String,
    pub source: &'static str,
    pub settlements: &'static str,
    pub settled: &'static str,
    pub late: &'static str,
    pub by_counts: &'static str,
    pub by_points: &'static str,
    pub average_days: &'static str,
    pub counted_to: &'static str,
}

/// What was found not to follow from the raw figures.
pub struct FieldTexts {
    pub rank: &'static str,
    pub value: &'static str,
    pub count: &'static str,
    pub interval: &'static str,
    pub change: &'static str,
    pub band: &'static str,
}

/// What is said of a line of ranks to who cannot see it; each a period and a rank.
pub struct SpokenRanks {
    pub first: (String, u32),
    pub last: (String, u32),
    pub best: (String, u32),
    pub worst: (String, u32),
}

/// The parts of the sentence above a ranking. Every text is written out already.
pub struct Finding {
    pub period: String,
    pub units: String,
    /// All units together, and of how many dossiers.
    pub total: Option<(String, String)>,
    pub highest: (String, String),
    pub lowest: (String, String),
    pub median: String,
}

impl Lang {
    pub fn ranking_texts(self) -> &'static RankingTexts {
        match self {
            Self::Vi => &vi::TEXTS,
            Self::En => &en::TEXTS,
        }
    }
}

pub fn use_ranking_texts() -> &'static RankingTexts {
    super::use_lang().ranking_texts()
}

impl RankingTexts {
    pub fn period(&self, lang: Lang, period: Period) -> String {
        match period {
            Period::Month(year, month) => (self.month)(year, month),
            Period::Year(year) => (self.year)(year),
            Period::YearTo(day) => (self.year_to)(&format::date(lang, day)),
        }
    }

    /// One period, or several months up to it.
    pub fn periods(&self, lang: Lang, last: Period, months: Months) -> String {
        let last = self.period(lang, last);
        match months {
            Months::One => last,
            Months::Three | Months::Twelve => (self.months_to)(months.count(), &last),
        }
    }

    /// Said of a unit where several months are taken together and it lacks some.
    pub fn missing_months(&self, row: &Row) -> Option<String> {
        let (known, asked) = row.months.filter(|(known, asked)| known < asked)?;
        Some((self.months_known)(known, asked))
    }

    pub fn region_name(&self, region: Region) -> Option<&'static str> {
        match region {
            Region::North => Some(self.north),
            Region::Central => Some(self.central),
            Region::South => Some(self.south),
            Region::Other => None,
        }
    }

    pub fn band(&self, band: Band) -> Option<&'static str> {
        match band {
            Band::Good => Some(self.good),
            Band::Fair => Some(self.fair),
            Band::NeedsImprovement => Some(self.needs_improvement),
            Band::Weak => Some(self.weak),
            Band::Other => None,
        }
    }

    pub fn units(&self, kind: AgencyKind, count: usize) -> String {
        match kind {
            AgencyKind::Ministry => (self.ministries)(count),
            AgencyKind::Province | AgencyKind::Other => (self.provinces)(count),
        }
    }

    /// Why there is no value; none where there is one.
    pub fn missing(&self, figures: &Figures) -> Option<&'static str> {
        match figures {
            Figures::Counted { .. } | Figures::Value { .. } => None,
            Figures::Missing { reason } => Some(match reason {
                MissingReason::NotReported => self.not_reported,
                MissingReason::NotPublished | MissingReason::Other => self.not_published,
            }),
        }
    }

    pub fn column(&self, column: Column) -> &'static str {
        match column {
            Column::Rank => self.column_rank,
            Column::Name => self.column_unit,
            Column::Value => self.column_value,
            Column::Count => self.column_count,
            Column::Change => self.column_change,
            Column::Returned => self.column_returned,
        }
    }

    /// A value in the unit of its measure: `88,5%`, `68,61`.
    pub fn value(&self, lang: Lang, scale: Scale, value: f64) -> String {
        match scale {
            Scale::Percent => format::percent(lang, value),
            Scale::Points { maximum } => format::decimals(lang, value, digits(maximum)),
        }
    }

    /// A difference with its sign: `+1,2`, `−0,3`.
    pub fn change(&self, lang: Lang, scale: Scale, change: f64) -> String {
        let digits = match scale {
            Scale::Percent => 1,
            Scale::Points { maximum } => digits(maximum),
        };
        format::signed(lang, change, digits)
    }
}

/// Scores of 100 have two decimals, an index from 0 to 1 has four.
fn digits(maximum: f64) -> u32 {
    if maximum <= 1.0 { 4 } else { 2 }
}
