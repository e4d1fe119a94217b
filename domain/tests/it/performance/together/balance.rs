//! What a sum of months may miss.

use contract::{Counts, Figures, RawFigures};
use domain::performance::together;
use proptest::prelude::*;

use super::{counts, months, unit};

prop_compose! {
    /// A month that begins with `carried_over` and loses nothing.
    fn balanced()(
        carried_over in 0..1_000_u64,
        received in prop::array::uniform3(0..100_000_u64),
        parts in prop::array::uniform9(0..1_000_u64),
    ) -> (u64, [u64; 3], [u64; 9]) {
        (carried_over, received, parts)
    }
}

/// Shares out what is on the table in the proportion of the parts; the rest is open.
fn month(carried_over: u64, received: [u64; 3], parts: [u64; 9]) -> Counts {
    let whole = carried_over + received.iter().sum::<u64>();
    let of = |at: usize| whole * parts[at] / 9_000;
    let given: u64 = (0..9).map(of).sum();
    Counts {
        carried_over,
        received_online: received[0],
        received_in_person: received[1],
        received_by_post: received[2],
        settled_early: of(0),
        settled_on_time: of(1),
        settled_late: of(2),
        open_overdue: of(3),
        paused_within_time: of(4),
        paused_overdue: of(5),
        returned: of(6),
        withdrawn: of(7),
        open_within_time: of(8) + whole - given,
    }
}

fn left_open(counts: &Counts) -> u64 {
    counts.open_within_time
        + counts.open_overdue
        + counts.paused_within_time
        + counts.paused_overdue
}

fn as_months(course: &[Counts]) -> Vec<RawFigures> {
    let unit = |counts: &Counts| unit("H01", Figures::Counted { counts: *counts });
    months(course.iter().map(|counts| vec![unit(counts)]).collect())
}

/// Months that do not follow from each other.
fn unconnected(plan: Vec<(u64, [u64; 3], [u64; 9])>) -> Vec<Counts> {
    plan.into_iter()
        .map(|(carried_over, received, parts)| month(carried_over, received, parts))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn where_each_month_follows_the_other_nothing_appears_or_vanishes(
        plan in prop::collection::vec(balanced(), 1..=12),
    ) {
        let mut course: Vec<Counts> = Vec::new();
        for (carried_over, received, parts) in plan {
            let carried_over = course.last().map_or(carried_over, left_open);
            course.push(month(carried_over, received, parts));
        }
        let span = together(&as_months(&course)).expect("counted");
        let sum = counts(&span.raw.units[0].figures);
        prop_assert!(course.iter().all(Counts::balances));
        prop_assert!(sum.balances(), "{:?}", sum);
        prop_assert_eq!(span.months, vec![course.len()]);
    }

    #[test]
    fn else_the_sum_misses_by_what_is_missing_between_the_months(
        plan in prop::collection::vec(balanced(), 1..=12),
    ) {
        let course = unconnected(plan);
        let span = together(&as_months(&course)).expect("counted");
        let sum = counts(&span.raw.units[0].figures);
        let between: i128 = course
            .windows(2)
            .map(|pair| i128::from(pair[1].carried_over) - i128::from(left_open(&pair[0])))
            .sum();
        let missed = i128::from(sum.accounted_for()) - i128::from(sum.to_settle());
        prop_assert_eq!(missed, between);
    }

    #[test]
    fn what_was_settled_is_the_sum_of_the_months(
        plan in prop::collection::vec(balanced(), 1..=12),
    ) {
        let course = unconnected(plan);
        let span = together(&as_months(&course)).expect("counted");
        let sum = counts(&span.raw.units[0].figures);
        prop_assert_eq!(sum.settled(), course.iter().map(Counts::settled).sum::<u64>());
    }
}
