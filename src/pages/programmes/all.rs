//! All programmes: what each is, and what sources say of it.

use contract::{Citation, List, Programme, ProgrammeFact, ProgrammeFormat};
use leptos::prelude::*;

use crate::{
    client,
    components::{
        async_view::{AsyncView, Room},
        breadcrumbs::Breadcrumbs,
        page_heading::PageHeading,
    },
    format,
    i18n::{Lang, use_lang, use_programme_texts},
    route::{ProgrammeRoute, ProgrammeView, QuestionView, Route, with_ending},
};

#[component]
pub fn ProgrammesPage() -> impl IntoView {
    let texts = use_programme_texts();
    let programmes = client::request_programmes();
    view! {
        <Breadcrumbs />
        <PageHeading title=texts.heading.to_owned() />
        <p class="lead">{texts.lead}</p>
        <AsyncView request=programmes room=Room::Page ready=|list| view! { <ProgrammesShown list /> } />
    }
    .into_any()
}

#[component]
pub fn ProgrammesShown(list: List<Programme>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_programme_texts();
    let data = with_ending(&Route::Programmes(ProgrammeRoute::All).path(lang), ".json");
    let cards = list
        .items
        .into_iter()
        .map(|programme| view! { <Card programme /> });
    view! {
        <ul class="programmes">{cards.collect_view()}</ul>
        <p class="note"><a class="downloads__link" href=data rel="external" download>{texts.as_json}</a></p>
    }
    .into_any()
}

#[component]
fn Card(programme: Programme) -> impl IntoView {
    let lang = use_lang();
    let texts = use_programme_texts();
    let slug = programme.slug;
    let href = ProgrammeRoute::One(slug.clone(), ProgrammeView::default());
    let href = Route::from(href).path(lang);
    let takes_questions = programme.format == ProgrammeFormat::QuestionsToMinisters;
    let questions = takes_questions.then(|| {
        let href = ProgrammeRoute::Questions(slug, QuestionView::default());
        view! { <li><a href=Route::from(href).path(lang)>{texts.to_questions}</a></li> }
    });
    let count = (texts.count)(&format::integer(lang, programme.episodes.into()));
    view! {
        <li class="programmes__item">
            <h2 class="programmes__title" lang=lang.of_name(&programme.name)>
                <a class="programmes__link" href=href.clone()>{lang.name(&programme.name)}</a>
            </h2>
            <p lang=lang.of_name(&programme.summary)>{lang.name(&programme.summary)}</p>
            <p class="programmes__facts">
                <span>{count}</span>
                <span>{texts.maker}": "<span lang=lang.of_name(&programme.maker)>{lang.name(&programme.maker)}</span></span>
            </p>
            <Facts facts=programme.facts />
            <ul class="programmes__ways"><li><a href=href>{texts.to_episodes}</a></li>{questions}</ul>
        </li>
    }
    .into_any()
}

/// What sources say, each with its day.
#[component]
pub fn Facts(facts: Vec<ProgrammeFact>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_programme_texts();
    (!facts.is_empty()).then(|| {
        let items = facts.into_iter().map(|fact| {
            let day = format::date(lang, fact.on);
            view! {
                <li>
                    <time datetime=fact.on.to_string()>{day}</time>": "
                    <span lang=lang.of_name(&fact.text)>{lang.name(&fact.text)}</span>" "
                    <span class="note">{texts.source}": "{source(lang, fact.source)}</span>
                </li>
            }
        });
        view! {
            <p class="programmes__said">{texts.facts}</p>
            <ul class="bullets">{items.collect_view()}</ul>
        }
    })
}

fn source(lang: Lang, source: Citation) -> AnyView {
    let title = lang.name(&source.title);
    let link = source
        .url
        .and_then(|url| url.parse::<contract::Link>().ok());
    match link {
        Some(url) => view! { <a href=url.to_string() rel="noopener">{title}</a> }.into_any(),
        None => title.into_any(),
    }
}
