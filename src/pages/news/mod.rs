//! The news: words and choices, a sentence, the list, all of them in the address.

use contract::NewsFacets;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::go::{Scroll, use_go};
use crate::{
    client,
    components::{
        async_view::{AsyncView, Room},
        breadcrumbs::Breadcrumbs,
        ignored::Ignored,
        in_turn::InTurn,
        page_heading::PageHeading,
    },
    i18n::{Lang, use_lang, use_news_texts},
    news::what_was_asked,
    route::{NewsView, Route},
};

mod chips;
mod filters;
mod form;
mod results;
mod saved;

pub use filters::FilterFields;
pub use results::NewsShown;

#[component]
pub fn NewsListPage() -> impl IntoView {
    let lang = use_lang();
    let texts = use_news_texts();
    let query = use_query_map();
    let view = Memo::new(move |_| query.with(|query| NewsView::from_query(|key| query.get(key))));
    let page = client::request_news(view.into());
    // The last facets stay while new ones are on their way, or cannot be had.
    let facets = Memo::new(move |before: Option<&NewsFacets>| match page.value() {
        Some(page) => page.facets,
        None => before.cloned().unwrap_or_default(),
    });
    let tab_title = Signal::derive(move || title(lang, &view.read(), facets.get()));
    let ignored = Signal::derive(move || view.read().ignored.clone());
    let go = use_go(Scroll::Top);
    let go = Callback::new(move |view| go.run(Route::News(view).path(lang)));
    view! {
        <Breadcrumbs />
        <PageHeading title=texts.heading.to_owned() tab_title />
        <p class="lead">{texts.lead}</p>
        <Ignored names=ignored />
        <div class="catalogue">
            <InTurn><form::NewsForm view=view.into() facets=facets.into() go /></InTurn>
            <div class="catalogue__results" id="ket-qua" tabindex="-1">
                <AsyncView
                    request=page
                    room=Room::Page
                    ready=move |page| view! { <NewsShown page view=view.get_untracked() /> }
                />
            </div>
        </div>
        <InTurn><saved::Saved view=view.into() page facets=facets.into() /></InTurn>
    }
    .into_any()
}

/// What was asked for, in words, so that each list has a name of its own.
fn title(lang: Lang, view: &NewsView, facets: NewsFacets) -> String {
    let mut parts = what_was_asked(lang, view, facets);
    if view.cursor.is_some() {
        parts.push(lang.texts().list.later_page.to_owned());
    }
    parts.push(lang.news_texts().heading.to_owned());
    parts.join(" – ")
}
