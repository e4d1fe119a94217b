//! One question: what it asks, once it is published, and what became of it.

use contract::{Question, QuestionCode, QuestionStanding, Slug};
use domain::transcript::clock;
use leptos::{either::Either, prelude::*};
use leptos_router::{hooks::use_params, params::Params};

use super::super::nothing::{Nothing, above_programme};
use crate::{
    client::{self, ClientError},
    components::{
        async_view::{AsyncView, Room},
        breadcrumbs::Breadcrumbs,
        page_heading::PageHeading,
    },
    format,
    i18n::{use_lang, use_programme_texts},
    programmes::{is_sample, state_name},
    route::{EpisodeView, ProgrammeRoute, QuestionView, Route},
};

#[derive(Params, Clone, Debug, PartialEq)]
struct QuestionParams {
    programme: Slug,
    code: QuestionCode,
}

#[component]
pub fn QuestionShownPage() -> impl IntoView {
    let params = use_params::<QuestionParams>();
    let unknown = use_programme_texts().questions.unknown;
    move || match params.get() {
        Ok(QuestionParams { programme, code }) => Either::Left(view! { <Loader programme code /> }),
        Err(_) => Either::Right(view! { <Nothing sentence=unknown /> }),
    }
}

#[component]
fn Loader(programme: Slug, code: QuestionCode) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_programme_texts().questions;
    let title = format!("{} {code}", texts.code);
    let question = client::request_question(programme.clone(), code);
    let is_unknown =
        Memo::new(move |_| matches!(question.answer(), Some(Err(ClientError::NotFound))));
    let list = Route::from(ProgrammeRoute::Questions(
        programme.clone(),
        QuestionView::default(),
    ));
    let href = list.path(lang);
    let above = above_programme().into_iter();
    let above: Vec<_> = above.chain([(list, texts.heading.to_owned())]).collect();
    view! {
        <Breadcrumbs above />
        {move || match is_unknown.get() {
            true => view! { <Nothing sentence=texts.unknown /> }.into_any(),
            false => {
                let programme = programme.clone();
                view! {
                    <PageHeading title=title.clone() />
                    <AsyncView
                        request=question
                        room=Room::Page
                        ready=move |question| view! { <QuestionShown programme=programme.clone() question /> }
                    />
                    <p><a class="way-on" href=href.clone()>{texts.to_list}</a></p>
                }
                .into_any()
            }
        }}
    }
    .into_any()
}

#[component]
pub fn QuestionShown(programme: Slug, question: Question) -> impl IntoView {
    let lang = use_lang();
    let texts = use_programme_texts();
    let own = &texts.questions;
    let sample = is_sample(question.basis).then(|| {
        view! { <p class="sample"><strong class="sample__word">{texts.sample}</strong></p> }
    });
    let words = match question.question {
        Some(words) => view! { <p class="lead" lang=lang.of_content()>{words}</p> }.into_any(),
        None => view! { <p class="missing">{own.unseen}</p> }.into_any(),
    };
    let background = question.background.map(|words| {
        let lines = words.lines().map(|line| view! { <p>{line.to_owned()}</p> });
        let lines = lines.collect_view();
        view! { <h2>{own.background}</h2><div lang=lang.of_content()>{lines}</div> }
    });
    let received = question.received_at.date();
    let since = since(&question.standing).map(|day| {
        view! { " ("{own.since}" "<time datetime=day.to_string()>{format::date(lang, day)}</time>")" }
    });
    view! {
        {sample}
        {words}
        {background}
        <dl class="dossier-facts">
            <div class="dossier-facts__row">
                <dt>{own.status}</dt>
                <dd><strong>{state_name(lang, &question.standing)}</strong>{since}</dd>
            </div>
            <div class="dossier-facts__row">
                <dt>{own.minister}</dt>
                <dd lang=lang.of_name(&question.minister.name)>{lang.name(&question.minister.name)}</dd>
            </div>
            <div class="dossier-facts__row">
                <dt>{own.received}</dt>
                <dd><time datetime=received.to_string()>{format::date(lang, received)}</time></dd>
            </div>
        </dl>
        {answer(&programme, &question.standing)}
    }
    .into_any()
}

fn since(standing: &QuestionStanding) -> Option<contract::Date> {
    match standing {
        QuestionStanding::UnderReview { on }
        | QuestionStanding::Published { on }
        | QuestionStanding::Refused { on, .. }
        | QuestionStanding::Answered { on, .. }
        | QuestionStanding::FormAnswered { on, .. } => Some(*on),
        QuestionStanding::Received | QuestionStanding::Unknown => None,
    }
}

/// Where it was answered, what was said instead, or why it is not published.
pub fn answer(programme: &Slug, standing: &QuestionStanding) -> Option<AnyView> {
    let lang = use_lang();
    let texts = &use_programme_texts().questions;
    match standing {
        QuestionStanding::Answered { clip, .. } => {
            let route = ProgrammeRoute::Episode(
                programme.clone(),
                clip.episode.clone(),
                EpisodeView::at(clip.at_s),
            );
            let href = Route::from(route).path(lang);
            let words = format!("{} ({})", lang.name(&clip.title), clock(clip.at_s));
            let title_lang = lang.of_name(&clip.title);
            Some(
                view! { <p>{texts.answered_in}": "<a href=href lang=title_lang>{words}</a></p> }
                    .into_any(),
            )
        }
        QuestionStanding::FormAnswered { sentence, .. } => {
            let words = sentence.clone();
            Some(view! { <p>{texts.said}": "<q lang=lang.of_content()>{words}</q></p> }.into_any())
        }
        QuestionStanding::Refused {
            reason, sentence, ..
        } => {
            let (why, words) = ((texts.refused_for)(*reason), sentence.clone());
            Some(
                view! { <p>{texts.reason}": "{why}". "<q lang=lang.of_content()>{words}</q></p> }
                    .into_any(),
            )
        }
        QuestionStanding::Received
        | QuestionStanding::UnderReview { .. }
        | QuestionStanding::Published { .. }
        | QuestionStanding::Unknown => None,
    }
}
