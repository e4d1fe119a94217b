//! Figures of the whole country.

use axum::{
    extract::{RawQuery, State},
    response::Response,
};
use contract::NationalFigures;

use super::openapi::Refusals;
use crate::{
    AppState,
    web::{problem::ApiProblem, query::Params, sent},
};

/// Show national figures
///
/// The on-time share of the country month by month, and the provinces whose counts are public, all
/// as published by the National Public Service Portal.
#[utoipa::path(
    get,
    path = "/api/v1/national-figures",
    operation_id = "showNationalFigures",
    tag = "rankings",
    responses((status = 200, description = "All of them.", body = NationalFigures), Refusals)
)]
pub async fn show(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    Params::read(query.as_deref(), &[]).finish()?;
    let snapshot = state.catalogue.current().await;
    sent::json(&snapshot.national)
}
