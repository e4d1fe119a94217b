//! The news: addresses, the list, one article, searches kept on the device.

mod address;
mod article;
mod list;
mod newest;
mod saved;
mod standing;

use contract::{Article, ArticleHead, Facet, NewsFacets, NewsPage};
use serde_json::{Value, json};

fn head(slug: &str, title: &str) -> Value {
    json!({
        "slug": slug,
        "title": { "vi": title },
        "summary": { "vi": "Tóm tắt <ngắn>", "en": "A short summary" },
        "kind": "explainer",
        "agency": { "code": "G15", "name": { "vi": "Bộ Tư pháp", "en": "Ministry of Justice" } },
        "topics": [
            { "code": "cai-cach", "name": { "vi": "Cải cách", "en": "Reform" } },
            { "code": "du-lieu", "name": { "vi": "Dữ liệu" } },
        ],
        "publishedAt": "2026-11-20T09:30:00+07:00",
        "updatedAt": "2026-11-22T14:05:00+07:00",
        "basis": "illustrative",
    })
}

fn read_head(value: Value) -> ArticleHead {
    serde_json::from_value(value).expect("a head")
}

fn one(slug: &str, title: &str) -> ArticleHead {
    read_head(head(slug, title))
}

fn facet(value: &str, name: Option<&str>, count: u32) -> Facet {
    Facet {
        value: value.to_owned(),
        name: name.map(contract::Bilingual::vietnamese),
        count,
    }
}

fn page(items: Vec<ArticleHead>) -> NewsPage {
    NewsPage {
        items,
        total: 1_234,
        next: None,
        facets: NewsFacets {
            topic: vec![facet("cai-cach", Some("Cải cách"), 7)],
            agency: vec![facet("G15", Some("Bộ Tư pháp"), 3)],
            kind: vec![facet("explainer", None, 2)],
            year: vec![facet("2026", None, 5), facet("x", None, 1)],
        },
    }
}

/// An article with this text, in Vietnamese alone.
fn article(blocks: Value) -> Article {
    let related = head("bai-khac", "Bài khác");
    let article = json!({
        "head": head("nghi-quyet-36a", "Mười năm <Nghị quyết>"),
        "body": { "vi": blocks },
        "sources": [
            { "title": { "vi": "Nguồn một" }, "url": "https://example.com/a?b=1&c=2" },
            { "title": { "vi": "Nguồn hai" }, "url": "javascript:alert(1)" },
        ],
        "attachments": [{
            "name": "Phụ lục", "url": "/tep/phu-luc.pdf",
            "mediaType": "application/pdf", "sizeBytes": 1_234_567,
        }],
        "procedures": [{ "code": "1.001193", "name": "Thủ tục đăng ký khai sinh" }],
        "units": [{ "code": "H26", "name": { "vi": "Hà Nội" } }],
        "changes": [
            { "at": "2026-11-22T14:05:00+07:00", "note": { "vi": "Sửa <số>", "en": "A figure" } },
            { "at": "2026-11-21T08:00:00+07:00" },
        ],
        "related": [related],
    });
    serde_json::from_value(article).expect("an article")
}

/// Leptos leaves them between texts; readers of snapshots get none either.
fn without_marks(html: &str) -> String {
    html.replace("<!>", "")
}

#[track_caller]
fn check(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "no {part}: {html}");
    }
}
