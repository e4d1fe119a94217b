//! The results: how many, the list, on to the next page, how to follow it; or what to do when
//! there are none.

use contract::{Basis, NewsPage};
use leptos::prelude::*;

use crate::{
    components::{article_list::ArticleList, pagination::Pagination},
    i18n::{use_lang, use_news_texts},
    news::finding,
    route::{NewsView, Route, with_ending},
};

#[component]
pub fn NewsShown(page: NewsPage, view: NewsView) -> impl IntoView {
    let lang = use_lang();
    let texts = use_news_texts();
    let is_sample = |basis| basis == Basis::Illustrative;
    let has_sample = page.items.iter().any(|head| is_sample(head.basis));
    let sample = has_sample.then(|| {
        view! { <p class="sample"><strong class="sample__word">{texts.sample}</strong>" "{texts.sample_list}</p> }
    });
    let at = |cursor| Route::News(view.at(cursor)).path(lang);
    let next = page.next.clone().map(|cursor| at(Some(cursor)));
    let first = view.cursor.is_some().then(|| at(None));
    let shown = match page.items.is_empty() {
        true => view! { <NothingFound is_narrowed=view.is_narrowed() /> }.into_any(),
        false => view! {
            <p class="finding" role="status">{finding(lang, &page, &view)}</p>
            {sample}
            <ArticleList items=page.items />
        }
        .into_any(),
    };
    view! {
        <section class="results" aria-labelledby="results-heading">
            <h2 class="results__heading" id="results-heading">{texts.list}</h2>
            {shown}
            <Pagination next first />
        </section>
        <Follow view />
    }
    .into_any()
}

/// Nobody is left at a dead end: what to change.
#[component]
fn NothingFound(is_narrowed: bool) -> impl IntoView {
    let lang = use_lang();
    let texts = use_news_texts();
    if !is_narrowed {
        return view! { <p class="lead" role="status">{texts.nothing_yet}</p> }.into_any();
    }
    let tips = texts.tips.iter().map(|tip| view! { <li>{*tip}</li> });
    let all = Route::News(NewsView::default()).path(lang);
    view! {
        <div class="stack">
            <p class="results__nothing" role="status">{texts.nothing_found}</p>
            <ul class="bullets">{tips.collect_view()}</ul>
            <p><a href=all>{texts.see_all}</a></p>
        </div>
    }
    .into_any()
}

/// The same list for programs: the router must leave them alone.
#[component]
fn Follow(view: NewsView) -> impl IntoView {
    let lang = use_lang();
    let texts = use_news_texts();
    let whole = Route::News(view.at(None)).path(lang);
    let own = Route::News(view.at(view.cursor.clone())).path(lang);
    let links = [
        (with_ending(&whole, ".atom"), texts.atom),
        (with_ending(&whole, ".feed.json"), texts.json_feed),
        (with_ending(&own, ".json"), texts.as_json),
    ]
    .map(|(href, words)| {
        view! { <li><a class="downloads__link" href=href rel="external">{words}</a></li> }
    });
    view! {
        <section class="section">
            <h2>{texts.follow}</h2>
            <p>{texts.follow_note}</p>
            <ul class="bullets">{links}</ul>
        </section>
    }
    .into_any()
}
