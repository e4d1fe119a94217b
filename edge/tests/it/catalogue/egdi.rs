//! The UN survey of two years, as the API sends it.

use axum::{Router, extract::Path, response::Response, routing::get};
use contract::ProblemKind;
use serde_json::{Value, json};

use super::{kept, problem};

pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new()
        .route("/api/v1/egdi", get(report))
        .route("/api/v1/egdi/{year}", get(one))
}

async fn report() -> Response {
    kept(&json!({
        "surveys": [survey(2024, 71, 0.77092), survey(2022, 86, 0.6787)],
        "resolution": {
            "source": { "title": { "vi": "Nghị quyết <36a>" } },
            "adoptedOn": "2015-10-14",
            "targets": [{ "index": "osi", "place": 4, "by": "2016-12-31" }],
        },
    }))
}

async fn one(Path(year): Path<String>) -> Response {
    match year.as_str() {
        "2022" => kept(&survey(2022, 86, 0.6787)),
        _ => problem(ProblemKind::NotFound),
    }
}

fn survey(year: u16, rank: u32, egdi: f64) -> Value {
    let country = |code: &str, vi: &str, en: &str, rank: u32, egdi: f64| {
        json!({
            "code": code,
            "name": { "vi": vi, "en": en },
            "asean": "member",
            "worldRank": rank,
            "figures": { "egdi": egdi, "osi": egdi, "tii": egdi, "hci": egdi },
        })
    };
    json!({
        "year": year,
        "countriesRanked": 193,
        "source": { "title": { "vi": format!("Khảo sát {year}") } },
        "countries": [
            country("SGP", "Singapore", "Singapore", 3, 0.96912),
            country("VNM", "Việt Nam", "Viet Nam", rank, egdi),
        ],
    })
}
