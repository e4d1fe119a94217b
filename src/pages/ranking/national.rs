//! Beside the derived on-time share: the country month by month, and the few units with counts.

use contract::{Edition, Figures, MonthlyShare, NationalFigures, Period, Settlements};
use domain::performance::Share;
use leptos::prelude::*;

use crate::{
    charts::lines::{Line, LineChart, LinePoint},
    client,
    components::async_view::{AsyncView, Room},
    format,
    i18n::{Lang, use_lang, use_ranking_texts},
    route::NATIONAL_MEASURE,
};

/// Nothing on the pages of other measures.
#[component]
pub fn National(edition: StoredValue<Edition>) -> impl IntoView {
    let is_beside = edition.with_value(|edition| {
        let slug = &edition.raw.measure.slug;
        slug.as_str() == NATIONAL_MEASURE
    });
    is_beside.then(|| {
        let figures = client::request_national_figures();
        view! {
            <AsyncView
                request=figures
                room=Room::Page
                ready=move |figures| view! { <NationalShown figures edition=edition.get_value() /> }
            />
        }
    })
}

#[component]
pub fn NationalShown(figures: NationalFigures, edition: Edition) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_ranking_texts().national;
    let NationalFigures {
        source,
        note,
        counted_to,
        months,
        settlements_note,
        settlements,
        ..
    } = figures;
    let newest = months.last().map(|last| {
        let period = month(lang, last.month);
        let share = format::percent(lang, last.on_time_percent);
        (texts.newest)(&period, &share, &format::date(lang, counted_to))
    });
    let axis = format::axis(lang, 100.0);
    let title = lang.name(&source.title);
    let title = match source.url {
        Some(url) => view! { <a href=url rel="noopener">{title}</a> }.into_any(),
        None => title.into_any(),
    };
    view! {
        <section class="part" id="ca-nuoc">
            <h2 class="part__heading">{texts.heading}</h2>
            <p>{newest}</p>
            <p>{lang.name(&note)}</p>
            <a class="skip-link" href="#bang-ca-nuoc">{use_ranking_texts().skip_chart}</a>
            <LineChart line=line(lang, &months) maximum=100.0 label=texts.heading.to_owned() axis />
            <div id="bang-ca-nuoc" tabindex="-1"><Months months /></div>
            <p class="note">{texts.source}": "{title}</p>
        </section>
        <section class="part" id="so-ho-so">
            <h2 class="part__heading">{texts.settlements}</h2>
            <p>{lang.name(&settlements_note)}</p>
            <SettlementTable settlements edition />
        </section>
    }
    .into_any()
}

fn month(lang: Lang, month: Period) -> String {
    lang.ranking_texts().period(lang, month)
}

/// Points only: whether one month may be compared with the next is not known.
fn line(lang: Lang, months: &[MonthlyShare]) -> Line {
    let point = |share: &MonthlyShare| {
        let label = month(lang, share.month);
        let value = format::percent(lang, share.on_time_percent);
        LinePoint {
            spoken: format!("{label}: {value}"),
            label,
            value: Some(share.on_time_percent),
            is_joined: false,
        }
    };
    Line {
        name: lang.ranking_texts().national.heading.to_owned(),
        points: months.iter().map(point).collect(),
    }
}

#[component]
fn Months(months: Vec<MonthlyShare>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let rows = months
        .into_iter()
        .rev()
        .map(|share| {
            let value = format::percent(lang, share.on_time_percent);
            view! { <tr><th scope="row">{month(lang, share.month)}</th><td class="ranking-table__number" data-label=texts.column_value>{value}</td></tr> }
        })
        .collect_view();
    view! {
        <table class="table ranking-table">
            <thead><tr><th scope="col">{texts.period}</th><th class="ranking-table__number" scope="col">{texts.column_value}</th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

#[component]
fn SettlementTable(settlements: Vec<Settlements>, edition: Edition) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_ranking_texts().national;
    let labels = [
        texts.settled,
        texts.late,
        texts.by_counts,
        texts.by_points,
        texts.average_days,
        texts.counted_to,
    ];
    let heads = labels
        .into_iter()
        .map(|label| view! { <th class="ranking-table__number" scope="col">{label}</th> })
        .collect_view();
    let rows = settlements
        .into_iter()
        .map(|row| {
            let dash = || use_ranking_texts().no_value.to_owned();
            let precise = |value| format!("{}%", format::decimals(lang, value, 2));
            let cells = [
                format::count(lang, row.settled()),
                format::count(lang, row.late),
                on_time_percent(&row).map_or_else(dash, precise),
                by_points(&edition, &row).map_or_else(dash, precise),
                format::decimals(lang, row.average_days, 2),
                format::date(lang, row.counted_to),
            ];
            let cells = cells
                .into_iter()
                .zip(labels)
                .map(|(text, label)| {
                    view! { <td class="ranking-table__number" data-label=label>{text}</td> }
                })
                .collect_view();
            view! { <tr><th scope="row">{lang.name(&row.unit.name)}</th>{cells}</tr> }
        })
        .collect_view();
    view! {
        <table class="table ranking-table">
            <thead><tr><th scope="col">{use_ranking_texts().column_unit}</th>{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn on_time_percent(row: &Settlements) -> Option<f64> {
    let share = Share::new(row.on_time, row.settled()).ok()?;
    Some(share.value()? * 100.0)
}

/// What the shown edition derives for the unit, if it is of the same day.
fn by_points(edition: &Edition, row: &Settlements) -> Option<f64> {
    if edition.raw.period != Period::YearTo(row.counted_to) {
        return None;
    }
    let mut units = edition.raw.units.iter();
    let unit = units.find(|unit| unit.code == row.unit.code)?;
    match unit.figures {
        Figures::Value { value, .. } => Some(value),
        Figures::Counted { .. } | Figures::Missing { .. } => None,
    }
}
