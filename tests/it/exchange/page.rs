//! The pages of the exchange as HTML.

use contract::{Basis, ClassDocuments, ExchangeClass, ExchangeClasses, Period};
use leptos::prelude::*;
use portal::{
    i18n::Lang,
    pages::{
        exchange::{Before, Classes, Connections, Downloads, Facts, Months, Notes, Totals, Units},
        exchange_unit::ExchangeUnitShown,
    },
    route::ExchangeView,
};

use super::{connections, origin, report, unit, units};
use crate::render;

#[track_caller]
fn check(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "no {part}: {html}");
    }
}

fn above(lang: Lang, basis: Basis) -> String {
    render(lang, || {
        let report = StoredValue::new(report(basis));
        view! { <Before report /><Totals report /><Months report /><Facts report /><Notes report /> }
    })
}

#[test]
fn the_page_says_first_that_it_is_made_up_then_what_is_known_and_what_not() {
    for (lang, sample, facts, notes) in [
        (
            Lang::Vi,
            "số liệu minh họa",
            "Nguồn công khai nói gì",
            "Số liệu này không nói gì",
        ),
        (
            Lang::En,
            "sample data",
            "What public sources say",
            "What these figures do not say",
        ),
    ] {
        let html = above(lang, Basis::Illustrative);
        let at = |part: &str| {
            html.find(part)
                .unwrap_or_else(|| panic!("no {part}: {html}"))
        };
        assert!(at(sample) < at("class=\"finding\""));
        assert!(at("class=\"finding\"") < at(facts) && at(facts) < at(notes));
        assert!(!above(lang, Basis::Published).contains("class=\"sample\""));
    }
}

#[test]
fn growth_stands_with_its_parts_and_facts_with_their_sources() {
    check(
        &above(Lang::Vi, Basis::Illustrative),
        &[
            "4.283 văn bản, từ ngày 12/3/2019 đến ngày 31/3/2020",
            "1.283 so với 1.000 văn bản: tăng 28,3% so với tháng 3/2019",
            "2.000 so với 1.000 văn bản: gấp 2 lần",
            "1.283 so với 1.000 văn bản: gấp 1,3 lần",
            "Số liệu đến ngày 31/3/2020.",
            "aria-label=\"tháng 12/2019: 2.000 văn bản\"",
            "data-label=\"Số văn bản\" class=\"ranking-table__number\">2.000</td>",
            "<time datetime=\"2020-02-25\">25/2/2020</time>",
            "Hơn 1,3 triệu &lt;văn bản&gt;.",
            "Tin ngày 27/2/2020",
            "Có &lt;sau&gt; khi hết tháng.",
            "href=\"/lich-su\"",
        ],
    );
}

#[test]
fn the_line_of_the_months_breaks_where_one_is_missing() {
    let html = above(Lang::Vi, Basis::Illustrative);
    // March and December 2019 and March 2020: three points, none joined with another.
    assert_eq!(html.matches("class=\"lines__line\"").count(), 3, "{html}");
    assert_eq!(html.matches("class=\"lines__mark\"").count(), 3, "{html}");
}

#[test]
fn the_table_of_bodies_shows_the_view_and_sends_its_choices_without_a_script() {
    let view = ExchangeView {
        class: Some(ExchangeClass::Province),
        ..ExchangeView::default()
    };
    let html = render(Lang::Vi, || {
        let view = Memo::new(move |_| view.clone());
        let go = Callback::new(|_: ExchangeView| ());
        view! { <Units units=units() view go /> }
    });
    check(
        &html,
        &[
            "href=\"/lien-thong-van-ban/H26\"",
            "Hà &lt;Nội&gt;",
            "Trong tháng 3/2020, 3 cơ quan gửi 800 và nhận 1.083 văn bản.",
            "aria-sort=\"descending\"",
            "name=\"nhom\" value=\"tinh\"",
            "name=\"sap\" value=\"nhan\"",
        ],
    );
    assert!(!html.contains("Bộ Tư pháp"), "{html}");
    assert_eq!(html.matches("aria-sort").count(), 1);
}

fn classes() -> ExchangeClasses {
    let all = ExchangeClass::ALL;
    let cells = all.iter().flat_map(|sender| {
        all.iter().map(move |receiver| ClassDocuments {
            sender: *sender,
            receiver: *receiver,
            documents: match (sender, receiver) {
                (ExchangeClass::Ministry, ExchangeClass::Province) => 10_000,
                (ExchangeClass::Province, ExchangeClass::Ministry) => 1_700,
                (ExchangeClass::Party, ExchangeClass::Ministry) => 1,
                _ => 0,
            },
        })
    });
    ExchangeClasses {
        origin: origin(Basis::Illustrative),
        month: Period::Month(2020, 3),
        total: 11_701,
        cells: cells.collect(),
    }
}

#[test]
fn every_cell_of_the_class_table_has_its_number_its_label_and_its_shade() {
    let html = render(Lang::Vi, || view! { <Classes classes=classes() /> });
    check(
        &html,
        &[
            "Nhóm nào gửi cho nhóm nào, tháng 3/2020",
            "<th scope=\"row\">Cơ quan Đảng</th>",
            "scope=\"col\" class=\"ranking-table__number\">Tỉnh, thành phố</th>",
            "data-label=\"đến Tỉnh, thành phố\" class=\"ranking-table__number heat__cell--5\">10.000</td>",
            "data-label=\"đến Bộ, ngành\" class=\"ranking-table__number heat__cell--3\">1.700</td>",
            "data-label=\"đến Bộ, ngành\" class=\"ranking-table__number heat__cell--1\">1</td>",
            "<strong>11.701</strong>",
            ">1.701</td>",
        ],
    );
    assert_eq!(html.matches("heat__cell--0\">0</td>").count(), 33, "{html}");
}

fn connected(class: Option<ExchangeClass>) -> String {
    render(Lang::Vi, || {
        let view = Memo::new(move |_| ExchangeView {
            class,
            ..ExchangeView::default()
        });
        view! { <Connections list=connections() view /> }
    })
}

#[test]
fn connections_say_since_when_how_deep_and_who_is_on_the_way() {
    let html = connected(None);
    check(
        &html,
        &[
            "số liệu minh họa",
            "Bộ, ngành: 1/1 đã kết nối",
            "Cơ quan khác: 0/1 đã kết nối",
            "Xem danh sách 2 cơ quan",
            "1/4/2019",
            "hai cấp",
            "30/3/2020",
            "đang kết nối",
        ],
    );
    let narrowed = connected(Some(ExchangeClass::Other));
    check(&narrowed, &["<details open", "Ủy ban mẫu"]);
    assert!(!narrowed.contains("Bộ Tư pháp"), "{narrowed}");
    check(
        &connected(Some(ExchangeClass::Party)),
        &["Danh sách không có cơ quan nào của nhóm này."],
    );
}

#[test]
fn files_keep_the_choices_of_the_page() {
    let view = ExchangeView {
        month: "2020-02".parse().ok(),
        ..ExchangeView::default()
    };
    let html = render(Lang::En, || {
        let view = Memo::new(move |_| view.clone());
        view! { <Downloads view /> }
    });
    for query in [
        "ky=2020-02",
        "ky=2020-02&amp;bang=nhom",
        "ky=2020-02&amp;bang=thang",
    ] {
        let href = format!("href=\"/en/lien-thong-van-ban.csv?{query}\"");
        check(&html, &[&href]);
    }
}

#[test]
fn a_body_shows_its_months_its_partners_and_its_connection() {
    let html = render(Lang::Vi, || view! { <ExchangeUnitShown unit=unit() /> });
    check(
        &html,
        &[
            "Bộ &lt;Tư pháp&gt; gửi 2.000 và nhận 70 văn bản qua trục.",
            "Gửi: tháng 3/2019: 1.200 văn bản; tháng 4/2019: 800 văn bản; nhiều nhất tháng 3/2019: 1.200 văn bản.",
            "data-label=\"Nhận\" class=\"ranking-table__number\">40</td>",
            "Gửi cho ai, nhận từ ai",
            "1/4/2019",
            "href=\"/lien-thong-van-ban/G15.csv\"",
            "href=\"/lien-thong-van-ban?nhom=bo\"",
            "Có &lt;sau&gt; khi hết tháng.",
        ],
    );
    let mut none = unit();
    none.months.clear();
    let html = render(Lang::Vi, || view! { <ExchangeUnitShown unit=none /> });
    check(&html, &["Chưa có tháng nào có số liệu"]);
    assert!(!html.contains("<svg"), "{html}");
}
