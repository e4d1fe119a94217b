//! News: where a text may lead, and what a block says.

use contract::{Block, Link};
use serde_json::{Value, json};

#[test]
fn a_link_leads_somewhere_and_runs_nothing() {
    for (text, expected) in [
        ("https://chinhphu.vn/a?b=c#d", "https://chinhphu.vn/a?b=c#d"),
        (" HTTP://a.vn ", "http://a.vn"),
        ("mailto:a@b.vn", "mailto:a@b.vn"),
        ("tel:19001234", "tel:19001234"),
        ("/thu-tuc/1.001193", "/thu-tuc/1.001193"),
    ] {
        let link: Link = text.parse().unwrap_or_else(|_| panic!("{text}"));
        assert_eq!(link.as_str(), expected);
    }
    for text in [
        "",
        "javascript:alert(1)",
        "JaVaScript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//evil.vn",
        "/\\evil.vn",
        "https:///evil.vn",
        "https://",
        "https://a.vn/b c",
        "a/b",
        "#phan",
        "\u{1}javascript:x",
    ] {
        assert!(text.parse::<Link>().is_err(), "{text:?}");
    }
}

#[test]
fn a_block_that_could_run_something_is_none() {
    let span = |href: &str| json!({"kind": "paragraph", "text": [{"text": "x", "href": href}]});
    let read = |value: Value| serde_json::from_value::<Block>(value);
    assert!(read(span("/xep-hang")).is_ok());
    assert!(read(span("javascript:alert(1)")).is_err());
    assert!(read(json!({"kind": "figure", "url": "data:x", "alt": "x"})).is_err());
    assert_eq!(
        read(json!({"kind": "from-tomorrow"})).ok(),
        Some(Block::Unknown)
    );
}

#[test]
fn all_words_of_a_block_can_be_searched() {
    let table = json!({
        "kind": "table",
        "caption": "Bảng",
        "head": [[{"text": "Năm"}]],
        "rows": [[[{"text": "20"}, {"text": "26", "marks": ["strong"]}]]],
    });
    let table: Block = serde_json::from_value(table).expect("a block");
    assert_eq!(table.words(), "Bảng\nNăm\n2026");
}
