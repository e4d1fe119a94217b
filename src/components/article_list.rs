//! Articles as a list: title, kind, day, agency, topics, and what they say in short.

use contract::{ArticleHead, Basis};
use leptos::prelude::*;

use super::in_turn::InTurn;
use crate::{
    format,
    i18n::{use_lang, use_news_texts},
    route::Route,
};

#[component]
pub fn ArticleList(items: Vec<ArticleHead>) -> impl IntoView {
    const A_TURN: usize = 4;
    let rows = items
        .chunks(A_TURN)
        .map(|some| {
            let some = some.to_vec();
            view! { <InTurn>{some.into_iter().map(item).collect_view()}</InTurn> }
        })
        .collect_view();
    view! { <ol class="article-list">{rows}</ol> }.into_any()
}

fn item(head: ArticleHead) -> impl IntoView {
    let lang = use_lang();
    let texts = use_news_texts();
    let day = head.published_at.date();
    let agency = head.agency.map(|agency| {
        view! { <span lang=lang.of_name(&agency.name)>{lang.name(&agency.name)}</span> }
    });
    let topics = head.topics.into_iter().map(|topic| {
        view! { <span lang=lang.of_name(&topic.name)>{lang.name(&topic.name)}</span> }
    });
    let sample = (head.basis == Basis::Illustrative)
        .then(|| view! { <span class="sample__word">{texts.sample}</span> });
    let withdrawn = head
        .withdrawn_on
        .map(|_| view! { <strong class="article-list__withdrawn">{texts.withdrawn}</strong> });
    view! {
        <li class="article-list__item">
            <h3 class="article-list__title" lang=lang.of_name(&head.title)>
                <a class="article-list__link" href=Route::Article(head.slug).path(lang)>{lang.name(&head.title)}</a>
            </h3>
            <p class="article-list__facts">
                {withdrawn}
                <span>{(texts.kind_name)(head.kind)}</span>
                <time datetime=day.to_string()>{format::date(lang, day)}</time>
                {agency}
                {topics.collect_view()}
                {sample}
            </p>
            <p class="article-list__summary" lang=lang.of_name(&head.summary)>{lang.name(&head.summary)}</p>
        </li>
    }
    .into_any()
}
