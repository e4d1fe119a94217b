//! Documents submitted to the Government and the Prime Minister, and how they stand.

use axum::{
    extract::{Path, RawQuery, State, rejection::PathRejection},
    response::Response,
};
use contract::{PageLimit, Problem, ProblemKind, Slug, Submission, SubmissionPage};
use utoipa::{IntoParams, openapi::Schema};

use super::openapi::Refusals;
use crate::{
    AppState,
    submissions::{Cursor, Filter},
    web::{problem::ApiProblem, query::Params, sent},
};

#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its schema is used")]
struct ListParams {
    /// A number in any spelling, whole parts of one, or words of the title with or without tone
    /// marks.
    #[param(max_length = 1200)]
    q: Option<String>,
    /// Code of the ministry or province that submitted it, such as `G12`.
    #[param(
        max_length = 80,
        pattern = r"^$|^[A-Za-z][0-9]{2}(\.[0-9A-Za-z]{1,4}){0,6}$"
    )]
    agency: Option<String>,
    /// How it stands today.
    #[param(
        pattern = "^$|^(registered|within_time|overdue|without_limit|stopped|settled_in_time|settled_late|settled_without_limit|ended)$"
    )]
    state: Option<String>,
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

/// List submissions
///
/// Documents that ministries and provinces submitted to the Government and the Prime Minister, the
/// newest first. How one stands is computed on the day of the answer, by the rules for dossiers.
#[utoipa::path(
    get,
    path = "/api/v1/submissions",
    operation_id = "listSubmissions",
    tag = "submissions",
    params(ListParams),
    responses((status = 200, description = "One page.", body = SubmissionPage), Refusals)
)]
pub async fn list(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    const KNOWN: [&str; 5] = ["q", "agency", "state", "cursor", "limit"];
    let mut params = Params::read(query.as_deref(), &KNOWN);
    let filter = Filter {
        q: super::suggestions::words(&mut params),
        agency: params.take("agency"),
        state: params.take("state"),
    };
    let cursor: Option<Cursor> = params.take("cursor");
    let limit = params.take("limit").unwrap_or(PageLimit::DEFAULT);
    params.finish()?;
    let snapshot = state.catalogue.current().await;
    let submissions = &snapshot.submissions;
    sent::json(&submissions.page(&filter, (state.today)(), cursor.as_ref(), limit))
}

/// Show a submission
///
/// By its number as an address has it: `1234-ttr-btc` for 1234/TTr-BTC.
#[utoipa::path(
    get,
    path = "/api/v1/submissions/{number}",
    operation_id = "showSubmission",
    tag = "submissions",
    params((
        "number" = String, Path,
        description = "Its `slug`, such as `1234-ttr-btc`.",
        max_length = 80, pattern = "^[0-9A-Za-z]+(-[0-9A-Za-z]+)*$"
    )),
    responses(
        (status = 200, description = "The document.", body = Submission),
        (status = 404, description = "Nothing has this number.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    )
)]
pub async fn show(
    State(state): State<AppState>,
    number: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    let slug: Slug = ApiProblem::path_part("number", number)?;
    Params::read(query.as_deref(), &[]).finish()?;
    let snapshot = state.catalogue.current().await;
    match snapshot.submissions.find(&slug) {
        Some(submission) => sent::json(submission),
        None => Err(ApiProblem::because(
            ProblemKind::NotFound,
            format!("no document has the number {slug}"),
        )),
    }
}
