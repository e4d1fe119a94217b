//! The tasks of a view as CSV, in its order.

use axum::{
    http::HeaderMap,
    response::{IntoResponse as _, Response},
};
use contract::{ProblemKind, Task, TaskBoard, TaskProgress};
use portal::{
    i18n::Lang,
    route::{Destination, Route, TaskView},
    tasks::select,
};

use super::{
    csv::{BYTE_ORDER_MARK, line, word},
    download,
};
use crate::{Front, pages::load, web::problem::Refusal};

pub async fn file(front: &Front, lang: Lang, view: TaskView, asked: &HeaderMap) -> Response {
    let route = Route::Tasks(view.clone());
    let address = route.path(lang);
    let page = load::load(&front.upstream, &address, Destination::Page(lang, route)).await;
    if let Some(seconds) = page.unavailable() {
        return Refusal::api_is_away().retry_after(seconds).into_response();
    }
    let Some(board) = page.value::<TaskBoard>() else {
        return Refusal::new(ProblemKind::NotFound).into_response();
    };
    let name = format!("nhiem-vu_{}.csv", board.as_of);
    download(table(lang, &board, &view), &name, asked)
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
fn table(lang: Lang, board: &TaskBoard, view: &TaskView) -> String {
    let heads = COLUMNS.map(str::to_owned);
    let mut lines = format!("{BYTE_ORDER_MARK}{}", line(&heads));
    for task in select(board, view) {
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
