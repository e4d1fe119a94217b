//! Procedures: the list that can be searched and narrowed down, and each of them in full.

use axum::{
    extract::{Path, RawQuery, State, rejection::PathRejection},
    response::Response,
};
use contract::{
    PageLimit, Problem, ProblemKind, Procedure, ProcedureCode, ProcedureFilter, ProcedurePage,
};
use utoipa::{IntoParams, openapi::Schema};

use super::openapi::Refusals;
use crate::{
    AppState,
    catalogue::{self, Cursor},
    store::Detail,
    web::{problem::ApiProblem, query::Params, sent},
};

/// Words of the description; `Params` reads them.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its schema is used")]
struct ListParams {
    /// Words to search for: names, codes, abbreviations, with or without tone marks.
    #[param(max_length = 1200)]
    q: Option<String>,
    /// Code of an agency, such as `G15`.
    #[param(
        max_length = 80,
        pattern = r"^$|^[A-Za-z][0-9]{2}(\.[0-9A-Za-z]{1,4}){0,6}$"
    )]
    agency: Option<String>,
    /// Code of a sector, such as `ho-tich`.
    #[param(max_length = 80, pattern = r"^$|^[0-9A-Za-z]+(-[0-9A-Za-z]+)*$")]
    sector: Option<String>,
    /// Code of an audience, such as `cong-dan-viet-nam`.
    #[param(max_length = 80, pattern = r"^$|^[0-9A-Za-z]+(-[0-9A-Za-z]+)*$")]
    audience: Option<String>,
    /// Code of a life event, such as `co-con-nho`.
    #[param(max_length = 80, pattern = r"^$|^[0-9A-Za-z]+(-[0-9A-Za-z]+)*$")]
    life_event: Option<String>,
    /// Level of administration.
    #[param(pattern = "^$|^(ministry|province|commune|other)$")]
    level: Option<String>,
    /// Whether an online channel is listed.
    #[param(pattern = "^$|^(yes|no)$")]
    online: Option<String>,
    /// What is said about fees.
    #[param(pattern = "^$|^(free|priced|by_regulation|not_stated)$")]
    fee: Option<String>,
    /// `changed`: those whose copy changed last come first.
    #[param(pattern = "^$|^changed$")]
    sort: Option<String>,
    /// `next` of the page before.
    #[param(max_length = 200, pattern = "^[0-9A-Za-z_-]*$")]
    cursor: Option<String>,
    /// How many a page holds; 20 when absent.
    #[param(schema_with = limit_schema)]
    limit: Option<u32>,
}

fn limit_schema() -> Schema {
    super::openapi::limit_schema(100, 20)
}

const LIST_PARAMS: [&str; 11] = [
    "q",
    "agency",
    "sector",
    "audience",
    "life_event",
    "level",
    "online",
    "fee",
    "sort",
    "cursor",
    "limit",
];

/// List procedures
///
/// With `q` the best answers come first, otherwise all in the Vietnamese order of names; with
/// `sort=changed` those that changed last. Each
/// facet counts what its choices would leave while all other choices are kept.
#[utoipa::path(
    get,
    path = "/api/v1/procedures",
    operation_id = "listProcedures",
    tag = "procedures",
    params(ListParams),
    responses((status = 200, description = "One page.", body = ProcedurePage), Refusals)
)]
pub async fn list(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    let mut params = Params::read(query.as_deref(), &LIST_PARAMS);
    let filter = ProcedureFilter {
        q: super::suggestions::words(&mut params),
        agency: params.take("agency"),
        sector: params.take("sector"),
        audience: params.take("audience"),
        life_event: params.take("life_event"),
        level: params.take("level"),
        online: params.take("online"),
        fee: params.take("fee"),
    };
    let order = params.take("sort").unwrap_or_default();
    let cursor: Option<Cursor> = params.take("cursor");
    let limit = params.take("limit").unwrap_or(PageLimit::DEFAULT);
    params.finish()?;
    let snapshot = state.catalogue.current().await;
    let page = catalogue::search(&snapshot, &filter, order, cursor.as_ref(), limit)?;
    sent::json(&page)
}

/// Show a procedure
///
/// The code is understood with and without its dot, in any case.
#[utoipa::path(
    get,
    path = "/api/v1/procedures/{code}",
    operation_id = "showProcedure",
    tag = "procedures",
    params((
        "code" = String, Path,
        description = "Official code, such as `1.001193`.",
        min_length = 7, max_length = 35,
        pattern = r"^[0-9]\.?[0-9]{6}(\.[0-9A-Za-z]{1,4}){0,5}$"
    )),
    responses(
        (status = 200, description = "The procedure.", body = Procedure),
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
    Params::read(query.as_deref(), &[]).finish()?;
    let json = found(&state, &code).await?;
    Ok(sent::written_json(json.into_bytes()))
}

/// The procedure as it is sent, or why it is not.
pub async fn found(state: &AppState, code: &ProcedureCode) -> Result<String, ApiProblem> {
    match state.store.detail(code).await? {
        Detail::Found(json) => Ok(json),
        Detail::Withdrawn { on } => Err(ApiProblem::because(
            ProblemKind::Withdrawn,
            format!("{code} is no longer in the catalogue since {on}"),
        )),
        Detail::Unknown => Err(ApiProblem::because(
            ProblemKind::NotFound,
            format!("no procedure has the code {code}"),
        )),
    }
}
