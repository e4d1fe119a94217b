//! The shown tasks counted for each unit, the most overdue first.

use contract::{AgencyName, Task, TaskFilter};
use domain::tasks::{Tally, by_unit};
use leptos::prelude::*;

use crate::{
    i18n::{use_lang, use_task_texts},
    route::{Route, TaskView},
};

#[component]
pub fn Units(tasks: Vec<Task>, view: TaskView) -> impl IntoView {
    let texts = use_task_texts();
    let units = by_unit(&tasks);
    if units.is_empty() {
        return ().into_any();
    }
    let heads = [
        texts.unit,
        texts.column_all,
        texts.overdue,
        texts.column_open,
        texts.column_done_in_time,
        texts.done_late,
    ];
    let heads = heads
        .into_iter()
        .enumerate()
        .map(|(at, head)| {
            let class = (at > 0).then_some("ranking-table__number");
            view! { <th class=class scope="col">{head}</th> }
        })
        .collect_view();
    let lines = units
        .into_iter()
        .map(|(unit, tally)| view! { <UnitLine unit tally view=view.clone() /> })
        .collect_view();
    view! {
        <section class="part" id="theo-don-vi">
            <h2 class="part__heading">{texts.units}</h2>
            <table class="table ranking-table">
                <thead><tr>{heads}</tr></thead>
                <tbody>{lines}</tbody>
            </table>
        </section>
    }
    .into_any()
}

#[component]
fn UnitLine(unit: AgencyName, tally: Tally, view: TaskView) -> impl IntoView {
    let lang = use_lang();
    let texts = use_task_texts();
    // The very tasks that are counted here.
    let view = TaskView {
        filter: TaskFilter {
            unit: Some(unit.code),
            ..view.filter
        },
        ..view
    };
    let href = Route::Tasks(view).path(lang);
    let cells = [
        (texts.column_all, tally.all),
        (texts.overdue, tally.overdue),
        (texts.column_open, tally.not_started + tally.under_way),
        (texts.column_done_in_time, tally.done_in_time),
        (texts.done_late, tally.done_late),
    ];
    let cells = cells
        .into_iter()
        .map(|(label, count)| {
            view! { <td class="ranking-table__number" data-label=label>{count}</td> }
        })
        .collect_view();
    view! {
        <tr>
            <th scope="row"><a href=href lang=lang.of_name(&unit.name)>{lang.name(&unit.name)}</a></th>
            {cells}
        </tr>
    }
}
