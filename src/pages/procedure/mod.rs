//! One procedure: what to bring, what it costs, how long it takes, where to go.

use contract::ProcedureCode;
use leptos::{either::Either, prelude::*};
use leptos_router::{hooks::use_params_map, params::ParamsMap};

use crate::{
    client::{self, ClientError},
    components::{
        async_view::{AsyncView, Room},
        breadcrumbs::Breadcrumbs,
        page_facts::{Standing, note_standing},
        page_heading::PageHeading,
    },
    i18n::{Lang, use_lang, use_texts},
    route::{ProcedureSearch, Route},
};

mod channels;
mod checklist;
mod glance;
mod papers;
mod parts;
mod sections;

pub use glance::fee_in_short;
pub use papers::Papers;
pub use sections::ProcedureView;

/// The part of the path that should be a code.
const CODE: &str = "code";

#[component]
pub fn ProcedurePage() -> impl IntoView {
    let texts = use_texts();
    let params = use_params_map();
    let given =
        Memo::new(move |_| params.with(|params: &ParamsMap| params.get(CODE).unwrap_or_default()));
    let above = vec![(
        Route::Procedures(ProcedureSearch::default()),
        texts.list.heading.to_owned(),
    )];
    view! {
        <Breadcrumbs above />
        {move || match given.get().parse::<ProcedureCode>() {
            Ok(code) => Either::Left(view! { <ProcedureLoader code /> }),
            Err(_) => Either::Right(view! { <NotACode given=given.get() /> }),
        }}
    }
    .into_any()
}

#[component]
fn ProcedureLoader(code: ProcedureCode) -> impl IntoView {
    let texts = &use_texts().procedure;
    let procedure = client::request_procedure(code.clone());
    let known = Memo::new(move |_| procedure.value().map(|procedure| procedure.name));
    let named_in = Signal::derive(move || known.get().map(|_| Lang::Vi));
    let sentence = move || match procedure.answer() {
        Some(Err(ClientError::NotFound)) => Some((texts.unknown, Standing::Unknown)),
        Some(Err(ClientError::Withdrawn)) => Some(("", Standing::Withdrawn)),
        _ => None,
    };
    let title = Signal::derive(move || {
        known
            .get()
            .unwrap_or_else(|| (texts.heading)(code.as_str()))
    });
    view! {
        <PageHeading title content_lang=named_in />
        <AsyncView
            request=procedure
            room=Room::Page
            ready=|procedure| view! { <ProcedureView procedure /> }
        />
        {move || sentence().map(|(sentence, standing)| view! { <SearchInstead sentence standing /> })}
    }
}

#[component]
fn NotACode(given: String) -> impl IntoView {
    let texts = use_texts();
    // A pasted page of text must not fill the screen.
    let given: String = given.chars().take(40).collect();
    view! {
        <PageHeading title=texts.not_found.heading.to_owned() />
        <SearchInstead sentence=(texts.procedure.not_a_code)(&given) standing=Standing::Unknown />
    }
}

#[component]
fn SearchInstead(#[prop(into)] sentence: String, standing: Standing) -> impl IntoView {
    note_standing(standing);
    let lang = use_lang();
    let texts = &use_texts().procedure;
    view! {
        <p class="lead">{sentence}</p>
        <p class="lead"><a href=Route::Procedures(ProcedureSearch::default()).path(lang)>{texts.search_instead}</a></p>
    }
}
