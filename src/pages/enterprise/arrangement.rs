//! How far the rearrangement has come, step by step, and the first public offering.

use contract::{ArrangementForm, ArrangementStep, Ipo, IpoOutcome};
use leptos::prelude::*;

use crate::{
    enterprises::share,
    format,
    i18n::{Lang, use_enterprise_texts, use_lang},
};

#[component]
pub fn Arrangement(steps: Vec<ArrangementStep>, form: Option<ArrangementForm>) -> impl IntoView {
    let texts = use_enterprise_texts();
    let content = match form {
        Some(form) if !steps.is_empty() => {
            let last = steps.len() - 1;
            let steps = steps
                .into_iter()
                .enumerate()
                .map(|(at, step)| view! { <Step step is_last=at == last /> })
                .collect_view();
            view! {
                <p><strong>{(texts.form_name)(form)}</strong></p>
                <ol class="enterprise-steps">{steps}</ol>
            }
            .into_any()
        }
        _ => view! { <p>{texts.one.kept}</p> }.into_any(),
    };
    view! {
        <section class="part" id="sap-xep">
            <h2 class="part__heading">{texts.one.arrangement}</h2>
            {content}
        </section>
    }
    .into_any()
}

#[component]
fn Step(step: ArrangementStep, is_last: bool) -> impl IntoView {
    let lang = use_lang();
    let texts = use_enterprise_texts();
    let decision = step.decision.map(|number| {
        view! { <span>{texts.one.decision}" "{number}</span> }
    });
    let source = step.source.map(|source| {
        let title = lang.name(&source.title);
        let name_lang = lang.of_name(&source.title);
        match source.url {
            Some(url) => {
                view! { <a href=url rel="noopener nofollow" lang=name_lang>{title}</a> }.into_any()
            }
            None => view! { <span lang=name_lang>{title}</span> }.into_any(),
        }
    });
    // The stage that holds now.
    let current = is_last.then_some("step");
    view! {
        <li class="enterprise-steps__step" aria-current=current>
            <time class="enterprise-steps__day" datetime=step.on.to_string()>{format::date(lang, step.on)}</time>
            <strong>{(texts.stage_name)(step.stage)}</strong>
            <small class="enterprise-steps__more">{decision}{source}</small>
        </li>
    }
}

#[component]
pub fn Offering(ipo: Option<Ipo>) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_enterprise_texts().one;
    let content = match ipo {
        Some(ipo) => {
            let rows = rows(lang, &ipo)
                .into_iter()
                .map(|(name, value)| {
                    view! { <div class="dossier-facts__row"><dt>{name}</dt><dd>{value}</dd></div> }
                })
                .collect_view();
            view! { <dl class="dossier-facts">{rows}</dl> }.into_any()
        }
        None => view! { <p>{texts.no_ipo}</p> }.into_any(),
    };
    view! {
        <section class="part" id="chao-ban">
            <h2 class="part__heading">{texts.ipo}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn rows(lang: Lang, ipo: &Ipo) -> Vec<(&'static str, String)> {
    let texts = &lang.enterprise_texts().one;
    let money = |vnd: u64| format::money(lang, i64::try_from(vnd).unwrap_or(i64::MAX));
    let status = match ipo.outcome {
        IpoOutcome::Held { .. } => texts.ipo_held,
        IpoOutcome::Failed { .. } => texts.ipo_failed,
        IpoOutcome::Planned | IpoOutcome::Other => texts.ipo_planned,
    };
    let mut rows = vec![
        (texts.ipo_status, status.to_owned()),
        (texts.planned_on, format::date(lang, ipo.planned_on)),
        (
            texts.shares_offered,
            format::count(lang, ipo.shares_offered),
        ),
        (texts.start_price, money(ipo.start_price_vnd)),
    ];
    match ipo.outcome {
        IpoOutcome::Held {
            held_on,
            average_price_vnd,
            sold_percent,
        } => rows.extend([
            (texts.held_on, format::date(lang, held_on)),
            (texts.average_price, money(average_price_vnd)),
            (texts.sold, share(lang, sold_percent)),
        ]),
        IpoOutcome::Failed { held_on } => {
            rows.push((texts.held_on, format::date(lang, held_on)));
        }
        IpoOutcome::Planned | IpoOutcome::Other => {}
    }
    rows
}
