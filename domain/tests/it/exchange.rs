//! Growth of the document exchange, with its parts, and the shades of its table.

use contract::{MonthDocuments, MonthPair, Period};
use domain::exchange::{
    SHADES, against_first, against_year_before, growth_percent, newest, shade, times,
};

fn months(listed: &[(&str, u64)]) -> Vec<MonthDocuments> {
    let month = |(month, documents): &(&str, u64)| MonthDocuments {
        month: month.parse().expect("a month"),
        documents: *documents,
    };
    listed.iter().map(month).collect()
}

fn written(pair: Option<MonthPair>) -> Option<String> {
    let side = |one: MonthDocuments| format!("{} {}", one.month, one.documents);
    pair.map(|pair| format!("{} -> {}", side(pair.earlier), side(pair.later)))
}

#[track_caller]
fn check(found: Option<MonthPair>, expected: Option<&str>) {
    assert_eq!(written(found).as_deref(), expected);
}

#[test]
fn the_newest_month_stands_beside_the_same_month_of_the_year_before() {
    let all = months(&[("2019-03", 10), ("2020-02", 15), ("2020-03", 30)]);
    check(against_year_before(&all), Some("2019-03 10 -> 2020-03 30"));
    check(against_year_before(&all[..2]), None);
    check(against_year_before(&[]), None);
}

#[test]
fn the_nth_month_is_counted_on_the_calendar_so_a_missing_one_moves_no_other() {
    let all = months(&[("2019-11", 10), ("2019-12", 11), ("2020-02", 40)]);
    check(against_first(&all, 1), Some("2019-11 10 -> 2019-11 10"));
    check(against_first(&all, 2), Some("2019-11 10 -> 2019-12 11"));
    check(against_first(&all, 3), None);
    check(against_first(&all, 4), Some("2019-11 10 -> 2020-02 40"));
    check(against_first(&all, 5), None);
    check(against_first(&all, 0), None);
    check(against_first(&[], 1), None);
    assert_eq!(newest(&all), Some(4));
    assert_eq!(newest(&[]), None);
}

#[test]
fn growth_is_computed_from_its_parts_and_nothing_is_no_base() {
    let pair = |earlier, later| {
        let all = months(&[("2019-03", earlier), ("2020-03", later)]);
        against_year_before(&all).expect("two months")
    };
    assert_eq!(times(&pair(10, 25)), Some(2.5));
    assert_eq!(growth_percent(&pair(10, 25)), Some(150.0));
    assert_eq!(growth_percent(&pair(40, 10)), Some(-75.0));
    assert_eq!(times(&pair(10, 0)), Some(0.0));
    assert_eq!(times(&pair(0, 10)), None);
    assert_eq!(growth_percent(&pair(0, 0)), None);
}

#[test]
fn years_are_no_months() {
    let year = MonthDocuments {
        month: Period::Year(2019),
        documents: 1,
    };
    check(against_year_before(&[year]), None);
    check(against_first(&[year], 1), None);
}

#[test]
fn a_cell_is_the_darker_the_more_it_holds_and_nothing_is_plain() {
    let cases = [
        (0, 0, 0),
        (0, 100, 0),
        (1, 100, 1),
        (4, 100, 1),
        (5, 100, 2),
        (16, 100, 2),
        (17, 100, 3),
        (36, 100, 3),
        (37, 100, 4),
        (64, 100, 4),
        (65, 100, 5),
        (100, 100, SHADES),
        (u64::MAX, u64::MAX, SHADES),
    ];
    for (documents, greatest, expected) in cases {
        let found = shade(documents, greatest);
        assert_eq!(found, expected, "{documents} of {greatest}");
    }
}
