//! One article: every kind of block, its language, what became of it, what belongs to it.

use contract::Article;
use leptos::prelude::*;
use portal::{i18n::Lang, pages::article::ArticleShown};
use serde_json::{Value, json};

use super::{article, check, without_marks};
use crate::render;

pub fn shown(lang: Lang, article: Article) -> String {
    without_marks(&render(lang, || view! { <ArticleShown article /> }))
}

pub fn text(blocks: Value) -> String {
    shown(Lang::Vi, article(blocks))
}

#[test]
fn an_article_says_who_when_and_that_we_wrote_it() {
    let html = text(json!([]));
    check(
        &html,
        &[
            "bài minh họa",
            "do chúng tôi viết để trình bày",
            "<dt>Loại bài</dt><dd>Giải thích</dd>",
            "<a href=\"/tin-tuc?co-quan=G15\">Bộ Tư pháp</a>",
            "<time datetime=\"2026-11-20T09:30:00+07:00\">20/11/2026</time>",
            "<time datetime=\"2026-11-22T14:05:00+07:00\">14:05 ngày 22/11/2026</time>",
            "<a href=\"/tin-tuc?chu-de=du-lieu\">Dữ liệu</a>",
            "Bài này chưa có nội dung.",
            "href=\"/tin-tuc/nghi-quyet-36a.json\"",
        ],
    );
}

#[test]
fn words_with_marks_and_links_become_html_and_nothing_else_does() {
    let html = text(json!([
        { "kind": "heading", "level": "section", "text": [{ "text": "Phần <một>" }] },
        { "kind": "heading", "level": "part", "text": [{ "text": "Mục" }] },
        { "kind": "paragraph", "text": [
            { "text": "<script>alert(1)</script> & ", "marks": ["strong", "emphasis", "blinking"] },
            { "text": "luật", "href": "https://example.com/?a=\"1\"&b" },
            { "text": "thủ tục", "href": "/en/thu-tuc/1.001193" },
            { "text": "dữ liệu", "href": "/tin-tuc.atom" },
            { "text": "thư", "href": "mailto:a@b.vn" },
        ] },
        { "kind": "video", "url": "https://example.com/v" },
    ]));
    check(
        &html,
        &[
            "<h2>Phần &lt;một&gt;</h2><h3>Mục</h3>",
            "<em><strong>&lt;script&gt;alert(1)&lt;/script&gt; &amp; </strong></em>",
            "<a href=\"https://example.com/?a=&quot;1&quot;&amp;b\" rel=\"noopener nofollow\">luật ↗</a>",
            "<a href=\"/thu-tuc/1.001193\">thủ tục</a>",
            "<a href=\"/tin-tuc.atom\" rel=\"external\">dữ liệu</a>",
            "<a href=\"mailto:a@b.vn\" rel=\"noopener nofollow\">thư</a>",
        ],
    );
    assert!(!html.contains("<script"), "{html}");
    assert!(!html.contains("example.com/v"), "{html}");
}

#[test]
fn lists_and_quotes_keep_their_sort() {
    let html = text(json!([
        { "kind": "list", "mark": "bullet", "items": [[{ "text": "a<b" }], [{ "text": "c" }]] },
        { "kind": "list", "mark": "number", "items": [[{ "text": "d" }]] },
        { "kind": "quote", "text": [{ "text": "Lời" }], "by": "Ông <A>" },
        { "kind": "quote", "text": [{ "text": "Không tên" }] },
    ]));
    check(
        &html,
        &[
            "<ul class=\"bullets\"><li>a&lt;b</li><li>c</li></ul>",
            "<ol class=\"steps\"><li>d</li></ol>",
            "<blockquote class=\"article-quote__words\"><p>Lời</p></blockquote>",
            "— Ông &lt;A&gt;</figcaption>",
        ],
    );
    assert_eq!(html.matches("<blockquote").count(), 2);
    assert_eq!(html.matches("article-quote__by").count(), 1);
}

#[test]
fn pictures_are_ours_and_those_of_others_are_links() {
    let html = text(json!([
        { "kind": "figure", "url": "/hinh/a.png", "alt": "Một \"cửa\"", "caption": "Chú thích", "credit": "TTXVN" },
        { "kind": "figure", "url": "https://example.com/b.png", "alt": "Biểu đồ <x>" },
    ]));
    check(
        &html,
        &[
            "src=\"/hinh/a.png\" alt=\"Một &quot;cửa&quot;\" loading=\"lazy\"",
            "Chú thích <small>Ảnh: TTXVN</small></figcaption>",
            "<a href=\"https://example.com/b.png\" rel=\"noopener nofollow\">Xem hình: Biểu đồ &lt;x&gt; ↗</a>",
        ],
    );
    assert_eq!(html.matches("<img").count(), 1, "{html}");
}

#[test]
fn a_table_names_itself_its_columns_and_its_rows() {
    let cell = |text: &str| json!([{ "text": text }]);
    let html = text(json!([{
        "kind": "table", "caption": "Ba <năm>",
        "head": [cell("Năm"), cell("Đúng hạn")],
        "rows": [[cell("2025"), cell("97,3%")]],
    }]));
    check(
        &html,
        &[
            "role=\"region\" aria-label=\"Ba &lt;năm&gt;\" tabindex=\"0\"",
            "<caption>Ba &lt;năm&gt;</caption>",
            "<thead><tr><th scope=\"col\">Năm</th><th scope=\"col\">Đúng hạn</th></tr></thead>",
            "<tr><th scope=\"row\">2025</th><td>97,3%</td></tr>",
        ],
    );
    let html = text(json!([{ "kind": "table", "head": [], "rows": [[cell("a")]] }]));
    check(&html, &["aria-label=\"Bảng số\""]);
    assert!(
        !html.contains("<thead") && !html.contains("<caption"),
        "{html}"
    );
}

#[test]
fn procedures_and_units_go_by_name_and_by_code_where_none_is_known() {
    let blocks = json!([
        { "kind": "procedure", "code": "1.001193" },
        { "kind": "procedure", "code": "2.000528" },
        { "kind": "unit", "code": "H26" },
        { "kind": "unit", "code": "H29" },
    ]);
    let html = text(blocks.clone());
    check(
        &html,
        &[
            "Thủ tục 1.001193</span><a href=\"/thu-tuc/1.001193\" class=\"article-card__link\">Thủ tục đăng ký khai sinh</a>",
            "href=\"/thu-tuc/2.000528\" class=\"article-card__link\">2.000528</a>",
            "href=\"/xep-hang/don-vi/H26\" class=\"article-card__link\">Hà Nội</a>",
            "href=\"/xep-hang/don-vi/H29\" class=\"article-card__link\">H29</a>",
        ],
    );
    let html = shown(Lang::En, article(blocks));
    check(
        &html,
        &[
            "<p lang=\"en\" class=\"article-card\">",
            "href=\"/en/thu-tuc/1.001193\" lang=\"vi\" class=\"article-card__link\">Thủ tục đăng ký khai sinh</a>",
        ],
    );
}

#[test]
fn an_english_page_without_an_english_text_says_so_and_shows_the_vietnamese() {
    let blocks = json!([{ "kind": "paragraph", "text": [{ "text": "Lời Việt" }] }]);
    let html = shown(Lang::En, article(blocks.clone()));
    check(
        &html,
        &[
            "This article is available in Vietnamese only.",
            "href=\"/tin-tuc/nghi-quyet-36a\" rel=\"external\" hreflang=\"vi\"",
            "<div lang=\"vi\" class=\"article__text\"><p>Lời Việt</p></div>",
        ],
    );
    let mut both = article(blocks);
    both.body.en = serde_json::from_value(json!([
        { "kind": "paragraph", "text": [{ "text": "English words" }] },
    ]))
    .ok();
    let html = shown(Lang::En, both.clone());
    check(
        &html,
        &["<div class=\"article__text\"><p>English words</p></div>"],
    );
    assert!(
        !html.contains("Lời Việt") && !html.contains("in Vietnamese only"),
        "{html}"
    );
    let html = shown(Lang::Vi, both);
    check(&html, &["<p>Lời Việt</p>"]);
}
