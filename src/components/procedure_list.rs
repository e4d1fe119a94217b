//! Procedures as a list: name, agency, time, fee and whether they are filed online.

use contract::{OnlineFiling, ProcedureSummary, TimeLimit};
use leptos::prelude::*;

use super::{highlighted::Highlighted, in_turn::InTurn};
use crate::{
    i18n::{Texts, use_lang, use_texts},
    route::Route,
};

#[component]
pub fn ProcedureList(items: Vec<ProcedureSummary>) -> impl IntoView {
    const A_TURN: usize = 4;
    let rows = items
        .chunks(A_TURN)
        .map(|some| {
            let some = some.to_vec();
            view! { <InTurn><ProcedureItems items=some /></InTurn> }
        })
        .collect_view();
    view! { <ol class="procedure-list">{rows}</ol> }
}

#[component]
fn ProcedureItems(items: Vec<ProcedureSummary>) -> impl IntoView {
    items
        .into_iter()
        .map(|item| view! { <ProcedureItem item /> })
        .collect_view()
}

#[component]
fn ProcedureItem(item: ProcedureSummary) -> impl IntoView {
    let lang = use_lang();
    let texts = use_texts();
    let online = (item.online == OnlineFiling::Yes)
        .then(|| view! { <span class="tag">{texts.online(item.online)}</span> });
    view! {
        <li class="procedure-list__item">
            <h3 class="procedure-list__name" lang=lang.of_content()>
                <a class="procedure-list__link" href=Route::Procedure(item.code.clone()).path(lang)>
                    <Highlighted name=item.name ranges=item.highlights />
                </a>
            </h3>
            <p class="procedure-list__facts">
                <span lang=lang.of_name(&item.agency.name)>{lang.name(&item.agency.name)}</span>
                <span>{texts.list.time}": "{time_limits(texts, &item.time_limits)}</span>
                <span>{texts.fee(item.fee)}</span>
                <span>{texts.list.code}" "{item.code.to_string()}</span>
                {online}
            </p>
        </li>
    }
}

/// All the time limits of a procedure's channels, shortest first.
pub fn time_limits(texts: &Texts, limits: &[TimeLimit]) -> String {
    match limits {
        [] => texts.labels.not_stated.to_owned(),
        several => {
            let words: Vec<_> = several
                .iter()
                .map(|limit| texts.time_limit(*limit))
                .collect();
            words.join(texts.labels.or)
        }
    }
}
