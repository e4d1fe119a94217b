//! Sectors: the fields of administration that procedures belong to.

use axum::{
    extract::{RawQuery, State},
    response::Response,
};
use contract::{List, Sector};

use super::openapi::Refusals;
use crate::{
    AppState,
    web::{problem::ApiProblem, query::Params, sent},
};

/// List sectors
///
/// Those that have procedures, in the Vietnamese order of names.
#[utoipa::path(
    get,
    path = "/api/v1/sectors",
    operation_id = "listSectors",
    tag = "sectors",
    responses((status = 200, description = "All of them.", body = List<Sector>), Refusals)
)]
pub async fn list(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    Params::read(query.as_deref(), &[]).finish()?;
    let snapshot = state.catalogue.current().await;
    sent::json(&List {
        items: snapshot.sectors.clone(),
    })
}
