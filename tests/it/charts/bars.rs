//! Ranked bars.

use leptos::prelude::*;
use portal::{
    charts::ranked_bars::{BarRow, PlacedBar, RankedBars, Tone, bar_layout},
    i18n::Lang,
};

use crate::render;

fn bar(value: f64, interval: Option<(f64, f64)>) -> BarRow {
    BarRow {
        value: Some(value),
        interval,
        ..BarRow::default()
    }
}

#[track_caller]
fn check_bar(row: &BarRow, maximum: f64, width: f64, whisker: Option<(f64, f64)>) {
    assert_eq!(bar_layout(row, maximum), Some(PlacedBar { width, whisker }));
}

#[test]
fn bars_begin_at_zero_and_are_as_long_as_their_values() {
    check_bar(&bar(25.0, None), 100.0, 25.0, None);
    check_bar(&bar(50.0, None), 100.0, 50.0, None);
    check_bar(&bar(0.5, None), 1.0, 50.0, None);
    check_bar(&bar(0.0, None), 100.0, 0.0, None);
}

#[test]
fn bars_and_whiskers_stay_inside() {
    check_bar(
        &bar(120.0, Some((-5.0, 130.0))),
        100.0,
        100.0,
        Some((0.0, 100.0)),
    );
    check_bar(&bar(-3.0, None), 100.0, 0.0, None);
    check_bar(
        &bar(90.0, Some((88.5, 91.25))),
        100.0,
        90.0,
        Some((88.5, 91.25)),
    );
    check_bar(&bar(90.0, None), 0.0, 0.0, None);
}

#[test]
fn what_has_no_value_has_no_bar() {
    assert_eq!(bar_layout(&BarRow::default(), 100.0), None);
    let html = render(
        Lang::Vi,
        || view! { <RankedBars rows=vec![BarRow::default()] maximum=100.0 /> },
    );
    assert!(html.contains("<li") && !html.contains("<rect"), "{html}");
}

#[test]
fn numbers_of_the_drawing_are_short_and_plain() {
    for (value, written) in [
        (95.85, "95.85%"),
        (0.0, "0%"),
        (100.0, "100%"),
        (33.333_333, "33.33%"),
        (66.666_666, "66.67%"),
        (7.05, "7.05%"),
        (50.5, "50.50%"),
        (f64::NAN, "0%"),
    ] {
        let html = render(
            Lang::Vi,
            || view! { <RankedBars rows=vec![bar(value, None)] maximum=100.0 /> },
        );
        assert!(
            html.contains(&format!("width=\"{written}\" height=\"16\"")),
            "{value}: {html}"
        );
    }
}

#[test]
fn a_row_says_in_words_what_its_colour_says() {
    let row = BarRow {
        rank: "1".to_owned(),
        rank_range: Some("1–3".to_owned()),
        name: "Gia <Lai>".to_owned(),
        href: "/xep-hang/don-vi/H21".to_owned(),
        label: "98,5%".to_owned(),
        detail: "1.200 hồ sơ".to_owned(),
        tone: Tone::Faint,
        is_pinned: true,
        ..bar(98.5, Some((97.0, 99.0)))
    };
    let rows = vec![
        row,
        BarRow {
            tone: Tone::Late,
            ..bar(1.0, None)
        },
    ];
    let html = render(Lang::Vi, || view! { <RankedBars rows maximum=100.0 /> });
    for part in [
        "bars__row--pinned",
        "bars__bar--faint",
        "bars__bar--late",
        "1–3",
        "Gia &lt;Lai&gt;",
        "href=\"/xep-hang/don-vi/H21\"",
        "98,5%",
        "1.200 hồ sơ",
        "x1=\"97%\" x2=\"99%\"",
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
    assert_eq!(html.matches("bars__row--pinned").count(), 1);
}
