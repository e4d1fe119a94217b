//! The player: a picture and a button, and only after a press the recording itself.

use contract::{Episode, MediaFile};
use domain::transcript::clock;
use leptos::prelude::*;

use super::playback::{PLAYER, Playback, SPEEDS, Shown};
use crate::{
    format,
    i18n::{use_lang, use_programme_texts},
    programmes::Playable,
};

/// A picture of one point: who asks for little data gets no poster.
const NO_PICTURE: &str =
    "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

#[component]
pub fn Player(episode: Episode, playback: Playback) -> impl IntoView {
    let texts = use_programme_texts();
    if !playback.can_play() {
        let missing = episode.head.media.is_none();
        return missing
            .then(|| view! { <p class="missing">{texts.no_recording}</p> })
            .into_any();
    }
    let playable = Playable::of(&episode);
    let media = episode.head.media;
    let captions = media.as_ref().and_then(|media| media.captions.clone());
    let captions = captions
        .filter(|link| link.is_own())
        .map(|link| link.to_string());
    let poster = media.and_then(|media| media.poster);
    let poster = poster
        .filter(|link| link.is_own())
        .map(|link| link.to_string());
    let both = playable.video.is_some() && playable.audio.is_some();
    let stage = move || match (playback.shown.get(), &playable) {
        (
            Shown::Video,
            Playable {
                video: Some(file), ..
            },
        ) => view! { <Film file=file.clone() captions=captions.clone() playback /> }.into_any(),
        (
            Shown::Audio,
            Playable {
                audio: Some(file), ..
            },
        ) => view! { <Sound file=file.clone() playback /> }.into_any(),
        _ => {
            view! { <Poster playable=playable.clone() poster=poster.clone() playback /> }.into_any()
        }
    };
    let controls = move || {
        (playback.shown.get() != Shown::Poster).then(|| view! { <Controls playback both /> })
    };
    view! {
        <section class="player" aria-labelledby="xem-nghe">
            <h2 id="xem-nghe">{texts.player.heading}</h2>
            {stage}
            {controls}
        </section>
    }
    .into_any()
}

#[component]
fn Poster(playable: Playable, poster: Option<String>, playback: Playback) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_programme_texts().player;
    let picture = poster.map(|src| {
        view! {
            <picture>
                <source media="(prefers-reduced-data: reduce)" srcset=NO_PICTURE />
                <img class="player__picture" src=src alt="" width="320" height="180" loading="lazy" />
            </picture>
        }
    });
    let size = |file: &MediaFile| format::size(lang, file.size_bytes);
    let play = playable.video.as_ref().map(|file| {
        let words = format!("{} ({})", texts.play, size(file));
        view! { <button class="button" type="button" on:click=move |_| playback.show(Shown::Video)>{words}</button> }
    });
    let listen = playable.audio.as_ref().map(|file| {
        let word = match playable.video {
            Some(_) => texts.listen,
            None => texts.play,
        };
        let (class, words) = match playable.video {
            Some(_) => ("button button--quiet", format!("{word} ({})", size(file))),
            None => ("button", format!("{word} ({})", size(file))),
        };
        view! { <button class=class type="button" on:click=move |_| playback.show(Shown::Audio)>{words}</button> }
    });
    let begins = move || match playback.at_ms.get() {
        0 => None,
        at => Some((texts.starts_at)(&clock(at / 1_000))),
    };
    view! {
        <div class="player__poster">
            {picture}
            <p class="player__buttons">{play}" "{listen}</p>
        </div>
        <p class="note scripted">{texts.nothing_before}" "{begins}</p>
    }
    .into_any()
}

#[component]
fn Film(file: MediaFile, captions: Option<String>, playback: Playback) -> impl IntoView {
    let texts = &use_programme_texts().player;
    let track = captions.map(|src| {
        view! { <track kind="captions" srclang="vi" label=texts.captions src=src default=true /> }
    });
    view! {
        <video
            class="player__film"
            id=PLAYER
            controls
            playsinline
            preload="none"
            src=file.url.to_string()
            on:timeupdate=move |_| playback.note_time()
            on:seeked=move |_| playback.note_time()
        >
            {track}
        </video>
    }
}

#[component]
fn Sound(file: MediaFile, playback: Playback) -> impl IntoView {
    view! {
        <audio
            class="player__sound"
            id=PLAYER
            controls
            preload="none"
            src=file.url.to_string()
            on:timeupdate=move |_| playback.note_time()
            on:seeked=move |_| playback.note_time()
        ></audio>
    }
}

/// Pictures or sound alone, and how fast.
#[component]
fn Controls(playback: Playback, both: bool) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_programme_texts().player;
    let switch = move || {
        let (words, other) = match playback.shown.get() {
            Shown::Video => (texts.to_sound, Shown::Audio),
            Shown::Audio | Shown::Poster => (texts.to_pictures, Shown::Video),
        };
        both.then(|| {
            view! { <button class="button button--quiet" type="button" on:click=move |_| playback.show(other)>{words}</button> }
        })
    };
    let speeds = SPEEDS.map(|(name, speed)| {
        let selected = playback.speed.get_untracked() == name;
        let label = (texts.speed_name)(&format::decimal(lang, speed));
        view! { <option value=name selected=selected>{label}</option> }
    });
    view! {
        <p class="player__controls">
            {switch}
            <label class="player__speed">
                {texts.speed}" "
                <select class="field__select" id="toc-do" on:change=move |event| playback.set_speed(&event_target_value(&event))>
                    {speeds}
                </select>
            </label>
        </p>
    }
    .into_any()
}
