//! Whether the process lives, and whether it can answer.

use axum::{
    extract::{RawQuery, State},
    http::header,
    response::{IntoResponse as _, Response},
};
use contract::ProblemKind;

use super::openapi::Refusals;
use crate::{
    AppState,
    web::{problem::ApiProblem, query::Params},
};

/// Alive
///
/// The process runs. Says nothing about the database.
#[utoipa::path(
    get,
    path = "/healthz",
    operation_id = "alive",
    tag = "health",
    responses((status = 200, description = "It runs.", body = String), Refusals)
)]
pub async fn alive(RawQuery(query): RawQuery) -> Result<Response, ApiProblem> {
    Params::read(query.as_deref(), &[]).finish()?;
    Ok(fresh("alive"))
}

/// Ready
///
/// The database answers and the catalogue is loaded.
#[utoipa::path(
    get,
    path = "/readyz",
    operation_id = "ready",
    tag = "health",
    responses((status = 200, description = "It can answer.", body = String), Refusals)
)]
pub async fn ready(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    Params::read(query.as_deref(), &[]).finish()?;
    state.store.version().await.map_err(|error| {
        tracing::warn!(%error, "not ready");
        ApiProblem::because(ProblemKind::Busy, "the database does not answer")
    })?;
    Ok(fresh("ready"))
}

fn fresh(word: &'static str) -> Response {
    ([(header::CACHE_CONTROL, "no-store")], word).into_response()
}
