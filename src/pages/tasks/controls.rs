//! The form above the tasks: resolution, unit, state. Without a script a plain GET form.

use contract::{TaskBoard, TaskState};
use leptos::{ev, prelude::*};

use crate::{
    browser,
    components::choice_field::{ChoiceField, Choices},
    i18n::{Lang, use_lang, use_task_texts},
    route::{Route, TaskView, key},
};

#[component]
pub fn Controls(
    board: StoredValue<TaskBoard>,
    view: TaskView,
    go: Callback<TaskView>,
) -> impl IntoView {
    let lang = use_lang();
    let texts = use_task_texts();
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let mut read = TaskView::from_query(|key| browser::form_value(&event, key));
        read.ignored = Vec::new();
        go.run(read);
    };
    let action = Route::Tasks(TaskView::default()).path(lang);
    let (resolutions, units) = board.with_value(|board| (resolutions(board), units(lang, board)));
    let states = TaskState::ALL
        .into_iter()
        .map(|state| (state.to_string(), texts.task_state(state).to_owned()))
        .collect();
    let all = || Some(texts.all.to_owned());
    let filter = &view.filter;
    let word = |chosen: Option<String>| chosen.unwrap_or_default();
    let resolution = word(filter.resolution.as_ref().map(ToString::to_string));
    let unit = word(filter.unit.as_ref().map(ToString::to_string));
    let state = word(filter.state.as_ref().map(ToString::to_string));
    let is_chosen = filter != &Default::default();
    let clear = is_chosen.then(|| {
        view! { <a href=action.clone()>{texts.clear}</a> }
    });
    // The order of the table outlives another choice.
    let order = TaskView {
        sort: view.sort,
        ..TaskView::default()
    };
    let order = order
        .pairs()
        .into_iter()
        .map(|(key, value)| view! { <input type="hidden" name=key value=value /> })
        .collect_view();
    view! {
        <form class="controls" method="get" action=action aria-label=texts.controls on:submit=on_submit>
            <details class="filters">
                <summary class="filters__summary">{texts.controls}</summary>
                <div class="filters__body">
                    <ChoiceField name=key::RESOLUTION label=texts.resolution nothing=all() choices=resolutions chosen=resolution />
                    <ChoiceField name=key::AGENCY label=texts.unit nothing=all() choices=units chosen=unit />
                    <ChoiceField name=key::STATE label=texts.state nothing=all() choices=states chosen=state />
                    {order}
                    <button class="button" type="submit">{texts.show}</button>
                    {clear}
                </div>
            </details>
        </form>
    }
    .into_any()
}

fn resolutions(board: &TaskBoard) -> Choices {
    let all = board.resolutions.iter();
    all.map(|one| (one.code.to_string(), one.number.clone()))
        .collect()
}

/// Those that have a task, in the order of their first.
fn units(lang: Lang, board: &TaskBoard) -> Choices {
    let mut units: Choices = Vec::new();
    for task in &board.items {
        let code = task.unit.code.to_string();
        if !units.iter().any(|(known, _)| *known == code) {
            units.push((code, lang.name(&task.unit.name)));
        }
    }
    units.sort_by_cached_key(|(_, name)| domain::fold::sort_key(name));
    units
}
