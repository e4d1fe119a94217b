//! The plain sections of a procedure: who, forms, paragraphs, results, legal bases, the source.

use contract::{Date, DocumentCase, LegalBasis, Named, Outcome, Source};
use leptos::prelude::*;

use crate::{
    format,
    i18n::{use_lang, use_texts},
};

/// Nothing to show, said where it would stand.
#[component]
pub fn Missing() -> impl IntoView {
    view! { <p class="missing">{use_texts().procedure.missing}</p> }
}

#[component]
pub fn Names(names: Vec<Named>) -> impl IntoView {
    let lang = use_lang();
    if names.is_empty() {
        return view! { <Missing /> }.into_any();
    }
    let rows = names
        .into_iter()
        .map(|named| view! { <li lang=lang.of_name(&named.name)>{lang.name(&named.name)}</li> })
        .collect_view();
    view! { <ul class="bullets">{rows}</ul> }.into_any()
}

/// Paragraphs of the source. Steps are numbered where there are several.
#[component]
pub fn Paragraphs(texts: Vec<String>, #[prop(optional)] numbered: bool) -> impl IntoView {
    let vi = use_lang().of_content();
    match (texts.len(), numbered) {
        (0, _) => view! { <Missing /> }.into_any(),
        (2.., true) => {
            let rows = texts
                .into_iter()
                .map(|text| view! { <li>{text}</li> })
                .collect_view();
            view! { <ol class="steps" lang=vi>{rows}</ol> }.into_any()
        }
        _ => {
            let rows = texts
                .into_iter()
                .map(|text| view! { <p>{text}</p> })
                .collect_view();
            view! { <div class="stack" lang=vi>{rows}</div> }.into_any()
        }
    }
}

/// Forms to fill in, by name; the files are at the official page.
#[component]
pub fn Forms(cases: Vec<DocumentCase>, url: String) -> impl IntoView {
    let vi = use_lang().of_content();
    let texts = &use_texts().procedure;
    let documents = cases.into_iter().flat_map(|case| case.documents);
    let mut forms: Vec<String> = documents
        .filter_map(|document| document.form_template)
        .collect();
    forms.sort();
    forms.dedup();
    if forms.is_empty() {
        return view! { <Missing /> }.into_any();
    }
    let rows = forms
        .into_iter()
        .map(|form| view! { <li lang=vi>{form}</li> })
        .collect_view();
    view! {
        <ul class="bullets">{rows}</ul>
        <p class="note">{texts.forms_note}" "<a href=url rel="external noopener">{texts.see_official}" ↗"</a></p>
    }
    .into_any()
}

#[component]
pub fn Outcomes(outcomes: Vec<Outcome>) -> impl IntoView {
    let vi = use_lang().of_content();
    if outcomes.is_empty() {
        return view! { <Missing /> }.into_any();
    }
    let rows = outcomes
        .into_iter()
        .map(|outcome| {
            let code = outcome
                .code
                .map(|code| view! { " "<code class="code">{code}</code> });
            view! { <li><span lang=vi>{outcome.name}</span>{code}</li> }
        })
        .collect_view();
    view! { <ul class="bullets">{rows}</ul> }.into_any()
}

#[component]
pub fn Bases(bases: Vec<LegalBasis>) -> impl IntoView {
    let vi = use_lang().of_content();
    if bases.is_empty() {
        return view! { <Missing /> }.into_any();
    }
    let rows = bases
        .into_iter()
        .map(|basis| {
            // Some names carry their number already.
            let number = basis
                .number
                .filter(|number| !basis.name.contains(number.as_str()));
            view! { <li lang=vi>{basis.name}{number.map(|number| format!(" ({number})"))}</li> }
        })
        .collect_view();
    view! { <ul class="bullets">{rows}</ul> }.into_any()
}

#[component]
pub fn SourceNote(
    source: Source,
    updated_on: Date,
    decision_number: Option<String>,
) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_texts().procedure;
    let read_on = format::month_or_day(lang, &source.read_on);
    let origin = match source.restated {
        true => (texts.source_restated)(&source.name, &read_on),
        false => (texts.source_copied)(&source.name, &read_on),
    };
    let decision = decision_number.map(|number| view! { <p>{texts.decision}": "{number}</p> });
    view! {
        <div class="stack">
            <p>{origin}" "{texts.official_prevails}</p>
            <p>{(texts.updated_on)(&format::date(lang, updated_on))}</p>
            {decision}
        </div>
    }
}

/// Remarks of the source, small print to what stands above them.
#[component]
pub fn Notes(notes: Vec<String>) -> impl IntoView {
    let vi = use_lang().of_content();
    notes
        .into_iter()
        .map(|note| view! { <p class="table__note" lang=vi>{note}</p> })
        .collect_view()
}
