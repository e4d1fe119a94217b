//! Editions of a measure, and the files of raw figures that they are computed from.

use axum::{
    extract::{Path, RawQuery, State, rejection::PathRejection},
    response::Response,
};
use contract::{Edition, EditionId, Problem, ProblemKind, Slug};

use super::{measures, openapi::Refusals};
use crate::{
    AppState,
    performance::Found,
    web::{problem::ApiProblem, query::Params, sent},
};

/// Show an edition
///
/// The raw figures and all that was computed of them. It never changes: a correction is another
/// version.
#[utoipa::path(
    get,
    path = "/api/v1/measures/{measure}/editions/{edition}",
    operation_id = "showEdition",
    tag = "rankings",
    params(
        (
            "measure" = String, Path,
            description = "Slug of the measure, such as `dung-han`.",
            min_length = 1, max_length = 80,
            pattern = r"^[0-9A-Za-z]+(-[0-9A-Za-z]+)*$"
        ),
        (
            "edition" = String, Path,
            description = "Period and version, such as `2026-09-v1`.",
            min_length = 7, max_length = 20,
            pattern = r"^[0-9]{4}(-[0-9]{2}){0,2}-v[1-9][0-9]{0,7}$"
        ),
    ),
    responses(
        (status = 200, description = "The edition.", body = Edition),
        (status = 404, description = "Nothing was published under this name.", body = Problem,
            content_type = "application/problem+json"),
        (status = 410, description = "The edition was taken back.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    )
)]
pub async fn show(
    State(state): State<AppState>,
    names: Result<Path<(String, String)>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    let Path((measure, edition)) =
        names.map_err(|error| ApiProblem::field("edition", error.body_text()))?;
    let measure: Slug = measure
        .parse()
        .map_err(|error| ApiProblem::field("measure", error))?;
    let id: EditionId = edition
        .parse()
        .map_err(|error| ApiProblem::field("edition", error))?;
    Params::read(query.as_deref(), &[]).finish()?;
    let snapshot = state.catalogue.current().await;
    if snapshot.rankings.measure(&measure).is_none() {
        return Err(measures::unknown(&measure));
    }
    match snapshot.rankings.edition(&measure, id) {
        Found::Shown(edition) => Ok(sent::for_ever(sent::json(&edition.answer())?)),
        Found::Withdrawn => Err(ApiProblem::because(
            ProblemKind::Withdrawn,
            format!("{id} of {measure} was sample data and gave way to real figures"),
        )),
        Found::Unknown => Err(ApiProblem::because(
            ProblemKind::NotFound,
            format!("{measure} has no edition {id}"),
        )),
    }
}
