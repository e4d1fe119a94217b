//! The document exchange: totals, bodies, classes, connections.

use axum::{
    extract::{Path, RawQuery, State, rejection::PathRejection},
    response::Response,
};
use contract::{
    AgencyCode, ExchangeClasses, ExchangeConnections, ExchangeReport, ExchangeUnit, ExchangeUnits,
    Period, Problem, ProblemKind, UnitOrder,
};
use utoipa::{IntoParams, openapi::Schema};

use super::openapi::Refusals;
use crate::{
    AppState,
    exchange::{Cursor, UnitLimit, UnitQuery},
    web::{problem::ApiProblem, query::Params, sent},
};

/// Show the exchange
///
/// All months of the national document exchange with their totals, the months to compare, who is
/// connected, what the figures do not say, and what public sources said.
#[utoipa::path(
    get,
    path = "/api/v1/exchange",
    operation_id = "showExchange",
    tag = "exchange",
    responses((status = 200, description = "The report.", body = ExchangeReport), Refusals)
)]
pub async fn show(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    Params::read(query.as_deref(), &[]).finish()?;
    sent::json(&state.catalogue.current().await.exchange.report())
}

#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its schema is used")]
struct UnitParams {
    /// A month such as `2020-02`; the newest when absent.
    #[param(max_length = 7, pattern = "^$|^[0-9]{4}-[0-9]{2}$")]
    period: Option<String>,
    /// Only bodies of this class.
    #[param(pattern = "^$|^(ministry|province|party|assembly|enterprise|other)$")]
    class: Option<String>,
    /// By name when absent; by numbers, those with the most come first.
    #[param(pattern = "^$|^(name|sent|received)$")]
    sort: Option<String>,
    /// `next` of the page before.
    #[param(max_length = 200, pattern = "^[0-9A-Za-z_-]*$")]
    cursor: Option<String>,
    /// How many a page holds; 100 when absent.
    #[param(schema_with = limit_schema)]
    limit: Option<u32>,
}

fn limit_schema() -> Schema {
    super::openapi::limit_schema(500, 100)
}

/// List bodies of the exchange
///
/// What each of them sent and received in one month.
#[utoipa::path(
    get,
    path = "/api/v1/exchange/units",
    operation_id = "listExchangeUnits",
    tag = "exchange",
    params(UnitParams),
    responses(
        (status = 200, description = "One page.", body = ExchangeUnits),
        (status = 404, description = "Nothing is known of this month.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    )
)]
pub async fn list_units(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    const KNOWN: [&str; 5] = ["period", "class", "sort", "cursor", "limit"];
    let mut params = Params::read(query.as_deref(), &KNOWN);
    let month = month(&mut params);
    let class = params.take("class");
    let order = params.take("sort").unwrap_or(UnitOrder::Name);
    let after: Option<Cursor> = params.take("cursor");
    let limit = params.take("limit").unwrap_or(UnitLimit::DEFAULT);
    params.finish()?;
    let query = UnitQuery {
        month,
        class,
        order,
        after,
        limit,
    };
    let snapshot = state.catalogue.current().await;
    match snapshot.exchange.page(&query) {
        Some(Ok(page)) => sent::json(&page),
        Some(Err(error)) => Err(ApiProblem::field("cursor", error)),
        None => Err(unknown_month()),
    }
}

/// Show a body of the exchange
///
/// What it sent and received in each month, with which classes, and since when it is connected.
#[utoipa::path(
    get,
    path = "/api/v1/exchange/units/{code}",
    operation_id = "showExchangeUnit",
    tag = "exchange",
    params((
        "code" = String, Path,
        description = "Code of the body, such as `G22`.",
        max_length = 80,
        pattern = r"^([A-Za-z][0-9]{2}|[0-9A-Za-z]+(-[0-9A-Za-z]+)+)$"
    )),
    responses(
        (status = 200, description = "The body.", body = ExchangeUnit),
        (status = 404, description = "No body of the exchange has this code.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    )
)]
pub async fn show_unit(
    State(state): State<AppState>,
    code: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    let code: AgencyCode = ApiProblem::path_part("code", code)?;
    Params::read(query.as_deref(), &[]).finish()?;
    let snapshot = state.catalogue.current().await;
    match snapshot.exchange.unit(&code) {
        Some(unit) => sent::json(&unit),
        None => Err(ApiProblem::because(
            ProblemKind::NotFound,
            format!("no body of the exchange has the code {code}"),
        )),
    }
}

#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its schema is used")]
struct ClassParams {
    /// A month such as `2020-02`; the newest when absent.
    #[param(max_length = 7, pattern = "^$|^[0-9]{4}-[0-9]{2}$")]
    period: Option<String>,
}

/// Show classes of bodies
///
/// How many documents each class sent to each class in one month. The cells add up to the month.
#[utoipa::path(
    get,
    path = "/api/v1/exchange/classes",
    operation_id = "showExchangeClasses",
    tag = "exchange",
    params(ClassParams),
    responses(
        (status = 200, description = "All classes.", body = ExchangeClasses),
        (status = 404, description = "Nothing is known of this month.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    )
)]
pub async fn show_classes(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    let mut params = Params::read(query.as_deref(), &["period"]);
    let month = month(&mut params);
    params.finish()?;
    let snapshot = state.catalogue.current().await;
    match snapshot.exchange.classes(month) {
        Some(classes) => sent::json(&classes),
        None => Err(unknown_month()),
    }
}

/// List connections
///
/// Who is connected to the exchange since when, how deep, and when the last document was seen.
#[utoipa::path(
    get,
    path = "/api/v1/exchange/connections",
    operation_id = "listExchangeConnections",
    tag = "exchange",
    responses(
        (status = 200, description = "All of them.", body = ExchangeConnections),
        Refusals
    )
)]
pub async fn list_connections(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    Params::read(query.as_deref(), &[]).finish()?;
    sent::json(&state.catalogue.current().await.exchange.connections())
}

fn month(params: &mut Params) -> Option<Period> {
    let period = params.take("period")?;
    if !matches!(period, Period::Month(..)) {
        params.refuse("period", "a month is written 2020-02");
        return None;
    }
    Some(period)
}

fn unknown_month() -> ApiProblem {
    ApiProblem::because(ProblemKind::NotFound, "nothing is known of this month")
}
