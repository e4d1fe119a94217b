//! Tasks of resolutions, as they stand today.

use axum::{
    extract::{RawQuery, State},
    response::Response,
};
use contract::{TaskBoard, TaskFilter};
use utoipa::IntoParams;

use super::openapi::Refusals;
use crate::{
    AppState,
    web::{problem::ApiProblem, query::Params, sent},
};

#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its schema is used")]
struct TaskParams {
    /// Code of a resolution, such as `17-nq-cp`.
    #[param(max_length = 80, pattern = r"^$|^[0-9A-Za-z]+(-[0-9A-Za-z]+)*$")]
    resolution: Option<String>,
    /// Code of a ministry or province, such as `G15`.
    #[param(max_length = 35, pattern = r"^$|^[A-Za-z][0-9]{2}$")]
    unit: Option<String>,
    /// How the task stands today.
    #[param(pattern = "^$|^(overdue|not_started|under_way|done_late|done)$")]
    state: Option<String>,
}

/// List tasks
///
/// Those that resolutions on e-government gave to ministries and provinces, in the order of the
/// list they came from. Whether a task is late or overdue is computed on the day of the answer.
#[utoipa::path(
    get,
    path = "/api/v1/tasks",
    operation_id = "listTasks",
    tag = "tasks",
    params(TaskParams),
    responses((status = 200, description = "All of them.", body = TaskBoard), Refusals)
)]
pub async fn list(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    let mut params = Params::read(query.as_deref(), &["resolution", "unit", "state"]);
    let filter = TaskFilter {
        resolution: params.take("resolution"),
        unit: params.take("unit"),
        state: params.take("state"),
    };
    params.finish()?;
    let snapshot = state.catalogue.current().await;
    sent::json(&snapshot.tasks.on((state.today)(), &filter))
}
