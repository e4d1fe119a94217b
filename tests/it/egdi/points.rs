//! Dots at their true place in time, and nothing in between.

use leptos::prelude::*;
use portal::{
    charts::survey_points::{Axis, SurveyPoint, SurveyPoints, labelled, survey_layout},
    i18n::Lang,
};

use crate::render;

const YEARS: [u16; 12] = [
    2003, 2004, 2005, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024,
];

fn points(years: &[u16], value: Option<f64>) -> Vec<SurveyPoint> {
    let point = |year: &u16| SurveyPoint {
        year: *year,
        value,
        spoken: format!("{year}"),
        is_chosen: *year == 2024,
    };
    years.iter().map(point).collect()
}

fn drawn(points: Vec<SurveyPoint>, axis: Axis) -> String {
    render(Lang::Vi, || {
        view! { <SurveyPoints points axis label="EGDI".to_owned() write=|value| format!("{value:.2}") /> }
    })
}

#[test]
fn years_without_a_survey_take_their_room() {
    let placed = survey_layout(&points(&YEARS, Some(0.5)), Axis::Index);
    let gaps: Vec<f64> = placed
        .windows(2)
        .map(|pair| pair[1].x - pair[0].x)
        .collect();
    let year = 100.0 / 21.0;
    for (gap, years) in gaps.iter().zip([1.0, 1.0, 3.0, 2.0, 2.0, 2.0]) {
        assert!((gap - years * year).abs() < 1e-9, "{gaps:?}");
    }
    assert_eq!((placed[0].x, placed[11].x), (0.0, 100.0));
}

#[test]
fn an_index_begins_at_the_foot_and_rank_1_is_at_the_top() {
    let y = |value, axis| survey_layout(&points(&[2024], Some(value)), axis)[0].y;
    assert_eq!(y(0.0, Axis::Index), 100.0);
    assert_eq!(y(0.25, Axis::Index), 75.0);
    assert_eq!(y(1.0, Axis::Index), 0.0);
    let ranks = Axis::Ranks { last: 120 };
    assert_eq!((y(1.0, ranks), y(120.0, ranks)), (0.0, 100.0));
    assert!(y(71.0, ranks) < y(97.0, ranks));
}

#[test]
fn the_axis_of_ranks_has_room_for_the_worst() {
    for (worst, last) in [(112.0, 120), (120.0, 120), (121.0, 150), (1.0, 30)] {
        let axis = Axis::for_ranks(&points(&[2024], Some(worst)));
        assert_eq!(axis, Axis::Ranks { last });
        assert_eq!(axis.ticks().last(), Some(&f64::from(last)));
    }
    assert_eq!(Axis::for_ranks(&[]), Axis::Ranks { last: 30 });
}

#[test]
fn nothing_joins_two_surveys() {
    let html = drawn(points(&YEARS, Some(0.5)), Axis::Index);
    for mark in ["<polyline", "<path", "<polygon"] {
        assert!(!html.contains(mark), "{html}");
    }
    assert_eq!(html.matches("tabindex=\"0\"").count(), 12, "{html}");
    // Every stroke of a mark is upright: it ends below its own dot.
    let lines = html.split("<line").skip(1);
    let mut stems = 0;
    for stem in lines.filter(|line| {
        line.split('>')
            .next()
            .is_some_and(|tag| tag.contains("stem"))
    }) {
        let end = |name: &str| {
            let (_, rest) = stem.split_once(&format!("{name}=\"")).expect(name);
            rest.split('"').next().expect("a value").to_owned()
        };
        assert_eq!(end("x1"), end("x2"), "{stem}");
        stems += 1;
    }
    assert_eq!(stems, 12, "{html}");
}

#[test]
fn a_survey_without_a_figure_has_no_dot() {
    let mut points = points(&YEARS, Some(0.5));
    points[3].value = None;
    let placed = survey_layout(&points, Axis::Index);
    assert!(placed.iter().all(|placed| placed.at != 3) && placed.len() == 11);
}

#[test]
fn years_are_written_where_there_is_room() {
    let years = |years: &[u16]| -> Vec<u16> {
        let points = points(years, None);
        labelled(&points)
            .into_iter()
            .map(|at| points[at].year)
            .collect()
    };
    assert_eq!(years(&YEARS), [2003, 2008, 2012, 2016, 2020, 2024]);
    assert_eq!(years(&[2022, 2024]), [2022, 2024]);
    assert_eq!(years(&[2024]), [2024]);
    assert_eq!(years(&[]), [0_u16; 0]);
}

#[test]
fn one_survey_or_none_is_drawn_without_nonsense() {
    for points in [
        points(&[], None),
        points(&[2024], Some(0.5)),
        points(&[2024], None),
    ] {
        let html = drawn(points, Axis::Index);
        assert!(!html.contains("NaN") && !html.contains("inf"), "{html}");
    }
}
