//! Early, on time, late, within time, overdue; and dates set anew.

use domain::deadline::{
    Calendar, Lateness, Pending, Reset, Timeliness, apology_due_on, pending, promise, timeliness,
};

use super::day;

#[test]
fn settled_dossiers_are_early_on_time_or_late() {
    let told = |settled: &str| timeliness(day("2026-11-13"), day(settled), Calendar::vietnam());
    assert_eq!(told("2026-11-10"), Timeliness::Early { working_days: 3 });
    assert_eq!(told("2026-11-13"), Timeliness::OnTime);
    let late = |days, working_days| Lateness { days, working_days };
    assert_eq!(told("2026-11-14"), Timeliness::Late(late(1, 0)));
    assert_eq!(told("2026-11-16"), Timeliness::Late(late(3, 1)));
    assert_eq!(told("2026-11-25"), Timeliness::Late(late(12, 7)));
}

#[test]
fn open_dossiers_are_within_time_or_overdue() {
    let told = |today: &str| pending(day("2026-02-13"), day(today), Calendar::vietnam());
    assert_eq!(told("2026-02-10"), Pending::WithinTime { working_days: 3 });
    assert_eq!(told("2026-02-13"), Pending::WithinTime { working_days: 0 });
    let over = |days, working_days| Pending::Overdue(Lateness { days, working_days });
    assert_eq!(told("2026-02-14"), over(1, 0));
    assert_eq!(told("2026-02-23"), over(10, 1));
}

#[test]
fn the_apology_comes_on_the_working_day_before() {
    for (due, apology) in [
        ("2026-11-13", "2026-11-12"),
        ("2026-11-09", "2026-11-06"),
        ("2026-02-23", "2026-02-13"),
        ("2026-08-24", "2026-08-22"),
    ] {
        assert_eq!(
            apology_due_on(day(due), Calendar::vietnam()),
            day(apology),
            "{due}"
        );
    }
}

#[test]
fn one_date_may_be_set_anew() {
    let reset = |told: &str, due: &str| Reset {
        told_on: day(told),
        due_on: day(due),
    };
    let told = |resets: &[Reset]| promise(day("2026-11-13"), resets, Calendar::vietnam());
    assert_eq!(told(&[]), None);
    let first = reset("2026-11-12", "2026-11-20");
    let promised = told(&[first]).expect("a promise");
    assert!(promised.reset == first && promised.was_told_in_time && promised.repeated == 0);
    let late = reset("2026-11-13", "2026-11-20");
    let again = reset("2026-11-20", "2026-11-27");
    let promised = told(&[late, again]).expect("a promise");
    assert!(promised.reset == late && !promised.was_told_in_time && promised.repeated == 1);
}
