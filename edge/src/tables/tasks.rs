//! The tasks of a view as CSV, in its order.

use contract::{Task, TaskBoard, TaskProgress};
use portal::{i18n::Lang, route::TaskView, tasks::select};

use crate::downloads::csv::{BYTE_ORDER_MARK, line, word};

pub fn name(board: &TaskBoard) -> String {
    format!("nhiem-vu_{}.csv", board.as_of)
}

const COLUMNS: [&str; 11] = [
    "basis",
    "as_of",
    "id",
    "resolution",
    "unit",
    "unit_name",
    "task",
    "due_on",
    "state",
    "done_on",
    "evidence_url",
];

/// Sample data says so in each row, for rows are copied.
pub fn table(lang: Lang, board: &TaskBoard, view: &TaskView) -> String {
    let heads = COLUMNS.map(str::to_owned);
    let mut lines = format!("{BYTE_ORDER_MARK}{}", line(&heads));
    for task in select(lang, board, view) {
        lines += &line(&cells(lang, board, task));
    }
    lines
}

fn cells(lang: Lang, board: &TaskBoard, task: Task) -> Vec<String> {
    let mut all = board.resolutions.iter();
    let resolution = all.find(|one| one.code == task.resolution);
    let resolution = resolution.map_or(task.resolution.to_string(), |one| one.number.clone());
    let done_on = match task.progress {
        TaskProgress::Done { on } => on.to_string(),
        TaskProgress::NotStarted | TaskProgress::UnderWay => String::new(),
    };
    vec![
        word(&board.basis),
        board.as_of.to_string(),
        task.id.to_string(),
        resolution,
        task.unit.code.to_string(),
        lang.name(&task.unit.name),
        lang.name(&task.title),
        task.due_on.to_string(),
        task.state.to_string(),
        done_on,
        task.evidence.unwrap_or_default(),
    ]
}
