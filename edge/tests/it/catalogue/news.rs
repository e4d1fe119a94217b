//! Three articles, as the API sends them: one that we wrote, one that was published, one withdrawn.

use std::collections::HashMap;

use axum::{
    Router,
    extract::{Path, Query},
    response::Response,
    routing::get,
};
use contract::ProblemKind;
use serde_json::{Value, json};

use super::{kept, problem};

pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new()
        .route("/api/v1/news", get(list))
        .route("/api/v1/news/{slug}", get(show))
}

async fn list(Query(query): Query<HashMap<String, String>>) -> Response {
    let is_wanted = |head: &Value| {
        let kind = query.get("kind");
        kind.is_none_or(|kind| head["kind"] == kind.as_str())
    };
    let heads = [ours(), published(), withdrawn()];
    let items: Vec<_> = heads.into_iter().filter(is_wanted).collect();
    kept(&json!({
        "items": items,
        "total": items.len(),
        "facets": {
            "topic": [{ "value": "cai-cach", "name": { "vi": "Cải cách", "en": "Reform" }, "count": 2 }],
            "agency": [],
            "kind": [{ "value": "report", "count": 1 }],
            "year": [{ "value": "2026", "count": 3 }],
        },
    }))
}

async fn show(Path(slug): Path<String>) -> Response {
    match slug.as_str() {
        "nghi-quyet-36a" => kept(&json!({
            "head": ours(),
            "body": { "vi": [{ "kind": "paragraph", "text": [{ "text": "Lời </script> & <b>" }] }] },
            "sources": [
                { "title": { "vi": "Nghị quyết 36a" }, "url": "https://example.com/36a" },
                { "title": { "vi": "Hỏng" }, "url": "javascript:alert(1)" },
            ],
        })),
        "bao-cao" => kept(&json!({
            "head": published(),
            "body": {
                "vi": [{ "kind": "paragraph", "text": [{ "text": "Lời Việt" }] }],
                "en": [{ "kind": "paragraph", "text": [{ "text": "English words" }] }],
            },
        })),
        "da-rut" => kept(&json!({
            "head": withdrawn(),
            "body": { "vi": [] },
            "withdrawal": { "on": "2026-11-23", "reason": { "vi": "Số liệu sai" } },
        })),
        _ => problem(ProblemKind::NotFound),
    }
}

fn ours() -> Value {
    json!({
        "slug": "nghi-quyet-36a",
        "title": { "vi": "Mười năm <Nghị quyết> & \"cửa\"" },
        "summary": { "vi": "Tóm tắt & <ngắn>", "en": "A short summary" },
        "kind": "explainer",
        "agency": agency(),
        "topics": [{ "code": "cai-cach", "name": { "vi": "Cải cách", "en": "Reform" } }],
        "publishedAt": "2026-11-10T09:30:00+07:00",
        "updatedAt": "2026-11-22T14:05:00+07:00",
        "basis": "illustrative",
    })
}

fn published() -> Value {
    json!({
        "slug": "bao-cao",
        "title": { "vi": "Báo cáo quý", "en": "Report of a quarter" },
        "summary": { "vi": "Số liệu của quý.", "en": "Figures of the quarter." },
        "kind": "report",
        "agency": agency(),
        "topics": [],
        "publishedAt": "2026-11-20T08:00:00+07:00",
        "basis": "published",
    })
}

fn withdrawn() -> Value {
    json!({
        "slug": "da-rut",
        "title": { "vi": "Tin sai" },
        "summary": { "vi": "Tóm tắt." },
        "kind": "news",
        "topics": [],
        "publishedAt": "2026-10-01T08:00:00+07:00",
        "withdrawnOn": "2026-11-23",
        "basis": "published",
    })
}

fn agency() -> Value {
    json!({ "code": "G15", "name": { "vi": "Bộ Tư pháp", "en": "Ministry of Justice" } })
}
