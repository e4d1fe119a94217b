//! Programmes for programs: a podcast, an Atom feed, transcripts as files, and addresses for the
//! sitemap.

use std::sync::Arc;

use axum::{
    extract::Request,
    http::request::Parts,
    response::{IntoResponse as _, Response},
};
use contract::{Episode, EpisodePage, ProblemKind, Programme, Slug};
use portal::{
    client::programmes::{address_of_episode, address_of_episodes, address_of_programme},
    i18n::Lang,
    programmes::web_vtt,
    route::{Destination, ProgrammeRoute, ProgrammeView, Route, with_query},
};
use serde::de::DeserializeOwned;
use serde_json::json;

use super::{ask::Unavailable, atom, busy, programme_pages::feed, rss, sent};
use crate::{
    Front, formats, kept,
    metrics::Kind,
    pages,
    upstream::{Reply, Upstream},
    web::{RouteName, problem::Refusal},
};

/// What can be had beside the page of a programme or an episode. Longer endings come first.
const ENDINGS: [(&str, File); 4] = [
    (".transcript.json", File::Segments),
    (".vtt", File::Captions),
    (".rss", File::Podcast),
    (atom::ENDING, File::Atom),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum File {
    Podcast,
    Atom,
    Captions,
    Segments,
}

impl File {
    fn is_of(self, route: &Route) -> bool {
        matches!(
            (self, route),
            (
                Self::Podcast | Self::Atom,
                Route::Programmes(ProgrammeRoute::One(..))
            ) | (
                Self::Captions | Self::Segments,
                Route::Programmes(ProgrammeRoute::Episode(..))
            )
        )
    }
}

fn named(path: &str, query: Option<&str>) -> Option<(File, &'static str, Destination)> {
    ENDINGS.into_iter().find_map(|(ending, file)| {
        let is_one = |route: &Route| file.is_of(route);
        let destination = pages::page_of_file(path, query, ending, is_one)?;
        Some((file, ending, destination))
    })
}

/// Whether a path names such a file, and neither a page nor another file.
pub fn claims(path: &str) -> bool {
    named(path, None).is_some()
}

/// The file that a path names: only for paths that `claims` said yes to.
pub async fn answer(front: Arc<Front>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let mut response = file(&front, &parts).await;
    formats::open(response.headers_mut());
    response.extensions_mut().insert(Kind::Api);
    let name = RouteName("/{*page}.{feed}".into());
    response.extensions_mut().insert(name);
    response
}

async fn file(front: &Front, request: &Parts) -> Response {
    const KEPT: &str = "public, max-age=600";
    let (path, query) = (request.uri.path(), request.uri.query());
    let Some((file, ending, destination)) = named(path, query) else {
        return Refusal::new(ProblemKind::NotFound).into_response();
    };
    let (lang, below) = match destination {
        Destination::Moved(right) => {
            return kept::moved(&pages::address_of_file(&right, query, ending));
        }
        Destination::Page(lang, Route::Programmes(below)) => (lang, below),
        Destination::Page(..) | Destination::Nowhere(_) => {
            return Refusal::new(ProblemKind::NotFound).into_response();
        }
    };
    let chosen = chosen(&below);
    if !chosen.is_empty() {
        return formats::refused(path, &chosen);
    }
    let (kind, text) = match written(front, lang, file, &below).await {
        Ok(written) => written,
        Err(refusal) => return refusal.into_response(),
    };
    sent(&request.headers, kind, KEPT, text)
}

/// A feed has all episodes: who chose some must not take it for theirs.
fn chosen(below: &ProgrammeRoute) -> Vec<&'static str> {
    let pairs = match below {
        ProgrammeRoute::One(_, view) => view.pairs(),
        _ => Vec::new(),
    };
    let names = pairs.into_iter().map(|(name, _)| name);
    names.chain(below.ignored().iter().copied()).collect()
}

async fn written(
    front: &Front,
    lang: Lang,
    file: File,
    below: &ProgrammeRoute,
) -> Result<(&'static str, String), Refusal> {
    const SEGMENTS: &str = "application/json";
    const CAPTIONS: &str = "text/vtt; charset=utf-8";
    let (upstream, public) = (&front.upstream, &front.public_url);
    match below {
        ProgrammeRoute::One(slug, _) => {
            let programme: Programme = known(upstream, &address_of_programme(slug)).await?;
            let page: EpisodePage = known(upstream, &newest(slug)).await?;
            Ok(match file {
                File::Podcast => (
                    rss::KIND,
                    rss::podcast(lang, &programme, &page.items, public),
                ),
                _ => {
                    let own = Route::from(below.clone()).path(lang);
                    let own = public.join(&format!("{own}{}", atom::ENDING));
                    let feed = feed(lang, &programme, &page.items, public);
                    (atom::KIND, atom::document(&feed, &own))
                }
            })
        }
        ProgrammeRoute::Episode(programme, slug, _) => {
            let address = address_of_episode(programme, slug);
            let episode: Episode = known(upstream, &address).await?;
            let Some(transcript) = episode.transcript else {
                return Err(Refusal::new(ProblemKind::NotFound));
            };
            Ok(match file {
                File::Captions => (CAPTIONS, web_vtt(&transcript.cues)),
                _ => (SEGMENTS, segments(&transcript)),
            })
        }
        _ => Err(Refusal::new(ProblemKind::NotFound)),
    }
}

/// As many episodes as the API gives at once.
fn newest(programme: &Slug) -> String {
    let all = address_of_episodes(programme, &ProgrammeView::default());
    with_query(&all, &[("limit", "100")])
}

/// The API's answer; what it does not have is not found here either.
async fn known<T: DeserializeOwned>(upstream: &Upstream, address: &str) -> Result<T, Refusal> {
    match upstream.get(address).await {
        Reply::Answer(answer, _) if answer.status.as_u16() == 404 => {
            Err(Refusal::new(ProblemKind::NotFound))
        }
        Reply::Answer(answer, _) if answer.status.is_success() => {
            serde_json::from_slice(&answer.body).map_err(|error| {
                tracing::error!(%error, "an answer of the API is not understood");
                busy(Unavailable::for_a_while())
            })
        }
        Reply::Answer(..) => Err(busy(Unavailable::for_a_while())),
        Reply::Unavailable { retry_after_s } => Err(busy(Unavailable {
            retry_after_s: retry_after_s.unwrap_or(60),
        })),
    }
}

/// As the podcast namespace has transcripts in JSON. Who speaks goes on until somebody else does.
fn segments(transcript: &contract::Transcript) -> String {
    let seconds = |ms: u32| f64::from(ms) / 1_000.0;
    let mut speaker = None;
    let segments: Vec<_> = transcript
        .cues
        .iter()
        .map(|cue| {
            speaker = cue.speaker.as_ref().or(speaker);
            let mut segment = json!({
                "startTime": seconds(cue.start_ms),
                "endTime": seconds(cue.end_ms),
                "body": cue.text,
            });
            if let Some(speaker) = speaker {
                segment["speaker"] = speaker.as_str().into();
            }
            segment
        })
        .collect();
    json!({ "version": "1.0.0", "segments": segments }).to_string()
}
