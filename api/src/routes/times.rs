//! How long a procedure really takes, by the dossiers that were settled.

use axum::{
    extract::{Path, RawQuery, State, rejection::PathRejection},
    response::Response,
};
use contract::{AgencyCode, CodeError, Problem, ProcedureCode, ProcedureTimes};
use utoipa::IntoParams;

use super::{openapi::Refusals, procedures};
use crate::{
    AppState,
    dossiers::procedure_times,
    web::{problem::ApiProblem, query::Params, sent},
};

#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its schema is used")]
struct TimesParams {
    /// Code of an office as it stands in the code of a dossier, such as `H26.14`; or of a ministry
    /// or province alone.
    #[param(
        max_length = 35,
        pattern = r"^$|^[A-Za-z][0-9]{2}(\.[0-9A-Za-z]{1,4}){0,6}$"
    )]
    agency: Option<String>,
}

/// Show the times of a procedure
///
/// From the receipt to the decision in working days, stops included, of the dossiers that were
/// settled in the 90 days up to the newest: of the office, of its ministry or province, of the
/// country. Levels, months and offices with fewer than five dossiers are left out.
#[utoipa::path(
    get,
    path = "/api/v1/procedures/{code}/times",
    operation_id = "showProcedureTimes",
    tag = "procedures",
    params(
        (
            "code" = String, Path,
            description = "Official code, such as `1.001193`.",
            min_length = 7, max_length = 35,
            pattern = r"^[0-9]\.?[0-9]{6}(\.[0-9A-Za-z]{1,4}){0,5}$"
        ),
        TimesParams
    ),
    responses(
        (status = 200, description = "The times; no levels where nothing was settled.",
            body = ProcedureTimes),
        (status = 404, description = "Nothing has this code.", body = Problem,
            content_type = "application/problem+json"),
        (status = 410, description = "The procedure was withdrawn.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    )
)]
pub async fn show(
    State(state): State<AppState>,
    code: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    let code: ProcedureCode = ApiProblem::path_part("code", code)?;
    let mut params = Params::read(query.as_deref(), &["agency"]);
    let agency: Option<AgencyCode> = params.take("agency");
    // Codes of our own making stand in no dossier.
    if agency.as_ref().is_some_and(|code| code.root().is_none()) {
        params.refuse("agency", CodeError::Agency);
    }
    params.finish()?;
    procedures::found(&state, &code).await?;
    let rows = state.store.times(&code, agency.as_ref()).await?;
    let snapshot = state.catalogue.current().await;
    let name_of = |code: &AgencyCode| {
        let known = snapshot.names.agencies.get(code.as_str()).cloned();
        known.or_else(|| state.units.get(code).map(|unit| unit.name.clone()))
    };
    sent::json(&procedure_times(code, (state.today)(), rows, name_of))
}
