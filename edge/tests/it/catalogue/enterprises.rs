//! Enterprises, as the API sends them: two that are made up, one that is not, a page for each two;
//! and sums of investment.

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
        .route("/api/v1/enterprises", get(list))
        .route("/api/v1/enterprises/{code}", get(show))
        .route("/api/v1/enterprise-figures", get(figures))
}

pub const REAL: &str = "9999999997";
const PAGE: usize = 2;

async fn list(Query(query): Query<HashMap<String, String>>) -> Response {
    let is_wanted = |head: &Value| {
        let stage = query.get("stage");
        stage.is_none_or(|stage| head["stage"] == stage.as_str())
    };
    let heads = [head("MINHHOA-001"), head("MINHHOA-002"), head(REAL)];
    let mut found: Vec<_> = heads.into_iter().filter(is_wanted).collect();
    if query.get("sort").is_some_and(|sort| sort == "-share") {
        found.reverse();
    }
    let total = found.len();
    let from = query.get("cursor").map_or(0, |_| PAGE);
    let items: Vec<_> = found.into_iter().skip(from).take(PAGE).collect();
    let mut page = json!({
        "items": items,
        "total": total,
        "facets": {
            "owner": [{ "value": "G12", "name": { "vi": "Bộ Tài chính" }, "count": 3 }],
            "stage": [{ "value": "offering", "count": 2 }, { "value": "kept", "count": 1 }],
            "form": [{ "value": "equitisation", "count": 2 }],
        },
        "asOf": "2026-11-22",
    });
    if from + PAGE < total {
        page["next"] = "more".into();
    }
    kept(&page)
}

fn head(code: &str) -> Value {
    let is_sample = code.starts_with("MINHHOA");
    let mut head = json!({
        "code": code,
        "name": { "vi": format!("Tổng công ty \"Bến & thuyền\" {code}"), "en": format!("Ferries {code}") },
        "owner": { "code": "G12", "name": { "vi": "Bộ Tài chính", "en": "Ministry of Finance" } },
        "stateSharePercent": if is_sample { 100.0 } else { 65.5 },
        "form": "equitisation",
        "stage": "offering",
        "ipo": {
            "plannedOn": "2025-07-01", "sharesOffered": 5_000_000, "startPriceVnd": 10_000,
            "outcome": {
                "status": "held", "heldOn": "2025-07-02", "averagePriceVnd": 10_500,
                "soldPercent": 82.5
            },
        },
        "disclosures": { "onTime": 1, "late": 1, "missing": 1, "awaited": 1 },
        "basis": if is_sample { "illustrative" } else { "published" },
    });
    if code == "MINHHOA-002" {
        head["stage"] = "kept".into();
        for part in ["form", "ipo"] {
            head.as_object_mut().expect("an object").remove(part);
        }
    }
    head
}

async fn show(Path(code): Path<String>) -> Response {
    match code.as_str() {
        "MINHHOA-001" | REAL => kept(&json!({
            "head": head(&code),
            "asOf": "2026-11-22",
            "status": "operating",
            "address": { "vi": "Địa chỉ <1>", "en": "Address <1>" },
            "legalRepresentative": { "vi": "Người đại diện" },
            "businessLine": { "vi": "Vận tải" },
            "steps": [
                { "stage": "planned", "on": "2024-01-10" },
                { "stage": "offering", "on": "2025-06-10", "decision": "12/QĐ" },
            ],
            "disclosures": [{
                "id": "bat-thuong-1",
                "title": { "vi": "Thay người quản lý", "en": "Change of managers" },
                "obligation": { "kind": "unusual", "occurredAt": "2026-08-04T15:00:00+07:00" },
                "due": "2026-08-06T03:00:00+07:00",
                "madeAt": "2026-08-06T03:00:01+07:00",
                "state": "late",
            }],
            "registrationChanges": [],
            "timeline": [
                {
                    "id": "disclosure-bat-thuong-1", "at": "2026-08-06T03:00:01+07:00",
                    "event": {
                        "kind": "disclosure", "state": "late",
                        "title": { "vi": "Thay người quản lý", "en": "Change of managers" },
                    },
                },
                {
                    "id": "stage-offering-2025-06-10", "at": "2025-06-10T00:00:00+07:00",
                    "event": { "kind": "stage", "stage": "offering", "decision": "12/QĐ" },
                },
            ],
        })),
        _ => problem(ProblemKind::NotFound),
    }
}

async fn figures() -> Response {
    let capital = |projects: u64| {
        json!({
            "projects": projects,
            "registeredUsd": projects * 5_000_000,
            "implementedUsd": projects * 3_000_000,
        })
    };
    kept(&json!({
        "investment": {
            "basis": "illustrative",
            "total": capital(30),
            "byYear": [
                { "year": 2024, "capital": capital(10) },
                { "year": 2025, "capital": capital(20) },
            ],
            "bySector": [
                { "code": "xay-dung", "name": { "vi": "Xây dựng", "en": "Construction" }, "capital": capital(30) },
            ],
            "byProvince": [
                { "code": "H26", "name": { "vi": "Hà Nội" }, "capital": capital(30) },
            ],
        },
        "registrations": {
            "basis": "illustrative",
            "byYear": [{ "year": 2025, "enterprises": 120, "capitalVnd": 9_000_000_000_u64 }],
        },
    }))
}
