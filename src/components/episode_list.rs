//! Episodes as a list: title, place, day, length, and where words that were looked for are said.

use contract::{Basis, EpisodeHead, Quote, Slug};
use domain::transcript::clock;
use leptos::prelude::*;

use super::in_turn::InTurn;
use crate::{
    format,
    i18n::{use_lang, use_programme_texts},
    route::{EpisodeView, ProgrammeRoute, Route},
};

#[component]
pub fn EpisodeList(programme: Slug, items: Vec<EpisodeHead>) -> impl IntoView {
    const A_TURN: usize = 4;
    let rows = items
        .chunks(A_TURN)
        .map(|some| {
            let rows = some.iter().cloned();
            let rows: Vec<_> = rows.map(|head| item(&programme, head)).collect();
            view! { <InTurn>{rows}</InTurn> }
        })
        .collect_view();
    view! { <ol class="article-list">{rows}</ol> }.into_any()
}

fn item(programme: &Slug, head: EpisodeHead) -> AnyView {
    let lang = use_lang();
    let texts = use_programme_texts();
    let to = |view| {
        let route = ProgrammeRoute::Episode(programme.clone(), head.slug.clone(), view);
        Route::from(route).path(lang)
    };
    let day = head.published_at.date();
    let sample = (head.basis == Basis::Illustrative)
        .then(|| view! { <span class="sample__word">{texts.sample}</span> });
    let recording = match head.media.is_some() {
        true => texts.has_recording,
        false => texts.no_recording,
    };
    let topics = head.topics.iter().map(|topic| {
        view! { <span lang=lang.of_name(&topic.name)>{lang.name(&topic.name)}</span> }
    });
    let topics = topics.collect_view();
    let quote = head.quote.clone().map(|quote| {
        let href = format!(
            "{}#doan-{}",
            to(EpisodeView::at(quote.start_ms / 1_000)),
            quote.cue
        );
        view! { <Said quote href /> }
    });
    view! {
        <li class="article-list__item">
            <h3 class="article-list__title" lang=lang.of_name(&head.title)>
                <a class="article-list__link" href=to(EpisodeView::default())>{lang.name(&head.title)}</a>
            </h3>
            <p class="article-list__facts">
                <span>{(texts.place)(head.season, head.number)}</span>
                <time datetime=day.to_string()>{format::date(lang, day)}</time>
                <span>{clock(head.length_s)}</span>
                <span>{recording}</span>
                {topics}
                {sample}
            </p>
            <p class="article-list__summary" lang=lang.of_name(&head.summary)>{lang.name(&head.summary)}</p>
            {quote}
        </li>
    }
    .into_any()
}

/// The line where the words are said, and the way to it.
#[component]
fn Said(quote: Quote, href: String) -> impl IntoView {
    let lang = use_lang();
    let texts = use_programme_texts();
    let at = (texts.said_at)(&clock(quote.start_ms / 1_000));
    view! {
        <p class="episode-quote">
            <a href=href>{at}</a>": "
            <q lang=lang.of_content()>{quote.text}</q>
        </p>
    }
}
