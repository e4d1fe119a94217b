//! What is known of one document. Pure views; the day is the server's.

use contract::{AnswerDocument, Citation, Date, Submission};
use leptos::prelude::*;

use crate::{
    dossier::{Counted, DueBlock, SampleNote, Timeline},
    format,
    i18n::{Lang, use_lang, use_submission_texts},
    route::{Route, with_ending},
    submissions::kind,
};

/// `due` is drawn apart: it needs to know what day it is.
#[component]
pub fn SubmissionShown(submission: Submission, due: AnyView) -> impl IntoView {
    let texts = use_submission_texts();
    let Submission {
        events,
        status,
        answer,
        basis,
        ..
    } = submission.clone();
    let answer = answer.map(|answer| view! { <Answer answer /> });
    view! {
        <article class="dossier">
            <SampleNote basis texts=&texts.tracking.course />
            <About submission=submission.clone() />
            {answer}
            {due}
            <Timeline events status texts=&texts.tracking />
            <Origin submission />
        </article>
    }
    .into_any()
}

#[component]
fn About(submission: Submission) -> impl IntoView {
    let lang = use_lang();
    let texts = use_submission_texts();
    let agency = submission.agency.name;
    let received_on = submission.received_at.date();
    let status = texts.tracking.labels.status(submission.status);
    view! {
        <h2 class="visually-hidden">{texts.about}</h2>
        <dl class="dossier-facts">
            <div class="dossier-facts__row">
                <dt>{texts.agency}</dt>
                <dd lang=lang.of_name(&agency)>{lang.name(&agency)}</dd>
            </div>
            <div class="dossier-facts__row">
                <dt>{texts.kind}</dt>
                <dd>{kind(lang, &submission.kind)}</dd>
            </div>
            <div class="dossier-facts__row">
                <dt>{texts.received_on}</dt>
                <dd><time datetime=received_on.to_string()>{format::day_and_date(lang, received_on)}</time></dd>
            </div>
            <div class="dossier-facts__row">
                <dt>{texts.status}</dt>
                <dd><strong>{status}</strong></dd>
            </div>
        </dl>
    }
    .into_any()
}

#[component]
fn Answer(answer: AnswerDocument) -> impl IntoView {
    let lang = use_lang();
    let texts = use_submission_texts();
    let number = answer.number.as_str();
    let said = (texts.answered)(number, &format::date(lang, answer.issued_on));
    let label = (texts.open_answer)(number);
    let link = answer.url.map(|href| {
        view! { " "<a href=href rel="noopener nofollow">{label}" ↗"</a> }
    });
    view! {
        <section class="section">
            <h2>{texts.answer}</h2>
            <p>{said}{link}</p>
        </section>
    }
    .into_any()
}

/// By when, on a day: a document has no applicant who may complain.
#[component]
pub fn Due(submission: Submission, today: Date) -> impl IntoView {
    let lang = use_lang();
    let texts = use_submission_texts();
    let (id, name) = (submission.slug.as_str(), submission.number.as_str());
    let counted = Counted::of(id, name, &submission, today);
    let remarks = counted.course.promise.map(|promise| {
        let day = |date| format::date(lang, date);
        let reset = promise.reset;
        view! { <p>{(texts.set_anew)(&day(reset.told_on), &day(reset.due_on))}</p> }.into_any()
    });
    let holds = (texts.states_hold)(&format::date(lang, today));
    view! {
        <DueBlock counted texts=&texts.tracking remarks />
        <p class="note">{holds}</p>
    }
    .into_any()
}

/// How fresh it is, and where it comes from.
#[component]
fn Origin(submission: Submission) -> impl IntoView {
    let lang = use_lang();
    let texts = use_submission_texts();
    let told = submission.as_of;
    let day = format::date(lang, told.date());
    let fresh = (texts.freshness)(&format::clock(told), &day);
    let cited = match submission.source {
        Some(source) => cited(lang, source),
        None => texts.no_source.into_any(),
    };
    let data = with_ending(&Route::Submission(submission.slug).path(lang), ".json");
    // The router must leave files alone.
    view! {
        <section class="section">
            <p class="note">{fresh}</p>
            <p class="note">{texts.source}": "{cited}</p>
            <p><a class="downloads__link" href=data rel="external" download>{texts.as_json}</a></p>
        </section>
    }
    .into_any()
}

fn cited(lang: Lang, source: Citation) -> AnyView {
    let name_lang = lang.of_name(&source.title);
    let title = lang.name(&source.title);
    match source.url {
        Some(url) => view! { <a href=url rel="noopener" lang=name_lang>{title}</a> }.into_any(),
        None => view! { <span lang=name_lang>{title}</span> }.into_any(),
    }
}
