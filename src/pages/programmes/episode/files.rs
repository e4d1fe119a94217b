//! The files of an episode: for those who keep them, and for those without a script.

use contract::{Episode, Link, MediaKind};
use leptos::prelude::*;

use crate::{
    format,
    i18n::{use_lang, use_programme_texts},
    programmes::files,
    route::{EpisodeView, ProgrammeRoute, Route, with_ending},
};

#[component]
pub fn Files(episode: Episode) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_programme_texts().player;
    let own = ProgrammeRoute::Episode(
        episode.programme.code.clone(),
        episode.head.slug.clone(),
        EpisodeView::default(),
    );
    let transcript = with_ending(&Route::from(own).path(lang), ".vtt");
    let transcript = episode
        .transcript
        .is_some()
        .then(|| (transcript, texts.transcript_file.to_owned()));
    let media = episode.head.media.as_ref();
    let recordings = media.into_iter().flat_map(files).map(|file| {
        let size = format::size(lang, file.size_bytes);
        let words = match file.kind {
            MediaKind::Mp4Video => (texts.video)(&size),
            MediaKind::Mp4Audio | MediaKind::Mp3Audio | MediaKind::Other => (texts.audio)(&size),
        };
        (file.url.clone(), words)
    });
    let captions = media.and_then(|media| media.captions.clone());
    let captions = captions.map(|link| (link, texts.captions_file.to_owned()));
    let (own, others): (Vec<_>, Vec<_>) = recordings
        .chain(captions)
        .partition(|(link, _)| link.is_own());
    let own = own
        .into_iter()
        .map(|(link, words)| (link.to_string(), words));
    let own: Vec<_> = own.chain(transcript).collect();
    let elsewhere = (!others.is_empty()).then(|| elsewhere(others));
    let links = own.into_iter().map(|(href, words)| {
        view! { <li><a class="downloads__link" href=href rel="external" download>{words}</a></li> }
    });
    let links: Vec<_> = links.collect();
    let list = (!links.is_empty()).then(|| {
        view! {
            <details class="episode__files" open=episode.head.media.is_some()>
                <summary>{texts.files}</summary>
                <ul class="bullets">{links}</ul>
            </details>
        }
    });
    view! { {list}{elsewhere} }.into_any()
}

fn elsewhere(files: Vec<(Link, String)>) -> AnyView {
    let texts = &use_programme_texts().player;
    let links = files.into_iter().map(|(link, words)| {
        view! { <li><a href=link.to_string() rel="noopener">{words}" ↗"</a></li> }
    });
    view! { <p>{texts.elsewhere}</p><ul class="bullets">{links.collect_view()}</ul> }.into_any()
}
