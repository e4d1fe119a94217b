//! An episode: what it is, its recording, what is said in it.

use contract::{Episode, Slug};
use leptos::{either::Either, prelude::*};
use leptos_router::{
    hooks::{use_params, use_query_map},
    params::Params,
};

use super::nothing::Nothing;
use crate::{
    client::{self, ClientError},
    components::{
        async_view::{AsyncView, Room},
        breadcrumbs::Breadcrumbs,
        ignored::Ignored,
        in_turn::InTurn,
        page_heading::PageHeading,
    },
    i18n::{Lang, use_lang, use_programme_texts},
    programmes::is_sample,
    route::{EpisodeView, ProgrammeRoute, ProgrammeView, Route, with_ending},
};

mod about;
mod files;
mod found;
mod playback;
mod player;
mod transcript;

use about::About;
use files::Files;
use playback::Playback;
use player::Player;
use transcript::TranscriptBlock;

#[derive(Params, Clone, Debug, PartialEq)]
struct EpisodeParams {
    programme: Slug,
    episode: Slug,
}

#[component]
pub fn EpisodeShownPage() -> impl IntoView {
    let params = use_params::<EpisodeParams>();
    move || match params.get() {
        Ok(EpisodeParams { programme, episode }) => {
            Either::Left(view! { <Loader programme slug=episode /> })
        }
        Err(_) => Either::Right(view! {
            <Breadcrumbs above=super::nothing::above_programme() />
            <Nothing sentence=use_programme_texts().unknown />
        }),
    }
}

#[component]
fn Loader(programme: Slug, slug: Slug) -> impl IntoView {
    let lang = use_lang();
    let texts = use_programme_texts();
    let query = use_query_map();
    let view =
        Memo::new(move |_| query.with(|query| EpisodeView::from_query(|key| query.get(key))));
    let episode = client::request_episode(programme.clone(), slug);
    let name = Memo::new(move |_| episode.value().map(|episode| episode.head.title));
    let title = Signal::derive(move || {
        let name = name.get().map(|name| lang.name(&name));
        name.unwrap_or_else(|| texts.heading.to_owned())
    });
    let named_in = Signal::derive(move || lang.of_name(&name.get()?).map(|_| Lang::Vi));
    let ignored = Signal::derive(move || view.read().ignored.clone());
    let named = Memo::new(move |_| {
        episode
            .value()
            .map(|episode| lang.name(&episode.programme.name))
    });
    let is_unknown =
        Memo::new(move |_| matches!(episode.answer(), Some(Err(ClientError::NotFound))));
    let above = move || {
        let own = ProgrammeRoute::One(programme.clone(), ProgrammeView::default());
        let label = named.get().map(|name| (Route::from(own), name));
        let above = super::nothing::above_programme().into_iter().chain(label);
        let above: Vec<_> = above.collect();
        view! { <Breadcrumbs above /> }
    };
    let shown = move || match is_unknown.get() {
        true => view! { <Nothing sentence=texts.unknown /> }.into_any(),
        false => view! {
            <PageHeading title content_lang=named_in />
            <Ignored names=ignored />
            <AsyncView
                request=episode
                room=Room::Page
                ready=move |episode| view! { <EpisodeShown episode view=view.get_untracked() /> }
            />
        }
        .into_any(),
    };
    view! { {above}{shown} }
}

#[component]
pub fn EpisodeShown(episode: Episode, view: EpisodeView) -> impl IntoView {
    let lang = use_lang();
    let texts = use_programme_texts();
    let own = ProgrammeRoute::Episode(
        episode.programme.code.clone(),
        episode.head.slug.clone(),
        EpisodeView::default(),
    );
    let data = with_ending(&Route::from(own).path(lang), ".json");
    let sample = is_sample(episode.head.basis).then(|| {
        view! { <p class="sample"><strong class="sample__word">{texts.sample}</strong>" "{texts.sample_one}</p> }
    });
    let playback = Playback::of(&episode, &view);
    let (about, played, written) = (episode.clone(), episode.clone(), episode.clone());
    view! {
        <article class="episode">
            {sample}
            <InTurn><About episode=about /></InTurn>
            <InTurn><Player episode=played playback /></InTurn>
            <InTurn><Files episode=episode.clone() /></InTurn>
            <InTurn><TranscriptBlock episode=written view playback /></InTurn>
        </article>
        <p class="note"><a class="downloads__link" href=data rel="external" download>{texts.as_json}</a></p>
    }
    .into_any()
}
