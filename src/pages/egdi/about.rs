//! What the figures say and do not say: definition, recomputation, sources, files.

use contract::{Citation, EgdiIndex, EgdiReport};
use domain::egdi::{GROUP_LIMITS, Group, unexplained};
use leptos::prelude::*;

use crate::{
    client::egdi::{EGDI, address_of_survey},
    egdi::{choose, country_name},
    format,
    i18n::{Lang, use_egdi_texts, use_lang},
    route::{EgdiView, Route, with_ending},
};

#[component]
pub fn Definition(report: StoredValue<EgdiReport>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_egdi_texts();
    let definitions = EgdiIndex::ALL
        .map(|index| view! { <p class="definition">{(texts.definition_of)(index)}</p> })
        .collect_view();
    let (recomputed, counted) =
        report.with_value(|report| (recomputed(lang, report), counted(lang, report)));
    view! {
        <section class="part" id="cach-tinh">
            <h2 class="part__heading">{texts.definition}</h2>
            {definitions}
            <p>{texts.weights_note}" "{recomputed}</p>
            <dl class="facts">
                <div class="facts__fact"><dt>{texts.groups_name}</dt><dd>{groups(lang)}</dd></div>
                <div class="facts__fact"><dt>{texts.limits_name}</dt><dd>{texts.limits}" "{counted}</dd></div>
                <div class="facts__fact"><dt>{texts.places_name}</dt><dd>{texts.places}" "{texts.timor_leste}</dd></div>
            </dl>
        </section>
    }
    .into_any()
}

/// The figures of all surveys from their parts, here and now.
fn recomputed(lang: Lang, report: &EgdiReport) -> String {
    let texts = lang.egdi_texts();
    let mut apart = Vec::new();
    for survey in &report.surveys {
        for country in unexplained(survey) {
            let name = country_name(lang, &country.name);
            apart.push(format!("{name} ({})", survey.year));
        }
    }
    let surveys = (texts.recomputed)(report.surveys.len());
    format!("{surveys} {}", (texts.not_recomputed)(&apart.join(", ")))
}

fn counted(lang: Lang, report: &EgdiReport) -> Option<String> {
    let (newest, oldest) = report.surveys.first().zip(report.surveys.last())?;
    let first = (oldest.year, oldest.countries_ranked);
    let last = (newest.year, newest.countries_ranked);
    Some((lang.egdi_texts().counted)(first, last))
}

fn groups(lang: Lang) -> String {
    let texts = lang.egdi_texts();
    let limit = |hundredths: u32| format::decimals(lang, f64::from(hundredths) / 100.0, 2);
    let mut groups: Vec<String> = GROUP_LIMITS
        .into_iter()
        .map(|(group, from)| (texts.group_from)(texts.group(group), &limit(from)))
        .collect();
    let lowest = GROUP_LIMITS.last();
    groups.extend(
        lowest.map(|(_, from)| (texts.group_below)(texts.group(Group::Low), &limit(*from))),
    );
    format!("{}.", groups.join("; "))
}

#[component]
pub fn Sources(report: StoredValue<EgdiReport>, view: EgdiView) -> impl IntoView {
    let texts = use_egdi_texts();
    let (own, all) = report.with_value(|report| {
        let own = choose(report, &view).map(|chosen| chosen.survey.source.clone());
        let all: Vec<_> = report
            .surveys
            .iter()
            .map(|survey| survey.source.clone())
            .collect();
        (own, all)
    });
    let all = all
        .into_iter()
        .map(|source| view! { <li>{cited(source)}</li> })
        .collect_view();
    view! {
        <section class="part" id="nguon">
            <h2 class="part__heading">{texts.sources}</h2>
            <p>{own.map(cited)}</p>
            <p class="note">{texts.source_note}</p>
            <details class="case">
                <summary class="case__title">{texts.all_sources}</summary>
                <ul class="bullets">{all}</ul>
            </details>
        </section>
    }
    .into_any()
}

fn cited(source: Citation) -> AnyView {
    let lang = use_lang();
    let title = lang.name(&source.title);
    let title_lang = lang.of_name(&source.title);
    match source.url {
        Some(url) => view! { <a href=url rel="noopener" lang=title_lang>{title}</a> }.into_any(),
        None => view! { <span lang=title_lang>{title}</span> }.into_any(),
    }
}

#[component]
pub fn Downloads(report: StoredValue<EgdiReport>, view: Memo<EgdiView>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_egdi_texts();
    let year = move || {
        report.with_value(|report| choose(report, &view.read()).map(|chosen| chosen.survey.year))
    };
    let table = move || {
        let view = EgdiView {
            year: view.read().year,
            ..EgdiView::default()
        };
        with_ending(&Route::Egdi(view).path(lang), ".csv")
    };
    let whole = move || {
        year().map(|year| {
            let address = address_of_survey(year);
            view! { <li><a class="downloads__link" href=address rel="external" download>{(texts.survey_as_json)(year)}</a></li> }
        })
    };
    // The router must leave files alone.
    view! {
        <section class="part" id="tai-ve">
            <h2 class="part__heading">{texts.downloads}</h2>
            <ul class="bullets">
                <li><a class="downloads__link" href=table rel="external" download>{texts.page_as_csv}</a></li>
                <li><a class="downloads__link" href=EGDI rel="external" download>{texts.page_as_json}</a></li>
                {whole}
            </ul>
        </section>
    }
    .into_any()
}
