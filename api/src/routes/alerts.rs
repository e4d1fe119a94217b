//! What everybody must know now.

use axum::{
    extract::{RawQuery, State},
    response::Response,
};
use contract::{Alert, List};

use super::openapi::Refusals;
use crate::{
    AppState, alerts, clock,
    web::{problem::ApiProblem, query::Params, sent},
};

/// List alerts
///
/// Those that hold now, the most urgent first.
#[utoipa::path(
    get,
    path = "/api/v1/alerts",
    operation_id = "listAlerts",
    tag = "alerts",
    responses((status = 200, description = "All of them.", body = List<Alert>), Refusals)
)]
pub async fn list(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    Params::read(query.as_deref(), &[]).finish()?;
    let snapshot = state.catalogue.current().await;
    let items = alerts::in_force(&snapshot.alerts, clock::now());
    sent::json(&List { items })
}
