//! What happened, where it is now, and what comes next.

use contract::{ClockChange, DossierEvent, DossierStatus};
use leptos::prelude::*;

use crate::{
    format,
    i18n::{Lang, TrackingTexts, use_lang},
};

/// Which of the four steps a status belongs to; none where the dossier left the way.
fn step(status: DossierStatus) -> Option<usize> {
    match status {
        DossierStatus::Registered | DossierStatus::Received => Some(1),
        DossierStatus::Processing | DossierStatus::MorePapers | DossierStatus::Payment => Some(2),
        DossierStatus::Settled => Some(3),
        DossierStatus::Returned => Some(4),
        DossierStatus::NotAccepted
        | DossierStatus::Withdrawn
        | DossierStatus::Halted
        | DossierStatus::Unknown => None,
    }
}

/// One sentence: step 2 of 4, and its name.
#[component]
pub fn Steps(status: DossierStatus, texts: &'static TrackingTexts) -> impl IntoView {
    let label = texts.labels.status(status);
    let sentence = match step(status) {
        Some(4) => (texts.course.ended)(label),
        Some(step) => {
            let name = texts
                .course
                .steps
                .get(step - 1)
                .copied()
                .unwrap_or_default();
            (texts.course.step)(step, texts.course.steps.len(), name)
        }
        None if status == DossierStatus::Unknown => label.to_owned(),
        None => (texts.course.ended)(label),
    };
    view! { <p class="lead">{sentence}</p> }
}

#[component]
pub fn Timeline(
    events: Vec<DossierEvent>,
    status: DossierStatus,
    texts: &'static TrackingTexts,
) -> impl IntoView {
    let lang = use_lang();
    let last = events.len().saturating_sub(1);
    let mut before: Option<DossierStatus> = None;
    let steps = events.into_iter().enumerate().map(|(at, event)| {
        let came_from = before.replace(event.status);
        happened(lang, texts, event, came_from, at == last)
    });
    let next = texts.labels.next(status).map(|next| {
        view! {
            <li class="timeline__step timeline__step--next">
                <p class="timeline__name">{texts.course.next}</p>
                <p>{next}</p>
            </li>
        }
    });
    view! {
        <section class="section">
            <h2>{texts.course.heading}</h2>
            <Steps status texts />
            <ol class="timeline">{steps.collect_view()}{next}</ol>
        </section>
    }
    .into_any()
}

fn happened(
    lang: Lang,
    texts: &'static TrackingTexts,
    event: DossierEvent,
    before: Option<DossierStatus>,
    is_now: bool,
) -> impl IntoView + use<> {
    let class = match is_now {
        true => "timeline__step timeline__step--now",
        false => "timeline__step",
    };
    let now = is_now.then(|| view! { <span class="timeline__now">{texts.course.now}</span>" " });
    let day = format::date(lang, event.at.date());
    let at = (texts.course.at)(&format::clock(event.at), &day);
    let who = texts.labels.role(event.actor).map(texts.course.by);
    let office = event
        .office
        .map(|office| view! { <span lang=lang.of_content()>{office}</span>", " });
    let note = event.note.map(|note| {
        view! { <blockquote class="quoted" lang=lang.of_content()>{note}</blockquote> }
    });
    let remarks = [
        back(texts, before, event.status),
        clock(lang, texts, event.clock),
    ];
    let remarks = remarks
        .into_iter()
        .flatten()
        .map(|text| view! { <p>{text}</p> });
    view! {
        <li class=class aria-current=is_now.then_some("step")>
            <p class="timeline__name">{now}{texts.labels.status(event.status)}</p>
            <p class="timeline__who">
                <time datetime=event.at.to_string()>{at}</time>". "{office}{who}
            </p>
            {remarks.collect_view()}
            {missing(lang, texts, event.missing)}
            {note}
        </li>
    }
}

fn missing(
    lang: Lang,
    texts: &'static TrackingTexts,
    missing: Vec<String>,
) -> Option<impl IntoView> {
    (!missing.is_empty()).then(|| {
        let papers = missing.into_iter();
        let papers = papers.map(|paper| view! { <li lang=lang.of_content()>{paper}</li> });
        view! { <p>{texts.duty.missing}":"</p><ul class="bullets">{papers.collect_view()}</ul> }
    })
}

/// A step back is explained where it happened.
fn back(
    texts: &TrackingTexts,
    before: Option<DossierStatus>,
    status: DossierStatus,
) -> Option<String> {
    let texts = &texts.course;
    let before = before?;
    let goes_on = matches!(status, DossierStatus::Processing | DossierStatus::Received);
    match before {
        DossierStatus::MorePapers if goes_on => Some(texts.back_after_papers.to_owned()),
        _ if step(status)? < step(before)? => Some(texts.back.to_owned()),
        _ => None,
    }
}

fn clock(lang: Lang, texts: &TrackingTexts, clock: Option<ClockChange>) -> Option<String> {
    let texts = &texts.course;
    match clock? {
        ClockChange::StartsAgain => Some(texts.clock_again.to_owned()),
        ClockChange::SetAnew { due_on } => Some((texts.clock_anew)(&format::date(lang, due_on))),
        ClockChange::Unknown => None,
    }
}
