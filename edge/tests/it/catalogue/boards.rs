//! Two tasks and the level audit of one agency, as the API sends them.

use axum::{Router, extract::Path, response::Response, routing::get};
use contract::ProblemKind;
use serde_json::{Value, json};

use super::{kept, problem};

pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new()
        .route("/api/v1/tasks", get(tasks))
        .route("/api/v1/level-audit", get(audit))
        .route("/api/v1/level-audit/{agency}", get(of_agency))
}

async fn tasks() -> Response {
    kept(&json!({
        "basis": "illustrative",
        "asOf": "2026-11-22",
        "resolutions": [{
            "code": "17-nq-cp",
            "number": "17/NQ-CP",
            "adoptedOn": "2019-03-07",
            "title": { "vi": "Nhiệm vụ" },
            "facts": [],
        }],
        "items": [
            task("mau-01", "2020-01-01", "overdue", json!("under_way")),
            task("mau-02", "2019-12-31", "done", json!({ "done": { "on": "2019-12-01" } })),
        ],
    }))
}

fn task(id: &str, due_on: &str, state: &str, progress: Value) -> Value {
    json!({
        "id": id,
        "resolution": "17-nq-cp",
        "unit": { "code": "H26", "name": { "vi": "Hà Nội" } },
        "title": { "vi": format!("Việc mẫu: \"{id}\", <một>") },
        "dueOn": due_on,
        "progress": progress,
        "state": state,
    })
}

async fn audit() -> Response {
    kept(&json!({
        "catalogue": { "procedures": 1, "updatedOn": "2026-11-22" },
        "pastClaims": [],
        "agencies": [levels()],
    }))
}

async fn of_agency(Path(agency): Path<String>) -> Response {
    if agency != "G15" {
        return problem(ProblemKind::NotFound);
    }
    kept(&json!({
        "levels": levels(),
        "pastClaims": [],
        "procedures": [{
            "code": "1.001193",
            "name": "Khai sinh",
            "marks": {
                "information": "met",
                "forms": "met",
                "onlineFiling": "met",
                "onlinePayment": "met",
                "remoteResult": "unknown",
            },
            "atLeast": 3,
            "atMost": 4,
            "claim": "fully_online",
            "verdict": "not_shown",
        }],
    }))
}

fn levels() -> Value {
    json!({
        "agency": { "code": "G15", "name": { "vi": "Bộ Tư pháp", "en": "Ministry of Justice" } },
        "procedures": 1,
        "criteria": [],
        "levelFour": 0,
        "fullyOnline": 1,
        "partiallyOnline": 0,
        "notShown": 1,
        "contradicted": 0,
    })
}
