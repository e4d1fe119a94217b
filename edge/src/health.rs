//! Says whether this process lives and whether the API behind it answers; the operators' door.

use std::sync::Arc;

use axum::{
    Json, Router,
    extract::State,
    http::{HeaderName, header},
    response::IntoResponse,
    routing,
};
use serde::Serialize;

use crate::Front;

#[derive(Debug, Serialize)]
struct Health {
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    api: Option<&'static str>,
}

const NEVER_KEPT: [(HeaderName, &str); 1] = [(header::CACHE_CONTROL, "no-store")];

pub async fn alive() -> impl IntoResponse {
    let health = Health {
        status: "ok",
        api: None,
    };
    (NEVER_KEPT, Json(health))
}

/// Ready also without the API: kept answers and the app itself are better than no page. So the
/// status stays 200 and only the text tells.
pub async fn ready(State(front): State<Arc<Front>>) -> impl IntoResponse {
    let api = match front.upstream.is_answering().await {
        true => "ok",
        false => "down",
    };
    let health = Health {
        status: "ok",
        api: Some(api),
    };
    (NEVER_KEPT, Json(health))
}

/// What operators see, on a port of its own.
pub fn admin(front: Arc<Front>) -> Router {
    Router::new()
        .route("/metrics", routing::get(metrics))
        .route("/healthz", routing::get(alive))
        .route("/readyz", routing::get(ready))
        .with_state(front)
}

async fn metrics(State(front): State<Arc<Front>>) -> impl IntoResponse {
    const OPENMETRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    (
        [(header::CONTENT_TYPE, OPENMETRICS)],
        front.metrics.written(),
    )
}
