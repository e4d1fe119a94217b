//! Tasks of resolutions: a sentence, the choices, the table, one line for each unit, and what is
//! really known.

use contract::{Basis, Slug, Task, TaskBoard, TaskFilter};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::go::{Scroll, use_go};
use crate::{
    client,
    components::{
        async_view::{AsyncView, Room},
        breadcrumbs::Breadcrumbs,
        in_turn::InTurn,
        notice::{Notice, NoticeKind},
        page_heading::PageHeading,
    },
    i18n::{use_lang, use_ranking_texts, use_task_texts, use_texts},
    route::{Route, TaskView, key},
    tasks::{finding, select},
};

mod about;
mod controls;
mod table;
mod units;

#[component]
pub fn TasksPage() -> impl IntoView {
    let texts = use_task_texts();
    let query = use_query_map();
    let view = Memo::new(move |_| query.with(|query| TaskView::from_query(|key| query.get(key))));
    let lang = use_lang();
    let go = use_go(Scroll::Stay);
    let go = Callback::new(move |view: TaskView| go.run(Route::Tasks(view).path(lang)));
    let board = client::request_tasks();
    let above = vec![(Route::Rankings, use_ranking_texts().heading.to_owned())];
    view! {
        <Breadcrumbs above />
        <PageHeading title=texts.heading.to_owned() />
        <p class="lead">{texts.lead}</p>
        <AsyncView
            request=board
            room=Room::Page
            ready=move |board| view! { <TasksShown board view go /> }
        />
    }
    .into_any()
}

/// What of the address says nothing: words that are none, and units and resolutions of no task.
#[component]
fn Ignored(board: StoredValue<TaskBoard>, view: Memo<TaskView>) -> impl IntoView {
    let words = use_texts().list.ignored;
    move || {
        let view = view.get();
        let strange = board.with_value(|board| strange(board, &view.filter));
        let ignored: Vec<_> = view.ignored.into_iter().chain(strange).collect();
        let ignored = ignored.join(", ");
        (!ignored.is_empty()).then(|| {
            view! { <Notice kind=NoticeKind::Note><p>{words(&ignored)}</p></Notice> }
        })
    }
}

fn strange(board: &TaskBoard, filter: &TaskFilter) -> Vec<&'static str> {
    let has = |is_of: &dyn Fn(&Task) -> bool| board.items.iter().any(is_of);
    let is_known = |resolution: &Slug| {
        let mut listed = board.resolutions.iter();
        listed.any(|one| one.code == *resolution) || has(&|task| task.resolution == *resolution)
    };
    let resolution = filter.resolution.as_ref().filter(|code| !is_known(code));
    let unit = filter.unit.as_ref();
    let unit = unit.filter(|code| !has(&|task| task.unit.code == **code));
    [
        resolution.map(|_| key::RESOLUTION),
        unit.map(|_| key::AGENCY),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[component]
pub fn TasksShown(board: TaskBoard, view: Memo<TaskView>, go: Callback<TaskView>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_task_texts();
    let sample = (board.basis == Basis::Illustrative).then(|| {
        view! { <p class="sample"><strong class="sample__word">{texts.sample}</strong>" "{texts.sample_note}</p> }
    });
    let board = StoredValue::new(board);
    let tasks = Memo::new(move |_| board.with_value(|board| select(lang, board, &view.read())));
    let sentence = move || board.with_value(|board| finding(lang, board, &tasks.read()));
    view! {
        <Ignored board view />
        {sample}
        <p class="finding" role="status">{sentence}</p>
        <InTurn>{move || view! { <controls::Controls board view=view.get() go /> }}</InTurn>
        <InTurn><table::TaskTable board tasks view go /></InTurn>
        <InTurn>{move || view! { <units::Units tasks=tasks.get() view=view.get() /> }}</InTurn>
        <InTurn><about::Facts board /></InTurn>
        <about::About board view />
    }
    .into_any()
}
