//! State enterprises as a list, and each of them.

use axum::{
    extract::{Path, RawQuery, State, rejection::PathRejection},
    response::Response,
};
use contract::{
    Enterprise, EnterpriseCode, EnterpriseFilter, EnterprisePage, FieldError, PageLimit, Problem,
    ProblemKind,
};
use utoipa::{IntoParams, openapi::Schema};

use super::openapi::Refusals;
use crate::{
    AppState,
    enterprises::{Cursor, CursorError},
    web::{problem::ApiProblem, query::Params, sent},
};

#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its schema is used")]
struct ListParams {
    /// A code, or the beginnings of words of a name with or without tone marks.
    #[param(max_length = 1200)]
    q: Option<String>,
    /// Code of the ministry or province that acts as owner, such as `G12`.
    #[param(
        max_length = 80,
        pattern = r"^$|^[A-Za-z][0-9]{2}(\.[0-9A-Za-z]{1,4}){0,6}$"
    )]
    owner: Option<String>,
    /// How far its rearrangement has come.
    #[param(
        pattern = "^$|^(kept|planned|preparing|valuing|plan_approved|offering|completed|halted|other)$"
    )]
    stage: Option<String>,
    /// How it is rearranged.
    #[param(
        pattern = "^$|^(equitisation|sale|conversion|consolidation|merger|division|separation|dissolution|bankruptcy|divestment|other)$"
    )]
    form: Option<String>,
    /// The least share of the State in per cent.
    #[param(pattern = "^$|^([0-9]|[1-9][0-9]|100)$")]
    share_from: Option<String>,
    /// The column that the list is sorted by, with a minus in front the other way round; `name`
    /// when absent. What has no value comes last both ways.
    #[param(pattern = "^$|^-?(name|owner|share|stage|ipo|disclosures)$")]
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

/// List enterprises
///
/// State enterprises with what the law makes public of each. Those whose code begins with `MINHHOA`
/// are made up for demonstration; they go when the first real one is imported.
#[utoipa::path(
    get,
    path = "/api/v1/enterprises",
    operation_id = "listEnterprises",
    tag = "enterprises",
    params(ListParams),
    responses((status = 200, description = "One page.", body = EnterprisePage), Refusals)
)]
pub async fn list(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    const KNOWN: [&str; 8] = [
        "q",
        "owner",
        "stage",
        "form",
        "share_from",
        "sort",
        "cursor",
        "limit",
    ];
    let mut params = Params::read(query.as_deref(), &KNOWN);
    let filter = EnterpriseFilter {
        q: super::suggestions::words(&mut params),
        owner: params.take("owner"),
        stage: params.take("stage"),
        form: params.take("form"),
        share_from: params.take("share_from"),
    };
    let order = params.take("sort").unwrap_or_default();
    let cursor: Option<Cursor> = params.take("cursor");
    let limit = params.take("limit").unwrap_or(PageLimit::DEFAULT);
    params.finish()?;
    let snapshot = state.catalogue.current().await;
    let today = (state.today)();
    let page = snapshot
        .enterprises
        .page(&filter, order, today, cursor.as_ref(), limit);
    match page {
        Some(page) => sent::json(&page),
        None => Err(ApiProblem::invalid(vec![FieldError {
            field: "cursor".to_owned(),
            reason: CursorError.to_string(),
        }])),
    }
}

/// Show an enterprise
///
/// With the steps of its rearrangement, its public offering, what it had to make known and when it
/// did, and all of that in one line of time. What is computed holds at the beginning of the day.
#[utoipa::path(
    get,
    path = "/api/v1/enterprises/{code}",
    operation_id = "showEnterprise",
    tag = "enterprises",
    params((
        "code" = String, Path,
        description = "Its `code`, such as `MINHHOA-001`.",
        max_length = 14, pattern = "^([0-9]{10}(-[0-9]{3})?|[Mm][Ii][Nn][Hh][Hh][Oo][Aa]-[0-9]{3})$"
    )),
    responses(
        (status = 200, description = "The enterprise.", body = Enterprise),
        (status = 404, description = "No enterprise here has this code.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    )
)]
pub async fn show(
    State(state): State<AppState>,
    code: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    let code: EnterpriseCode = ApiProblem::path_part("code", code)?;
    Params::read(query.as_deref(), &[]).finish()?;
    let snapshot = state.catalogue.current().await;
    match snapshot.enterprises.find(&code, (state.today)()) {
        Some(enterprise) => sent::json(&enterprise),
        None => Err(ApiProblem::because(
            ProblemKind::NotFound,
            format!("no enterprise here has the code {code}"),
        )),
    }
}
