//! Every period with the figure of each unit, the newest first.

use contract::Measure;
use leptos::prelude::*;

use crate::{
    comparison::{Aligned, Track},
    format,
    i18n::{Lang, use_compare_texts, use_lang, use_ranking_texts},
};

#[component]
pub fn PeriodTable(measure: Measure, aligned: Aligned) -> impl IntoView {
    let lang = use_lang();
    let texts = use_compare_texts();
    let figures = use_ranking_texts();
    let names: Vec<String> = aligned
        .tracks()
        .map(|track| texts.who(lang, &track.who))
        .collect();
    let heads: Vec<_> = names
        .iter()
        .cloned()
        .map(|name| view! { <th class="ranking-table__number" scope="col">{name}</th> })
        .collect();
    let rows: Vec<_> = (0..aligned.periods.len())
        .rev()
        .map(|at| {
            let cells: Vec<_> = aligned
                .tracks()
                .zip(names.iter().cloned())
                .map(|(track, name)| {
                    let text = cell(lang, &measure, track, at);
                    view! { <td class="ranking-table__number" data-label=name>{text}</td> }
                })
                .collect();
            let period = figures.period(lang, aligned.periods[at]);
            view! { <tr><th scope="row">{period}</th>{cells}</tr> }
        })
        .collect();
    view! {
        <section class="part" id="tung-ky" tabindex="-1">
            <h2 class="part__heading">{texts.table}</h2>
            <table class="table ranking-table">
                <thead><tr><th scope="col">{figures.period}</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

/// The value and of how many, or why there is none.
fn cell(lang: Lang, measure: &Measure, track: &Track, at: usize) -> String {
    let figures = lang.ranking_texts();
    let Some(point) = track.point(at) else {
        return figures.no_value.to_owned();
    };
    let value = point
        .result
        .value
        .map(|value| figures.value(lang, measure.scale, value));
    match (value, point.result.n) {
        (Some(value), Some(n)) => format!("{value} ({})", format::count(lang, n)),
        (Some(value), None) => value,
        (None, _) => {
            let missing = point.figures.as_ref().and_then(|one| figures.missing(one));
            missing.unwrap_or(figures.no_value).to_owned()
        }
    }
}
