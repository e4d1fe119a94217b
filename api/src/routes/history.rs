//! The timeline of e-government in Viet Nam.

use axum::{
    extract::{RawQuery, State},
    response::Response,
};
use contract::{HistoryFilter, Timeline};
use utoipa::{IntoParams, openapi::Schema};

use super::openapi::Refusals;
use crate::{
    AppState,
    web::{problem::ApiProblem, query::Params, sent},
};

#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its schema is used")]
struct HistoryParams {
    /// What the fact is about.
    #[param(pattern = "^$|^(legislation|services|exchange|channels|feedback|units|other)$")]
    topic: Option<String>,
    /// The first day.
    #[param(schema_with = day_schema)]
    from: Option<String>,
    /// The last day.
    #[param(schema_with = day_schema)]
    to: Option<String>,
}

fn day_schema() -> Schema {
    super::openapi::day_schema()
}

/// Show the timeline
///
/// What happened in e-government in Viet Nam, the oldest first. Each fact names its source and says
/// what is doubtful; what nobody could look up is left out.
#[utoipa::path(
    get,
    path = "/api/v1/history",
    operation_id = "showHistory",
    tag = "history",
    params(HistoryParams),
    responses((status = 200, description = "All of them.", body = Timeline), Refusals)
)]
pub async fn list(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    let mut params = Params::read(query.as_deref(), &["topic", "from", "to"]);
    let filter = HistoryFilter {
        topic: params.take("topic"),
        from: params.take("from"),
        to: params.take("to"),
    };
    params.finish()?;
    let snapshot = state.catalogue.current().await;
    sent::json(&snapshot.history.timeline(&filter))
}
