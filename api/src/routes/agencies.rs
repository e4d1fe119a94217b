//! Agencies as they are on a day: provinces were merged, ministries renamed.

use axum::{
    extract::{RawQuery, State},
    response::Response,
};
use contract::{Agency, AgencyKind, Date, List};
use utoipa::IntoParams;

use super::openapi::Refusals;
use crate::{
    AppState,
    web::{problem::ApiProblem, query::Params, sent},
};

#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its schema is used")]
struct ListParams {
    /// Only agencies of this kind.
    #[param(pattern = "^$|^(ministry|province|other)$")]
    kind: Option<String>,
    /// The day; today when absent. 63 provinces to 2025-06-30, 34 since.
    #[param(schema_with = super::openapi::day_schema)]
    on: Option<String>,
}

/// List agencies
///
/// Those that exist on a day, under the name of that day: ministries, provinces, others, each in
/// the Vietnamese order of names.
#[utoipa::path(
    get,
    path = "/api/v1/agencies",
    operation_id = "listAgencies",
    tag = "agencies",
    params(ListParams),
    responses((status = 200, description = "All of them.", body = List<Agency>), Refusals)
)]
pub async fn list(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    let mut params = Params::read(query.as_deref(), &["kind", "on"]);
    let kind = params.text("kind");
    let on: Option<Date> = params.take("on");
    let kind = kind.and_then(|word| match word.as_str() {
        "ministry" => Some(AgencyKind::Ministry),
        "province" => Some(AgencyKind::Province),
        "other" => Some(AgencyKind::Other),
        _ => {
            params.refuse("kind", "one of: ministry, province, other");
            None
        }
    });
    params.finish()?;
    let on = on.unwrap_or_else(state.today);
    let snapshot = state.catalogue.current().await;
    let items = snapshot
        .agencies
        .iter()
        .filter(|agency| exists(agency, on) && kind.is_none_or(|kind| agency.kind == kind));
    sent::json(&List {
        items: items.cloned().collect(),
    })
}

fn exists(agency: &Agency, on: Date) -> bool {
    agency.valid_from.is_none_or(|from| from <= on) && agency.valid_to.is_none_or(|to| on <= to)
}
