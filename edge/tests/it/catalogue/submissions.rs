//! Two documents before the Government, as the API sends them.

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
        .route("/api/v1/submissions", get(list))
        .route("/api/v1/submissions/{number}", get(show))
}

async fn list(Query(query): Query<HashMap<String, String>>) -> Response {
    let all = [overdue(), settled()];
    let is_wanted = |one: &&Value| match query.get("state").map(String::as_str) {
        None => true,
        Some("overdue") => one["status"] == "processing",
        Some(_) => one["status"] == "settled",
    };
    let items: Vec<_> = all.iter().filter(is_wanted).collect();
    kept(&json!({ "items": items, "total": items.len(), "asOf": "2026-11-23" }))
}

async fn show(Path(number): Path<String>) -> Response {
    let all = [overdue(), settled()];
    match all.iter().find(|one| one["slug"] == number.as_str()) {
        Some(submission) => kept(submission),
        None => problem(ProblemKind::NotFound),
    }
}

fn overdue() -> Value {
    json!({
        "number": "9002/TTr-UBND",
        "slug": "9002-ttr-ubnd",
        "agency": { "code": "H26", "name": { "vi": "Hà Nội" } },
        "kind": { "kind": "proposal" },
        "title": { "vi": "Văn bản mẫu <hai>" },
        "receivedAt": "2026-11-02T09:00:00+07:00",
        "timeLimit": { "kind": "limit", "amount": 10.0, "unit": "working_day" },
        "status": "processing",
        "asOf": "2026-11-03T08:30:00+07:00",
        "events": [
            event("2026-11-02T09:00:00+07:00", "received"),
            event("2026-11-03T08:30:00+07:00", "processing"),
        ],
        "basis": "illustrative",
    })
}

fn settled() -> Value {
    json!({
        "number": "9001/TTr-BTP",
        "slug": "9001-ttr-btp",
        "agency": { "code": "G15", "name": { "vi": "Bộ Tư pháp", "en": "Ministry of Justice" } },
        "kind": { "kind": "project" },
        "title": { "vi": "Văn bản mẫu một", "en": "Sample document one" },
        "receivedAt": "2026-07-06T09:00:00+07:00",
        "timeLimit": { "kind": "limit", "amount": 15.0, "unit": "working_day" },
        "status": "settled",
        "asOf": "2026-07-23T15:30:00+07:00",
        "events": [
            event("2026-07-06T09:00:00+07:00", "received"),
            event("2026-07-23T15:30:00+07:00", "settled"),
        ],
        "answer": { "number": "9101/QĐ-TTg", "issuedOn": "2026-07-23" },
        "basis": "illustrative",
    })
}

fn event(at: &str, status: &str) -> Value {
    json!({ "at": at, "status": status, "office": "Văn phòng Chính phủ", "actor": "desk" })
}
