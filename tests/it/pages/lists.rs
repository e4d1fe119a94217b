//! The list of procedures: results, no result, choices.

use leptos::prelude::*;
use portal::{
    i18n::Lang,
    pages::procedures::{FilterFields, ResultsView},
    route::ProcedureSearch,
};

use super::{has, search};
use crate::{fixtures, render};

#[test]
fn results_say_how_many_and_for_what() {
    let page = fixtures::page(vec![fixtures::summary(
        "1.001193",
        "Thủ tục đăng ký khai sinh",
    )]);
    let html = render(
        Lang::Vi,
        || view! { <ResultsView page search=search("khai sinh") /> },
    );
    has(
        &html,
        &[
            "1 thủ tục cho “khai sinh”",
            "role=\"status\"",
            "1.001193",
            "2.849 thủ tục",
            "22/11/2026",
        ],
    );
}

#[test]
fn no_result_is_no_dead_end() {
    let mut page = fixtures::page(Vec::new());
    page.did_you_mean = Some("khai sinh".to_owned());
    let html = render(
        Lang::Vi,
        || view! { <ResultsView page search=search("kai snh") /> },
    );
    has(
        &html,
        &[
            "Không tìm thấy",
            "Bạn có thể thử",
            "href=\"/thu-tuc?q=khai%20sinh\"",
            "dichvucong.gov.vn",
        ],
    );
    assert_eq!(html.matches("<li>").count(), 4, "four tips");
}

#[test]
fn what_was_searched_for_is_shown_as_text() {
    let page = fixtures::page(Vec::new());
    let html = render(
        Lang::Vi,
        || view! { <ResultsView page search=search("<img src=x onerror=alert(1)>") /> },
    );
    assert!(!html.contains("<img"), "{html}");
}

#[test]
fn the_next_page_is_an_address() {
    let mut page = fixtures::page(vec![fixtures::summary("1.001193", "A")]);
    page.next = Some("abc".to_owned());
    let html = render(
        Lang::En,
        || view! { <ResultsView page search=search("a") /> },
    );
    has(
        &html,
        &["href=\"/en/thu-tuc?q=a&amp;sau=abc\"", "rel=\"next\""],
    );
}

#[test]
fn a_filter_chosen_in_the_address_stays_chosen_without_its_facet() {
    let search = ProcedureSearch::from_query(|key| (key == "co-quan").then(|| "G99".to_owned()));
    let html = render(Lang::Vi, || {
        view! { <FilterFields search facets=contract::ProcedureFacets::default() /> }
    });
    has(&html, &["value=\"G99\" selected", "name=\"linh-vuc\""]);
    assert_eq!(html.matches("<select").count(), 7);
}
