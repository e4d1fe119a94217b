//! How tasks stand, from what was reported and the day.

use contract::{AgencyName, Bilingual, Date, Task, TaskProgress, TaskState};
use domain::tasks::{Tally, by_unit, state};

fn day(day: u8) -> Date {
    Date::new(2026, 11, day).expect("a day")
}

#[track_caller]
fn check(progress: TaskProgress, due_on: u8, today: u8, expected: TaskState) {
    let found = state(progress, day(due_on), day(today));
    assert_eq!(found, expected, "{progress:?}, due {due_on}, today {today}");
}

#[test]
fn what_is_not_done_is_overdue_from_the_day_after_its_due_date() {
    use TaskProgress::{NotStarted, UnderWay};
    check(NotStarted, 22, 21, TaskState::NotStarted);
    check(NotStarted, 22, 22, TaskState::NotStarted);
    check(NotStarted, 22, 23, TaskState::Overdue);
    check(UnderWay, 22, 22, TaskState::UnderWay);
    check(UnderWay, 22, 23, TaskState::Overdue);
}

#[test]
fn what_is_done_is_late_or_not_whatever_day_it_is() {
    for today in [1, 22, 30] {
        let done = |on| TaskProgress::Done { on: day(on) };
        check(done(21), 22, today, TaskState::Done);
        check(done(22), 22, today, TaskState::Done);
        check(done(23), 22, today, TaskState::DoneLate);
    }
}

fn task(unit: &str, state: TaskState) -> Task {
    Task {
        id: "viec".parse().expect("a slug"),
        resolution: "17-nq-cp".parse().expect("a slug"),
        unit: AgencyName {
            code: unit.parse().expect("a code"),
            name: Bilingual::vietnamese(unit),
        },
        title: Bilingual::vietnamese("Một việc"),
        due_on: day(22),
        progress: TaskProgress::NotStarted,
        state,
        evidence: None,
    }
}

#[test]
fn every_task_is_counted_once_and_those_of_a_later_version_in_the_total() {
    let all = TaskState::ALL.into_iter().chain([TaskState::Other]);
    let tally = Tally::of(all.chain([TaskState::Overdue]));
    let expected = Tally {
        all: 7,
        overdue: 2,
        not_started: 1,
        under_way: 1,
        done_late: 1,
        done_in_time: 1,
    };
    assert_eq!(tally, expected);
    assert_eq!(tally.done(), 2);
}

#[test]
fn units_come_with_the_most_overdue_first_and_equals_as_they_stood() {
    let tasks = [
        task("G01", TaskState::Done),
        task("G15", TaskState::Overdue),
        task("H26", TaskState::NotStarted),
        task("G15", TaskState::Done),
    ];
    let units = by_unit(&tasks);
    let found: Vec<_> = units
        .iter()
        .map(|(unit, tally)| (unit.code.as_str(), tally.all, tally.overdue))
        .collect();
    assert_eq!(found, [("G15", 2, 1), ("G01", 1, 0), ("H26", 1, 0)]);
}
