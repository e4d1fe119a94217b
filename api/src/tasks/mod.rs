//! Tasks of resolutions: the list that was imported last, and what is said of it on a day.

mod seeds;
pub use seeds::{resolutions, sample};

use std::collections::HashMap;

use contract::{
    AgencyCode, AgencyName, Basis, Bilingual, Citation, Date, Resolution, Slug, Task, TaskBoard,
    TaskFilter, TaskProgress,
};
use domain::tasks::state;
use serde::{Deserialize, Serialize};

use crate::{
    performance::{Unit, units_ever},
    store::StoreError,
};

/// One list, as it is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TaskList {
    pub basis: Basis,
    pub source: Option<Citation>,
    pub tasks: Vec<ListedTask>,
}

/// A task without what only a day makes of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ListedTask {
    pub id: Slug,
    pub resolution: Slug,
    pub unit: AgencyCode,
    pub title: Bilingual,
    pub due_on: Date,
    pub progress: TaskProgress,
    pub evidence: Option<String>,
}

/// The list in memory, with the names that its codes stand for.
pub struct Tasks {
    list: TaskList,
    resolutions: Vec<Resolution>,
    units: HashMap<AgencyCode, Unit>,
}

impl Tasks {
    pub fn of(list: TaskList) -> Result<Self, StoreError> {
        Ok(Self {
            list,
            resolutions: resolutions()?,
            units: units_ever()?,
        })
    }

    /// Those that a filter takes, as they stand on a day.
    pub fn on(&self, today: Date, filter: &TaskFilter) -> TaskBoard {
        let tasks = self.list.tasks.iter().map(|task| self.task(task, today));
        TaskBoard {
            basis: self.list.basis,
            as_of: today,
            source: self.list.source.clone(),
            resolutions: self.resolutions.clone(),
            items: tasks.filter(|task| filter.takes(task)).collect(),
        }
    }

    fn task(&self, task: &ListedTask, today: Date) -> Task {
        let name = self.units.get(&task.unit).map(|unit| unit.name.clone());
        Task {
            id: task.id.clone(),
            resolution: task.resolution.clone(),
            unit: AgencyName {
                code: task.unit.clone(),
                name: name.unwrap_or_else(|| Bilingual::vietnamese(task.unit.as_str())),
            },
            title: task.title.clone(),
            due_on: task.due_on,
            progress: task.progress,
            state: state(task.progress, task.due_on, today),
            evidence: task.evidence.clone(),
        }
    }
}
