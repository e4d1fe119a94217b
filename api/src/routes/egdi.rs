//! The UN E-Government Survey: Viet Nam among the ASEAN countries, and whole surveys.

use axum::{
    extract::{Path, RawQuery, State, rejection::PathRejection},
    response::Response,
};
use contract::{EgdiReport, EgdiSurvey, Problem, ProblemKind};

use super::openapi::Refusals;
use crate::{
    AppState,
    web::{problem::ApiProblem, query::Params, sent},
};

/// Show the surveys of ASEAN
///
/// All UN E-Government Surveys, the newest first, with the figures of the ASEAN countries, and the
/// places that Viet Nam aimed at.
#[utoipa::path(
    get,
    path = "/api/v1/egdi",
    operation_id = "showEgdi",
    tag = "rankings",
    responses(
        (status = 200, description = "All surveys.", body = EgdiReport),
        Refusals
    )
)]
pub async fn report(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    Params::read(query.as_deref(), &[]).finish()?;
    let snapshot = state.catalogue.current().await;
    sent::json(&snapshot.egdi.report)
}

/// Show one survey
///
/// With all countries that are known: those of ASEAN in a fresh database, all once the UN's table
/// was imported.
#[utoipa::path(
    get,
    path = "/api/v1/egdi/{year}",
    operation_id = "showEgdiSurvey",
    tag = "rankings",
    params((
        "year" = String, Path,
        description = "Year of the survey, such as `2024`.",
        min_length = 4, max_length = 4,
        pattern = r"^[0-9]{4}$"
    )),
    responses(
        (status = 200, description = "The survey.", body = EgdiSurvey),
        (status = 404, description = "There was no survey in this year.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    )
)]
pub async fn survey(
    State(state): State<AppState>,
    year: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    let Path(year) = year.map_err(|error| ApiProblem::field("year", error.body_text()))?;
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    let number: u16 = match year.parse() {
        Ok(number) if is_year => number,
        _ => return Err(ApiProblem::field("year", "four digits, such as 2024")),
    };
    Params::read(query.as_deref(), &[]).finish()?;
    let snapshot = state.catalogue.current().await;
    match snapshot.egdi.survey(number) {
        Some(survey) => sent::json(survey),
        None => Err(ApiProblem::because(
            ProblemKind::NotFound,
            format!("there was no survey in {number}, or it is not known here"),
        )),
    }
}
