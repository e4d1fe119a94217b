//! What holds of all tables and all dossiers.

use contract::{Date, Moment, Quantiles, TimesScope};
use domain::{
    deadline::Calendar,
    estimate::{Expected, SettledDay, quantiles, seams, times_of},
};
use proptest::prelude::*;

fn any_settled() -> impl Strategy<Value = Vec<SettledDay>> {
    let last = Date::new(2026, 11, 20).expect("a day").days_before();
    let one =
        (0..500_u32, 0..60_u32, 1..9_u32).prop_map(move |(ago, working_days, count)| SettledDay {
            on: Date::with_days_before(last - ago),
            working_days,
            count,
        });
    prop::collection::vec(one, 1..200)
}

fn any_table() -> impl Strategy<Value = Quantiles> {
    let largest = prop::sample::select(vec![3_u32, 30, 1_000, u32::MAX]);
    let days = largest.prop_flat_map(|most| prop::collection::vec(0..=most, Quantiles::COUNT));
    days.prop_map(|mut days| {
        days.sort_unstable();
        let days = days.try_into().expect("21");
        Quantiles::new(days).expect("in order")
    })
}

/// None beyond the table.
fn days(expected: Expected) -> Option<[u32; 3]> {
    match expected {
        Expected::Within {
            by_50,
            by_80,
            by_90,
        } => Some([by_50, by_80, by_90]),
        Expected::LongerThanAll { .. } => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn quantiles_never_fall_and_so_many_were_settled_by_them(settled in any_settled()) {
        let table = quantiles(&settled).expect("some");
        let all: u32 = settled.iter().map(|one| one.count).sum();
        let up_to = |days: u32| -> u32 {
            settled.iter().filter(|one| one.working_days <= days).map(|one| one.count).sum()
        };
        for (days, step) in table.days().iter().zip(0_u32..) {
            prop_assert!(up_to(*days) * 20 >= all * step);
            prop_assert!(step == 0 || *days == 0 || up_to(days - 1) * 20 < all * step);
        }
        prop_assert!(table.days().is_sorted());
    }

    #[test]
    fn nothing_passed_says_what_the_table_says(table in any_table()) {
        let of = table.days();
        prop_assert_eq!(days(Expected::of(&table, 0)), Some([of[10], of[16], of[18]]));
    }

    #[test]
    fn no_estimate_lies_before_what_has_passed(table in any_table(), elapsed in any::<u32>()) {
        let elapsed = elapsed % table.longest().saturating_add(1).max(1);
        let within = days(Expected::of(&table, elapsed)).expect("some took as long");
        prop_assert!(within.is_sorted());
        prop_assert!(elapsed <= within[0] && within[2] <= table.longest());
    }

    #[test]
    fn more_that_has_passed_never_brings_the_days_forward(
        table in any_table(),
        one in any::<u32>(),
        other in any::<u32>(),
    ) {
        let passed = table.longest().saturating_add(2);
        let (less, more) = ((one % passed).min(other % passed), (one % passed).max(other % passed));
        match (days(Expected::of(&table, less)), days(Expected::of(&table, more))) {
            (Some(sooner), Some(later)) => {
                prop_assert!(sooner.iter().zip(later).all(|(sooner, later)| *sooner <= later));
            }
            (None, Some(_)) => prop_assert!(false, "{less} was beyond, {more} is not"),
            (_, None) => prop_assert!(more > table.longest()),
        }
    }

    #[test]
    fn dates_stand_in_the_order_of_their_days(
        table in any_table(),
        ago in 0..3_000_u32,
        hour in 0..24_u8,
    ) {
        prop_assume!(table.longest() <= 1_000);
        let first = Date::new(2018, 1, 1).expect("a day");
        let at = Moment::new(first.plus_days(ago), hour, 0).expect("a time");
        let calendar = Calendar::vietnam();
        let dates = Expected::of(&table, 0).dates(at, calendar).expect("within");
        prop_assert!(at.date() <= dates.by_50);
        prop_assert!(dates.by_50 <= dates.by_80 && dates.by_80 <= dates.by_90);
        prop_assert!(calendar.is_working(dates.by_50));
    }

    #[test]
    fn days_put_together_between_seams_tell_the_same(settled in any_settled()) {
        let as_of = settled.iter().map(|one| one.on).max().expect("some");
        let seams = seams(as_of);
        let place = |day: Date| {
            let seam = seams.iter().filter(|seam| **seam <= day).count();
            (seam, day.year(), day.month())
        };
        let mut together: Vec<SettledDay> = Vec::new();
        for one in settled.iter().filter(|one| one.on >= seams[0]) {
            let same = together.iter_mut().find(|other| {
                place(other.on) == place(one.on) && other.working_days == one.working_days
            });
            match same {
                Some(same) => same.count += one.count,
                None => together.push(*one),
            }
        }
        let apart = times_of(TimesScope::Country, &settled, as_of);
        prop_assert_eq!(apart, times_of(TimesScope::Country, &together, as_of));
    }
}
