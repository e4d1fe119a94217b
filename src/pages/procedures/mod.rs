//! Search and the whole catalogue: words, choices, results, all of them in the address.

use contract::ProcedureFacets;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::suggest::{use_go_to_search, use_suggestions};
use crate::{
    client,
    components::{
        async_view::{AsyncView, Room},
        ignored::Ignored,
        in_turn::InTurn,
        page_heading::PageHeading,
    },
    i18n::{Lang, use_lang, use_texts},
    route::ProcedureSearch,
};

mod chips;
mod filters;
mod form;
mod results;

use filters::fields;

pub use filters::FilterFields;
pub use results::ResultsView;

#[component]
pub fn ProceduresPage() -> impl IntoView {
    let lang = use_lang();
    let texts = &use_texts().list;
    let query = use_query_map();
    let search =
        Memo::new(move |_| query.with(|query| ProcedureSearch::from_query(|key| query.get(key))));
    let page = client::request_procedures(search.into());
    let facets = Memo::new(move |_| page.value().map(|page| page.facets).unwrap_or_default());
    let tab_title = Signal::derive(move || title(lang, &search.read(), facets.get()));
    let ignored = Signal::derive(move || search.read().ignored.clone());
    let suggestions = use_suggestions();
    let go = use_go_to_search();
    view! {
        <PageHeading title=texts.heading.to_owned() tab_title />
        <Ignored names=ignored />
        <div class="catalogue">
        <InTurn><form::CatalogueForm search=search.into() page suggestions go /></InTurn>
        <div class="catalogue__results" id="ket-qua" tabindex="-1">
        <AsyncView
            request=page
            room=Room::Page
            ready=move |page| view! { <ResultsView page search=search.get_untracked() /> }
        />
        </div>
        </div>
    }
    .into_any()
}

/// What was asked for, in words, so that each list has a name of its own.
fn title(lang: Lang, search: &ProcedureSearch, facets: ProcedureFacets) -> String {
    let texts = lang.texts();
    let words = search.filter.q.iter().map(ToString::to_string);
    let choices = fields(search, facets, &texts.list)
        .into_iter()
        .filter_map(|field| field.chosen_name(lang, texts));
    let later = search
        .cursor
        .as_ref()
        .map(|_| texts.list.later_page.to_owned());
    let parts: Vec<_> = words
        .chain(choices)
        .chain(later)
        .chain([texts.list.heading.to_owned()])
        .collect();
    parts.join(" – ")
}
