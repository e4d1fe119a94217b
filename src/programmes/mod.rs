//! What programmes come to before anything is drawn: sentences on lists, the rate of answers, and
//! which recordings can be played here.

use contract::{Basis, Episode, EpisodePage, Media, MediaFile, QuestionPage, QuestionStanding};

pub use domain::transcript::{iso_duration, web_vtt};

use crate::{
    format,
    i18n::Lang,
    route::{ProgrammeView, QuestionView},
};

/// Computed, never typed.
pub fn finding(lang: Lang, page: &EpisodePage, view: &ProgrammeView) -> String {
    let texts = lang.programme_texts();
    let total = format::integer(lang, page.total.into());
    match &view.filter.q {
        Some(words) => (texts.finding_for)(&total, words.as_str()),
        None => (texts.finding)(&total),
    }
}

/// How many were answered, of how many, to which day.
pub fn rate_sentence(lang: Lang, page: &QuestionPage) -> String {
    let texts = &lang.programme_texts().questions;
    let until = format::date(lang, page.rate.until);
    let Some(percent) = page.rate.percent() else {
        return (texts.no_rate)(&until);
    };
    (texts.rate)(
        &format::integer(lang, page.rate.answered.into()),
        &format::integer(lang, page.rate.asked.into()),
        &format::percent(lang, percent),
        &until,
    )
}

pub fn state_name(lang: Lang, standing: &QuestionStanding) -> &'static str {
    let texts = &lang.programme_texts().questions;
    standing
        .state()
        .map_or(texts.state_unknown, |state| (texts.state)(state))
}

/// The title of a list of questions: what was chosen, where anything is.
pub fn questions_title(lang: Lang, page: Option<&QuestionPage>, view: &QuestionView) -> String {
    let texts = &lang.programme_texts().questions;
    let state = view
        .filter
        .status
        .map(|state| (texts.state)(state).to_owned());
    let minister = view.filter.minister.as_ref().map(|code| {
        let known = page.and_then(|page| page.ministers.iter().find(|one| one.code == *code));
        known.map_or_else(|| code.to_string(), |one| lang.name(&one.name))
    });
    let later = view.cursor.as_ref().map(|_| lang.texts().list.later_page);
    [state, minister, later.map(str::to_owned)]
        .into_iter()
        .flatten()
        .chain([texts.heading.to_owned()])
        .collect::<Vec<_>>()
        .join(" – ")
}

pub fn is_sample(basis: Basis) -> bool {
    basis == Basis::Illustrative
}

/// What can be played here: files of this site alone, for nothing is asked of anybody else.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Playable {
    pub video: Option<MediaFile>,
    pub audio: Option<MediaFile>,
}

impl Playable {
    pub fn of(episode: &Episode) -> Self {
        let own = |file: &Option<MediaFile>| file.clone().filter(|file| file.url.is_own());
        let media = episode.head.media.as_ref();
        Self {
            video: media.and_then(|media| own(&media.video)),
            audio: media.and_then(|media| own(&media.audio)),
        }
    }

    pub fn is_anything(&self) -> bool {
        self.video.is_some() || self.audio.is_some()
    }
}

/// All files of a recording, wherever they are.
pub fn files(media: &Media) -> impl Iterator<Item = &MediaFile> {
    media.video.iter().chain(&media.audio)
}
