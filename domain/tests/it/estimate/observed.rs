//! Tables, months and back-tests against values counted by hand.

use contract::{
    ActorRole, BackTest, Date, DossierEvent, DossierResult, DossierStatus, MonthTimes, Period,
    TimeLimit, TimeUnit, TimesScope,
};
use domain::{
    deadline::{Calendar, Lateness, Timeliness},
    estimate::{SettledDay, duration, first_day, quantiles, seams, times_of},
};

use super::{day, many, settled};

fn table(days: &[u32]) -> Vec<u32> {
    let all: Vec<SettledDay> = days
        .iter()
        .map(|days| settled("2026-11-02", *days))
        .collect();
    quantiles(&all).expect("some").days().to_vec()
}

#[test]
fn a_quantile_is_the_least_number_of_days_within_which_so_many_were_settled() {
    // Of four, 25 % are one: up to it the shortest, then the next.
    let expected = [
        1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 4, 4, 4, 4, 4, 9, 9, 9, 9, 9,
    ];
    assert_eq!(table(&[9, 2, 1, 4]), expected);
    assert_eq!(table(&[3]), [3; 21]);
    // Of twenty, each step is one dossier.
    let twenty: Vec<u32> = (1..=20).collect();
    let expected: Vec<u32> = [1].into_iter().chain(1..=20).collect();
    assert_eq!(table(&twenty), expected);
    // Of 21, 5 % are 1.05: two of them.
    let expected: Vec<u32> = [0, 1].into_iter().chain(2..=20).collect();
    let of_21: Vec<u32> = (0..=20).collect();
    assert_eq!(table(&of_21), expected);
    assert_eq!(quantiles(&[]), None);
    assert_eq!(quantiles(&[many("2026-11-02", 1, 0)]), None);
}

#[test]
fn equal_days_told_together_or_one_by_one_are_the_same() {
    let together = [many("2026-11-02", 1, 7), many("2026-11-02", 5, 3)];
    let apart: Vec<u32> = [[1; 7].as_slice(), &[5; 3]].concat();
    assert_eq!(
        quantiles(&together).expect("some").days().to_vec(),
        table(&apart)
    );
}

#[test]
fn the_window_has_ninety_days_and_months_reach_back_for_twelve() {
    let as_of = day("2026-11-20");
    assert_eq!(first_day(as_of, 90), day("2026-08-23"));
    let all = [
        many("2026-11-20", 2, 5),
        many("2026-08-23", 8, 6),
        many("2026-08-22", 30, 100),
        many("2026-10-01", 3, 4),
        many("2025-12-31", 7, 6),
        many("2025-12-01", 1, 5),
        many("2025-11-30", 99, 50),
        many("2026-11-21", 1, 50),
    ];
    let times = times_of(TimesScope::Country, &all, as_of).expect("enough");
    // Fifteen: two days for five, three for four, eight for six.
    assert_eq!(times.settled_count, 15);
    assert_eq!(times.quantiles.median(), 3);
    assert_eq!(
        (times.quantiles.days()[0], times.quantiles.longest()),
        (2, 8)
    );
    let month = |year, month, settled_count, median| MonthTimes {
        period: Period::Month(year, month),
        settled_count,
        median,
    };
    // October has four and is left out; November 2025 is the thirteenth.
    let expected = [
        month(2025, 12, 11, 7),
        month(2026, 8, 106, 30),
        month(2026, 11, 5, 2),
    ];
    assert_eq!(times.months, expected);
    assert!(!times.is_enough(), "fifteen are too few");
}

#[test]
fn fewer_than_five_are_not_told() {
    let as_of = day("2026-11-20");
    let four = [many("2026-11-20", 2, 4)];
    assert_eq!(times_of(TimesScope::Country, &four, as_of), None);
    assert_eq!(times_of(TimesScope::Country, &[], as_of), None);
}

#[test]
fn the_table_of_before_is_tested_on_the_newest_thirty_days() {
    let as_of = day("2026-11-30");
    // Tested from 1 November; known from 3 August to 31 October.
    let all = [
        many("2026-08-02", 90, 1_000),
        many("2026-08-03", 1, 15),
        many("2026-10-31", 4, 9),
        many("2026-10-31", 6, 6),
        many("2026-11-01", 1, 4),
        many("2026-11-15", 2, 3),
        many("2026-11-15", 4, 2),
        many("2026-11-20", 6, 5),
        many("2026-11-30", 7, 6),
    ];
    let times = times_of(TimesScope::Country, &all, as_of).expect("enough");
    // Of 30, 15 are 50 % (one day), 24 are 80 % (four), 27 are 90 % (six).
    let expected = BackTest {
        tested: 20,
        by_50: 4,
        by_80: 9,
        by_90: 14,
    };
    assert_eq!(times.back_test, Some(expected));
    let one_fewer = [many("2026-10-31", 4, 29), many("2026-11-15", 2, 9)];
    let times = times_of(TimesScope::Country, &one_fewer, as_of).expect("enough");
    assert_eq!(times.back_test, None, "29 are too few to name a day");
}

#[test]
fn between_seams_days_may_be_put_together() {
    let told = seams(day("2026-11-30"));
    let expected = ["2025-12-01", "2026-08-03", "2026-09-02", "2026-11-01"];
    assert_eq!(told, expected.map(day));
    let first = Date::MIN;
    let at_the_start = seams(day("0001-02-03"));
    assert_eq!(at_the_start, [first, first, first, day("0001-01-05")]);
}

fn event(at: &str, status: DossierStatus) -> DossierEvent {
    DossierEvent {
        at: format!("{at}:00+07:00").parse().expect(at),
        status,
        office: None,
        actor: ActorRole::Desk,
        note: None,
        missing: Vec::new(),
        clock: None,
    }
}

#[test]
fn a_duration_has_the_stops_in_it_and_the_limit_does_not() {
    let limit = TimeLimit::Limit {
        amount: 2.0,
        unit: TimeUnit::WorkingDay,
    };
    let calendar = Calendar::vietnam();
    // After 15:00 on a Friday: received on Monday the 2nd. Papers are asked for on Tuesday and
    // brought a week later, when one day of the limit is used.
    let events = [
        event("2026-10-30T15:30", DossierStatus::Received),
        event("2026-11-03T10:00", DossierStatus::MorePapers),
        event("2026-11-10T10:00", DossierStatus::Processing),
        event("2026-11-12T10:00", DossierStatus::Settled),
        event("2026-11-20T10:00", DossierStatus::Returned),
    ];
    let took = duration(&events, None, limit, calendar).expect("settled");
    assert_eq!((took.settled_on, took.working_days), (day("2026-11-12"), 8));
    let late = Lateness {
        days: 1,
        working_days: 1,
    };
    assert_eq!(took.timeliness, Some(Timeliness::Late(late)));
    let result = DossierResult {
        outcome: "Đồng ý.".to_owned(),
        settled_on: day("2026-11-11"),
        document_number: None,
    };
    let took = duration(&events, Some(&result), limit, calendar).expect("settled");
    assert_eq!(
        (took.working_days, took.timeliness),
        (7, Some(Timeliness::OnTime))
    );
    let took = duration(&events, None, TimeLimit::NotStated, calendar).expect("settled");
    assert_eq!((took.working_days, took.timeliness), (8, None));
    assert_eq!(duration(&events[..3], None, limit, calendar), None);
    assert_eq!(duration(&events[3..], None, limit, calendar), None);
}
