//! Ranked bars: one row of HTML for each unit, so that 63 of them stay readable on a phone.

use leptos::prelude::*;

use super::attribute::percent;

/// One unit as the chart shows it, its texts written out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BarRow {
    pub rank: String,
    /// The ranks that the intervals leave open, where they are more than one.
    pub rank_range: Option<String>,
    pub name: String,
    pub name_lang: Option<&'static str>,
    pub href: String,
    /// In the unit of the scale.
    pub value: Option<f64>,
    pub interval: Option<(f64, f64)>,
    /// The value, or the reason why there is none.
    pub label: String,
    /// The count, the change, the band.
    pub detail: String,
    pub tone: Tone,
    pub is_pinned: bool,
}

/// How a row looks; its word stands in the row too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    #[default]
    Plain,
    Late,
    /// A value that is not ranked.
    Faint,
}

/// Where a bar and its interval lie, in per cent of the width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlacedBar {
    pub width: f64,
    pub whisker: Option<(f64, f64)>,
}

/// Bars begin at zero: their lengths are to be compared.
pub fn bar_layout(row: &BarRow, maximum: f64) -> Option<PlacedBar> {
    let place = |value: f64| match maximum > 0.0 {
        true => (value / maximum * 100.0).clamp(0.0, 100.0),
        false => 0.0,
    };
    let width = place(row.value?);
    let whisker = row.interval.map(|(low, high)| (place(low), place(high)));
    Some(PlacedBar { width, whisker })
}

#[component]
pub fn RankedBars(rows: Vec<BarRow>, maximum: f64) -> impl IntoView {
    let rows = rows
        .into_iter()
        .map(|row| view! { <Bar row maximum /> })
        .collect_view();
    view! { <ol class="bars">{rows}</ol> }
}

#[component]
fn Bar(row: BarRow, maximum: f64) -> impl IntoView {
    let placed = bar_layout(&row, maximum);
    let tone = match row.tone {
        Tone::Plain => "bars__bar",
        Tone::Late => "bars__bar bars__bar--late",
        Tone::Faint => "bars__bar bars__bar--faint",
    };
    let class = match row.is_pinned {
        true => "bars__row bars__row--pinned",
        false => "bars__row",
    };
    let range = row
        .rank_range
        .map(|range| view! { <span class="bars__range">{format!(" ({range})")}</span> });
    view! {
        <li class=class>
            <span class="bars__rank">{row.rank}{range}</span>
            <a class="bars__name" href=row.href lang=row.name_lang>{row.name}</a>
            <span class="bars__value">{row.label}</span>
            <svg class=tone width="100%" height="16" aria-hidden="true">{placed.map(marks)}</svg>
            <span class="bars__detail">{row.detail}</span>
        </li>
    }
}

fn marks(placed: PlacedBar) -> impl IntoView {
    let whisker = placed.whisker.map(|(low, high)| {
        view! { <line class="bars__whisker" x1=percent(low) x2=percent(high) y1="8" y2="8" /> }
    });
    view! {
        <rect class="bars__fill" width=percent(placed.width) height="16" />
        {whisker}
    }
}
