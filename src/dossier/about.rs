//! What a dossier is, what was handed in, what came out, and how fresh all this is.

use contract::{Basis, DossierPaper, DossierResult, DossierStage, PaperState};
use leptos::prelude::*;

use crate::{
    format,
    i18n::{tracking::CourseTexts, use_lang, use_tracking_texts},
    route::Route,
};

#[component]
pub fn About(stage: DossierStage, applicant: Option<String>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_tracking_texts();
    let status = texts.labels.status(stage.status);
    let applicant = applicant.map(|name| {
        view! { <div class="dossier-facts__row"><dt>{texts.course.applicant}</dt><dd>{name}</dd></div> }
    });
    let procedure = Route::Procedure(stage.procedure.code.clone()).path(lang);
    view! {
        <SampleNote basis=stage.basis texts=&texts.course />
        <h2 class="dossier__code"><code>{stage.code.to_string()}</code></h2>
        <dl class="dossier-facts">
            <div class="dossier-facts__row">
                <dt>{texts.course.procedure}</dt>
                <dd lang=lang.of_content()><a href=procedure>{stage.procedure.name}</a></dd>
            </div>
            <div class="dossier-facts__row">
                <dt>{texts.course.agency}</dt>
                <dd lang=lang.of_name(&stage.agency.name)>{lang.name(&stage.agency.name)}</dd>
            </div>
            {applicant}
            <div class="dossier-facts__row">
                <dt>{texts.course.status}</dt>
                <dd><strong>{status}</strong></dd>
            </div>
        </dl>
    }
    .into_any()
}

#[component]
pub fn SampleNote(basis: Basis, texts: &'static CourseTexts) -> impl IntoView {
    (basis == Basis::Illustrative).then(|| {
        view! {
            <p class="sample"><strong class="sample__word">{texts.sample}</strong>" "{texts.sample_note}</p>
        }
    })
}

#[component]
pub fn Papers(papers: Vec<DossierPaper>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_tracking_texts();
    if papers.is_empty() {
        return ().into_any();
    }
    let lines = papers.into_iter().map(|paper| {
        let state = texts.labels.paper(&paper.state);
        let needs_care = matches!(
            paper.state,
            PaperState::Rejected { .. } | PaperState::Missing
        );
        let state = match needs_care {
            true => view! { <strong>{state}</strong> }.into_any(),
            false => state.into_any(),
        };
        view! { <li><span lang=lang.of_content()>{paper.name}</span>": "{state}</li> }
    });
    view! {
        <section class="section">
            <h2>{texts.course.papers}</h2>
            <ul class="bullets">{lines.collect_view()}</ul>
        </section>
    }
    .into_any()
}

#[component]
pub fn ResultBlock(result: Option<DossierResult>) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_tracking_texts().course;
    result.map(|result| {
        let number = result.document_number;
        let number = number.map(|number| view! { <p>{(texts.document_number)(&number)}</p> });
        view! {
            <section class="section">
                <h2>{texts.result}</h2>
                <p lang=lang.of_content()>{result.outcome}</p>
                <p>{(texts.settled_on)(&format::date(lang, result.settled_on))}</p>
                {number}
            </section>
        }
    })
}

#[component]
pub fn Freshness(stage: DossierStage) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_tracking_texts().course;
    let (now, told) = (stage.answered_at, stage.as_of);
    let day = |moment: contract::Moment| format::date(lang, moment.date());
    let agency = lang.name(&stage.agency.name);
    let data = (texts.freshness)(&format::clock(now), &day(now), &agency);
    let last = (texts.told_last)(&format::clock(told), &day(told));
    view! { <p class="note">{data}" "{last}</p> }
}
