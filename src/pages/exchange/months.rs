//! Totals and growth with their parts, and the months as a line and as a table.

use contract::{ExchangeReport, MonthDocuments, MonthPair};
use leptos::prelude::*;

use crate::{
    charts::lines::{Line, LineChart, LinePoint},
    exchange::{axis_maximum, growth, last_day_of_next, month_name, written_times},
    format,
    i18n::{Lang, use_exchange_texts, use_lang},
};

#[component]
pub fn Totals(report: StoredValue<ExchangeReport>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_exchange_texts();
    let rows = report.with_value(|report| rows(lang, report));
    let as_of = report.with_value(|report| format::date(lang, report.origin.as_of));
    let rows = rows
        .into_iter()
        .map(|(name, value)| view! { <div class="facts__fact"><dt>{name}</dt><dd>{value}</dd></div> })
        .collect_view();
    view! {
        <section class="part" id="tong-so">
            <h2 class="part__heading">{texts.totals}</h2>
            <dl class="facts">{rows}</dl>
            <p class="note">{(texts.as_of)(&as_of)}</p>
        </section>
    }
    .into_any()
}

fn rows(lang: Lang, report: &ExchangeReport) -> Vec<(String, String)> {
    let texts = lang.exchange_texts();
    let origin = &report.origin;
    let total = (texts.documents)(&format::count(lang, report.total));
    let when = (texts.since)(
        &format::date(lang, origin.begun_on),
        &format::date(lang, origin.as_of),
    );
    let all = (texts.total.to_owned(), format!("{total}, {when}"));
    let year_before = report.year_before.map(|pair| {
        let said = match growth(lang, &pair) {
            Some(growth) => (texts.growth)(&growth),
            None => without_base(lang, &pair),
        };
        (texts.year_before.to_owned(), said)
    });
    let since_first = report.since_first.iter().map(|one| {
        let pair = &one.pair;
        let said = match written_times(lang, pair) {
            Some(times) => (texts.multiple)(
                &times,
                &format::count(lang, pair.later.documents),
                &format::count(lang, pair.earlier.documents),
            ),
            None => without_base(lang, pair),
        };
        ((texts.nth)(one.nth), said)
    });
    [all]
        .into_iter()
        .chain(year_before)
        .chain(since_first)
        .collect()
}

fn without_base(lang: Lang, pair: &MonthPair) -> String {
    (lang.exchange_texts().no_base)(
        &format::count(lang, pair.later.documents),
        &format::count(lang, pair.earlier.documents),
    )
}

#[component]
pub fn Months(report: StoredValue<ExchangeReport>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_exchange_texts();
    let months = report.with_value(|report| report.months.clone());
    let maximum = axis_maximum(months.iter().map(|one| one.documents));
    let line = line(lang, &months);
    let label = texts.months.to_owned();
    let rows = months
        .into_iter()
        .rev()
        .map(|one| {
            let documents = format::count(lang, one.documents);
            view! {
                <tr>
                    <th scope="row">{month_name(lang, one.month)}</th>
                    <td class="ranking-table__number" data-label=texts.column_documents>{documents}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="part" id="tung-thang">
            <h2 class="part__heading">{texts.months}</h2>
            <a class="skip-link" href="#bang-thang">{texts.skip_chart}</a>
            <LineChart line maximum label axis=format::axis(lang, maximum) />
            <p class="note">{texts.chart_note}</p>
            <details class="case" id="bang-thang" tabindex="-1">
                <summary class="case__title">{texts.months_table}</summary>
                <table class="table ranking-table">
                    <thead><tr>
                        <th scope="col">{texts.month}</th>
                        <th class="ranking-table__number" scope="col">{texts.column_documents}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </details>
        </section>
    }
    .into_any()
}

/// A month that is missing takes no room, but the line breaks there.
fn line(lang: Lang, months: &[MonthDocuments]) -> Line {
    let texts = lang.exchange_texts();
    let mut next = None;
    let mut points = Vec::new();
    for one in months {
        let name = month_name(lang, one.month);
        let documents = format::count(lang, one.documents);
        points.push(LinePoint {
            spoken: (texts.in_month)(&name, &documents),
            label: name,
            value: Some(one.documents as f64),
            is_joined: next == Some(one.month.last_day()),
        });
        next = Some(last_day_of_next(one.month));
    }
    Line {
        name: texts.months.to_owned(),
        points,
    }
}
