//! The list: its sentence, its articles, its choices, and how to follow it.

use contract::{Basis, NewsFacets};
use leptos::prelude::*;
use portal::{
    i18n::Lang,
    news::what_was_asked,
    pages::news::{FilterFields, NewsShown},
    route::NewsView,
};
use serde_json::json;

use super::{check, head, one, page, read_head, without_marks};
use crate::render;

fn asked(pairs: &[(&str, &str)]) -> NewsView {
    NewsView::from_query(|key| {
        let pair = pairs.iter().find(|(known, _)| *known == key);
        pair.map(|(_, value)| (*value).to_owned())
    })
}

fn list(lang: Lang, page: contract::NewsPage, view: NewsView) -> String {
    without_marks(&render(lang, || view! { <NewsShown page view /> }))
}

#[test]
fn an_article_says_what_it_is_and_that_we_wrote_it() {
    let html = list(
        Lang::Vi,
        page(vec![one("nghi-quyet-36a", "Mười năm <Nghị quyết>")]),
        NewsView::default(),
    );
    check(
        &html,
        &[
            "Có 1.234 bài, mới nhất ở trên.",
            "<strong class=\"sample__word\">bài minh họa</strong>",
            "do chúng tôi viết để trình bày",
            "href=\"/tin-tuc/nghi-quyet-36a\" class=\"article-list__link\">Mười năm &lt;Nghị quyết&gt;</a>",
            "<span>Giải thích</span>",
            "<time datetime=\"2026-11-20\">20/11/2026</time>",
            "Bộ Tư pháp",
            "Cải cách",
            "Tóm tắt &lt;ngắn&gt;",
            "<span class=\"sample__word\">bài minh họa</span>",
            "href=\"/tin-tuc.atom\"",
            "href=\"/tin-tuc.feed.json\"",
            "href=\"/tin-tuc.json\"",
        ],
    );
    assert!(!html.contains("đã rút"), "{html}");
}

#[test]
fn what_is_not_translated_is_marked_as_vietnamese() {
    let html = list(
        Lang::En,
        page(vec![one("a", "Mười năm")]),
        NewsView::default(),
    );
    check(
        &html,
        &[
            "<h3 lang=\"vi\" class=\"article-list__title\"><a",
            "href=\"/en/tin-tuc/a\"",
            "A short summary",
            "<span lang=\"vi\">Dữ liệu</span>",
            "20 November 2026",
            "demonstration article",
        ],
    );
}

#[test]
fn what_was_published_is_not_called_ours_and_what_was_withdrawn_is_marked() {
    let mut published = head("a", "Một bài");
    published["basis"] = json!("published");
    published["withdrawnOn"] = json!("2026-11-22");
    let published = read_head(published);
    assert_eq!(published.basis, Basis::Published);
    let html = list(Lang::Vi, page(vec![published]), NewsView::default());
    assert!(!html.contains("minh họa"), "{html}");
    check(&html, &["article-list__withdrawn\">đã rút</strong>"]);
}

#[test]
fn words_are_shown_as_text_and_stay_on_the_next_page_and_in_the_feeds() {
    let mut page = page(vec![one("a", "A")]);
    page.next = Some("weiter".to_owned());
    let html = list(Lang::Vi, page, asked(&[("q", "<b>"), ("sau", "abc")]));
    check(
        &html,
        &[
            "Có 1.234 bài cho “&lt;b&gt;”, khớp nhất ở trên.",
            "href=\"/tin-tuc?q=%3Cb%3E&amp;sau=weiter\"",
            "href=\"/tin-tuc?q=%3Cb%3E\">Về đầu danh sách",
            "href=\"/tin-tuc.atom?q=%3Cb%3E\"",
            "href=\"/tin-tuc.json?q=%3Cb%3E&amp;sau=abc\"",
        ],
    );
}

#[test]
fn nothing_found_says_what_to_change_and_an_empty_list_does_not() {
    let html = list(Lang::Vi, page(Vec::new()), asked(&[("loai", "report")]));
    check(
        &html,
        &[
            "Không có bài nào khớp",
            "Bỏ bớt lựa chọn",
            "<a href=\"/tin-tuc\">",
        ],
    );
    let html = list(Lang::En, page(Vec::new()), NewsView::default());
    check(&html, &["There is no article yet."]);
    assert!(!html.contains("Try fewer words"), "{html}");
}

#[test]
fn the_panel_offers_each_choice_with_its_count_and_keeps_what_was_chosen() {
    let view = asked(&[
        ("chu-de", "cai-cach"),
        ("co-quan", "G99"),
        ("tu", "2026-11-01"),
    ]);
    let facets = page(Vec::new()).facets;
    let html = render(Lang::Vi, || view! { <FilterFields view facets /> });
    check(
        &html,
        &[
            "<option value=\"cai-cach\" selected>Cải cách (7)</option>",
            "<option value=\"G99\" selected>G99</option>",
            "<option value=\"G15\">Bộ Tư pháp (3)</option>",
            "<option value=\"explainer\">Giải thích (2)</option>",
            "type=\"date\"",
            "name=\"tu\" value=\"2026-11-01\"",
            "name=\"den\"",
            "href=\"/tin-tuc?chu-de=cai-cach&amp;co-quan=G99&amp;tu=2026-01-01&amp;den=2026-12-31\"",
        ],
    );
    assert_eq!(
        html.matches("years__link").count(),
        1,
        "x is no year: {html}"
    );
}

#[test]
fn a_choice_has_a_name_even_where_no_facet_knows_it() {
    let view = asked(&[
        ("q", "cửa"),
        ("chu-de", "x-y"),
        ("loai", "report"),
        ("den", "2026-11-01"),
    ]);
    let asked = what_was_asked(Lang::En, &view, NewsFacets::default());
    assert_eq!(asked, ["cửa", "x-y", "Report", "1 November 2026"]);
}
