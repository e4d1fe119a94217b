//! The figures of one unit: the newest large, all of them in a table.

use contract::{Counts, Figures, Measure, SeriesPoint};
use leptos::prelude::*;

use crate::{
    format,
    i18n::{Lang, use_lang, use_ranking_texts},
};

pub fn value(lang: Lang, measure: &Measure, point: &SeriesPoint) -> String {
    let texts = lang.ranking_texts();
    let value = point.result.value;
    let value = value.map(|value| texts.value(lang, measure.scale, value));
    let missing = texts.missing(&point.figures).map(str::to_owned);
    value
        .or(missing)
        .unwrap_or_else(|| texts.no_value.to_owned())
}

/// In points and words: since when, or that there is nothing to compare with.
pub fn change(lang: Lang, measure: &Measure, point: &SeriesPoint) -> String {
    let texts = lang.ranking_texts();
    match (point.result.change, point.earlier) {
        (Some(change), Some(earlier)) => (texts.change_since)(
            &texts.change(lang, measure.scale, change),
            &texts.period(lang, earlier),
        ),
        _ => texts.no_change.to_owned(),
    }
}

/// The newest figures, large.
#[component]
pub fn Now(measure: Measure, point: SeriesPoint) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let result = &point.result;
    let rank = result
        .standing
        .map_or(texts.no_value.to_owned(), |standing| {
            match standing.best < standing.worst {
                true => format!(
                    "{} ({})",
                    standing.rank,
                    (texts.rank_range)(standing.best, standing.worst)
                ),
                false => standing.rank.to_string(),
            }
        });
    let change = change(lang, &measure, &point);
    let n = result.n.map(|n| (texts.counted)(&format::count(lang, n)));
    let counts = match point.figures {
        Figures::Counted { counts } => Some(view! { <Backlog counts /> }),
        Figures::Value { .. } | Figures::Missing { .. } => None,
    };
    let facts = [
        (
            texts.period(lang, point.period),
            value(lang, &measure, &point),
        ),
        (texts.column_rank.to_owned(), rank),
        (texts.column_change.to_owned(), change),
        (
            texts.column_count.to_owned(),
            n.unwrap_or_else(|| texts.no_value.to_owned()),
        ),
    ];
    let facts = facts
        .into_iter()
        .enumerate()
        .map(|(at, (name, value))| {
            let class = if at < 2 {
                "glance__fact glance__fact--main"
            } else {
                "glance__fact"
            };
            view! { <div class=class><dt>{name}</dt><dd>{value}</dd></div> }
        })
        .collect_view();
    view! {
        <dl class="glance">{facts}</dl>
        {counts}
    }
}

#[component]
fn Backlog(counts: Counts) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let rows = contract::Counter::ALL
        .into_iter()
        .map(|counter| {
            let count = format::count(lang, counts.get(counter));
            view! { <tr><th scope="row">{(texts.counters)(counter)}</th><td class="ranking-table__number">{count}</td></tr> }
        })
        .collect_view();
    view! {
        <details class="case">
            <summary class="case__title">{texts.unit_counts}</summary>
            <table class="table"><tbody>{rows}</tbody></table>
        </details>
    }
}

/// The newest first.
#[component]
pub fn History(measure: Measure, points: Vec<SeriesPoint>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let rows = points
        .iter()
        .rev()
        .map(|point| {
            let result = &point.result;
            let dash = || texts.no_value.to_owned();
            let cells = [
                (texts.column_rank, result.standing.map(|standing| standing.rank.to_string())),
                (texts.column_value, Some(value(lang, &measure, point))),
                (texts.column_count, result.n.map(|n| format::count(lang, n))),
                (texts.column_change, result.change.map(|change| texts.change(lang, measure.scale, change))),
            ];
            let cells = cells
                .into_iter()
                .map(|(label, text)| {
                    view! { <td class="ranking-table__number" data-label=label>{text.unwrap_or_else(dash)}</td> }
                })
                .collect_view();
            view! { <tr><th scope="row">{texts.period(lang, point.period)}</th>{cells}</tr> }
        })
        .collect_view();
    let heads = [
        texts.column_rank,
        texts.column_value,
        texts.column_count,
        texts.column_change,
    ]
    .map(|head| view! { <th class="ranking-table__number" scope="col">{head}</th> })
    .collect_view();
    view! {
        <section class="part" id="tung-ky" tabindex="-1">
            <h2 class="part__heading">{texts.unit_table}</h2>
            <table class="table ranking-table">
                <thead><tr><th scope="col">{texts.period}</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}
