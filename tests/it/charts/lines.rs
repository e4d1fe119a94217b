//! Lines over time.

use leptos::prelude::*;
use portal::{
    charts::lines::{LineChart, PlacedPoint, Span, line_layout, span},
    i18n::Lang,
};

use super::{axis, line};
use crate::render;

const WHOLE: Span = Span {
    low: 0.0,
    high: 100.0,
};

#[test]
fn a_line_goes_from_left_to_right_and_upwards() {
    let placed = line_layout(&line(&[Some(0.0), Some(50.0), Some(100.0)]), WHOLE);
    let point = |at, x, y| PlacedPoint { at, x, y };
    assert_eq!(
        placed.points,
        [
            point(0, 0.0, 100.0),
            point(1, 50.0, 50.0),
            point(2, 100.0, 0.0)
        ]
    );
    assert_eq!(placed.runs, [(0, 2)]);
}

#[test]
fn a_line_breaks_where_a_figure_is_missing() {
    let placed = line_layout(&line(&[Some(1.0), None, Some(2.0), Some(3.0), None]), WHOLE);
    let places: Vec<_> = placed
        .points
        .iter()
        .map(|point| (point.at, point.x))
        .collect();
    assert_eq!(places, [(0, 0.0), (2, 50.0), (3, 75.0)]);
    assert_eq!(placed.runs, [(0, 0), (1, 2)]);
}

#[test]
fn a_line_breaks_where_two_periods_cannot_be_compared() {
    let mut broken = line(&[Some(1.0), Some(2.0), Some(3.0)]);
    broken.points[1].is_joined = false;
    assert_eq!(line_layout(&broken, WHOLE).runs, [(0, 0), (1, 2)]);
}

#[test]
fn a_line_of_nothing_or_of_one_point_is_drawn_without_nonsense() {
    let nothing = line_layout(&line(&[None, None]), WHOLE);
    assert_eq!((nothing.points.len(), nothing.runs.len()), (0, 0));
    let one = line_layout(&line(&[Some(40.0)]), WHOLE);
    assert_eq!(
        one.points,
        [PlacedPoint {
            at: 0,
            x: 0.0,
            y: 60.0
        }]
    );
    for values in [&[][..], &[None], &[Some(40.0)], &[Some(0.0), Some(100.0)]] {
        let line = line(values);
        let html = render(Lang::Vi, || {
            view! { <LineChart line maximum=100.0 label="x".to_owned() axis /> }
        });
        assert!(!html.contains("NaN") && !html.contains("inf"), "{html}");
    }
}

#[track_caller]
fn check_span(values: &[Option<f64>], maximum: f64, low: f64, high: f64) {
    let found = span(&[line(values)], maximum);
    let is_near = |one: f64, other: f64| (one - other).abs() < 1e-9;
    assert!(
        is_near(found.low, low) && is_near(found.high, high),
        "{values:?}: {found:?}"
    );
}

#[test]
fn the_axis_spans_round_numbers_around_all_values() {
    check_span(&[Some(83.2), Some(97.9)], 100.0, 80.0, 100.0);
    check_span(&[Some(80.0), None, Some(90.0)], 100.0, 80.0, 90.0);
    check_span(&[Some(0.61), Some(0.68)], 1.0, 0.6, 0.7);
    check_span(&[Some(100.0)], 100.0, 90.0, 100.0);
    check_span(&[Some(0.0)], 100.0, 0.0, 10.0);
    check_span(&[Some(50.0)], 100.0, 40.0, 60.0);
    check_span(&[None], 100.0, 0.0, 100.0);
    let both = span(&[line(&[Some(12.0)]), line(&[Some(55.0)])], 100.0);
    assert_eq!(
        both,
        Span {
            low: 10.0,
            high: 60.0
        }
    );
}

#[test]
fn every_point_can_be_reached_and_says_its_figure() {
    let line = line(&[Some(1.0), None, Some(2.0)]);
    let html = render(Lang::Vi, || {
        view! { <LineChart line maximum=100.0 label="Đúng hạn".to_owned() axis /> }
    });
    assert_eq!(html.matches("tabindex=\"0\"").count(), 2, "{html}");
    assert!(html.contains("aria-label=\"Some(2.0)\""), "{html}");
}
