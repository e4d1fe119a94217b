//! Programmes: addresses, the list, an episode with its player and transcript, questions.

mod address;
mod episode;
mod questions;

use contract::{Episode, EpisodePage};
use serde_json::{Value, json};

fn head(slug: &str) -> Value {
    json!({
        "slug": slug,
        "season": 2,
        "number": 1,
        "title": { "vi": "Xem <một> tập" },
        "summary": { "vi": "Tóm tắt", "en": "In short" },
        "publishedAt": "2026-08-13T20:00:00+07:00",
        "lengthS": 24,
        "topics": [{ "code": "truyen-thong", "name": { "vi": "Truyền thông", "en": "Media" } }],
        "basis": "illustrative",
    })
}

fn page(items: Value) -> EpisodePage {
    let total = items.as_array().map_or(0, Vec::len);
    let page = json!({
        "items": items,
        "total": total,
        "next": "tiep",
        "facets": { "season": [], "topic": [] },
    });
    serde_json::from_value(page).expect("a page")
}

/// With these recordings, and three lines.
fn episode(media: Option<Value>) -> Episode {
    let mut head = head("xem-mot-tap");
    if let Some(media) = media {
        head["media"] = media;
    }
    let episode = json!({
        "programme": { "code": "it-today", "name": { "vi": "IT TODAY" } },
        "head": head,
        "guests": [{ "role": { "vi": "Người dẫn", "en": "Presenter" } }],
        "resolutions": [{ "number": "36a/NQ-CP", "title": { "vi": "Về Chính phủ điện tử" } }],
        "procedures": [{ "code": "1.001193", "name": "Đăng ký khai sinh" }],
        "transcript": { "basis": "illustrative", "cues": [
            { "startMs": 0, "endMs": 3000, "speaker": "Người dẫn", "text": "Giấy <hẹn> ở đâu?" },
            { "startMs": 3000, "endMs": 7000, "text": "Trên giấy hẹn có mã." },
            { "startMs": 8000, "endMs": 9000, "text": "Hết." },
        ]},
    });
    serde_json::from_value(episode).expect("an episode")
}

fn own_media() -> Value {
    json!({
        "video": { "url": "/media/a.mp4", "type": "video/mp4", "sizeBytes": 137_085 },
        "audio": { "url": "/media/a.m4a", "type": "audio/mp4", "sizeBytes": 100_614 },
        "captions": "/media/a.vtt",
        "poster": "/media/a.svg",
    })
}

#[track_caller]
fn check(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "no {part}: {html}");
    }
}
