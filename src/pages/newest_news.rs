//! The end of the home page: the newest articles, and the way to all of them.

use contract::{ArticleHead, Basis, NewsPage};
use leptos::prelude::*;

use crate::{
    client,
    components::async_view::AsyncView,
    format,
    i18n::{use_lang, use_news_texts},
    route::{NewsView, Route},
};

#[component]
pub fn NewestNewsBlock() -> impl IntoView {
    let texts = use_news_texts();
    let newest = client::request_newest_news();
    let all = Route::News(NewsView::default()).path(use_lang());
    view! {
        <section class="section">
            <h2>{texts.heading}</h2>
            <AsyncView request=newest ready=|page| view! { <NewestNews page /> } />
            <p><a class="way-on" href=all>{texts.see_all}</a></p>
        </section>
    }
    .into_any()
}

#[component]
pub fn NewestNews(page: NewsPage) -> impl IntoView {
    let texts = use_news_texts();
    if page.items.is_empty() {
        return view! { <p>{texts.nothing_yet}</p> }.into_any();
    }
    let items = page.items.into_iter().map(item);
    view! { <ul class="bullets">{items.collect_view()}</ul> }.into_any()
}

fn item(head: ArticleHead) -> impl IntoView {
    let lang = use_lang();
    let texts = use_news_texts();
    let day = head.published_at.date();
    let facts = [
        head.withdrawn_on.map(|_| texts.withdrawn),
        (head.basis == Basis::Illustrative).then_some(texts.sample),
    ];
    let facts: String = facts
        .into_iter()
        .flatten()
        .map(|fact| format!(" · {fact}"))
        .collect();
    view! {
        <li>
            <a href=Route::Article(head.slug).path(lang) lang=lang.of_name(&head.title)>{lang.name(&head.title)}</a>
            " "
            <small><time datetime=day.to_string()>{format::date(lang, day)}</time>{facts}</small>
        </li>
    }
}
