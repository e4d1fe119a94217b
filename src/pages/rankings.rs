//! All rankings: what is measured, and what the newest edition of each says.

use contract::{Basis, Edition, EgdiReport, LevelAudit, List, MeasureWithEditions, TaskBoard};
use leptos::prelude::*;

use crate::{
    client,
    components::{
        async_view::{AsyncView, Room},
        breadcrumbs::Breadcrumbs,
        page_heading::PageHeading,
    },
    egdi,
    i18n::{use_egdi_texts, use_lang, use_ranking_texts},
    levels,
    ranking::{finding, select},
    route::{EgdiView, RankingView, Route, TaskView},
    tasks,
};

#[component]
pub fn RankingsPage() -> impl IntoView {
    let texts = use_ranking_texts();
    let measures = client::request_measures();
    let tasks = client::request_tasks();
    let audit = client::request_level_audit();
    view! {
        <Breadcrumbs />
        <PageHeading title=texts.heading.to_owned() />
        <p class="lead">{texts.lead}</p>
        <AsyncView request=measures room=Room::Page ready=|list| view! { <RankingsView list /> } />
        <section class="part" id="bang-theo-doi">
            <h2 class="part__heading">{texts.boards}</h2>
            <EgdiCard />
            <AsyncView request=tasks ready=|board| view! { <TaskCard board /> } />
            <AsyncView request=audit ready=|audit| view! { <LevelCard audit /> } />
        </section>
    }
    .into_any()
}

#[component]
pub fn RankingsView(list: List<MeasureWithEditions>) -> impl IntoView {
    let items = list
        .items
        .into_iter()
        .map(|measure| view! { <MeasureCard measure /> })
        .collect_view();
    view! { <ul class="measures">{items}</ul> }
}

/// The country among others: measured by the UN, so it is no measure of ours.
#[component]
fn EgdiCard() -> impl IntoView {
    let lang = use_lang();
    let texts = use_egdi_texts();
    let href = Route::Egdi(EgdiView::default()).path(lang);
    let report = client::request_egdi();
    view! {
        <h3><a class="measures__link" href=href>{texts.heading}</a></h3>
        <AsyncView request=report ready=|report| view! { <EgdiFinding report /> } />
        <p>{texts.lead}</p>
    }
}

#[component]
fn EgdiFinding(report: EgdiReport) -> impl IntoView {
    let lang = use_lang();
    view! { <p>{egdi::finding(lang, &report, &EgdiView::default())}</p> }
}

#[component]
fn MeasureCard(measure: MeasureWithEditions) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let MeasureWithEditions { measure, editions } = measure;
    let href = Route::Ranking(measure.slug.clone(), RankingView::default()).path(lang);
    let newest = editions.into_iter().next();
    let finding = newest.as_ref().map(|head| {
        let edition = client::request_edition(head.measure.clone(), Signal::stored(Some(head.id)));
        view! { <AsyncView request=edition ready=|edition| view! { <Finding edition /> } /> }
    });
    let sample = newest
        .as_ref()
        .filter(|head| head.basis == Basis::Illustrative)
        .map(|_| view! { <span class="sample__word">{texts.sample}</span> });
    let latest = match newest {
        Some(head) => {
            let period = texts.period(lang, head.period);
            let coverage: Vec<_> = head
                .coverage
                .iter()
                .map(|one| (texts.coverage_of)(one.reported, one.expected))
                .collect();
            format!("{}: {period}. {}.", texts.latest, coverage.join("; "))
        }
        None => texts.no_editions.to_owned(),
    };
    view! {
        <li class="measures__item">
            <h2 class="measures__name"><a class="measures__link" href=href>{lang.name(&measure.name)}</a></h2>
            {finding}
            <p>{lang.name(&measure.definition)}</p>
            <p class="note">{latest}" "{sample}</p>
        </li>
    }
}

/// What the newest edition says, in one sentence.
#[component]
fn Finding(edition: Edition) -> impl IntoView {
    let lang = use_lang();
    let view = RankingView::default();
    let selection = select(&edition, &view);
    view! { <p>{finding(lang, &edition, &selection, &view)}</p> }
}

/// How the tasks of resolutions stand.
#[component]
pub fn TaskCard(board: TaskBoard) -> impl IntoView {
    let lang = use_lang();
    let view = TaskView::default();
    let sample = (board.basis == Basis::Illustrative)
        .then(|| view! { <span class="sample__word">{use_ranking_texts().sample}</span> });
    let finding = tasks::finding(lang, &board, &tasks::select(lang, &board, &view));
    view! {
        <h3><a class="measures__link" href=Route::Tasks(view).path(lang)>{lang.task_texts().heading}</a></h3>
        <p>{finding}" "{sample}</p>
    }
}

/// What claims of online service come to.
#[component]
pub fn LevelCard(audit: LevelAudit) -> impl IntoView {
    let lang = use_lang();
    view! {
        <h3><a class="measures__link" href=Route::Levels.path(lang)>{lang.level_texts().heading}</a></h3>
        <p>{levels::finding(lang, &audit)}</p>
    }
}
