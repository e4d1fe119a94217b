//! Many lines on one axis.

use leptos::prelude::*;
use portal::{
    charts::many_lines::{
        Emphasis, Extremes, LABEL_GAP, Look, MOST_LOOKS, ManyLines, ShownLine, extremes,
        many_layout,
    },
    i18n::Lang,
};
use proptest::prelude::*;

use super::{axis, line};
use crate::render;

fn shown(values: &[Option<f64>], emphasis: Emphasis) -> ShownLine {
    ShownLine {
        line: line(values),
        emphasis,
        label: "Hà Nội 98,5%".to_owned(),
        spoken: "Hà Nội: từ 90% lên 98,5%".to_owned(),
    }
}

fn html(lines: Vec<ShownLine>) -> String {
    render(Lang::Vi, || {
        view! { <ManyLines lines maximum=100.0 label="Theo kỳ".to_owned() axis /> }
    })
}

#[test]
fn sixty_three_lines_of_sixty_points_are_sixty_three_elements() {
    let values: Vec<_> = (0..60).map(|at| Some(40.0 + f64::from(at))).collect();
    let lines = vec![shown(&values, Emphasis::Plain); 63];
    let html = html(lines);
    assert_eq!(html.matches("<path").count(), 63);
    assert_eq!(html.matches("tabindex=\"0\"").count(), 63);
    assert_eq!(html.matches("<text").count(), 3 + 3, "axis and periods");
    let drawn = html.split(" d=\"").nth(1).expect("a path");
    let path = drawn.split('"').next().expect("its end");
    assert!(path.starts_with("M0 2000 34 1967 "), "{path}");
    assert!(path.trim_end().ends_with("2000 33"), "{path}");
}

#[test]
fn a_path_begins_anew_where_its_line_breaks() {
    let html = html(vec![shown(
        &[Some(0.0), Some(50.0), None, Some(100.0)],
        Emphasis::Reference,
    )]);
    assert!(html.contains("d=\"M0 2000 667 1000 M2000 0 h0\""), "{html}");
}

#[test]
fn lines_that_are_few_each_have_a_look_and_a_label() {
    let lines: Vec<_> = (0..7)
        .map(|_| shown(&[Some(1.0), Some(2.0)], Emphasis::Plain))
        .collect();
    let layout = many_layout(&lines, 100.0);
    assert_eq!(
        layout.looks,
        (0..MOST_LOOKS).map(Look::Own).collect::<Vec<_>>()
    );
    assert_eq!(layout.labels.len(), 7);
    let html = html(lines);
    for part in [
        "many__one--1",
        "many__one--7",
        "many__marks",
        "Hà Nội 98,5%",
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
    assert!(!html.contains("many__line--faint"), "{html}");
    // At the end of each line, and in the key for narrow screens.
    assert_eq!(html.matches("Hà Nội 98,5%").count(), 14, "{html}");
    assert_eq!(html.matches("<g").count(), html.matches("</g>").count());
    assert_eq!(html.matches("<li ").count(), html.matches("</li>").count());
}

#[test]
fn what_all_are_compared_with_takes_no_look_and_a_second_one_differs() {
    let mut lines = vec![shown(&[Some(1.0)], Emphasis::Plain); 6];
    lines.extend(vec![shown(&[Some(2.0)], Emphasis::Reference); 2]);
    let looks = many_layout(&lines, 100.0).looks;
    assert_eq!(
        looks[5..],
        [Look::Own(5), Look::Reference(0), Look::Reference(1)]
    );
    let html = html(lines);
    assert_eq!(html.matches("many__one--reference-2").count(), 3, "{html}");
}

#[test]
fn among_many_lines_only_those_that_stand_out_are_labelled() {
    let mut lines = vec![shown(&[Some(1.0)], Emphasis::Plain); 61];
    lines.insert(3, shown(&[Some(2.0)], Emphasis::Reference));
    lines.insert(9, shown(&[Some(3.0)], Emphasis::Highlighted));
    lines.insert(12, shown(&[None], Emphasis::Highlighted));
    let layout = many_layout(&lines, 100.0);
    assert_eq!(layout.looks[3], Look::Reference(0));
    assert_eq!(layout.looks[9], Look::Own(0));
    let faint = layout.looks.iter().filter(|look| **look == Look::Faint);
    assert_eq!(faint.count(), 61);
    let labelled: Vec<_> = layout.labels.iter().map(|label| label.at).collect();
    assert_eq!(labelled, [3, 9], "a line of nothing ends nowhere");
    let html = html(lines);
    let (faint, reference) = (
        html.rfind("many__line--faint"),
        html.find("many__one--reference"),
    );
    assert!(faint < reference, "what stands out lies above the others");
}

#[test]
fn the_points_worth_a_word_are_found() {
    let values = [
        None,
        Some(5.0),
        Some(9.0),
        Some(2.0),
        Some(9.0),
        Some(2.0),
        None,
    ];
    let found = Extremes {
        first: 1,
        last: 5,
        lowest: 3,
        highest: 2,
    };
    assert_eq!(extremes(&line(&values)), Some(found));
    assert_eq!(extremes(&line(&[None])), None);
}

#[test]
fn nothing_is_drawn_of_nothing() {
    for lines in [vec![], vec![shown(&[None, None], Emphasis::Plain)]] {
        let html = html(lines);
        assert!(
            !html.contains("NaN") && !html.contains("many__label"),
            "{html}"
        );
    }
}

fn values() -> impl Strategy<Value = Vec<Option<f64>>> {
    prop::collection::vec(prop::option::of(0.0..100.0_f64), 5)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn marks_stay_inside_and_labels_apart(
        all in prop::collection::vec((values(), 0..3_u8), 0..20)
    ) {
        let emphasis = |which| match which {
            0 => Emphasis::Plain,
            1 => Emphasis::Highlighted,
            _ => Emphasis::Reference,
        };
        let lines: Vec<_> = all.iter().map(|(values, which)| shown(values, emphasis(*which))).collect();
        let layout = many_layout(&lines, 100.0);
        for (placed, (values, _)) in layout.lines.iter().zip(&all) {
            let there: Vec<_> = values.iter().enumerate().filter(|(_, value)| value.is_some()).map(|(at, _)| at).collect();
            let drawn: Vec<_> = placed.points.iter().map(|point| point.at).collect();
            prop_assert_eq!(drawn, there, "what is missing is not drawn");
            prop_assert!(placed.points.is_sorted_by(|one, other| one.x < other.x));
            for point in &placed.points {
                prop_assert!((0.0..=100.0).contains(&point.x) && (0.0..=100.0).contains(&point.y));
            }
        }
        for (at, label) in layout.labels.iter().enumerate() {
            prop_assert!(layout.looks[label.at] != Look::Faint);
            prop_assert!((0.0..=200.0).contains(&label.y), "{label:?}");
            for other in &layout.labels[at + 1..] {
                prop_assert!((label.y - other.y).abs() >= LABEL_GAP - 1e-6);
                prop_assert!(label.end == other.end || (label.end < other.end) == (label.y < other.y));
            }
        }
    }
}
