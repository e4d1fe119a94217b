//! Twelve months in a small line, with the same numbers as a table beneath.

use contract::{MonthTimes, Period};
use leptos::prelude::*;

use crate::{
    format,
    i18n::{use_lang, use_times_texts},
};

const WIDTH: f64 = 240.0;
const HEIGHT: f64 = 40.0;
/// Room for the line's own width.
const EDGE: f64 = 3.0;

/// Where the medians stand, from the left to the right; zero is at the bottom.
pub fn spark_layout(medians: &[u32]) -> Vec<(f64, f64)> {
    let highest = medians.iter().copied().max().unwrap_or(0).max(1);
    let step = match medians.len() {
        0 | 1 => 0.0,
        count => (WIDTH - 2.0 * EDGE) / (count - 1) as f64,
    };
    let place = |(at, median): (usize, &u32)| {
        let share = f64::from(*median) / f64::from(highest);
        let y = HEIGHT - EDGE - share * (HEIGHT - 2.0 * EDGE);
        (EDGE + at as f64 * step, y)
    };
    medians.iter().enumerate().map(place).collect()
}

#[component]
pub fn Months(months: Vec<MonthTimes>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_times_texts();
    let (Some(first), Some(last)) = (months.first(), months.last()) else {
        return ().into_any();
    };
    if months.len() < 2 {
        return ().into_any();
    }
    let name = |period: &Period| match format!("{period}-01").parse() {
        Ok(first) => format::month_of(lang, first),
        Err(_no_month) => period.to_string(),
    };
    let sentence = (texts.trend)(
        &name(&first.period),
        first.median,
        &name(&last.period),
        last.median,
    );
    let medians: Vec<u32> = months.iter().map(|month| month.median).collect();
    let points: Vec<_> = spark_layout(&medians)
        .into_iter()
        .map(|(x, y)| format!("{x:.1},{y:.1}"))
        .collect();
    let lines = months.into_iter().map(|month| {
        view! {
            <tr>
                <th scope="row">{name(&month.period)}</th>
                <td class="ledger__number">{month.median}</td>
                <td class="ledger__number">{format::count(lang, month.settled_count.into())}</td>
            </tr>
        }
    });
    view! {
        <h3>{texts.months}</h3>
        <p>{sentence.clone()}</p>
        <svg class="times__spark" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=sentence>
            <polyline class="times__line" points=points.join(" ") />
        </svg>
        <details class="ledger">
            <summary>{texts.median}</summary>
            <section class="ledger__scroll" tabindex="0" aria-label=texts.months>
                <table class="ledger__table">
                    <thead>
                        <tr>
                            <th scope="col">{texts.month}</th>
                            <th class="ledger__number" scope="col">{texts.median}</th>
                            <th class="ledger__number" scope="col">{texts.count}</th>
                        </tr>
                    </thead>
                    <tbody>{lines.collect_view()}</tbody>
                </table>
            </section>
        </details>
    }
    .into_any()
}
