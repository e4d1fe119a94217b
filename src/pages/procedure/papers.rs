//! The papers to bring, as a checklist: those always needed, and those of a case.

use contract::{DocumentCase, ProcedureCode, RequiredDocument};
use leptos::prelude::*;

use super::{
    checklist::{Checklist, ChecklistTools},
    parts::{Missing, Notes},
};
use crate::i18n::{use_lang, use_texts};

/// Up to this many cases are opened at once; more are folded, so that a reader sees their names.
const OPEN_CASES: usize = 3;

#[component]
pub fn Papers(code: ProcedureCode, cases: Vec<DocumentCase>) -> impl IntoView {
    let texts = &use_texts().procedure;
    // Those always needed first, wherever the source has them.
    let (always, depending): (Vec<_>, Vec<_>) = cases
        .into_iter()
        .partition(|case| case.condition.is_empty());
    let cases: Vec<_> = always.into_iter().chain(depending).collect();
    let all: usize = cases.iter().map(|case| case.documents.len()).sum();
    let says_nothing = |case: &DocumentCase| {
        case.documents.is_empty() && case.notes.is_empty() && case.condition.is_empty()
    };
    if cases.iter().all(says_nothing) {
        return view! { <Missing /> }.into_any();
    }
    let checklist = Checklist::new(&code, all);
    let folded = cases.len() > OPEN_CASES;
    let mut first = 0;
    let mut number = 0;
    let groups = cases
        .into_iter()
        .map(|case| {
            let from = first;
            first += case.documents.len();
            let label = match case.condition.is_empty() {
                true if case.documents.is_empty() => texts.notes.to_owned(),
                true => texts.always_needed.to_owned(),
                false => {
                    number += 1;
                    format!("{}: ", (texts.case)(number))
                }
            };
            let open = !folded || case.condition.is_empty();
            view! { <Case label case from open checklist /> }
        })
        .collect_view();
    view! {
        {(all > 0).then(|| view! { <p class="note scripted">{texts.checklist_hint}</p> })}
        <div>{groups}</div>
        {(all > 0).then(|| view! { <ChecklistTools checklist /> })}
    }
    .into_any()
}

#[component]
fn Case(
    label: String,
    case: DocumentCase,
    /// The place of the first paper in the whole checklist.
    from: usize,
    open: bool,
    checklist: Checklist,
) -> impl IntoView {
    let lang = use_lang();
    let rows = case
        .documents
        .into_iter()
        .enumerate()
        .map(|(at, document)| view! { <Paper document at=from + at checklist /> })
        .collect_view();
    view! {
        <details class="case" open=open>
            <summary class="case__title">{label}<span lang=lang.of_content()>{case.condition}</span></summary>
            <ul class="case__papers">{rows}</ul>
            <Notes notes=case.notes />
        </details>
    }
}

#[component]
fn Paper(document: RequiredDocument, at: usize, checklist: Checklist) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_texts().procedure;
    let id = format!("paper-{at}");
    let counts = [
        (document.originals, texts.originals),
        (document.copies, texts.copies),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, words)| words(count))
    .collect::<Vec<_>>()
    .join(", ");
    let form = document.form_template.map(|form| {
        view! { <span class="paper__form">{texts.form}" "<span lang=lang.of_content()>{form}</span></span> }
    });
    view! {
        <li class="paper">
            <input
                class="paper__box"
                type="checkbox"
                id=id.clone()
                prop:checked=move || checklist.is_ticked(at)
                on:change=move |event| checklist.tick(at, event_target_checked(&event))
            />
            <label class="paper__label" for=id>
                <span lang=lang.of_content()>{document.name}</span>
                <span class="paper__counts">{counts}</span>
                {form}
            </label>
        </li>
    }
}
