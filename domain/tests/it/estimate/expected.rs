//! Estimates against values computed by hand.

use contract::{Moment, Quantiles, SettlingAgency, TimesScope};
use domain::{
    deadline::Calendar,
    estimate::{Expected, ExpectedDates, elapsed, estimate},
};

use super::{day, level};

/// 0 to 20 days, a day for each step.
fn even() -> [u32; Quantiles::COUNT] {
    std::array::from_fn(|at| u32::try_from(at).expect("small"))
}

fn agency(code: &str) -> SettlingAgency {
    SettlingAgency {
        code: code.parse().expect(code),
        name: None,
    }
}

#[track_caller]
fn check(days: [u32; Quantiles::COUNT], elapsed: u32, expected: [u32; 3]) {
    let quantiles = Quantiles::new(days).expect("in order");
    let [by_50, by_80, by_90] = expected;
    let expected = Expected::Within {
        by_50,
        by_80,
        by_90,
    };
    assert_eq!(
        Expected::of(&quantiles, elapsed),
        expected,
        "{elapsed} of {days:?}"
    );
}

#[test]
fn only_those_count_that_took_at_least_as_long() {
    check(even(), 0, [10, 16, 18]);
    // F(8) = 40 %: 40 + 30 %, 40 + 48 % (17.6 days), 40 + 54 % (18.8).
    check(even(), 8, [14, 18, 19]);
    check(even(), 20, [20, 20, 20]);
    // A quarter after 1 day, a quarter after 2, half after 10.
    let mut steps = [10; Quantiles::COUNT];
    steps[..=5].fill(1);
    steps[6..=10].fill(2);
    check(steps, 0, [2, 10, 10]);
    check(steps, 1, [2, 10, 10]);
    // F(2) lies where the table reaches 2: 30 %. Half of the others are 65 %.
    check(steps, 2, [10, 10, 10]);
    // F(6) lies half way between 50 and 55 %.
    check(steps, 6, [10, 10, 10]);
    check([3; Quantiles::COUNT], 3, [3, 3, 3]);
}

#[test]
fn parts_of_days_are_whole_days() {
    let mut days = [0; Quantiles::COUNT];
    days[20] = 100;
    // F(10) = 95.5 %; half of the others 97.75 %: 55 days. 80 %: 99.1, 82 days. 90 %: 91 days.
    check(days, 10, [55, 82, 91]);
    // F(11) = 95.55 %; 97.775 %: 55.5 days; 99.11 %: 82.2; 99.555 %: 91.1.
    check(days, 11, [56, 83, 92]);
}

#[test]
fn beyond_the_longest_nothing_is_expected() {
    let quantiles = Quantiles::new(even()).expect("in order");
    let longest = Expected::LongerThanAll { longest: 20 };
    assert_eq!(Expected::of(&quantiles, 21), longest);
    let at: Moment = "2026-11-02T09:00:00+07:00".parse().expect("a time");
    assert_eq!(longest.dates(at, Calendar::vietnam()), None);
    let huge = Quantiles::new([u32::MAX; Quantiles::COUNT]).expect("in order");
    let within = Expected::of(&huge, u32::MAX);
    assert!(
        matches!(
            within,
            Expected::Within {
                by_50: u32::MAX,
                ..
            }
        ),
        "{within:?}"
    );
}

#[test]
fn the_nearest_level_with_enough_dossiers_speaks() {
    let office = |count| level(TimesScope::Office(agency("H26.14")), count, [1; 21]);
    let unit = |count| level(TimesScope::Unit(agency("H26")), count, [2; 21]);
    let country = |count| level(TimesScope::Country, count, [3; 21]);
    let chosen = |levels: &[_]| estimate(levels, 0).map(|estimate| estimate.level.scope.clone());
    let scope = |of: contract::TimesOf| Some(of.scope);
    assert_eq!(
        chosen(&[office(30), unit(99), country(999)]),
        scope(office(30))
    );
    assert_eq!(
        chosen(&[office(29), unit(30), country(999)]),
        scope(unit(30))
    );
    assert_eq!(
        chosen(&[office(5), unit(29), country(30)]),
        scope(country(30))
    );
    assert_eq!(chosen(&[unit(29), country(29)]), None);
    assert_eq!(chosen(&[]), None);
    // What is beyond the nearest is not asked of the next one.
    let levels = [office(30), country(999)];
    let expected = estimate(&levels, 2).expect("enough").expected;
    assert_eq!(expected, Expected::LongerThanAll { longest: 1 });
}

#[test]
fn dates_are_working_days_after_the_day_of_receipt() {
    let calendar = Calendar::vietnam();
    // After 15:00 on a Friday: Monday, 2 November, is the day of receipt.
    let at: Moment = "2026-10-30T15:30:00+07:00".parse().expect("a time");
    let expected = Expected::Within {
        by_50: 0,
        by_80: 4,
        by_90: 5,
    };
    let dates = ExpectedDates {
        by_50: day("2026-11-02"),
        by_80: day("2026-11-06"),
        by_90: day("2026-11-09"),
    };
    assert_eq!(expected.dates(at, calendar), Some(dates));
    assert_eq!(elapsed(at, day("2026-10-31"), calendar), 0);
    assert_eq!(elapsed(at, day("2026-11-02"), calendar), 0);
    assert_eq!(elapsed(at, day("2026-11-09"), calendar), 5);
    let far = calendar.plus_working_days(contract::Date::MAX, u32::MAX);
    assert_eq!(far, contract::Date::MAX);
}
