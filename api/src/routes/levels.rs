//! The level audit: what claims of online service need, and what texts show of it.

use axum::{
    extract::{Path, RawQuery, State, rejection::PathRejection},
    response::Response,
};
use contract::{AgencyCode, AgencyLevelPage, LevelAudit, Problem, ProblemKind, ProcedureCode};
use utoipa::IntoParams;

use super::openapi::Refusals;
use crate::{
    AppState,
    catalogue::agencies,
    web::{problem::ApiProblem, query::Params, sent},
};

/// List the level audit
///
/// For each agency with procedures in the catalogue: how many meet each criterion of the service
/// levels 1 to 4, and how many claims are not shown or contradicted. Levels ended in 2022.
#[utoipa::path(
    get,
    path = "/api/v1/level-audit",
    operation_id = "listLevelAudit",
    tag = "levels",
    responses((status = 200, description = "All agencies.", body = LevelAudit), Refusals)
)]
pub async fn list(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    Params::read(query.as_deref(), &[]).finish()?;
    let board = state.catalogue.levels().await?;
    sent::json(&board.audit)
}

#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its schema is used")]
struct AgencyParams {
    /// `next` of the page before.
    #[param(
        max_length = 35,
        pattern = r"^$|^[0-9]\.?[0-9]{6}(\.[0-9A-Za-z]{1,4}){0,5}$"
    )]
    cursor: Option<String>,
}

/// Show the level audit of an agency
///
/// Its procedures by code, 200 at the most, with what their texts show of each criterion. What a
/// text does not speak of is `unknown`.
#[utoipa::path(
    get,
    path = "/api/v1/level-audit/{agency}",
    operation_id = "showLevelAudit",
    tag = "levels",
    params(
        (
            "agency" = String, Path,
            description = "Code of the agency, such as `G15`.",
            min_length = 3, max_length = 80,
            pattern = r"^([A-Za-z][0-9]{2}(\.[0-9A-Za-z]{1,4}){0,6}|[0-9A-Za-z]+(-[0-9A-Za-z]+)+)$"
        ),
        AgencyParams
    ),
    responses(
        (status = 200, description = "One page.", body = AgencyLevelPage),
        (status = 404, description = "No agency of today has this code.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    )
)]
pub async fn show(
    State(state): State<AppState>,
    agency: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    let code: AgencyCode = ApiProblem::path_part("agency", agency)?;
    let mut params = Params::read(query.as_deref(), &["cursor"]);
    let after: Option<ProcedureCode> = params.take("cursor");
    params.finish()?;
    let snapshot = state.catalogue.current().await;
    let Some(agency) = agencies(&snapshot).find(|agency| agency.code == code) else {
        return Err(ApiProblem::because(
            ProblemKind::NotFound,
            format!("no agency of today has the code {code}"),
        ));
    };
    let board = state.catalogue.levels().await?;
    sent::json(&board.page(&agency, after.as_ref()))
}
