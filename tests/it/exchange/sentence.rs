//! What is said of the figures, and of those that are not there.

use contract::{Basis, MonthDocuments, MonthPair};
use portal::{
    exchange::{axis_maximum, finding, is_unknown_month, marked, shown_month, unit_finding},
    i18n::Lang,
    route::ExchangeView,
};

use super::{month, report, unit};

#[test]
fn the_sentence_is_computed_from_the_months() {
    assert_eq!(
        finding(Lang::Vi, &report(Basis::Published)).expect("a sentence"),
        "Từ ngày 12/3/2019 đến ngày 31/3/2020 có 4.283 văn bản gửi qua trục. Riêng tháng 3/2020: 1.283 văn bản, tăng 28,3% so với tháng 3/2019. Tháng thứ 10 gấp 2 lần tháng đầu tiên."
    );
    assert_eq!(
        finding(Lang::En, &report(Basis::Published)).expect("a sentence"),
        "From 12 March 2019 to 31 March 2020, 4,283 documents were sent through the exchange. In March 2020: 1,283, 28.3% more than in March 2019. Month 10 had 2 times as many as the first."
    );
}

#[test]
fn what_has_no_base_is_not_said() {
    let mut found = report(Basis::Published);
    found.year_before = found.year_before.map(|pair| MonthPair {
        earlier: MonthDocuments {
            documents: 0,
            ..pair.earlier
        },
        ..pair
    });
    found.since_first.clear();
    assert_eq!(
        finding(Lang::Vi, &found).expect("a sentence"),
        "Từ ngày 12/3/2019 đến ngày 31/3/2020 có 4.283 văn bản gửi qua trục. Riêng tháng 3/2020: 1.283 văn bản."
    );
    let pair = |earlier, later| MonthPair {
        earlier: month("2019-03", earlier),
        later: month("2020-03", later),
    };
    for (pair, expected) in [
        (pair(10, 5), "giảm 50,0% so với tháng 3/2019"),
        (pair(10, 10), "bằng tháng 3/2019"),
    ] {
        found.year_before = Some(pair);
        let said = finding(Lang::Vi, &found).expect("a sentence");
        assert!(said.contains(expected), "{said}");
    }
    found.months.clear();
    assert_eq!(finding(Lang::Vi, &found), None);
}

#[test]
fn where_a_sentence_stands_alone_it_says_that_it_is_made_up() {
    let said = |basis| marked(Lang::Vi, basis, "Có 1.".to_owned());
    assert_eq!(said(Basis::Illustrative), "Số liệu minh họa. Có 1.");
    assert_eq!(said(Basis::Published), "Có 1.");
    assert_eq!(
        unit_finding(Lang::Vi, &unit()).expect("a sentence"),
        "Từ tháng 3/2019 đến tháng 4/2019, Bộ <Tư pháp> gửi 2.000 và nhận 70 văn bản qua trục."
    );
}

#[test]
fn a_month_of_which_nothing_is_known_gives_way_to_the_newest() {
    let report = report(Basis::Published);
    let view = |month: Option<&str>| ExchangeView {
        month: month.map(|month| month.parse().expect("a month")),
        ..ExchangeView::default()
    };
    for (asked, shown, is_unknown) in [
        (None, "2020-03", false),
        (Some("2019-12"), "2019-12", false),
        (Some("2019-11"), "2020-03", true),
    ] {
        let view = view(asked);
        let found = shown_month(&report, &view).expect("a month");
        assert_eq!(found.to_string(), shown, "{asked:?}");
        assert_eq!(is_unknown_month(&report, &view), is_unknown, "{asked:?}");
    }
}

#[test]
fn the_axis_of_a_chart_begins_at_zero() {
    let cases: [(&[u64], f64); 5] = [
        (&[71_846, 226_417], 1_000_000.0),
        (&[0, 999], 1_000.0),
        (&[0, 1_000], 2_000.0),
        (&[5, 5], 100.0),
        (&[], 10.0),
    ];
    for (values, expected) in cases {
        let maximum = axis_maximum(values.iter().copied());
        assert_eq!(maximum, expected, "{values:?}");
        let lowest = values.iter().min().copied().unwrap_or_default() as f64;
        assert!(
            lowest < maximum / 10.0,
            "the lowest lies in the first tenth"
        );
    }
}
