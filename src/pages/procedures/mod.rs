//! Search and the whole catalogue: words, choices, results, all of them in the address.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::suggest::{use_go_to_search, use_suggestions};
use crate::{
    client,
    components::{
        async_view::{AsyncView, Room},
        notice::{Notice, NoticeKind},
        page_heading::PageHeading,
    },
    i18n::use_texts,
    route::ProcedureSearch,
};

mod chips;
mod filters;
mod form;
mod results;

pub use filters::FilterFields;
pub use results::ResultsView;

#[component]
pub fn ProceduresPage() -> impl IntoView {
    let texts = &use_texts().list;
    let query = use_query_map();
    let search =
        Memo::new(move |_| query.with(|query| ProcedureSearch::from_query(|key| query.get(key))));
    let tab_title = Signal::derive(move || match &search.read().filter.q {
        Some(q) => format!("{q} – {}", texts.heading),
        None => texts.heading.to_owned(),
    });
    let page = client::request_procedures(search.into());
    let suggestions = use_suggestions();
    let go = use_go_to_search();
    view! {
        <PageHeading title=texts.heading.to_owned() tab_title />
        <Ignored search=search.into() />
        <div class="catalogue">
        <form::CatalogueForm search=search.into() page suggestions go />
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

/// Says which parts of the address were left out, so that nobody trusts a filter that is not there.
#[component]
fn Ignored(search: Signal<ProcedureSearch>) -> impl IntoView {
    let texts = &use_texts().list;
    move || {
        let ignored = search.read().ignored.join(", ");
        (!ignored.is_empty()).then(|| {
            view! { <Notice kind=NoticeKind::Note><p>{(texts.ignored)(&ignored)}</p></Notice> }
        })
    }
}
