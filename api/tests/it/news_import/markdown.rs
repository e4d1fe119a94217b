//! Markdown with lines above it.

use contract::ArticleKind;

use super::{all_with, drawn, only, reading, refusal};

fn text(front: &str, body: &str) -> String {
    format!("---\ntitle: Tin thử\npublished: 2026-11-22\n{front}---\n{body}")
}

#[test]
fn the_lines_above_say_what_the_article_is() {
    let (record, read) = only(
        "\u{feff}---\r\ntitle: \"Thủ tục: mới\"\r\ntitle_en: New procedure\r\nsummary: Ngắn\r\n\
         slug: thu-tuc-moi\r\npublished: 22/11/2026 08:00\r\nupdated: 23/11/2026\r\n\
         kind: announcement\r\nagency: G15\r\ntopics: [Chuyển đổi số, cai-cach, 'x']\r\n\
         # chú thích\r\nprocedures:\r\n  - 1.001193\r\n  - \"1.001194\"\r\n\
         source: https://a.vn/goc\r\nsource_title: Báo A\r\n---\r\nXin **chào**.\r\n",
    );
    assert_eq!(read.place, "tin.xml");
    assert_eq!(record.title.vi, "Thủ tục: mới");
    assert_eq!(record.title.en.as_deref(), Some("New procedure"));
    assert_eq!(record.summary.vi, "Ngắn");
    assert_eq!(record.slug.as_str(), "thu-tuc-moi");
    assert_eq!(record.kind, ArticleKind::Announcement);
    assert_eq!(
        record.agency.map(|code| code.to_string()).as_deref(),
        Some("G15")
    );
    assert_eq!(record.topics.len(), 2);
    assert_eq!(read.dropped.count("topic x"), 1);
    assert_eq!(record.procedures.len(), 2);
    assert_eq!(record.sources[0].title.vi, "Báo A");
    assert!(record.updated_at.is_some());
    assert_eq!(drawn(&record.body.vi), "p Xin *chào*.");
}

#[test]
fn markdown_and_the_html_in_it_become_blocks() {
    let body = "# Đầu\n\nMột *hai* [ba](/ho-so) [bốn](x.html)\n\n1. a\n2. b\n\n> trích\n\n\
        | A | B |\n|---|---|\n| 1 | 2 |\n\n![Ảnh](https://a.vn/a.jpg)\n\n\
        <div onclick=\"x()\">khối <script>alert(1)</script></div>\n\n\
        [x](javascript:alert(1)) <javascript:alert(2)>\n";
    let (record, read) = only(text("", body));
    assert_eq!(
        drawn(&record.body.vi),
        "Section Đầu\np Một _hai_ [ba](/ho-so) bốn\nNumber a / b\nq trích\ntable -: A|B : 1|2\n\
         img https://a.vn/a.jpg \"Ảnh\" -\np khối\np x javascript:alert(2)",
    );
    assert_eq!(read.dropped.count("<script>"), 1);
    assert_eq!(read.dropped.count("onclick"), 1);
    assert_eq!(read.dropped.count("javascript: link"), 2);
    assert_eq!(read.dropped.count("relative link"), 1);
    assert_eq!(record.summary.vi, "Một hai ba bốn");
}

#[test]
fn with_a_base_relative_links_lead_there() {
    let mut reading = reading();
    reading.base = Some("https://a.vn/x/".parse().expect("an address"));
    let all = all_with(text("", "[a](b.html)"), &reading).expect("read");
    let record = all[0].outcome.as_ref().expect("an article");
    assert_eq!(drawn(&record.body.vi), "p [a](https://a.vn/x/b.html)");
}

#[test]
fn english_alone_is_refused() {
    assert_eq!(
        refusal(text("lang: en\n", "Hello")),
        "lang: en is refused without title_en: the title is Vietnamese first",
    );
    let (record, _) = only(text("lang: en\ntitle_en: Try\n", "Hello"));
    assert!(record.body.vi.is_empty());
    assert_eq!(drawn(&record.body.en.expect("English")), "p Hello");
    assert_eq!(record.summary.en.as_deref(), Some("Hello"));
    assert!(refusal(text("lang: fr\n", "x")).starts_with("lang: is neither"));
}

#[test]
fn lines_that_are_not_understood_are_named() {
    for (front, expected) in [
        ("tilte: x\n", "tilte: is none of title, title_en"),
        ("title: lần hai\n", "title: stands there twice"),
        ("vô nghĩa\n", ": \"vô nghĩa\" is no line such as title"),
        ("kind: chuyện\n", "kind: "),
        ("slug: Không được\n", "slug: "),
        ("agency: ?\n", "agency: "),
        ("basis: thật\n", "basis: "),
        ("summary: [a, b]\n", "summary: is a list"),
        ("procedures: x\n", "procedures: "),
        (
            "source: javascript:x\n",
            "source: is no address: javascript: link",
        ),
    ] {
        let refused = refusal(text(front, "x"));
        assert!(refused.starts_with(expected), "{front}: {refused}");
    }
    assert!(refusal("---\ntitle: x\n").contains("do not end with ---"));
    assert_eq!(
        refusal("---\npublished: 2026-11-22\n---\nx"),
        "title.vi: is empty"
    );
}
