//! What a unit's own page adds to its rank: ranks over time, dossiers, other measures.

use contract::{
    AgencyKind, Basis, Bilingual, Coverage, Figures, MeasureWithEditions, Period, SeriesPoint,
    Standing, UnitResult, UnitSeries,
};
use leptos::prelude::*;
use portal::{
    charts::{
        lines::{line_layout, span},
        stacked_share::PartTone,
    },
    i18n::Lang::{En, Vi},
    pages::ranked_unit::{Scorecard, ranks},
    settled::share_row,
};

use super::{MISSING, counted, index, provinces, published, value};
use crate::render;

fn point(month: u8, rank: Option<u32>, figures: Figures) -> SeriesPoint {
    let period = Period::Month(2026, month);
    SeriesPoint {
        edition: format!("{period}-v1").parse().expect("an edition"),
        period,
        earlier: (month > 1).then(|| Period::Month(2026, month - 1)),
        result: UnitResult {
            standing: rank.map(|rank| Standing {
                rank,
                best: rank,
                worst: rank,
            }),
            value: match &figures {
                Figures::Value { value, .. } => Some(*value),
                _ => None,
            },
            ..UnitResult::default()
        },
        figures,
    }
}

#[test]
fn rank_1_is_higher_up_than_any_other_and_no_rank_is_no_point() {
    let points = [Some(34), Some(1), None, Some(2)];
    let points: Vec<_> = (1..)
        .zip(points)
        .map(|(month, rank)| point(month, rank, MISSING))
        .collect();
    let shown = ranks(Vi, &points).expect("three ranks");
    let span = span([&shown.line], 100.0);
    let placed = line_layout(&shown.line, span);
    let heights: Vec<_> = placed.points.iter().map(|point| point.y).collect();
    assert_eq!(heights.len(), 3);
    assert!(
        heights[1] < heights[2] && heights[2] < heights[0],
        "{heights:?}"
    );
    assert_eq!(heights[1], 0.0);
    assert_eq!(shown.label, "hạng 2");
    assert_eq!(
        shown.spoken,
        "Từ hạng 34 (tháng 1/2026) đến hạng 2 (tháng 4/2026); cao nhất hạng 1 (tháng 2/2026), thấp \
         nhất hạng 34 (tháng 1/2026)"
    );
    assert_eq!(ranks(Vi, &points[1..2]), None);
    // The line stops at the month without a rank.
    assert_eq!(placed.runs, [(0, 1), (2, 2)]);
}

#[test]
fn dossiers_settled_are_told_with_their_counts() {
    let row = share_row(Vi, "Hà Nội".to_owned(), None, &counted(750, 250)).expect("counted");
    assert_eq!(row.detail, "1.000 hồ sơ đã giải quyết");
    let late = row.parts.iter().find(|part| part.tone == PartTone::Late);
    let late = late.expect("late ones");
    assert_eq!(late.spoken, "giải quyết quá hạn: 25,0%, 250 hồ sơ");
    let silent = share_row(En, "Hà Nội".to_owned(), None, &MISSING).expect("a row");
    assert_eq!(
        (silent.detail.as_str(), silent.parts.len()),
        ("not reported yet", 0)
    );
    assert_eq!(share_row(Vi, String::new(), None, &value(1.0)), None);
    let nothing = share_row(Vi, String::new(), None, &counted(0, 0)).expect("counted");
    assert!(
        nothing.parts.iter().all(|part| part.label == "0,0%"),
        "{nothing:?}"
    );
}

fn scorecard(points: Vec<SeriesPoint>) -> String {
    let (_, scores) = published(index(), provinces());
    let mut head = scores.head;
    head.id = "2026-02-v1".parse().expect("an edition");
    head.basis = Basis::Derived;
    head.coverage = vec![Coverage {
        kind: AgencyKind::Province,
        expected: 34,
        reported: 31,
    }];
    let found = MeasureWithEditions {
        measure: index(),
        editions: vec![head],
    };
    let series = UnitSeries {
        unit: "H26".parse().expect("a code"),
        kind: AgencyKind::Province,
        name: Bilingual::vietnamese("Hà Nội"),
        points,
    };
    render(Vi, || view! { <Scorecard found series /> })
}

#[test]
fn a_scorecard_says_value_rank_of_how_many_and_change_in_words() {
    let mut newest = point(2, Some(3), value(0.7709));
    newest.result.change = Some(0.02);
    let html = scorecard(vec![point(1, Some(5), value(0.7509)), newest]);
    for part in [
        "0,7709",
        "3, trong 31 đơn vị có số liệu",
        "+0,0200 điểm so với tháng 1/2026",
        "số suy ra",
        "/xep-hang/papi?ghim=H26",
    ] {
        assert!(html.contains(part), "no {part} in {html}");
    }
}

#[test]
fn a_measure_that_never_had_a_figure_of_the_unit_is_not_shown() {
    let html = scorecard(vec![point(1, None, MISSING)]);
    assert!(!html.contains("<dl"), "{html}");
    assert!(!scorecard(Vec::new()).contains("<dl"));
    // One that had a figure once says why there is none now.
    let html = scorecard(vec![point(1, Some(1), value(0.5)), point(2, None, MISSING)]);
    assert!(html.contains("chưa báo cáo"), "{html}");
}
