//! What is known of one body. Pure views.

use contract::{AgencyCode, ConnectionState, ExchangeClass, ExchangeUnit, UnitMonth};
use leptos::prelude::*;

use crate::{
    charts::{
        lines::{Line, LinePoint},
        many_lines::{Emphasis, ManyLines, ShownLine, extremes},
    },
    exchange::{axis_maximum, last_day_of_next, month_name, notes, unit_finding},
    format,
    i18n::{Lang, use_exchange_texts, use_lang},
    route::{ExchangeView, Route, with_ending},
};

#[component]
pub fn ExchangeUnitShown(unit: ExchangeUnit) -> impl IntoView {
    let lang = use_lang();
    let texts = use_exchange_texts();
    let finding = unit_finding(lang, &unit).unwrap_or_else(|| texts.unit_no_months.to_owned());
    let as_of = format::date(lang, unit.origin.as_of);
    let months = (!unit.months.is_empty()).then(|| view! { <Months unit=unit.clone() /> });
    let partners = (!unit.months.is_empty()).then(|| view! { <Partners unit=unit.clone() /> });
    let notes = notes(lang, &unit.origin.notes);
    let about = view! { <About unit /> };
    view! {
        <p class="finding">{finding}</p>
        <p class="note">{(texts.as_of)(&as_of)}</p>
        {months}
        {partners}
        {about}
        <p class="note">{texts.notes}": "{notes}</p>
    }
    .into_any()
}

#[component]
fn Months(unit: ExchangeUnit) -> impl IntoView {
    let lang = use_lang();
    let texts = use_exchange_texts();
    let months = &unit.months;
    let values = months.iter().flat_map(|one| [one.sent, one.received]);
    let maximum = axis_maximum(values);
    let lines = [
        shown_line(lang, months, texts.sent, |one| one.sent, texts.sent_at),
        shown_line(
            lang,
            months,
            texts.received,
            |one| one.received,
            texts.received_at,
        ),
    ];
    let rows = months
        .iter()
        .rev()
        .map(|one| {
            view! {
                <tr>
                    <th scope="row">{month_name(lang, one.month)}</th>
                    <td class="ranking-table__number" data-label=texts.sent>{format::count(lang, one.sent)}</td>
                    <td class="ranking-table__number" data-label=texts.received>{format::count(lang, one.received)}</td>
                </tr>
            }
        })
        .collect_view();
    let label = texts.unit_months.to_owned();
    let lines: Vec<_> = lines.into_iter().flatten().collect();
    view! {
        <section class="part" id="tung-thang">
            <h2 class="part__heading">{texts.unit_months}</h2>
            <a class="skip-link" href="#bang-thang">{texts.skip_chart}</a>
            <ManyLines lines maximum label axis=format::axis(lang, maximum) />
            <p class="note">{texts.chart_note}</p>
            <table class="table ranking-table" id="bang-thang" tabindex="-1">
                <thead><tr>
                    <th scope="col">{texts.month}</th>
                    <th class="ranking-table__number" scope="col">{texts.sent}</th>
                    <th class="ranking-table__number" scope="col">{texts.received}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

/// None where there is no month.
fn shown_line(
    lang: Lang,
    months: &[UnitMonth],
    name: &str,
    value: fn(&UnitMonth) -> u64,
    end: fn(&str) -> String,
) -> Option<ShownLine> {
    let texts = lang.exchange_texts();
    let mut next = None;
    let mut points = Vec::new();
    for one in months {
        points.push(LinePoint {
            label: month_name(lang, one.month),
            value: Some(value(one) as f64),
            is_joined: next == Some(one.month.last_day()),
            ..LinePoint::default()
        });
        next = Some(last_day_of_next(one.month));
    }
    let line = Line {
        name: name.to_owned(),
        points,
    };
    let ends = extremes(&line)?;
    let told = |at: usize| {
        let count = format::count(lang, value(&months[at]));
        (texts.in_month)(&month_name(lang, months[at].month), &count)
    };
    Some(ShownLine {
        emphasis: Emphasis::Plain,
        label: end(&format::count(lang, value(&months[ends.last]))),
        spoken: (texts.line_spoken)(
            name,
            &told(ends.first),
            &told(ends.last),
            &told(ends.highest),
        ),
        line,
    })
}

#[component]
fn Partners(unit: ExchangeUnit) -> impl IntoView {
    let lang = use_lang();
    let texts = use_exchange_texts();
    let rows = unit
        .partners
        .iter()
        .map(|one| {
            view! {
                <tr>
                    <th scope="row">{(texts.class_name)(one.class)}</th>
                    <td class="ranking-table__number" data-label=texts.sent>{format::count(lang, one.sent)}</td>
                    <td class="ranking-table__number" data-label=texts.received>{format::count(lang, one.received)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="part" id="voi-ai">
            <h2 class="part__heading">{texts.partners}</h2>
            <table class="table ranking-table">
                <thead><tr>
                    <th scope="col">{texts.class}</th>
                    <th class="ranking-table__number" scope="col">{texts.sent}</th>
                    <th class="ranking-table__number" scope="col">{texts.received}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

#[component]
fn About(unit: ExchangeUnit) -> impl IntoView {
    let lang = use_lang();
    let texts = use_exchange_texts();
    let connection = unit.connection.as_ref();
    let (since, tiers) = match connection.map(|one| one.state) {
        Some(ConnectionState::Connected { since, tiers }) => {
            (format::date(lang, since), texts.tiers_name(tiers))
        }
        Some(ConnectionState::UnderWay) => (texts.under_way.to_owned(), texts.no_value),
        None => (texts.no_value.to_owned(), texts.no_value),
    };
    let last = connection.and_then(|one| one.last_document_on);
    let last = last.map_or(texts.no_value.to_owned(), |on| format::date(lang, on));
    let rows = [
        (texts.class, (texts.class_name)(unit.class).to_owned()),
        (texts.connected_since, since),
        (texts.tiers, tiers.to_owned()),
        (texts.last_document, last),
    ]
    .map(|(name, value)| view! { <div class="facts__fact"><dt>{name}</dt><dd>{value}</dd></div> })
    .collect_view();
    view! {
        <section class="part" id="ket-noi">
            <h2 class="part__heading">{texts.connections}</h2>
            <dl class="facts">{rows}</dl>
        </section>
        <Links code=unit.unit.code class=unit.class />
    }
    .into_any()
}

/// The files, and the way to the bodies beside it.
#[component]
fn Links(code: AgencyCode, class: ExchangeClass) -> impl IntoView {
    let lang = use_lang();
    let texts = use_exchange_texts();
    let own = Route::ExchangeUnit(code).path(lang);
    let files = [
        (".csv", texts.months_as_csv),
        (".json", texts.months_as_json),
    ]
    .map(|(ending, name)| {
        let file = with_ending(&own, ending);
        view! { <li><a class="downloads__link" href=file rel="external" download>{name}</a></li> }
    })
    .collect_view();
    let all = Route::Exchange(ExchangeView {
        class: Some(class),
        ..ExchangeView::default()
    });
    view! {
        <section class="part" id="tai-ve">
            <h2 class="part__heading">{texts.downloads}</h2>
            <ul class="bullets">{files}</ul>
            <p><a class="way-on" href=all.path(lang)>{texts.see_class}</a></p>
        </section>
    }
}
