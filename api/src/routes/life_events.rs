//! Life events: what happens to a person or a firm.

use axum::{
    extract::{RawQuery, State},
    response::Response,
};
use contract::{LifeEvent, List};

use super::openapi::Refusals;
use crate::{
    AppState,
    web::{problem::ApiProblem, query::Params, sent},
};

/// List life events
///
/// In the order of the national portal: citizens first, then businesses.
#[utoipa::path(
    get,
    path = "/api/v1/life-events",
    operation_id = "listLifeEvents",
    tag = "life events",
    responses((status = 200, description = "All of them.", body = List<LifeEvent>), Refusals)
)]
pub async fn list(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    Params::read(query.as_deref(), &[]).finish()?;
    let snapshot = state.catalogue.current().await;
    sent::json(&List {
        items: snapshot.life_events.clone(),
    })
}
