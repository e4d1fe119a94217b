//! Units through all editions of a measure: one alone, or some side by side.

use axum::{
    extract::{Path, RawQuery, State, rejection::PathRejection},
    response::Response,
};
use contract::{AgencyCode, ComparedUnits, Comparison, Problem, ProblemKind, Slug, UnitSeries};
use utoipa::IntoParams;

use super::{measures, openapi::Refusals};
use crate::{
    AppState,
    web::{problem::ApiProblem, query::Params, sent},
};

#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its schema is used")]
struct SeriesParams {
    /// Slug of the measure, such as `dung-han`.
    #[param(
        min_length = 1,
        max_length = 80,
        pattern = r"^[0-9A-Za-z]+(-[0-9A-Za-z]+)*$"
    )]
    measure: String,
}

/// Show the series of a unit
///
/// What each edition says of one ministry or province, the oldest first. A unit that a measure
/// does not ask has no points.
#[utoipa::path(
    get,
    path = "/api/v1/units/{code}/series",
    operation_id = "showUnitSeries",
    tag = "rankings",
    params(
        (
            "code" = String, Path,
            description = "Code of the unit, such as `H26`.",
            min_length = 3, max_length = 35,
            pattern = r"^[A-Za-z][0-9]{2}$"
        ),
        SeriesParams
    ),
    responses(
        (status = 200, description = "All points.", body = UnitSeries),
        (status = 404, description = "No ministry or province has this code, or nothing is \
            measured under this slug.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    )
)]
pub async fn show(
    State(state): State<AppState>,
    code: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    let code: AgencyCode = ApiProblem::path_part("code", code)?;
    let measure = measure(query.as_deref())?;
    let snapshot = state.catalogue.current().await;
    if snapshot.rankings.measure(&measure).is_none() {
        return Err(measures::unknown(&measure));
    }
    match snapshot.rankings.series(&code, &measure) {
        Some(series) => sent::json(&series),
        None => Err(unknown(&[code])),
    }
}

#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its schema is used")]
struct ComparisonParams {
    /// Codes of one to six units, of one kind or both, with `~` between them: `H26~H29`. A code
    /// that is given twice counts once.
    #[param(
        min_length = 3,
        max_length = 215,
        pattern = r"^[A-Za-z][0-9]{2}(~[A-Za-z][0-9]{2}){0,5}$"
    )]
    units: String,
}

/// Compare units
///
/// What each edition says of up to six ministries and provinces, and of all units of their kinds
/// together; the oldest first. A unit that the measure does not ask has no points.
#[utoipa::path(
    get,
    path = "/api/v1/measures/{measure}/series",
    operation_id = "compareUnits",
    tag = "rankings",
    params(
        (
            "measure" = String, Path,
            description = "Slug of the measure, such as `dung-han`.",
            min_length = 1, max_length = 80,
            pattern = r"^[0-9A-Za-z]+(-[0-9A-Za-z]+)*$"
        ),
        ComparisonParams
    ),
    responses(
        (status = 200, description = "All points of all units.", body = Comparison),
        (status = 404, description = "Nothing is measured under this slug, or some codes are no \
            ministry's or province's: `detail` names them.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    )
)]
pub async fn compare(
    State(state): State<AppState>,
    measure: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    let measure: Slug = ApiProblem::path_part("measure", measure)?;
    let mut params = Params::read(query.as_deref(), &["units"]);
    let text = params.text("units").unwrap_or_default();
    let units: Result<ComparedUnits, _> = text.parse();
    if let Err(error) = &units {
        params.refuse("units", error);
    }
    params.finish()?;
    let units = units.map_err(|error| ApiProblem::field("units", error))?;
    let snapshot = state.catalogue.current().await;
    if snapshot.rankings.measure(&measure).is_none() {
        return Err(measures::unknown(&measure));
    }
    match snapshot.rankings.comparison(units.as_slice(), &measure) {
        Ok(comparison) => sent::json(&comparison),
        Err(codes) => Err(unknown(&codes)),
    }
}

fn unknown(codes: &[AgencyCode]) -> ApiProblem {
    let codes: Vec<_> = codes.iter().map(AgencyCode::as_str).collect();
    ApiProblem::because(
        ProblemKind::NotFound,
        format!(
            "no ministry or province has the code {}",
            codes.join(" or ")
        ),
    )
}

fn measure(query: Option<&str>) -> Result<Slug, ApiProblem> {
    let mut params = Params::read(query, &["measure"]);
    let text = params.text("measure");
    let measure: Option<Slug> = match text.as_deref().map(str::parse) {
        Some(Ok(slug)) => Some(slug),
        Some(Err(error)) => {
            params.refuse("measure", error);
            None
        }
        None => {
            params.refuse("measure", "say which measure, such as dung-han");
            None
        }
    };
    params.finish()?;
    measure.ok_or_else(|| ApiProblem::new(ProblemKind::InvalidRequest))
}
