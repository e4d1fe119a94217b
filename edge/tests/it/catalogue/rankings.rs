//! One measure with two editions of two provinces, the older one as raw figures only.

use std::collections::HashMap;

use axum::{
    Router,
    extract::{Path, Query},
    response::Response,
    routing::get,
};
use serde_json::{Value, json};

use super::{kept, problem};
use contract::ProblemKind;

pub const MEASURE: &str = "dung-han";
pub const EDITION: &str = "2026-09-v1";
/// The month before, in which Bắc Ninh settled 8,000 dossiers in time.
pub const AUGUST: &str = "abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789";
const HASH: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new()
        .route("/api/v1/measures", get(list))
        .route("/api/v1/measures/{measure}", get(one))
        .route("/api/v1/measures/{measure}/editions/{id}", get(edition))
        .route("/api/v1/measures/{measure}/series", get(comparison))
        .route("/api/v1/raw-figures/{file}", get(august))
        .route("/api/v1/units/{code}/series", get(series))
}

async fn list() -> Response {
    kept(&json!({ "items": [measure_with_editions()] }))
}

async fn one(Path(measure): Path<String>) -> Response {
    match measure.as_str() {
        MEASURE => kept(&measure_with_editions()),
        _ => problem(ProblemKind::NotFound),
    }
}

async fn edition(Path((measure, id)): Path<(String, String)>) -> Response {
    if (measure.as_str(), id.as_str()) != (MEASURE, EDITION) {
        return problem(ProblemKind::NotFound);
    }
    kept(&json!({
        "head": head(),
        "raw": {
            "measure": measure_alone(),
            "period": "2026-09",
            "version": 1,
            "basis": "illustrative",
            "unitsOn": "2026-09-30",
            "units": [unit("H05", "Bắc Ninh", 600, 400), unit("H26", "Hà Nội", 990, 10)],
            "earlier": "2026-08",
        },
        "results": [result(2, 60.0), result(1, 99.0)],
        "totals": [],
    }))
}

async fn august(Path(file): Path<String>) -> Response {
    if file != format!("{AUGUST}.json") {
        return problem(ProblemKind::NotFound);
    }
    kept(&json!({
        "measure": measure_alone(),
        "period": "2026-08",
        "version": 1,
        "basis": "illustrative",
        "unitsOn": "2026-09-30",
        "units": [unit("H05", "Bắc Ninh", 8_000, 0), unit("H26", "Hà Nội", 990, 10)],
    }))
}

async fn comparison(
    Path(measure): Path<String>,
    Query(query): Query<HashMap<String, String>>,
) -> Response {
    let units = query.get("units").map(String::as_str).unwrap_or_default();
    let found: Vec<_> = units.split('~').filter_map(unit_series).collect();
    if measure != MEASURE || found.len() != units.split('~').count() {
        return problem(ProblemKind::NotFound);
    }
    let point = json!({ "edition": EDITION, "period": "2026-09", "result": result(1, 79.5) });
    kept(&json!({
        "units": found,
        "kinds": [{ "kind": "province", "points": [point] }],
    }))
}

async fn series(Path(code): Path<String>) -> Response {
    match unit_series(&code) {
        Some(series) => kept(&series),
        None => problem(ProblemKind::NotFound),
    }
}

fn unit_series(code: &str) -> Option<Value> {
    let (name, rank, on_time) = match code {
        "H26" => ("Hà Nội", 1, 990_u32),
        "H05" => ("Bắc Ninh", 2, 600),
        _ => return None,
    };
    Some(json!({
        "unit": code,
        "kind": "province",
        "name": { "vi": name },
        "points": [{
            "edition": EDITION,
            "period": "2026-09",
            "result": result(rank, f64::from(on_time) / 10.0),
            "figures": { "counted": { "counts": counts(on_time.into(), u64::from(1_000 - on_time)) } },
        }],
    }))
}

fn measure_with_editions() -> Value {
    let august = json!({ "id": "2026-08-v1", "period": "2026-08", "hash": AUGUST });
    let mut before = head();
    for (key, value) in august.as_object().into_iter().flatten() {
        before[key] = value.clone();
    }
    json!({ "measure": measure_alone(), "editions": [head(), before] })
}

fn measure_alone() -> Value {
    json!({
        "slug": MEASURE,
        "name": { "vi": "Tỷ lệ <đúng hạn>", "en": "Settled on time" },
        "definition": { "vi": "Đúng hạn chia cho đã giải quyết.", "en": "On time of all settled." },
        "limits": { "vi": "Không tính hồ sơ trả lại.", "en": "Without those returned." },
        "formula": {
            "numerator": ["settled_on_time"],
            "denominator": ["settled_on_time", "settled_late"],
        },
        "direction": "higher_is_better",
        "scale": "percent",
        "minimum": 30,
        "version": 1,
    })
}

fn head() -> Value {
    json!({
        "measure": MEASURE,
        "id": EDITION,
        "period": "2026-09",
        "publishedOn": "2026-10-05",
        "basis": "illustrative",
        "unitsOn": "2026-09-30",
        "coverage": [{ "kind": "province", "expected": 2, "reported": 2 }],
        "hash": HASH,
    })
}

fn unit(code: &str, name: &str, on_time: u64, late: u64) -> Value {
    json!({
        "code": code,
        "kind": "province",
        "name": { "vi": name },
        "region": "north",
        "figures": { "counted": { "counts": counts(on_time, late) } },
        "earlier": { "counted": { "counts": counts(1, 0) } },
    })
}

fn counts(on_time: u64, late: u64) -> Value {
    let counts = contract::Counts {
        settled_on_time: on_time,
        settled_late: late,
        ..contract::Counts::default()
    };
    serde_json::to_value(counts).expect("JSON")
}

fn result(rank: u32, value: f64) -> Value {
    json!({
        "standing": { "rank": rank, "best": rank, "worst": rank },
        "value": value,
        "n": 1_000,
        "low": value - 0.5,
        "high": value + 0.5,
    })
}
