//! Where a business goes on from the list.

use contract::ProcedureFilter;
use leptos::prelude::*;

use crate::{
    i18n::{use_enterprise_texts, use_lang},
    route::{FiguresView, PETITIONS, Route},
};

/// The slug of enterprises among the kinds of applicants.
const AUDIENCE: &str = "doanh-nghiep";

#[component]
pub fn Sections() -> impl IntoView {
    let lang = use_lang();
    let texts = &use_enterprise_texts().sections;
    let figures = use_enterprise_texts().figures.heading;
    let procedures = Route::search(ProcedureFilter {
        audience: AUDIENCE.parse().ok(),
        ..ProcedureFilter::default()
    });
    let links = [
        (
            Route::EnterpriseFigures(FiguresView::default()),
            figures,
            texts.figures_lead,
        ),
        (procedures, texts.procedures, texts.procedures_lead),
        (Route::LifeEvents, texts.life_events, texts.life_events_lead),
    ];
    let links = links
        .into_iter()
        .map(|(route, name, lead)| {
            view! {
                <li class="enterprise-links__item">
                    <a class="enterprise-links__link" href=route.path(lang)>{name}</a>
                    <p>{lead}</p>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="part" id="danh-cho-doanh-nghiep">
            <h2 class="part__heading">{texts.heading}</h2>
            <ul class="enterprise-links">{links}</ul>
            <h3>{texts.questions}</h3>
            <p>
                {texts.questions_lead}" "
                <a href=PETITIONS rel="noopener">{texts.questions_link}" ↗"</a>
            </p>
        </section>
    }
    .into_any()
}
