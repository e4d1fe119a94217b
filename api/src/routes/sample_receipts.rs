//! Receipts of made-up dossiers, for who wants to try the look-up.

use axum::{
    extract::{RawQuery, State},
    response::Response,
};
use contract::{List, SampleReceipt};

use super::openapi::Refusals;
use crate::{
    AppState,
    web::{problem::ApiProblem, query::Params, sent},
};

/// List sample receipts
///
/// Code and secret of made-up dossiers, each in another state. Only a demonstration server has
/// any; everywhere else the list is empty.
#[utoipa::path(
    get,
    path = "/api/v1/sample-receipts",
    operation_id = "listSampleReceipts",
    tag = "dossiers",
    responses(
        (status = 200, description = "All of them. They are others tomorrow, so nobody keeps them.",
            body = List<SampleReceipt>),
        Refusals
    )
)]
pub async fn list(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    Params::read(query.as_deref(), &[]).finish()?;
    let items = state.sample_receipts.to_vec();
    Ok(sent::for_nobody_else(sent::json(&List { items })?))
}
