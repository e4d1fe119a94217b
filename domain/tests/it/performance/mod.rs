//! Shares, their intervals, bands and ranks.

mod together;

use contract::{Band, Direction, Standing};
use domain::performance::{Bands, Figure, PartExceedsWhole, Place, Rule, Share, rank};
use proptest::prelude::*;

const RULE: Rule = Rule {
    direction: Direction::HigherIsBetter,
    minimum: 30,
};

fn share(part: u64, whole: u64) -> Share {
    Share::new(part, whole).expect("a part of the whole")
}

fn counted(part: u64, whole: u64) -> Option<Figure> {
    Some(Figure::Counted(share(part, whole)))
}

#[test]
fn intervals_are_those_of_an_independent_package() {
    // wilson.py beside the table says how it was made.
    let table = include_str!("wilson.txt");
    assert_eq!(table.lines().count(), 20);
    for line in table.lines() {
        let columns: Vec<&str> = line.split(' ').collect();
        let [part, whole, low, high] = columns[..] else {
            panic!("{line}");
        };
        let count = |text: &str| text.parse().expect("a count");
        let bound = |text: &str| text.parse::<f64>().expect("a bound");
        let found = share(count(part), count(whole))
            .interval()
            .expect("counted");
        assert!((found.low - bound(low)).abs() < 1e-12, "{line} {found:?}");
        assert!((found.high - bound(high)).abs() < 1e-12, "{line} {found:?}");
    }
}

#[test]
fn nothing_counted_has_no_share() {
    let nothing = share(0, 0);
    assert_eq!(nothing.value(), None);
    assert_eq!(nothing.interval(), None);
    assert_eq!(nothing.points_since(share(1, 2)), None);
    assert_eq!(Share::new(2, 1), Err(PartExceedsWhole));
}

#[test]
fn together_each_counts_by_what_it_settled() {
    let all: Share = [share(90, 100), share(1, 1_900)].into_iter().sum();
    assert_eq!((all.part(), all.whole()), (91, 2_000));
}

#[test]
fn a_band_begins_at_its_limit_however_the_share_is_rounded() {
    let bands = Bands::new(95, 90, 80).expect("falling limits");
    for (part, whole, expected) in [
        (95, 100, Some(Band::Good)),
        (949_999, 1_000_000, Some(Band::Fair)),
        (90, 100, Some(Band::Fair)),
        (899, 1_000, Some(Band::NeedsImprovement)),
        (799, 1_000, Some(Band::Weak)),
        (0, 5, Some(Band::Weak)),
        (0, 0, None),
    ] {
        assert_eq!(bands.of(share(part, whole)), expected, "{part}/{whole}");
    }
    assert_eq!(Bands::new(90, 95, 80), None);
    assert_eq!(Bands::new(101, 90, 80), None);
}

#[test]
fn equals_share_a_rank_and_the_next_one_is_left_out() {
    let units = [
        counted(50, 100),
        counted(9_900, 10_000),
        counted(99, 100),
        counted(1, 10),
        None,
    ];
    let standings = rank(&units, RULE);
    let ranks: Vec<_> = standings
        .iter()
        .map(|standing| rank_of(*standing))
        .collect();
    assert_eq!(ranks, [Some(3), Some(1), Some(1), None, None]);
    assert_eq!(standings[3..], [Place::TooFew, Place::Missing]);
}

#[test]
fn figures_without_counts_have_one_place_each() {
    let scores = [56.56, 68.32, 52.48].map(|score| Some(Figure::Published(score)));
    let place = |rank| {
        Place::Ranked(Standing {
            rank,
            best: rank,
            worst: rank,
        })
    };
    assert_eq!(rank(&scores, RULE), [2, 1, 3].map(place));
    let lower_is_better = Rule {
        direction: Direction::LowerIsBetter,
        ..RULE
    };
    assert_eq!(rank(&scores, lower_is_better), [2, 3, 1].map(place));
    assert_eq!(
        rank(&[Some(Figure::Published(f64::NAN))], RULE),
        [Place::Missing]
    );
}

fn rank_of(standing: Place) -> Option<u32> {
    match standing {
        Place::Ranked(Standing { rank, .. }) => Some(rank),
        Place::TooFew | Place::Missing => None,
    }
}

prop_compose! {
    fn any_share()(whole in prop_oneof![0..100_u64, 0..=1_000_000_000_000_u64])(
        part in 0..=whole,
        whole in Just(whole),
    ) -> Share {
        share(part, whole)
    }
}

fn any_units() -> impl Strategy<Value = Vec<Option<Figure>>> {
    let figure = prop_oneof![
        8 => any_share().prop_map(|share| Some(Figure::Counted(share))),
        1 => Just(None),
    ];
    prop::collection::vec(figure, 0..70)
}

proptest! {
    #[test]
    fn a_share_lies_between_0_and_1_and_in_its_interval(share in any_share()) {
        let Some(value) = share.value() else {
            prop_assert_eq!(share.whole(), 0);
            return Ok(());
        };
        let interval = share.interval().expect("counted");
        prop_assert!(0.0 <= interval.low && interval.low <= value);
        prop_assert!(value <= interval.high && interval.high <= 1.0);
    }

    #[test]
    fn ranks_do_not_depend_on_the_order_of_the_units(
        (units, shuffled) in any_units().prop_flat_map(|units| {
            let order: Vec<usize> = (0..units.len()).collect();
            (Just(units), Just(order).prop_shuffle())
        }),
    ) {
        let standings = rank(&units, RULE);
        let moved: Vec<_> = shuffled.iter().map(|at| units[*at]).collect();
        let expected: Vec<_> = shuffled.iter().map(|at| standings[*at]).collect();
        prop_assert_eq!(rank(&moved, RULE), expected);
    }

    #[test]
    fn too_few_are_never_ranked_and_enough_always_are(units in any_units()) {
        for (figure, standing) in units.iter().zip(rank(&units, RULE)) {
            match figure {
                None => prop_assert_eq!(standing, Place::Missing),
                Some(Figure::Counted(share)) if share.whole() < RULE.minimum => {
                    prop_assert_eq!(standing, Place::TooFew);
                }
                Some(_) => prop_assert!(rank_of(standing).is_some()),
            }
        }
    }

    #[test]
    fn a_rank_lies_within_what_the_intervals_leave_open(units in any_units()) {
        let standings = rank(&units, RULE);
        let ranked = standings.iter().filter(|one| rank_of(**one).is_some()).count();
        for standing in &standings {
            if let Place::Ranked(Standing { rank, best, worst }) = *standing {
                prop_assert!(1 <= best && best <= rank && rank <= worst);
                prop_assert!(worst as usize <= ranked);
            }
        }
    }

    #[test]
    fn of_two_the_one_with_the_larger_share_is_first(one in any_share(), other in any_share()) {
        let figures = [one, other].map(|share| Some(Figure::Counted(share)));
        let standings = rank(&figures, RULE);
        if let (Some(first), Some(second)) = (rank_of(standings[0]), rank_of(standings[1])) {
            let across = |share: Share, by: Share| u128::from(share.part()) * u128::from(by.whole());
            prop_assert_eq!(first.cmp(&second), across(other, one).cmp(&across(one, other)));
        }
    }
}
