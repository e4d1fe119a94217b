//! Capital through the years as a line, registrations through the years, and both as tables.

use contract::{Registrations, YearFigures};
use leptos::prelude::*;

use crate::{
    charts::lines::{Line, LineChart, LinePoint},
    enterprises::millions,
    format,
    i18n::{Lang, use_enterprise_texts, use_lang, use_ranking_texts},
};

#[component]
pub fn ByYear(years: Vec<YearFigures>) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_enterprise_texts().figures;
    let line = line(lang, &years);
    let maximum = ceiling(&line);
    let label = texts.by_year.to_owned();
    let heads = [texts.projects, texts.registered, texts.implemented];
    // The newest first, as one reads a table.
    let rows = years.iter().rev().map(|one| {
        let capital = one.capital;
        let cells = [
            format::count(lang, capital.projects),
            millions(lang, capital.registered_usd),
            millions(lang, capital.implemented_usd),
        ];
        (one.year, cells.to_vec())
    });
    let rows = rows.collect();
    view! {
        <section class="part" id="theo-nam">
            <h2 class="part__heading">{texts.by_year}</h2>
            <p class="note">{texts.by_year_note}</p>
            <a class="skip-link" href="#bang-nam">{use_ranking_texts().skip_chart}</a>
            <LineChart line maximum label axis=format::axis(lang, maximum) />
            <YearTable id="bang-nam" heads=heads.to_vec() rows />
        </section>
    }
    .into_any()
}

#[component]
pub fn NewlyRegistered(registrations: Registrations) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_enterprise_texts().figures;
    let rows = registrations.by_year.iter().rev().map(|one| {
        let billions = format::count(lang, (one.capital_vnd + 500_000_000) / 1_000_000_000);
        let cells = vec![
            format::count(lang, one.enterprises),
            (texts.vnd_billions)(&billions),
        ];
        (one.year, cells)
    });
    let rows = rows.collect();
    let heads = vec![texts.enterprises, texts.capital_vnd];
    view! {
        <section class="part" id="dang-ky">
            <h2 class="part__heading">{texts.registrations}</h2>
            <p class="note">{texts.registrations_note}</p>
            <YearTable id="bang-dang-ky" heads rows />
        </section>
    }
    .into_any()
}

#[component]
fn YearTable(
    id: &'static str,
    heads: Vec<&'static str>,
    rows: Vec<(u16, Vec<String>)>,
) -> impl IntoView {
    let year = use_enterprise_texts().figures.year;
    let head_cells = heads
        .iter()
        .map(|head| view! { <th class="ranking-table__number" scope="col">{*head}</th> })
        .collect_view();
    let lines = rows
        .into_iter()
        .map(|(year, cells)| {
            let cells = heads.iter().zip(cells).map(|(label, text)| {
                view! { <td class="ranking-table__number" data-label=*label>{text}</td> }
            });
            let cells = cells.collect_view();
            view! { <tr><th scope="row">{year}</th>{cells}</tr> }
        })
        .collect_view();
    view! {
        <table class="table ranking-table" id=id tabindex="-1">
            <thead><tr><th scope="col">{year}</th>{head_cells}</tr></thead>
            <tbody>{lines}</tbody>
        </table>
    }
    .into_any()
}

/// Registered capital in millions of dollars. A year that is not there breaks the line.
fn line(lang: Lang, years: &[YearFigures]) -> Line {
    let texts = &lang.enterprise_texts().figures;
    let mut before = None;
    let points = years.iter().map(|one| {
        let is_joined = before == Some(one.year.saturating_sub(1));
        before = Some(one.year);
        let registered = one.capital.registered_usd;
        LinePoint {
            label: one.year.to_string(),
            value: Some(registered as f64 / 1e6),
            is_joined,
            spoken: (texts.point)(one.year, &millions(lang, registered)),
        }
    });
    Line {
        name: texts.registered.to_owned(),
        points: points.collect(),
    }
}

/// The next round number, so that the axis ends at one.
fn ceiling(line: &Line) -> f64 {
    let values = line.points.iter().filter_map(|point| point.value);
    let most = values.fold(10.0, f64::max);
    let unit = 10f64.powf(most.log10().floor());
    (most / unit).ceil() * unit
}
