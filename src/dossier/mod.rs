//! A dossier as its applicant reads it: what to do now, by when, how far it is. Pure views of
//! contract types; the day is the server's.

pub mod calendar_file;
pub mod kept;
pub mod question;

mod about;
mod delay;
mod due;
mod duty;
mod ledger;
mod timeline;

pub use about::{About, Freshness, Papers, ResultBlock, SampleNote};
pub use due::{Counted, DueBlock, Standing, standing};
pub use duty::DutyBlock;
pub use timeline::{Steps, Timeline};

use contract::{Dossier, DossierStage, FoundDossier};
use leptos::prelude::*;

use crate::{
    browser,
    components::page_facts::is_snapshot,
    i18n::{use_lang, use_tracking_texts},
};
use delay::delay;

/// What was found: all of it, or what everybody may see.
#[component]
pub fn Found(found: FoundDossier) -> impl IntoView {
    match found {
        FoundDossier::Whole(dossier) => view! { <Whole dossier=*dossier /> }.into_any(),
        FoundDossier::Stage(stage) => view! { <StageAlone stage /> }.into_any(),
    }
}

#[component]
fn Whole(dossier: Dossier) -> impl IntoView {
    let lang = use_lang();
    let texts = use_tracking_texts();
    let today = dossier.stage.answered_at.date();
    let code = dossier.stage.code.as_str();
    let counted = Counted::of(code, code, &dossier, today);
    let late = counted.due_on();
    let late = late.map(|due_on| delay(lang, &counted.course, due_on));
    let Dossier {
        stage,
        applicant,
        events,
        papers,
        result,
        ..
    } = dossier.clone();
    let status = stage.status;
    view! {
        <article class="dossier">
            <About stage=stage.clone() applicant=Some(applicant) />
            <DutyBlock dossier />
            <DueBlock counted texts remarks=late />
            <Timeline events status texts />
            <Papers papers />
            <ResultBlock result />
            <PrintButton />
            <Freshness stage />
        </article>
    }
    .into_any()
}

#[component]
fn PrintButton() -> impl IntoView {
    let texts = &use_tracking_texts().due;
    // Without a script the button would do nothing.
    (!is_snapshot()).then(|| {
        view! {
            <p><button type="button" class="button button--quiet" on:click=move |_| browser::print()>{texts.print}</button></p>
        }
    })
}

#[component]
fn StageAlone(stage: DossierStage) -> impl IntoView {
    let texts = use_tracking_texts();
    view! {
        <article class="dossier">
            <About stage=stage.clone() applicant=None />
            <Steps status=stage.status texts />
            <p class="notice">{texts.duty.stage_only}</p>
            <Freshness stage />
        </article>
    }
    .into_any()
}
