//! Measures: what rankings are about, each with the editions that were published of it.

use axum::{
    extract::{Path, RawQuery, State, rejection::PathRejection},
    response::Response,
};
use contract::{List, MeasureWithEditions, Problem, ProblemKind, Slug};

use super::openapi::Refusals;
use crate::{
    AppState,
    web::{problem::ApiProblem, query::Params, sent},
};

/// List measures
///
/// Each with all its editions, the newest first.
#[utoipa::path(
    get,
    path = "/api/v1/measures",
    operation_id = "listMeasures",
    tag = "rankings",
    responses(
        (status = 200, description = "All of them.", body = List<MeasureWithEditions>),
        Refusals
    )
)]
pub async fn list(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    Params::read(query.as_deref(), &[]).finish()?;
    let snapshot = state.catalogue.current().await;
    sent::json(&List {
        items: snapshot.rankings.measures.clone(),
    })
}

/// Show a measure
///
/// With all its editions, the newest first.
#[utoipa::path(
    get,
    path = "/api/v1/measures/{measure}",
    operation_id = "showMeasure",
    tag = "rankings",
    params((
        "measure" = String, Path,
        description = "Slug of the measure, such as `dung-han`.",
        min_length = 1, max_length = 80,
        pattern = r"^[0-9A-Za-z]+(-[0-9A-Za-z]+)*$"
    )),
    responses(
        (status = 200, description = "The measure.", body = MeasureWithEditions),
        (status = 404, description = "Nothing is measured under this slug.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    )
)]
pub async fn show(
    State(state): State<AppState>,
    measure: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    let slug: Slug = ApiProblem::path_part("measure", measure)?;
    Params::read(query.as_deref(), &[]).finish()?;
    let snapshot = state.catalogue.current().await;
    match snapshot.rankings.measure(&slug) {
        Some(measure) => sent::json(measure),
        None => Err(unknown(&slug)),
    }
}

pub fn unknown(slug: &Slug) -> ApiProblem {
    ApiProblem::because(
        ProblemKind::NotFound,
        format!("no measure has the slug {slug}"),
    )
}
