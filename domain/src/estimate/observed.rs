//! From days and durations to a table, months and a back-test.

use std::collections::BTreeMap;

use contract::{
    BackTest, Date, MonthTimes, Period, Quantiles, TimesOf, TimesScope,
    times::{ENOUGH, FEWEST, WINDOW_DAYS},
};

/// The newest days, on which the table of the window before them is tested.
const TESTED_DAYS: u32 = 30;
const MONTHS: u32 = 12;

/// Dossiers that were settled on one day after as many working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SettledDay {
    pub on: Date,
    pub working_days: u32,
    pub count: u32,
}

/// Days from the first to the last, both in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Window {
    from: Date,
    to: Date,
}

impl Window {
    fn contains(&self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }
}

/// So many days up to and with `to`.
fn window(to: Date, days: u32) -> Window {
    let first = (to.days_before() + 1).saturating_sub(days);
    let from = Date::with_days_before(first);
    Window { from, to }
}

/// The first of so many days that end with `to`.
pub fn first_day(to: Date, days: u32) -> Date {
    window(to, days).from
}

/// Between these days, and within a month, it does not matter for `times_of` on which day a dossier
/// was settled: who keeps many may put them together. What lies before the first is not counted.
pub fn seams(as_of: Date) -> [Date; 4] {
    let newest = window(as_of, TESTED_DAYS);
    let months = u32::from(as_of.year()) * 12 + u32::from(as_of.month()) - MONTHS;
    let months = Date::MIN.plus_months(months.saturating_sub(12));
    let all = window(as_of, TESTED_DAYS + WINDOW_DAYS);
    [
        months.min(all.from),
        all.from,
        first_day(as_of, WINDOW_DAYS),
        newest.from,
    ]
}

/// The times of one level in the window that ends with `as_of`; None where too few were settled
/// to be told without telling of single ones.
pub fn times_of(scope: TimesScope, settled: &[SettledDay], as_of: Date) -> Option<TimesOf> {
    let durations = Durations::within(settled, window(as_of, WINDOW_DAYS));
    let quantiles = durations.quantiles()?;
    (durations.count >= FEWEST).then(|| TimesOf {
        scope,
        settled_count: durations.count,
        quantiles,
        back_test: back_test(settled, as_of),
        months: months(settled, as_of),
    })
}

/// The table of some dossiers; None of none.
pub fn quantiles(settled: &[SettledDay]) -> Option<Quantiles> {
    Durations::of(settled.iter()).quantiles()
}

fn back_test(settled: &[SettledDay], as_of: Date) -> Option<BackTest> {
    let newest = window(as_of, TESTED_DAYS);
    let before = match newest.from.days_before() {
        0 => return None,
        days => window(Date::with_days_before(days - 1), WINDOW_DAYS),
    };
    let known = Durations::within(settled, before);
    let tested = Durations::within(settled, newest);
    if known.count < ENOUGH || tested.count < FEWEST {
        return None;
    }
    let settled_by = |percent| tested.up_to(known.quantile(percent)?);
    Some(BackTest {
        tested: tested.count,
        by_50: settled_by(50)?,
        by_80: settled_by(80)?,
        by_90: settled_by(90)?,
    })
}

fn months(settled: &[SettledDay], as_of: Date) -> Vec<MonthTimes> {
    let month_of = |day: Date| u32::from(day.year()) * 12 + u32::from(day.month()) - 1;
    let last = month_of(as_of);
    let mut by_month: BTreeMap<u32, Vec<&SettledDay>> = BTreeMap::new();
    for one in settled.iter().filter(|one| one.on <= as_of) {
        let month = month_of(one.on);
        if month + MONTHS > last {
            by_month.entry(month).or_default().push(one);
        }
    }
    let told = by_month.into_values().filter_map(|of_month| {
        let on = of_month.first()?.on;
        let durations = Durations::of(of_month.into_iter());
        (durations.count >= FEWEST).then_some(MonthTimes {
            period: Period::Month(on.year(), on.month()),
            settled_count: durations.count,
            median: durations.quantile(50)?,
        })
    });
    told.collect()
}

/// How many dossiers took how many days.
struct Durations {
    by_days: BTreeMap<u32, u32>,
    count: u32,
}

impl Durations {
    fn of<'a>(settled: impl Iterator<Item = &'a SettledDay>) -> Self {
        let mut by_days: BTreeMap<u32, u32> = BTreeMap::new();
        let mut count: u32 = 0;
        for one in settled.filter(|one| one.count > 0) {
            let of_days = by_days.entry(one.working_days).or_default();
            *of_days = of_days.saturating_add(one.count);
            count = count.saturating_add(one.count);
        }
        Self { by_days, count }
    }

    fn within(settled: &[SettledDay], window: Window) -> Self {
        Self::of(settled.iter().filter(|one| window.contains(one.on)))
    }

    /// The least number of days within which so many per cent were settled.
    fn quantile(&self, percent: u32) -> Option<u32> {
        let wanted = (u64::from(self.count) * u64::from(percent)).div_ceil(100);
        let mut settled: u64 = 0;
        for (days, count) in &self.by_days {
            settled += u64::from(*count);
            if settled >= wanted {
                return Some(*days);
            }
        }
        self.by_days.last_key_value().map(|(days, _)| *days)
    }

    fn quantiles(&self) -> Option<Quantiles> {
        let mut table = [0; Quantiles::COUNT];
        for (days, step) in table.iter_mut().zip(0..) {
            *days = self.quantile(step * Quantiles::STEP_PERCENT)?;
        }
        Quantiles::new(table).ok()
    }

    fn up_to(&self, days: u32) -> Option<u32> {
        let settled = self.by_days.range(..=days).map(|(_, count)| *count);
        settled.reduce(u32::saturating_add).or(Some(0))
    }
}
