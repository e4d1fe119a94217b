//! `/api/v1/tasks`: tasks of resolutions, as they stand today.

use contract::{TaskBoard, TaskFilter};

use super::Request;
use crate::route::with_query;

pub const TASKS: &str = "/api/v1/tasks";

/// All of them: the page narrows them down by itself.
pub fn request_tasks() -> Request<TaskBoard> {
    Request::new(|| Some(TASKS.to_owned()))
}

pub fn address_of_tasks(filter: &TaskFilter) -> String {
    let TaskFilter {
        resolution,
        unit,
        state,
    } = filter;
    let pairs: Vec<_> = [
        ("resolution", resolution.as_ref().map(ToString::to_string)),
        ("unit", unit.as_ref().map(ToString::to_string)),
        ("state", state.as_ref().map(ToString::to_string)),
    ]
    .into_iter()
    .filter_map(|(key, value)| Some((key, value?)))
    .collect();
    with_query(TASKS, &pairs)
}
