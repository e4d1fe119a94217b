//! A slope chart: the same units in two editions, the earlier one on the left. Labels are moved
//! apart where values are close; lines and dots stay where the values are.

use leptos::prelude::*;

use super::{
    attribute::number,
    lines::{Line, LinePoint, Span, span},
    push_apart::push_apart,
};

/// One unit, its texts written out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SlopeRow {
    pub name: String,
    pub before: Option<f64>,
    pub after: Option<f64>,
    /// The value, or the reason why there is none.
    pub before_label: String,
    pub after_label: String,
    /// The change with its sign; nothing where there is none to tell.
    pub change: String,
    pub spoken: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    Rising,
    Level,
    Falling,
    /// One of the two editions has no figure.
    OneSided,
}

/// Pixels from the top of the plot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlacedSlope {
    /// Which row.
    pub at: usize,
    pub course: Course,
    pub before: Option<f64>,
    pub after: Option<f64>,
    pub before_label: f64,
    pub after_label: f64,
}

/// Between two labels.
pub const LABEL_GAP: f64 = 19.0;
const LEAST_HEIGHT: f64 = 220.0;

/// Room for every label on one side.
pub fn height(count: usize) -> f64 {
    (count as f64 * LABEL_GAP).max(LEAST_HEIGHT)
}

/// Rows without any figure have no place. A label without a figure stands where the other one is.
pub fn slope_layout(rows: &[SlopeRow], maximum: f64) -> Vec<PlacedSlope> {
    let height = height(rows.len());
    let span = span_of(rows, maximum);
    let place = |value: f64| {
        let share = (span.high - value) / (span.high - span.low);
        share.clamp(0.0, 1.0) * height
    };
    let mut placed: Vec<PlacedSlope> = rows
        .iter()
        .enumerate()
        .filter_map(|(at, row)| {
            let (before, after) = (row.before.map(place), row.after.map(place));
            Some(PlacedSlope {
                at,
                course: course(row),
                before,
                after,
                before_label: before.or(after)?,
                after_label: after.or(before)?,
            })
        })
        .collect();
    let apart = |wanted: Vec<f64>| push_apart(&wanted, LABEL_GAP, 0.0, height);
    let befores = apart(placed.iter().map(|one| one.before_label).collect());
    let afters = apart(placed.iter().map(|one| one.after_label).collect());
    for ((one, before), after) in placed.iter_mut().zip(befores).zip(afters) {
        one.before_label = before;
        one.after_label = after;
    }
    placed
}

fn span_of(rows: &[SlopeRow], maximum: f64) -> Span {
    let point = |value| LinePoint {
        value,
        ..LinePoint::default()
    };
    let values = Line {
        points: rows
            .iter()
            .flat_map(|row| [point(row.before), point(row.after)])
            .collect(),
        ..Line::default()
    };
    span([&values], maximum)
}

fn course(row: &SlopeRow) -> Course {
    match (row.before, row.after) {
        (Some(before), Some(after)) if after > before => Course::Rising,
        (Some(before), Some(after)) if after < before => Course::Falling,
        (Some(_), Some(_)) => Course::Level,
        _ => Course::OneSided,
    }
}

const TOP: f64 = 32.0;

#[component]
pub fn Slope(
    rows: Vec<SlopeRow>,
    maximum: f64,
    label: String,
    /// The names of the two editions.
    before: String,
    after: String,
) -> impl IntoView {
    let placed = slope_layout(&rows, maximum);
    let height = height(rows.len());
    let slopes: Vec<_> = placed
        .into_iter()
        .filter_map(|placed| Some(slope(rows.get(placed.at)?.clone(), placed)))
        .collect();
    view! {
        <svg class="lines slope" width="100%" height=number(TOP + height + LABEL_GAP) role="group" aria-label=label>
            <svg role="presentation" y=number(TOP) overflow="visible">
                <line class="lines__grid" x1="0" x2="0" y1="0" y2=number(height) />
                <line class="lines__grid" x1="100%" x2="100%" y1="0" y2=number(height) />
                <text class="slope__edition" x="-4rem" y="-16">{before}</text>
                <text class="slope__edition" x="100%" dx="-12" y="-16">{after}</text>
                {slopes}
            </svg>
        </svg>
    }
}

fn slope(row: SlopeRow, placed: PlacedSlope) -> impl IntoView {
    let class = match placed.course {
        Course::Rising => "slope__one slope__one--rising",
        Course::Level => "slope__one slope__one--level",
        Course::Falling => "slope__one slope__one--falling",
        Course::OneSided => "slope__one slope__one--missing",
    };
    // Where an edition has no figure the line ends halfway, and no dot stands there.
    let (left, right) = match (placed.before, placed.after) {
        (Some(_), None) => ("0", "40%"),
        (None, Some(_)) => ("60%", "100%"),
        _ => ("0", "100%"),
    };
    let from = placed.before.or(placed.after).unwrap_or_default();
    let to = placed.after.or(placed.before).unwrap_or_default();
    let dot = |x: &'static str, y: Option<f64>| {
        y.map(|y| view! { <circle class="slope__dot" cx=x cy=number(y) r="4" /> })
    };
    // Where there is little room the end of it is cut: the name, which the table below has whole.
    let figures = format!("{} {}", row.after_label, row.change);
    let after = format!("{} {}", figures.trim_end(), row.name);
    let leader = |from: f64, to: f64, x: &str| {
        let (from, to) = (number(from), number(to));
        format!("M0 {from}L{x} {to}")
    };
    view! {
        <g class=class tabindex="0" role="img" aria-label=row.spoken>
            <line class="slope__line" x1=left x2=right y1=number(from) y2=number(to) />
            <path class="slope__leader" d=leader(from, placed.before_label, "-10") />
            {dot("0", placed.before)}
            {dot("100%", placed.after)}
            <text class="slope__label" x="-12" y=number(placed.before_label + 4.0) text-anchor="end">{row.before_label}</text>
            <svg role="presentation" x="100%" overflow="visible">
                <path class="slope__leader" d=leader(to, placed.after_label, "10") />
                <text class="slope__label" x="12" y=number(placed.after_label + 4.0)>{after}</text>
            </svg>
        </g>
    }
}
