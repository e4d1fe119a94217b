//! What a fresh start has: the two resolutions with what is known of them, and sample tasks.

use contract::{Basis, Date, Resolution};

use super::TaskList;
use crate::{import::tasks, store::StoreError};

const RESOLUTIONS: &str = include_str!("../../seed/resolutions.json");
const SAMPLE: &str = include_str!("../../seed/tasks_sample.csv");

pub fn resolutions() -> Result<Vec<Resolution>, StoreError> {
    serde_json::from_str(RESOLUTIONS).map_err(broken)
}

/// Made-up tasks, read by the same path as a file.
pub fn sample(today: Date) -> Result<TaskList, StoreError> {
    let tasks = tasks::read(tasks::Sheet::of("tasks_sample.csv", SAMPLE), today);
    Ok(TaskList {
        basis: Basis::Illustrative,
        source: None,
        tasks: tasks.map_err(broken)?,
    })
}

fn broken(error: impl std::fmt::Display) -> StoreError {
    StoreError::Seed(error.to_string())
}
