//! Stacked shares.

use leptos::prelude::*;
use portal::{
    charts::stacked_share::{
        LEAST_WIDTH, LabelPlace, Part, PartTone, ShareRow, StackedShare, share_layout,
    },
    i18n::Lang,
};
use proptest::prelude::*;

use crate::render;

#[test]
fn parts_are_as_wide_as_their_shares() {
    let placed = share_layout(&[20.0, 50.0, 10.0]);
    let places: Vec<_> = placed.iter().map(|part| (part.x, part.width)).collect();
    assert_eq!(places, [(0.0, 25.0), (25.0, 62.5), (87.5, 12.5)]);
    let labels: Vec<_> = placed.iter().map(|part| part.label).collect();
    assert_eq!(
        labels,
        [LabelPlace::Inside, LabelPlace::Inside, LabelPlace::Below]
    );
}

#[test]
fn a_part_of_nothing_is_not_drawn_and_a_small_one_can_be_seen() {
    let placed = share_layout(&[0.0, 999.0, 1.0, f64::NAN]);
    let parts: Vec<_> = placed.iter().map(|part| (part.at, part.width)).collect();
    assert_eq!(parts, [(1, 100.0 - LEAST_WIDTH), (2, LEAST_WIDTH)]);
    assert_eq!(share_layout(&[0.0, 0.0]), []);
    assert_eq!(share_layout(&[]), []);
}

fn part(tone: PartTone, value: f64, spoken: &str) -> Part {
    Part {
        tone,
        value,
        label: format!("{value}%"),
        count: value.to_string(),
        spoken: spoken.to_owned(),
    }
}

#[test]
fn every_part_says_its_figure_and_narrow_ones_say_it_below() {
    let row = ShareRow {
        name: "Sơn La".to_owned(),
        detail: "1.200 hồ sơ".to_owned(),
        parts: vec![
            part(PartTone::Early, 60.0, "Trước hạn 60%"),
            part(PartTone::OnTime, 39.0, "Đúng hạn 39%"),
            part(PartTone::Late, 1.0, "Trễ hạn 1%"),
            part(PartTone::OnTime, 0.0, "Chưa rõ 0%"),
        ],
        ..ShareRow::default()
    };
    let legend = vec![
        (PartTone::Early, "Trước hạn".to_owned()),
        (PartTone::Late, "Trễ hạn".to_owned()),
    ];
    let rows = vec![row, ShareRow::default()];
    let html = render(Lang::Vi, || view! { <StackedShare rows legend /> });
    assert_eq!(html.matches("tabindex=\"0\"").count(), 3, "{html}");
    for part in [
        "aria-label=\"Trước hạn 60%\"",
        ">39%<",
        ">Trễ hạn 1%<",
        "1.200 hồ sơ",
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
    assert!(!html.contains(">1%<"), "too narrow for its label: {html}");
    assert!(!html.contains("Chưa rõ 0%"), "{html}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn parts_fill_the_row_in_order(values in prop::collection::vec(0.0..1000.0_f64, 0..8)) {
        let placed = share_layout(&values);
        let there: Vec<_> = (0..values.len()).filter(|at| values[*at] > 0.0).collect();
        prop_assert_eq!(placed.iter().map(|part| part.at).collect::<Vec<_>>(), there);
        let mut end = 0.0;
        for part in &placed {
            prop_assert!((part.x - end).abs() < 1e-6, "{placed:?}");
            prop_assert!(part.width >= LEAST_WIDTH - 1e-9, "{placed:?}");
            end = part.x + part.width;
        }
        prop_assert!(placed.is_empty() || (end - 100.0).abs() < 1e-6, "{placed:?}");
        for (one, other) in placed.iter().zip(placed.iter().skip(1)) {
            prop_assert!(values[one.at] == values[other.at] || (values[one.at] < values[other.at]) == (one.width < other.width)
                || one.width == other.width);
        }
    }
}
