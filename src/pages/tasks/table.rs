//! The tasks as a table that sorts.

use contract::{Task, TaskBoard, TaskProgress, TaskState};
use leptos::prelude::*;

use crate::{
    components::sort_table::{Head, SortTable, Sorting},
    format,
    i18n::{Lang, TaskTexts, use_lang, use_task_texts},
    route::{Route, TaskColumn, TaskView},
};

#[component]
pub fn TaskTable(
    board: StoredValue<TaskBoard>,
    tasks: Memo<Vec<Task>>,
    view: Memo<TaskView>,
    go: Callback<TaskView>,
) -> impl IntoView {
    let lang = use_lang();
    let texts = use_task_texts();
    let pressed = |at: usize, view: &TaskView| {
        let column = TaskColumn::ALL.get(at).copied();
        view.sorted_by(column.unwrap_or_default())
    };
    let sorting = Sorting {
        order: Signal::derive(move || {
            let order = view.read().sort;
            let at = TaskColumn::ALL.iter().position(|one| *one == order.column);
            (at.unwrap_or_default(), order.is_descending)
        }),
        pairs: Callback::new(move |at| pressed(at, &view.read()).pairs()),
        press: Callback::new(move |at| go.run(pressed(at, &view.read_untracked()))),
        sorted: texts.sorted,
    };
    let body = move || {
        let tasks = tasks.get();
        board.with_value(|board| {
            let lines = tasks.into_iter().map(|task| line(lang, board, task));
            lines.collect_view()
        })
    };
    let action = Route::Tasks(TaskView::default()).path(lang);
    view! { <SortTable heading=texts.table heads=heads(texts) action sorting body=body.into() /> }
}

fn heads(texts: &TaskTexts) -> Vec<Head> {
    let sorting = TaskColumn::ALL.into_iter().map(|column| Head {
        word: Some(column.as_str()),
        label: texts.column(column).to_owned(),
        is_number: false,
    });
    let evidence = Head {
        word: None,
        label: texts.column_evidence.to_owned(),
        is_number: false,
    };
    sorting.chain([evidence]).collect()
}

fn line(lang: Lang, board: &TaskBoard, task: Task) -> impl IntoView + use<> {
    let texts = lang.task_texts();
    let mut all = board.resolutions.iter();
    let resolution = all.find(|one| one.code == task.resolution);
    let resolution = resolution.map_or(task.resolution.to_string(), |one| one.number.clone());
    let title = lang.name(&task.title);
    let done_on = match task.progress {
        TaskProgress::Done { on } => format::date(lang, on),
        TaskProgress::NotStarted | TaskProgress::UnderWay => texts.no_value.to_owned(),
    };
    let state = texts.task_state(task.state);
    let state = match task.state {
        TaskState::Overdue => view! { <strong>{state}</strong> }.into_any(),
        _ => state.into_any(),
    };
    let evidence = match task.evidence {
        Some(href) => {
            let label = (texts.evidence)(&title);
            let link = view! { <a href=href rel="noopener nofollow" aria-label=label>{texts.column_evidence}" ↗"</a> };
            link.into_any()
        }
        None => texts.no_value.into_any(),
    };
    view! {
        <tr>
            <th class="ranking-table__text" scope="row" lang=lang.of_name(&task.title)>{title}</th>
            <td data-label=texts.unit lang=lang.of_name(&task.unit.name)>{lang.name(&task.unit.name)}</td>
            <td class="ranking-table__word" data-label=texts.resolution>{resolution}</td>
            <td class="ranking-table__word" data-label=texts.column_due>{format::date(lang, task.due_on)}</td>
            <td data-label=texts.state>{state}</td>
            <td class="ranking-table__word" data-label=texts.column_done_on>{done_on}</td>
            <td data-label=texts.column_evidence>{evidence}</td>
        </tr>
    }
}
