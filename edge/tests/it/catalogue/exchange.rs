//! The document exchange and the timeline, as the API sends them.

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
        .route("/api/v1/exchange", get(report))
        .route("/api/v1/exchange/units", get(units))
        .route("/api/v1/exchange/units/{code}", get(unit))
        .route("/api/v1/exchange/classes", get(classes))
        .route("/api/v1/exchange/connections", get(connections))
        .route("/api/v1/history", get(history))
}

fn origin() -> Value {
    json!({
        "basis": "illustrative",
        "begunOn": "2019-03-12",
        "asOf": "2020-03-31",
        "notes": notes(),
    })
}

fn notes() -> Value {
    json!([
        { "kind": "delay", "text": { "vi": "Có sau, khi hết tháng.", "en": "Known later." } },
        { "kind": "exclusion", "text": { "vi": "Không tính giấy.", "en": "No paper." } },
    ])
}

async fn report() -> Response {
    let (first, last) = (
        json!({ "month": "2019-03", "documents": 1_000 }),
        json!({ "month": "2020-03", "documents": 1_283 }),
    );
    kept(&json!({
        "origin": origin(),
        "total": 2_283,
        "months": [first, last],
        "yearBefore": { "earlier": first, "later": last },
        "sinceFirst": [{ "nth": 13, "pair": { "earlier": first, "later": last } }],
        "coverage": [],
        "facts": [],
    }))
}

fn named(code: &str, vi: &str) -> Value {
    json!({ "code": code, "name": { "vi": vi, "en": format!("{vi} (en)") } })
}

async fn units(Query(query): Query<HashMap<String, String>>) -> Response {
    let month = query.get("period").map_or("2020-03", String::as_str);
    let unit = |unit: Value, class: &str, sent: u32, received: u32| json!({ "unit": unit, "class": class, "sent": sent, "received": received });
    kept(&json!({
        "origin": origin(),
        "month": month,
        "items": [
            unit(named("G22", "Văn phòng, Chính phủ"), "ministry", 1_000, 283),
            unit(named("H26", "Hà Nội"), "province", 283, 1_000),
        ],
        "total": 2,
        "sent": 1_283,
        "received": 1_283,
    }))
}

async fn unit(Path(code): Path<String>) -> Response {
    match code.as_str() {
        "G22" => {}
        "uy-ban-mau" => return kept(&not_yet_connected()),
        _ => return problem(ProblemKind::NotFound),
    }
    kept(&json!({
        "origin": origin(),
        "unit": named("G22", "Văn phòng, Chính phủ"),
        "class": "ministry",
        "months": [{ "month": "2020-03", "sent": 1_000, "received": 283 }],
        "partners": [{ "class": "province", "sent": 1_000, "received": 283 }],
    }))
}

fn not_yet_connected() -> Value {
    json!({
        "origin": origin(),
        "unit": named("uy-ban-mau", "Ủy ban mẫu"),
        "class": "other",
        "months": [],
        "partners": [],
    })
}

async fn classes(Query(query): Query<HashMap<String, String>>) -> Response {
    let month = query.get("period").map_or("2020-03", String::as_str);
    let cell = |sender: &str, receiver: &str, documents: u32| json!({ "sender": sender, "receiver": receiver, "documents": documents });
    kept(&json!({
        "origin": origin(),
        "month": month,
        "total": 1_283,
        "cells": [
            cell("ministry", "province", 1_000),
            cell("province", "ministry", 283),
        ],
    }))
}

async fn connections() -> Response {
    kept(&json!({
        "basis": "illustrative",
        "notes": notes(),
        "items": [
            {
                "unit": named("G22", "Văn phòng, Chính phủ"),
                "class": "ministry",
                "state": { "connected": { "since": "2019-03-12", "tiers": "two" } },
                "lastDocumentOn": "2020-03-30",
            },
            { "unit": named("uy-ban-mau", "Ủy ban mẫu"), "class": "other", "state": "under_way" },
        ],
    }))
}

async fn history(Query(query): Query<HashMap<String, String>>) -> Response {
    let fact = |slug: &str, on: &str, topic: &str, doubt: Option<Value>| {
        json!({
            "slug": slug,
            "on": on,
            "topic": topic,
            "text": { "vi": format!("Việc <{slug}> & “cửa”"), "en": format!("Fact {slug}") },
            "doubt": doubt,
            "basis": "press",
            "source": { "title": { "vi": "Tin mẫu", "en": "Sample news" } },
        })
    };
    let doubt = json!({ "vi": "Nguồn khác nhau", "en": "Sources differ" });
    let all = [
        fact("mot", "2016-10-01", "feedback", Some(doubt)),
        fact("hai", "2019-03-12", "exchange", None),
    ];
    let topic = query.get("topic");
    let items = all.into_iter();
    let items: Vec<_> = items
        .filter(|fact| topic.is_none_or(|topic| fact["topic"] == topic.as_str()))
        .collect();
    kept(&json!({ "items": items }))
}
