//! What a comparison comes to: the same periods for all, two of them beside each other, a sentence.

use portal::{
    comparison::{Aligned, align, between as periods, finding},
    i18n::Lang::{self, En, Vi},
    route::CompareView,
};

use super::{all, between, comparison, month, unit};
use crate::rankings::measure;

fn aligned() -> Aligned {
    align(&comparison())
}

fn said(lang: Lang, aligned: &Aligned, view: &CompareView) -> String {
    finding(lang, &measure(), aligned, view)
}

#[test]
fn a_series_that_begins_later_leaves_room_for_the_months_before() {
    let mut comparison = comparison();
    comparison.units[1].points.remove(0);
    let aligned = align(&comparison);
    assert_eq!(aligned.periods, [1, 2, 3].map(month));
    let values: Vec<_> = (0..3).map(|at| aligned.units[1].value(at)).collect();
    assert_eq!(values, [None, Some(90.0), Some(94.0)]);
    assert!(aligned.tracks().all(|track| track.points.len() == 3));
}

#[test]
fn the_sentence_names_highest_lowest_all_together_and_the_widest_change() {
    assert_eq!(
        said(Vi, &aligned(), &CompareView::default()),
        "Tháng 3/2026: cao nhất Cà Mau 94,0%, thấp nhất Hà Nội 90,0%; chung các tỉnh, thành phố \
         91,0%. Từ tháng 1/2026 đến tháng 3/2026, Hà Nội thay đổi nhiều nhất: +10,0 điểm. Chưa có \
         số liệu tháng 3/2026: Bắc Ninh."
    );
    assert_eq!(
        said(En, &aligned(), &between(1, 2)),
        "March 2026: highest Cà Mau 94.0%, lowest Hà Nội 90.0%; all provinces and cities 91.0%. \
         From January 2026 to February 2026, Bắc Ninh changed most: −10.0 points. No figures for \
         March 2026 yet: Bắc Ninh."
    );
}

#[test]
fn one_unit_alone_is_neither_highest_nor_lowest() {
    let mut comparison = comparison();
    comparison.units.truncate(1);
    assert_eq!(
        said(Vi, &align(&comparison), &CompareView::default()),
        "Tháng 3/2026: Hà Nội 90,0%; chung các tỉnh, thành phố 91,0%. Từ tháng 1/2026 đến tháng \
         3/2026, Hà Nội thay đổi: +10,0 điểm."
    );
}

#[test]
fn where_nobody_has_figures_the_sentence_says_so() {
    let mut comparison = comparison();
    comparison.units = vec![unit("H26", "Hà Nội", &[None, None])];
    comparison.kinds = vec![all(&[1.0, 2.0])];
    assert_eq!(
        said(Vi, &align(&comparison), &CompareView::default()),
        "Chưa có số liệu nào của các đơn vị này."
    );
}

#[test]
fn two_periods_are_put_in_order_and_what_is_no_pair_is_the_first_and_the_last() {
    let aligned = aligned();
    assert_eq!(periods(&aligned, &CompareView::default()), Some((0, 2)));
    assert_eq!(periods(&aligned, &between(3, 2)), Some((1, 2)));
    // One period twice is as none, and so is the last one up to the newest.
    assert_eq!(periods(&aligned, &between(2, 2)), Some((0, 2)));
    assert_eq!(periods(&aligned, &between(3, 8)), Some((0, 2)));
    // A month that nobody knows is as none: the first and the last with figures.
    assert_eq!(periods(&aligned, &between(7, 8)), Some((0, 2)));
    let mut lone = comparison();
    for unit in &mut lone.units {
        unit.points.truncate(1);
    }
    lone.kinds.clear();
    assert_eq!(periods(&align(&lone), &CompareView::default()), None);
}

/// A change of the rule or of the list of units in between makes two figures strangers.
#[test]
fn no_change_is_told_over_a_break_of_the_line() {
    let mut comparison = comparison();
    comparison.units[0].points[1].earlier = None;
    let aligned = align(&comparison);
    let hanoi = &aligned.units[0];
    assert_eq!(hanoi.change(0, 2), None);
    assert_eq!(hanoi.change(1, 2), Some(5.0));
    assert_eq!(aligned.units[1].change(0, 2), Some(-1.0));
    let sentence = said(Vi, &aligned, &CompareView::default());
    assert!(
        sentence.contains("Cà Mau thay đổi: −1,0 điểm"),
        "{sentence}"
    );
}

/// "From from 1 January to ..." used to be said of figures that count from New Year on.
#[test]
fn a_year_that_is_not_over_is_named_by_its_last_day() {
    let mut comparison = comparison();
    comparison.kinds.clear();
    for unit in &mut comparison.units {
        unit.points.truncate(2);
        for (point, day) in unit.points.iter_mut().zip(["2026-09-17", "2026-10-10"]) {
            point.period = day.parse().expect("a day");
        }
    }
    let said = |lang| said(lang, &align(&comparison), &CompareView::default());
    assert!(
        said(Vi).contains(" Từ 17/9/2026 đến 10/10/2026, "),
        "{}",
        said(Vi)
    );
    assert!(
        said(En).contains(" From 17 September 2026 to 10 October 2026, "),
        "{}",
        said(En)
    );
}
