//! One programme: words and choices, its episodes newest first, how to follow it.

use contract::{EpisodeFacets, EpisodePage, Programme, ProgrammeFormat, Slug};
use leptos::{either::Either, ev, prelude::*};
use leptos_router::{
    hooks::{use_params, use_query_map},
    params::Params,
};

use super::{
    all::Facts,
    go::{Scroll, use_go},
    nothing::{Nothing, above_programme},
};
use crate::{
    browser,
    client::{self, ClientError},
    components::{
        async_view::{AsyncView, Room},
        breadcrumbs::Breadcrumbs,
        choice_field::{ChoiceField, with_chosen},
        episode_list::EpisodeList,
        ignored::Ignored,
        in_turn::InTurn,
        page_heading::PageHeading,
        pagination::Pagination,
    },
    format,
    i18n::{Lang, use_lang, use_programme_texts, use_texts},
    programmes::{finding, is_sample},
    route::{ProgrammeRoute, ProgrammeView, QuestionView, Route, key, with_ending},
};

#[derive(Params, Clone, Debug, PartialEq)]
struct ProgrammeParams {
    programme: Slug,
}

#[component]
pub fn ProgrammePage() -> impl IntoView {
    let params = use_params::<ProgrammeParams>();
    view! {
        <Breadcrumbs above=above_programme() />
        {move || match params.get() {
            Ok(ProgrammeParams { programme }) => Either::Left(view! { <Loader slug=programme /> }),
            Err(_) => Either::Right(view! { <Nothing sentence=use_programme_texts().unknown /> }),
        }}
    }
    .into_any()
}

#[component]
fn Loader(slug: Slug) -> impl IntoView {
    let lang = use_lang();
    let texts = use_programme_texts();
    let query = use_query_map();
    let view =
        Memo::new(move |_| query.with(|query| ProgrammeView::from_query(|key| query.get(key))));
    let programme = client::request_programme(slug.clone());
    let page = client::request_episodes(slug.clone(), view.into());
    // The last facets stay while new ones are on their way, or cannot be had.
    let facets = Memo::new(move |before: Option<&EpisodeFacets>| match page.value() {
        Some(page) => page.facets,
        None => before.cloned().unwrap_or_default(),
    });
    let name = Memo::new(move |_| {
        programme
            .value()
            .map(|programme| lang.name(&programme.name))
    });
    let title = Signal::derive(move || name.get().unwrap_or_else(|| texts.heading.to_owned()));
    let tab_title = Signal::derive(move || tab_title(lang, &view.read(), title.get()));
    let ignored = Signal::derive(move || view.read().ignored.clone());
    let is_unknown =
        Memo::new(move |_| matches!(programme.answer(), Some(Err(ClientError::NotFound))));
    let slug = StoredValue::new(slug);
    move || {
        if is_unknown.get() {
            return view! { <Nothing sentence=texts.unknown /> }.into_any();
        }
        view! {
            <PageHeading title tab_title />
            <Ignored names=ignored />
            <AsyncView request=programme ready=|programme| view! { <About programme /> } />
            <InTurn>{move || view! { <Controls slug=slug.get_value() view=view.get() facets=facets.get() /> }}</InTurn>
            <AsyncView
                request=page
                room=Room::Page
                ready=move |page| view! { <EpisodesShown slug=slug.get_value() page view=view.get_untracked() /> }
            />
        }
        .into_any()
    }
}

fn tab_title(lang: Lang, view: &ProgrammeView, name: String) -> String {
    let texts = lang.programme_texts();
    let words = view.filter.q.as_ref().map(ToString::to_string);
    let season = view.filter.season.map(texts.season_name);
    let later = view.cursor.as_ref().map(|_| lang.texts().list.later_page);
    [words, season, later.map(str::to_owned)]
        .into_iter()
        .flatten()
        .chain([name])
        .collect::<Vec<_>>()
        .join(" – ")
}

#[component]
fn About(programme: Programme) -> impl IntoView {
    let lang = use_lang();
    let texts = use_programme_texts();
    let takes_questions = programme.format == ProgrammeFormat::QuestionsToMinisters;
    let questions = takes_questions.then(|| {
        let href = ProgrammeRoute::Questions(programme.slug.clone(), QuestionView::default());
        view! { <p><a class="button" href=Route::from(href).path(lang)>{texts.to_questions}</a></p> }
    });
    view! {
        <p class="lead" lang=lang.of_name(&programme.summary)>{lang.name(&programme.summary)}</p>
        <Facts facts=programme.facts />
        {questions}
    }
    .into_any()
}

/// A plain GET form; with a script the page stays where it is.
#[component]
fn Controls(slug: Slug, view: ProgrammeView, facets: EpisodeFacets) -> impl IntoView {
    let lang = use_lang();
    let texts = use_programme_texts();
    let go = use_go(Scroll::Stay);
    let whole = ProgrammeRoute::One(slug.clone(), ProgrammeView::default());
    let action = Route::from(whole).path(lang);
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let view = ProgrammeView::from_query(|key| browser::form_value(&event, key));
        go.run(Route::from(ProgrammeRoute::One(slug.clone(), view)).path(lang));
    };
    let words = view.filter.q.as_ref().map(ToString::to_string);
    let season = view.filter.season.map(|season| season.to_string());
    let topic = view.filter.topic.as_ref().map(ToString::to_string);
    let count =
        |name: String, count: u32| format!("{name} ({})", format::integer(lang, count.into()));
    let seasons = facets.season.into_iter().map(|facet| {
        let number = facet.value.parse().unwrap_or_default();
        (facet.value, count((texts.season_name)(number), facet.count))
    });
    let topics = facets.topic.into_iter().map(|facet| {
        let name = facet
            .name
            .map_or_else(|| facet.value.clone(), |name| lang.name(&name));
        (facet.value, count(name, facet.count))
    });
    let (season, topic) = (season.unwrap_or_default(), topic.unwrap_or_default());
    let seasons = with_chosen(seasons.collect(), &season);
    let topics = with_chosen(topics.collect(), &topic);
    let nothing = Some(use_texts().list.any.to_owned());
    let clear = view
        .is_narrowed()
        .then(|| view! { <a href=action.clone()>{texts.clear}</a> });
    view! {
        <form class="episode-controls" method="get" action=action.clone() role="search" on:submit=on_submit>
            <div class="field">
                <label class="field__label" for="tim-tap">{texts.words}</label>
                <input class="field__select" type="search" id="tim-tap" name=key::Q maxlength="1200"
                    autocomplete="off" placeholder=texts.words_hint value=words.clone() prop:value=words />
            </div>
            <ChoiceField name=key::SEASON label=texts.season nothing=nothing.clone() choices=seasons chosen=season />
            <ChoiceField name=key::TOPIC label=texts.topic nothing choices=topics chosen=topic />
            <p class="episode-controls__end"><button class="button" type="submit">{texts.find}</button>" "{clear}</p>
        </form>
    }
    .into_any()
}

#[component]
pub fn EpisodesShown(slug: Slug, page: EpisodePage, view: ProgrammeView) -> impl IntoView {
    let lang = use_lang();
    let texts = use_programme_texts();
    let at = |cursor| Route::from(ProgrammeRoute::One(slug.clone(), view.at(cursor))).path(lang);
    let next = page.next.clone().map(|cursor| at(Some(cursor)));
    let first = view.cursor.is_some().then(|| at(None));
    let has_sample = page.items.iter().any(|one| is_sample(one.basis));
    let sample = has_sample.then(|| {
        view! { <p class="sample"><strong class="sample__word">{texts.sample}</strong>" "{texts.sample_list}</p> }
    });
    let shown = match (page.items.is_empty(), view.is_narrowed()) {
        (true, false) => view! { <p class="lead" role="status">{texts.nothing_yet}</p> }.into_any(),
        (true, true) => {
            let whole = ProgrammeRoute::One(slug.clone(), ProgrammeView::default());
            view! {
                <p class="results__nothing" role="status">{texts.nothing_found}</p>
                <p><a href=Route::from(whole).path(lang)>{texts.see_all}</a></p>
            }
            .into_any()
        }
        (false, _) => view! {
            <p class="finding" role="status">{finding(lang, &page, &view)}</p>
            {sample}
            <EpisodeList programme=slug.clone() items=page.items />
        }
        .into_any(),
    };
    view! {
        <section class="results" aria-labelledby="results-heading">
            <h2 class="results__heading" id="results-heading">{texts.list}</h2>
            {shown}
            <Pagination next first />
        </section>
        <Follow whole=at(None) own=at(view.cursor.clone()) />
    }
    .into_any()
}

/// The same for programs: the router must leave them alone.
#[component]
fn Follow(whole: String, own: String) -> impl IntoView {
    let texts = use_programme_texts();
    let bare = whole.split('?').next().unwrap_or_default().to_owned();
    let links = [
        (with_ending(&bare, ".rss"), texts.podcast),
        (with_ending(&bare, ".atom"), texts.atom),
        (with_ending(&own, ".json"), texts.as_json),
    ]
    .map(|(href, words)| {
        view! { <li><a class="downloads__link" href=href rel="external">{words}</a></li> }
    });
    view! {
        <section class="section">
            <h2>{texts.follow}</h2>
            <ul class="bullets">{links}</ul>
        </section>
    }
    .into_any()
}
