//! Slopes between two editions.

use leptos::prelude::*;
use portal::{
    charts::slope::{Course, LABEL_GAP, Slope, SlopeRow, height, slope_layout},
    i18n::Lang,
};
use proptest::prelude::*;

use crate::render;

fn row(before: Option<f64>, after: Option<f64>) -> SlopeRow {
    let label =
        |value: Option<f64>| value.map_or("chưa có".to_owned(), |value| format!("{value}%"));
    SlopeRow {
        name: "Cà Mau".to_owned(),
        before,
        after,
        before_label: label(before),
        after_label: label(after),
        change: before.zip(after).map_or(String::new(), |(before, after)| {
            format!("{:+}", after - before)
        }),
        spoken: format!("Cà Mau: {before:?}, {after:?}"),
    }
}

#[test]
fn what_grows_rises_and_what_shrinks_falls() {
    let course = |before, after| slope_layout(&[row(before, after)], 100.0)[0].course;
    assert_eq!(course(Some(1.0), Some(2.0)), Course::Rising);
    assert_eq!(course(Some(2.0), Some(1.0)), Course::Falling);
    assert_eq!(course(Some(2.0), Some(2.0)), Course::Level);
    assert_eq!(course(None, Some(2.0)), Course::OneSided);
    let placed = slope_layout(&[row(Some(80.0), Some(90.0))], 100.0)[0];
    assert_eq!((placed.before, placed.after), (Some(height(1)), Some(0.0)));
}

#[test]
fn an_edition_without_a_figure_has_no_dot() {
    let rows = vec![row(Some(50.0), None), row(None, None), row(None, Some(0.0))];
    let placed = slope_layout(&rows, 100.0);
    assert_eq!(placed.len(), 2, "a row of nothing has no place");
    assert_eq!((placed[0].at, placed[1].at), (0, 2));
    assert!(placed[0].after.is_none() && placed[1].before.is_none());
    let html = html(rows);
    assert_eq!(html.matches("<circle").count(), 2, "{html}");
    assert_eq!(html.matches("slope__one--missing").count(), 2, "{html}");
    assert!(html.contains("chưa có"), "{html}");
}

#[test]
fn the_sign_of_the_change_stands_in_the_label() {
    let html = html(vec![
        row(Some(80.0), Some(84.0)),
        row(Some(90.0), Some(88.0)),
    ]);
    assert!(html.contains("84% +4 Cà Mau"), "{html}");
    assert!(html.contains("88% -2 Cà Mau"), "{html}");
    assert!(html.contains("slope__one--rising") && html.contains("slope__one--falling"));
    assert_eq!(html.matches("tabindex=\"0\"").count(), 2);
}

fn html(rows: Vec<SlopeRow>) -> String {
    render(Lang::Vi, || {
        view! { <Slope rows maximum=100.0 label="Hai kỳ".to_owned() before="Quý 1".to_owned() after="Quý 2".to_owned() /> }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn labels_stay_inside_in_order_and_apart(
        values in prop::collection::vec((prop::option::of(0.0..100.0_f64), prop::option::of(0.0..100.0_f64)), 0..70)
    ) {
        let rows: Vec<_> = values.iter().map(|(before, after)| row(*before, *after)).collect();
        let placed = slope_layout(&rows, 100.0);
        let height = height(rows.len());
        let inside = -1e-6..=height + 1e-6;
        for (at, one) in placed.iter().enumerate() {
            let (before, after) = values[one.at];
            prop_assert_eq!(one.before.is_some(), before.is_some());
            prop_assert_eq!(one.after.is_some(), after.is_some());
            for y in [one.before, one.after, Some(one.before_label), Some(one.after_label)].into_iter().flatten() {
                prop_assert!(inside.contains(&y), "{one:?}");
            }
            for other in &placed[at + 1..] {
                prop_assert!((one.before_label - other.before_label).abs() >= LABEL_GAP - 1e-6);
                prop_assert!((one.after_label - other.after_label).abs() >= LABEL_GAP - 1e-6);
                if let (Some(y), Some(other_y)) = (one.after, other.after) {
                    prop_assert!(y == other_y || (y < other_y) == (one.after_label < other.after_label));
                }
            }
        }
    }
}
