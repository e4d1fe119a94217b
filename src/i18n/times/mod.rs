//! What is said of how long procedures really take.

use contract::TimesScope;

use super::Lang;

mod en;
mod vi;

pub struct TimesTexts {
    pub heading: &'static str,
    pub sample_note: &'static str,
    pub nothing: &'static str,
    pub too_few: fn(count: u32) -> String,
    pub observed: fn(by_50: u32, by_80: u32, by_90: u32) -> String,
    pub of: fn(count: u32, scope: &str, days: u32, as_of: &str) -> String,
    pub fallback: fn(scope: &str) -> String,
    pub limit: fn(limit: &str) -> String,
    pub back_test: fn(tested: u32, by_50: &str, by_80: &str, by_90: &str) -> String,
    pub no_back_test: &'static str,
    pub rule: &'static str,
    pub country: &'static str,
    pub this_office: &'static str,

    pub filed_today: &'static str,
    pub legal_date: fn(day: &str) -> String,
    pub likely_dates: fn(by_50: &str, by_80: &str, by_90: &str) -> String,

    pub months: &'static str,
    pub month: &'static str,
    pub median: &'static str,
    pub count: &'static str,
    pub trend: fn(first: &str, before: u32, last: &str, now: u32) -> String,

    pub offices: &'static str,
    pub office: &'static str,
    pub choose_office: &'static str,
    pub whole_country: &'static str,
    pub show: &'static str,
    pub on_time: &'static str,
    pub not_enough: &'static str,

    pub estimate: &'static str,
    pub estimated: fn(by_50: &str, by_80: &str, by_90: &str) -> String,
    pub longer_than_all: fn(longest: u32) -> String,
    pub elapsed: fn(days: u32) -> String,
}

impl Lang {
    pub fn times_texts(self) -> &'static TimesTexts {
        match self {
            Self::Vi => &vi::TEXTS,
            Self::En => &en::TEXTS,
        }
    }

    /// Whose dossiers were counted.
    pub fn times_scope(self, scope: &TimesScope) -> String {
        let texts = self.times_texts();
        match scope {
            TimesScope::Office(agency) | TimesScope::Unit(agency) => match &agency.name {
                Some(name) => self.name(name),
                None => agency.code.to_string(),
            },
            TimesScope::Country => texts.country.to_owned(),
            TimesScope::Unknown => texts.this_office.to_owned(),
        }
    }
}

pub fn use_times_texts() -> &'static TimesTexts {
    super::use_lang().times_texts()
}
