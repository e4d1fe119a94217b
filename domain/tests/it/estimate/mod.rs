//! How long others took, and what that lets one expect.

mod expected;
mod observed;
mod properties;

use contract::{Date, Quantiles, TimesOf, TimesScope};
use domain::estimate::SettledDay;

fn day(text: &str) -> Date {
    text.parse().expect(text)
}

/// One dossier.
fn settled(on: &str, working_days: u32) -> SettledDay {
    many(on, working_days, 1)
}

fn many(on: &str, working_days: u32, count: u32) -> SettledDay {
    SettledDay {
        on: day(on),
        working_days,
        count,
    }
}

fn level(scope: TimesScope, settled_count: u32, days: [u32; Quantiles::COUNT]) -> TimesOf {
    TimesOf {
        scope,
        settled_count,
        quantiles: Quantiles::new(days).expect("in order"),
        back_test: None,
        months: Vec::new(),
    }
}
