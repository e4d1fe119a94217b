//! What the applicant must do now: the first thing the page says.

use contract::{Dossier, DossierStatus, FeeOwed};
use domain::tracking::{Duty, duty};
use leptos::prelude::*;

use crate::{
    format,
    i18n::{Lang, use_lang, use_tracking_texts},
    route::NATIONAL_PORTAL,
};

#[component]
pub fn DutyBlock(dossier: Dossier) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_tracking_texts().duty;
    view! {
        <section class="section duty">
            <h2>{texts.heading}</h2>
            {shown(lang, &dossier)}
        </section>
    }
    .into_any()
}

fn shown(lang: Lang, dossier: &Dossier) -> AnyView {
    let texts = &lang.tracking_texts().duty;
    let day = |date| format::date(lang, date);
    match duty(dossier) {
        Duty::Wait => plain(texts.wait),
        Duty::WaitForReceipt => plain(texts.wait_for_receipt),
        Duty::BringPapers {
            since,
            reason,
            missing,
        } => view! {
            <p class="duty__word">{(texts.bring)(&day(since))}</p>
            {missing_papers(lang, missing)}
            {quoted(lang, reason)}
            <p>{texts.bring_how}</p>
        }
        .into_any(),
        Duty::Pay { since, reason, fee } => view! {
            <p class="duty__word">{(texts.pay)(&day(since))}</p>
            {fee.map(|fee| owed(lang, fee))}
            {reason.map(|reason| quoted(lang, Some(reason)))}
        }
        .into_any(),
        Duty::Collect { since } => view! {
            <p class="duty__word">{(texts.collect)(&day(since))}</p>
            {dossier.fee.as_ref().map(|fee| owed(lang, fee))}
        }
        .into_any(),
        Duty::Done => view! { {plain(texts.done)} {disagree(lang)} }.into_any(),
        Duty::Ended { status, reason } => {
            let (word, reason) = match status {
                DossierStatus::NotAccepted => (texts.not_accepted, quoted(lang, reason)),
                DossierStatus::Halted => (texts.halted, quoted(lang, reason)),
                _ => (texts.withdrawn, ().into_any()),
            };
            view! { {plain(word)} {reason} {disagree(lang)} }.into_any()
        }
    }
}

fn plain(word: &'static str) -> AnyView {
    view! { <p class="duty__word">{word}</p> }.into_any()
}

/// The office's own words. The law wants a reason; where there is none the page says so.
fn quoted(lang: Lang, reason: Option<&str>) -> AnyView {
    let texts = &lang.tracking_texts().duty;
    match reason {
        Some(reason) => view! {
            <p>{texts.reason}":"</p>
            <blockquote class="quoted" lang=lang.of_content()>{reason.to_owned()}</blockquote>
        }
        .into_any(),
        None => view! { <p>{texts.no_reason}</p> }.into_any(),
    }
}

fn missing_papers(lang: Lang, missing: &[String]) -> Option<AnyView> {
    if missing.is_empty() {
        return None;
    }
    let texts = &lang.tracking_texts().duty;
    let papers = missing.iter().map(|paper| {
        view! { <li lang=lang.of_content()>{paper.clone()}</li> }
    });
    Some(
        view! {
            <p>{texts.missing}":"</p>
            <ul class="bullets">{papers.collect_view()}</ul>
        }
        .into_any(),
    )
}

fn owed(lang: Lang, fee: &FeeOwed) -> AnyView {
    let texts = &lang.tracking_texts().duty;
    let amount = i64::try_from(fee.amount_vnd).unwrap_or(i64::MAX);
    let amount = (texts.pay_amount)(&format::money(lang, amount), &fee.what_for);
    let by = fee.due_on.map(|on| (texts.pay_by)(&format::date(lang, on)));
    let paid = fee
        .paid_on
        .map(|on| (texts.paid_on)(&format::date(lang, on)));
    // Who has paid needs no date to pay by.
    let then = paid.or(by);
    view! { <p>{amount}{then.map(|then| format!(" {then}"))}</p> }.into_any()
}

fn disagree(lang: Lang) -> AnyView {
    let texts = &lang.tracking_texts().duty;
    view! {
        <p>{texts.disagree}" "<a href=NATIONAL_PORTAL rel="external noopener">{texts.complain}" ↗"</a></p>
    }
    .into_any()
}
