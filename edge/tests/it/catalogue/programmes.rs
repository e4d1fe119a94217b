//! Two programmes, as the API sends them: one with a recording and a transcript, one that takes
//! questions.

use axum::{Router, extract::Path, response::Response, routing::get};
use contract::ProblemKind;
use serde_json::{Value, json};

use super::{kept, problem};

pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new()
        .route("/api/v1/programmes", get(list))
        .route("/api/v1/programmes/{slug}", get(show))
        .route("/api/v1/programmes/{slug}/episodes", get(episodes))
        .route("/api/v1/programmes/{slug}/episodes/{episode}", get(episode))
        .route("/api/v1/programmes/{slug}/questions", get(questions))
        .route("/api/v1/programmes/{slug}/questions/{code}", get(question))
}

fn programme(slug: &str, name: &str, format: &str) -> Value {
    json!({
        "slug": slug,
        "name": { "vi": name, "en": format!("{name} (en)") },
        "summary": { "vi": "Tóm tắt <chung>", "en": "In short" },
        "format": format,
        "maker": { "vi": "VNPT & Cổng" },
        "facts": [{
            "on": "2016-06-21",
            "text": { "vi": "Ký thỏa thuận." },
            "source": { "title": { "vi": "Tin 21/6/2016" } },
        }],
        "episodes": 2,
        "seasons": [{ "number": 1, "episodes": 2, "from": "2026-07-16", "to": "2026-08-13" }],
    })
}

fn all() -> [Value; 2] {
    [
        programme("it-today", "IT TODAY", "explainer"),
        programme("dan-hoi", "Dân hỏi", "questions_to_ministers"),
    ]
}

async fn list() -> Response {
    kept(&json!({ "items": all() }))
}

async fn show(Path(slug): Path<String>) -> Response {
    let found = all().into_iter().find(|one| one["slug"] == slug.as_str());
    found.map_or_else(|| problem(ProblemKind::NotFound), |one| kept(&one))
}

/// With a recording, and without.
fn heads() -> [Value; 2] {
    let head = |slug: &str, number: u32, at: &str| {
        json!({
            "slug": slug,
            "season": 1,
            "number": number,
            "title": { "vi": format!("Tập <{number}> & hết") },
            "summary": { "vi": "Về giấy hẹn.", "en": "On receipts." },
            "publishedAt": at,
            "lengthS": 83,
            "topics": [{ "code": "truyen-thong", "name": { "vi": "Truyền thông", "en": "Media" } }],
            "basis": "illustrative",
        })
    };
    let mut recorded = head("co-ban-ghi", 2, "2026-08-13T20:00:00+07:00");
    recorded["lines"] = 2.into();
    recorded["media"] = json!({
        "video": { "url": "/media/a-0123456789abcdef.mp4", "type": "video/mp4", "sizeBytes": 1000 },
        "audio": { "url": "/media/a-0123456789abcdef.m4a", "type": "audio/mp4", "sizeBytes": 500 },
        "captions": "/media/a-0123456789abcdef.vtt",
        "poster": "/media/a-0123456789abcdef.svg",
    });
    [recorded, head("chua-co", 1, "2026-07-16T20:00:00+07:00")]
}

async fn episodes(Path(slug): Path<String>) -> Response {
    let items: Vec<Value> = match slug.as_str() {
        "it-today" => heads().into(),
        "dan-hoi" => Vec::new(),
        _ => return problem(ProblemKind::NotFound),
    };
    kept(&json!({
        "items": items,
        "total": items.len(),
        "facets": { "season": [{ "value": "1", "count": 2 }], "topic": [] },
    }))
}

async fn episode(Path((_, slug)): Path<(String, String)>) -> Response {
    let found = heads()
        .into_iter()
        .find(|head| head["slug"] == slug.as_str());
    let Some(head) = found else {
        return problem(ProblemKind::NotFound);
    };
    let mut episode = json!({
        "programme": { "code": "it-today", "name": { "vi": "IT TODAY" } },
        "head": head,
        "guests": [{ "role": { "vi": "Người dẫn", "en": "Presenter" } }],
        "units": [{ "code": "G22", "name": { "vi": "Văn phòng Chính phủ" } }],
    });
    if slug == "co-ban-ghi" {
        episode["transcript"] = json!({ "basis": "illustrative", "cues": [
            { "startMs": 500, "endMs": 3000, "speaker": "Người dẫn", "text": "Giấy <hẹn> là gì?" },
            { "startMs": 83000, "endMs": 83900, "text": "Hết & chào." },
        ]});
    }
    kept(&episode)
}

fn published() -> Value {
    json!({
        "code": "CH-7K3MQ2PD",
        "question": "Khi nào có </script> kết quả?",
        "minister": { "code": "G12", "name": { "vi": "Bộ Tài chính", "en": "Ministry of Finance" } },
        "receivedAt": "2026-09-01T08:00:00+07:00",
        "standing": { "state": "published", "on": "2026-09-03" },
        "basis": "published",
    })
}

async fn questions(Path(slug): Path<String>) -> Response {
    if slug != "dan-hoi" {
        return problem(ProblemKind::NotFound);
    }
    kept(&json!({
        "items": [published()],
        "total": 1,
        "rate": {
            "asked": 10, "answered": 6, "formAnswers": 2,
            "until": "2026-10-31", "later": 1, "unpublished": 4, "basis": "illustrative",
        },
        "ministers": [{ "code": "G12", "name": { "vi": "Bộ Tài chính", "en": "Ministry of Finance" } }],
    }))
}

async fn question(Path((_, code)): Path<(String, String)>) -> Response {
    let mut hidden = published();
    hidden["code"] = "CH-00000000".into();
    hidden["standing"] = json!({ "state": "received" });
    if let Some(hidden) = hidden.as_object_mut() {
        hidden.remove("question");
    }
    match code.as_str() {
        "CH-7K3MQ2PD" => kept(&published()),
        "CH-00000000" => kept(&hidden),
        _ => problem(ProblemKind::NotFound),
    }
}
