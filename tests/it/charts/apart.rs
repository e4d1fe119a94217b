//! Labels that are moved apart.

use portal::charts::push_apart::push_apart;
use proptest::prelude::*;

#[test]
fn labels_that_have_room_stay_where_they_want_to_be() {
    assert_eq!(
        push_apart(&[10.0, 50.0, 90.0], 10.0, 0.0, 100.0),
        [10.0, 50.0, 90.0]
    );
    assert_eq!(push_apart(&[], 10.0, 0.0, 100.0), [0.0; 0]);
}

#[test]
fn labels_that_want_one_place_share_it_around_its_middle() {
    assert_eq!(
        push_apart(&[50.0, 50.0, 50.0], 10.0, 0.0, 100.0),
        [40.0, 50.0, 60.0]
    );
    assert_eq!(push_apart(&[52.0, 50.0], 10.0, 0.0, 100.0), [56.0, 46.0]);
}

#[test]
fn labels_at_an_edge_move_inwards_only() {
    assert_eq!(
        push_apart(&[100.0, 99.0, 98.0], 10.0, 0.0, 100.0),
        [100.0, 90.0, 80.0]
    );
    assert_eq!(push_apart(&[0.0, 0.0], 10.0, 0.0, 100.0), [0.0, 10.0]);
}

#[test]
fn labels_without_room_share_what_there_is() {
    assert_eq!(
        push_apart(&[5.0, 5.0, 5.0], 10.0, 0.0, 10.0),
        [0.0, 5.0, 10.0]
    );
    assert_eq!(push_apart(&[5.0, 5.0], 10.0, 3.0, 3.0), [3.0, 3.0]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn labels_stay_inside_in_order_and_apart(
        wanted in prop::collection::vec(-20.0..220.0_f64, 0..14),
        gap in 1.0..40.0_f64,
    ) {
        let placed = push_apart(&wanted, gap, 0.0, 200.0);
        prop_assert_eq!(placed.len(), wanted.len());
        let steps = wanted.len().saturating_sub(1).max(1) as f64;
        let least = gap.min(200.0 / steps) - 1e-9;
        for (one, (y, want)) in placed.iter().zip(&wanted).enumerate() {
            prop_assert!((-1e-9..=200.0 + 1e-9).contains(y), "{placed:?}");
            for (other_y, other_want) in placed.iter().zip(&wanted).skip(one + 1) {
                prop_assert!((y - other_y).abs() >= least, "{placed:?}");
                prop_assert!(want == other_want || (want < other_want) == (y < other_y));
            }
        }
    }

    #[test]
    fn nothing_is_moved_without_need(wanted in prop::collection::vec(0.0..200.0_f64, 0..5)) {
        let mut sorted = wanted.clone();
        sorted.sort_by(f64::total_cmp);
        let has_room = sorted.windows(2).all(|pair| pair[1] - pair[0] >= 17.0);
        let placed = push_apart(&wanted, 17.0, 0.0, 200.0);
        let is_moved = placed.iter().zip(&wanted).any(|(y, want)| (y - want).abs() > 1e-9);
        prop_assert_eq!(is_moved, !has_room);
    }
}
