//! What is really known of the resolutions, how states are computed, and the files.

use contract::{Citation, Resolution, ResolutionFact, TaskBoard};
use leptos::prelude::*;

use crate::{
    format,
    i18n::{Lang, use_lang, use_task_texts},
    route::{Route, TaskView, with_ending},
};

#[component]
pub fn Facts(board: StoredValue<TaskBoard>) -> impl IntoView {
    let texts = use_task_texts();
    let resolutions = board.with_value(|board| board.resolutions.clone());
    let resolutions = resolutions
        .into_iter()
        .filter(|resolution| !resolution.facts.is_empty())
        .map(|resolution| view! { <ResolutionFacts resolution /> })
        .collect_view();
    view! {
        <section class="part" id="nguon">
            <h2 class="part__heading">{texts.facts}</h2>
            <p>{texts.facts_lead}</p>
            {resolutions}
        </section>
    }
    .into_any()
}

#[component]
fn ResolutionFacts(resolution: Resolution) -> impl IntoView {
    let lang = use_lang();
    let texts = use_task_texts();
    let Resolution {
        number,
        adopted_on,
        title,
        facts,
        ..
    } = resolution;
    let day = format::date(lang, adopted_on);
    let facts = facts
        .into_iter()
        .map(|fact| view! { <Fact fact /> })
        .collect_view();
    view! {
        <h3>{(texts.adopted)(&number, &lang.name(&title), &day)}</h3>
        <ul class="bullets">{facts}</ul>
    }
}

#[component]
fn Fact(fact: ResolutionFact) -> impl IntoView {
    let lang = use_lang();
    let texts = use_task_texts();
    let due = fact.due_on.map(|day| {
        let due = (texts.fact_due)(&format::date(lang, day));
        format!("{due} ")
    });
    let outcome = match &fact.outcome {
        Some(outcome) => (texts.outcome)(&lang.name(outcome)),
        None => texts.no_outcome.to_owned(),
    };
    view! {
        <li>
            <p>{lang.name(&fact.text)}" "{due}{outcome}</p>
            <p class="note">{source(lang, &fact.source)}</p>
        </li>
    }
}

fn source(lang: Lang, source: &Citation) -> AnyView {
    let title = lang.name(&source.title);
    match source.url.clone() {
        Some(url) => view! { <a href=url rel="noopener">{title}</a> }.into_any(),
        None => title.into_any(),
    }
}

#[component]
pub fn About(board: StoredValue<TaskBoard>, view: Memo<TaskView>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_task_texts();
    let cited = board.with_value(|board| match &board.source {
        Some(cited) => source(lang, cited),
        None => texts.no_source.into_any(),
    });
    let file = move |ending: &str| with_ending(&Route::Tasks(view.get()).path(lang), ending);
    // The router must leave files alone.
    view! {
        <section class="part" id="cach-tinh">
            <h2 class="part__heading">{texts.about}</h2>
            <p>{texts.about_states}</p>
            <p class="note">{texts.source}": "{cited}</p>
        </section>
        <section class="part" id="tai-ve">
            <h2 class="part__heading">{texts.downloads}</h2>
            <ul class="bullets">
                <li><a class="downloads__link" href=move || file(".csv") rel="external" download>{texts.as_csv}</a></li>
                <li><a class="downloads__link" href=move || file(".json") rel="external" download>{texts.as_json}</a></li>
            </ul>
        </section>
    }
    .into_any()
}
