//! `/api/v1/programmes`: programmes, their episodes, and questions to ministers.

use contract::{
    Episode, EpisodePage, List, Programme, Question, QuestionCode, QuestionDraft, QuestionPage,
    QuestionReceipt, Slug,
};
use leptos::prelude::*;

use super::{ClientError, Request, transport};
use crate::route::{ProgrammeView, QuestionView, with_query};

pub const PROGRAMMES: &str = "/api/v1/programmes";

pub fn request_programmes() -> Request<List<Programme>> {
    Request::new(|| Some(PROGRAMMES.to_owned()))
}

pub fn request_programme(programme: Slug) -> Request<Programme> {
    Request::new(move || Some(address_of_programme(&programme)))
}

/// The front door asks at the same.
pub fn address_of_programme(programme: &Slug) -> String {
    format!("{PROGRAMMES}/{programme}")
}

pub fn request_episodes(programme: Slug, view: Signal<ProgrammeView>) -> Request<EpisodePage> {
    Request::new(move || Some(address_of_episodes(&programme, &view.read())))
}

pub fn address_of_episodes(programme: &Slug, view: &ProgrammeView) -> String {
    let mut pairs = view.filter.pairs();
    pairs.extend(view.cursor.clone().map(|cursor| ("cursor", cursor)));
    with_query(&format!("{PROGRAMMES}/{programme}/episodes"), &pairs)
}

pub fn request_episode(programme: Slug, episode: Slug) -> Request<Episode> {
    Request::new(move || Some(address_of_episode(&programme, &episode)))
}

pub fn address_of_episode(programme: &Slug, episode: &Slug) -> String {
    format!("{PROGRAMMES}/{programme}/episodes/{episode}")
}

pub fn request_questions(programme: Slug, view: Signal<QuestionView>) -> Request<QuestionPage> {
    Request::new(move || Some(address_of_questions(&programme, &view.read())))
}

pub fn address_of_questions(programme: &Slug, view: &QuestionView) -> String {
    let mut pairs = view.filter.pairs();
    pairs.extend(view.cursor.clone().map(|cursor| ("cursor", cursor)));
    with_query(&format!("{PROGRAMMES}/{programme}/questions"), &pairs)
}

pub fn request_question(programme: Slug, code: QuestionCode) -> Request<Question> {
    Request::new(move || Some(address_of_question(&programme, &code)))
}

pub fn address_of_question(programme: &Slug, code: &QuestionCode) -> String {
    format!("{PROGRAMMES}/{programme}/questions/{code}")
}

/// Sent again under the same key, it is received once.
pub async fn send_question(
    programme: &Slug,
    key: &str,
    draft: &QuestionDraft,
) -> Result<QuestionReceipt, ClientError> {
    let not_understood = |error: serde_json::Error| ClientError::NotUnderstood {
        detail: error.to_string().into(),
    };
    let url = format!("{PROGRAMMES}/{programme}/questions");
    let body = serde_json::to_string(draft).map_err(not_understood)?;
    let answer = transport::send_once(&url, body, key).await?;
    serde_json::from_str(&answer).map_err(not_understood)
}
