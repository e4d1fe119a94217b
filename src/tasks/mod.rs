//! What a view of the task board comes to, before anything is drawn: which tasks, in which order,
//! and what one sentence says of them.

use contract::{Task, TaskBoard, TaskProgress};
use domain::{fold::sort_key, tasks::Tally};

use crate::{
    format,
    i18n::{Lang, TaskFinding},
    route::{Sort, TaskColumn, TaskView},
};

/// Those that a view asks for, in its order; equals stand as the board has them.
pub fn select(lang: Lang, board: &TaskBoard, view: &TaskView) -> Vec<Task> {
    let wanted = board.items.iter().filter(|task| view.filter.takes(task));
    let mut tasks: Vec<_> = wanted
        .map(|task| (key(lang, task, view.sort.column), task))
        .collect();
    tasks.sort_by(|(one, _), (other, _)| in_order(one, other, view.sort));
    tasks.into_iter().map(|(_, task)| task.clone()).collect()
}

/// What has no value comes last both ways.
fn in_order(
    one: &Option<Vec<u8>>,
    other: &Option<Vec<u8>>,
    order: Sort<TaskColumn>,
) -> std::cmp::Ordering {
    match (one, other) {
        (Some(one), Some(other)) if order.is_descending => other.cmp(one),
        (Some(one), Some(other)) => one.cmp(other),
        (one, other) => other.is_some().cmp(&one.is_some()),
    }
}

/// Bytes that sort as the column does: names as the Vietnamese alphabet, days as they are written.
fn key(lang: Lang, task: &Task, column: TaskColumn) -> Option<Vec<u8>> {
    let bytes = |text: String| Some(text.into_bytes());
    match column {
        TaskColumn::Title => Some(sort_key(&lang.name(&task.title))),
        TaskColumn::Unit => Some(sort_key(&lang.name(&task.unit.name))),
        TaskColumn::Resolution => bytes(task.resolution.to_string()),
        TaskColumn::Due => bytes(task.due_on.to_string()),
        TaskColumn::State => Some(vec![task.state as u8]),
        TaskColumn::DoneOn => match task.progress {
            TaskProgress::Done { on } => bytes(on.to_string()),
            TaskProgress::NotStarted | TaskProgress::UnderWay => None,
        },
    }
}

/// Computed, never typed.
pub fn finding(lang: Lang, board: &TaskBoard, tasks: &[Task]) -> String {
    let texts = lang.task_texts();
    let tally = Tally::of(tasks.iter().map(|task| task.state));
    let day = format::date(lang, board.as_of);
    match tally.all {
        0 => (texts.nothing_found)(&day),
        _ => (texts.finding)(&TaskFinding { day, tally }),
    }
}
