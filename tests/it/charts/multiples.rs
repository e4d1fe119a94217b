//! Small multiples.

use leptos::prelude::*;
use portal::{
    charts::small_multiples::{Panel, SmallMultiples, panel_layout},
    i18n::Lang,
};
use proptest::prelude::*;

use super::{axis, line};
use crate::render;

fn panel(values: &[Option<f64>]) -> Panel {
    let mut line = line(values);
    for (at, point) in line.points.iter_mut().enumerate() {
        point.label = format!("Quý {}", at + 1);
    }
    Panel {
        line,
        last: "97,5%".to_owned(),
        spoken: "Lào Cai: 97,5%".to_owned(),
    }
}

#[test]
fn panels_share_one_axis() {
    let panels = [
        panel(&[Some(12.0), Some(20.0)]),
        panel(&[Some(80.0), Some(88.0)]),
    ];
    let placed = panel_layout(&panels, 100.0).into_iter();
    let spans: Vec<_> = placed
        .map(|one| (one.span.low.round(), one.span.high.round()))
        .collect();
    assert_eq!(spans, [(10.0, 90.0), (10.0, 90.0)]);
}

#[test]
fn each_panel_is_one_mark_with_its_title_and_last_figure() {
    let panels = vec![
        panel(&[Some(80.0), None, Some(90.0)]),
        panel(&[None]),
        panel(&[]),
    ];
    let html = render(Lang::Vi, || {
        view! { <SmallMultiples panels maximum=100.0 summary="Hai tỉnh cùng tăng.".to_owned() axis /> }
    });
    assert_eq!(html.matches("tabindex=\"0\"").count(), 3, "{html}");
    for part in [
        "aria-label=\"Lào Cai: 97,5%\"",
        "Hai tỉnh cùng tăng.",
        "Đúng hạn",
        "97,5%",
        "Quý 1",
        "Quý 3",
        "d=\"M0 2000 h0M2000 0 h0\"",
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
    assert!(!html.contains("NaN"), "{html}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn points_stay_inside_and_what_is_missing_is_not_drawn(
        all in prop::collection::vec(prop::collection::vec(prop::option::of(0.0..100.0_f64), 6), 0..12),
    ) {
        let panels: Vec<_> = all.iter().map(|values| panel(values)).collect();
        for (placed, values) in panel_layout(&panels, 100.0).iter().zip(&all) {
            prop_assert_eq!(placed.line.points.len(), values.iter().flatten().count());
            for point in &placed.line.points {
                let value = values[point.at].expect("a value");
                prop_assert!((placed.span.low..=placed.span.high).contains(&value));
                prop_assert!((0.0..=100.0).contains(&point.y));
            }
        }
    }
}
