//! The results: how many, the list, on to the next page; or what to do when there are none.

use contract::{ProcedureFilter, ProcedurePage as ResultPage};
use leptos::prelude::*;

use crate::{
    components::{pagination::Pagination, procedure_list::ProcedureList},
    format,
    i18n::{use_lang, use_texts},
    route::{NATIONAL_PORTAL, ProcedureSearch, Route},
};

#[component]
pub fn ResultsView(page: ResultPage, search: ProcedureSearch) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_texts().list;
    let count = match &search.filter.q {
        Some(q) => (texts.count_for)(page.total, q.as_str()),
        None => (texts.count)(page.total),
    };
    let nothing = page.items.is_empty();
    let next = page
        .next
        .map(|next| Route::Procedures(search.at(Some(next))).path(lang));
    let first = search
        .cursor
        .is_some()
        .then(|| Route::Procedures(search.at(None)).path(lang));
    let day = format::date(lang, page.catalogue.updated_on);
    view! {
        <section class="results" aria-labelledby="results-heading">
            <h2 class="results__heading" id="results-heading">{texts.results_heading}</h2>
            <p class="results__count" role="status">{count}</p>
            {page.did_you_mean.map(|words| view! { <DidYouMean words search=search.clone() /> })}
            {nothing.then(|| view! { <NothingFound /> })}
            <ProcedureList items=page.items />
            <Pagination next first />
            <p class="note">{(use_texts().home.catalogue_size)(page.catalogue.procedures, &day)}</p>
        </section>
    }
}

#[component]
fn DidYouMean(words: String, search: ProcedureSearch) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_texts().list;
    let filter = ProcedureFilter {
        q: words.parse().ok(),
        ..search.filter
    };
    let href = Route::search(filter).path(lang);
    view! {
        <p class="results__correction">
            {texts.did_you_mean}" "<a href=href lang=lang.of_content()>{words}</a>
        </p>
    }
}

/// Nobody is left at a dead end: what to change, and whom to ask.
#[component]
fn NothingFound() -> impl IntoView {
    let texts = &use_texts().list;
    let tips = texts
        .tips
        .iter()
        .map(|tip| view! { <li>{*tip}</li> })
        .collect_view();
    view! {
        <div class="stack">
            <p class="results__nothing">{texts.nothing_found}</p>
            <h3>{texts.tips_heading}</h3>
            <ul class="bullets">{tips}</ul>
            <p>
                {texts.ask_agency}" "
                <a href=NATIONAL_PORTAL rel="external noopener">{texts.ask_agency_link}" ↗"</a>
            </p>
        </div>
    }
}
