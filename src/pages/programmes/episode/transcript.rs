//! What is said, line by line: each line a way into the recording, searched with or without marks,
//! following what is being said unless the reader reads on.

use contract::{Cue, Episode, SearchText};
use domain::transcript::{Found, clock, cue_at, find};
use leptos::{ev, prelude::*};

use super::{
    found::pieces,
    playback::{Playback, Shown},
};
use crate::{
    browser,
    i18n::{use_lang, use_programme_texts},
    programmes::is_sample,
    route::{EpisodeView, ProgrammeRoute, Route, key},
};

const BOX: &str = "loi-thoai-khung";

fn line_id(cue: usize) -> String {
    format!("doan-{}", cue + 1)
}

/// What was found of the words that are looked for, and which place the reader is at.
#[derive(Clone, Copy)]
struct Search {
    words: RwSignal<String>,
    found: Memo<Vec<Found>>,
    /// From 1; none before the first step.
    at: RwSignal<usize>,
}

impl Search {
    /// Forwards or backwards, round the ends.
    fn step(self, steps: isize) {
        let places = self.found.with_untracked(Vec::len);
        if places == 0 {
            return;
        }
        let now = self.at.get_untracked().cast_signed();
        let first = if now == 0 && steps < 0 { 1 } else { now };
        let next = (first - 1 + steps)
            .rem_euclid(places.cast_signed())
            .cast_unsigned();
        self.at.set(next + 1);
        let cue = self
            .found
            .with_untracked(|found| found.get(next).map(|one| one.cue));
        if let Some(cue) = cue {
            browser::scroll_within(BOX, &line_id(cue));
        }
    }
}

#[component]
pub fn TranscriptBlock(episode: Episode, view: EpisodeView, playback: Playback) -> impl IntoView {
    let lang = use_lang();
    let texts = use_programme_texts();
    let Some(transcript) = episode.transcript else {
        return view! { <p class="missing">{texts.transcript.none}</p> }.into_any();
    };
    let own = move |view| {
        let (programme, slug) = (episode.programme.code.clone(), episode.head.slug.clone());
        Route::from(ProgrammeRoute::Episode(programme, slug, view)).path(lang)
    };
    let sample = is_sample(transcript.basis)
        .then(|| view! { <span class="sample__word">{texts.sample}</span> });
    let cues = StoredValue::new(transcript.cues);
    let words = view.find.as_ref().map(ToString::to_string);
    let words = RwSignal::new(words.unwrap_or_default());
    let search = Search {
        words,
        found: Memo::new(move |_| words.with(|words| cues.with_value(|cues| find(cues, words)))),
        at: RwSignal::new(0),
    };
    let action = own(EpisodeView::default());
    let find = view.find;
    let line = move |at_s: u32| {
        own(EpisodeView {
            at_s: Some(at_s),
            find: find.clone(),
            ignored: Vec::new(),
        })
    };
    view! {
        <section class="transcript" aria-labelledby="loi-thoai">
            <h2 id="loi-thoai">{texts.transcript.heading}" "{sample}</h2>
            <p class="note">{texts.transcript.in_vietnamese}</p>
            <SearchBox search action />
            <Lines cues search playback line=Callback::new(line) />
        </section>
    }
    .into_any()
}

#[component]
fn SearchBox(search: Search, action: String) -> impl IntoView {
    let texts = &use_programme_texts().transcript;
    let on_input = move |event: ev::Event| {
        search.at.set(0);
        search.words.set(event_target_value(&event));
    };
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        search.step(1);
    };
    let given = search.words.get_untracked();
    let said = move || {
        let places = search.found.with(Vec::len);
        let is_asked = search
            .words
            .with(|words| words.parse::<SearchText>().is_ok());
        match (is_asked, places) {
            (false, _) => String::new(),
            (true, 0) => texts.none_found.to_owned(),
            (true, places) => (texts.found)(search.at.get(), places),
        }
    };
    let is_idle = move || search.found.with(Vec::is_empty);
    view! {
        <form class="transcript__search" method="get" action=action role="search" on:submit=on_submit>
            <label class="field__label" for="tim-loi">{texts.words}</label>
            <div class="transcript__row">
                <input class="field__select" type="search" id="tim-loi" name=key::FIND maxlength="1200"
                    autocomplete="off" value=given prop:value=search.words on:input=on_input />
                <button class="button" type="submit">{texts.find}</button>
                <button class="button button--quiet" type="button" disabled=is_idle on:click=move |_| search.step(-1)>{texts.before}</button>
                <button class="button button--quiet" type="button" disabled=is_idle on:click=move |_| search.step(1)>{texts.next}</button>
            </div>
            <p class="transcript__count" role="status">{said}</p>
        </form>
    }
    .into_any()
}

/// Scrolls in a box of its own. Who scrolls it, or has the focus in it, is left alone.
#[component]
fn Lines(
    cues: StoredValue<Vec<Cue>>,
    search: Search,
    playback: Playback,
    line: Callback<u32, String>,
) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_programme_texts().transcript;
    let follows = RwSignal::new(true);
    let leave = move || follows.set(false);
    let current = Memo::new(move |_| cues.with_value(|cues| cue_at(cues, playback.at_ms.get())));
    let is_begun = move || playback.at_ms.get() > 0 || playback.shown.get() != Shown::Poster;
    let current = Memo::new(move |_| current.get().filter(|_| is_begun()));
    Effect::new(move || {
        let plays = playback.shown.get() != Shown::Poster;
        if let Some(cue) = current.get()
            && plays
            && follows.get()
        {
            browser::scroll_within(BOX, &line_id(cue));
        }
    });
    let again = move || {
        let is_off = !follows.get() && playback.shown.get() != Shown::Poster;
        is_off.then(|| {
            view! { <button class="button button--quiet" type="button" on:click=move |_| follows.set(true)>{texts.follow}</button> }
        })
    };
    let count = cues.with_value(Vec::len);
    let lines = (0..count).filter_map(|at| {
        let cue = cues.with_value(|cues| cues.get(at).cloned())?;
        Some(view! { <Line at cue search playback current line /> })
    });
    view! {
        <section
            class="transcript__box"
            id=BOX
            tabindex="0"
            aria-label=texts.lines
            on:wheel=move |_| leave()
            on:touchmove=move |_| leave()
            on:focusin=move |_| leave()
        >
            <ol class="transcript__lines" lang=lang.of_content()>{lines.collect_view()}</ol>
        </section>
        <p class="scripted">{again}</p>
    }
    .into_any()
}

#[component]
fn Line(
    at: usize,
    cue: Cue,
    search: Search,
    playback: Playback,
    current: Memo<Option<usize>>,
    line: Callback<u32, String>,
) -> impl IntoView {
    let texts = &use_programme_texts().transcript;
    let id = line_id(at);
    let (start_ms, start_s) = (cue.start_ms, cue.start_ms / 1_000);
    let href = format!("{}#{id}", line.run(start_s));
    let shown = clock(start_s);
    let spoken = (texts.from)(&shown);
    let speaker = cue
        .speaker
        .map(|speaker| view! { <strong class="transcript__speaker">{speaker}": "</strong> });
    let words = move || {
        let pieces = search.found.with(|found| pieces(&cue.text, at, found));
        let piece = |(text, place): (String, Option<usize>)| match place {
            Some(place) => {
                let is_here = move || search.at.get() == place + 1;
                view! { <mark class="mark" class:mark--here=is_here>{text}</mark> }.into_any()
            }
            None => text.into_any(),
        };
        pieces.into_iter().map(piece).collect_view()
    };
    // Where nothing plays, the link alone leads to the line.
    let on_click = move |event: ev::MouseEvent| {
        if playback.can_play() {
            event.prevent_default();
            playback.jump(start_ms);
        }
    };
    view! {
        <li class="transcript__line" id=id aria-current=move || (current.get() == Some(at)).then_some("true")>
            <a class="transcript__time" href=href aria-label=spoken on:click=on_click>{shown}</a>
            <span class="transcript__words">{speaker}{words}</span>
        </li>
    }
    .into_any()
}
