//! Foreign direct investment and registrations of enterprises, summed up.

use axum::{
    extract::{RawQuery, State},
    response::Response,
};
use contract::{EnterpriseFigures, FigureFilter};
use utoipa::IntoParams;

use super::openapi::Refusals;
use crate::{
    AppState,
    web::{problem::ApiProblem, query::Params, sent},
};

#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its schema is used")]
struct FigureParams {
    /// Of one year.
    #[param(pattern = "^[0-9]{0,4}$")]
    year: Option<String>,
    /// Code of a sector, such as `xay-dung`.
    #[param(max_length = 80, pattern = r"^$|^[0-9A-Za-z]+(-[0-9A-Za-z]+)*$")]
    sector: Option<String>,
    /// Code of a province, such as `H26`.
    #[param(max_length = 35, pattern = r"^$|^[A-Za-z][0-9]{2}$")]
    province: Option<String>,
}

/// Show investment and registrations
///
/// Foreign direct investment by year, by sector and by province: projects, registered and
/// implemented capital in US dollars. Sums along one of the three keep the choices on the other
/// two. Enterprises newly registered by year, where known. `basis` says which of it is made up.
#[utoipa::path(
    get,
    path = "/api/v1/enterprise-figures",
    operation_id = "showEnterpriseFigures",
    tag = "enterprises",
    params(FigureParams),
    responses((status = 200, description = "The sums.", body = EnterpriseFigures), Refusals)
)]
pub async fn show(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    let mut params = Params::read(query.as_deref(), &["year", "sector", "province"]);
    let filter = FigureFilter {
        year: params.number("year", 4),
        sector: params.take("sector"),
        province: params.take("province"),
    };
    params.finish()?;
    let snapshot = state.catalogue.current().await;
    sent::json(&snapshot.investment.figures(&filter))
}
