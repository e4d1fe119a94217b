//! Lines over time. The lines stretch with the page, their labels do not, so both stay legible on
//! a narrow screen. A line breaks where a figure is missing or cannot be compared with the last.

use leptos::prelude::*;

use super::attribute::{number, percent};

/// One point of a line; every text is written out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LinePoint {
    pub label: String,
    pub value: Option<f64>,
    /// The line goes on from the point before.
    pub is_joined: bool,
    /// What is said of it: period, value, count.
    pub spoken: String,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    pub name: String,
    pub points: Vec<LinePoint>,
}

/// What the vertical axis spans.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    pub low: f64,
    pub high: f64,
}

/// Per cent from the left and from the top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlacedPoint {
    pub at: usize,
    pub x: f64,
    pub y: f64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PlacedLine {
    pub points: Vec<PlacedPoint>,
    /// Runs of points that are joined: where they begin and end among `points`.
    pub runs: Vec<(usize, usize)>,
}

/// Room for all values of all lines, ending at round tens (or what stands for tens on the scale).
pub fn span<'a>(lines: impl IntoIterator<Item = &'a Line> + Clone, maximum: f64) -> Span {
    let step = maximum / 10.0;
    let values = || {
        let lines = lines.clone().into_iter();
        lines.flat_map(|line| line.points.iter().filter_map(|point| point.value))
    };
    let lowest = values().fold(f64::INFINITY, f64::min);
    let highest = values().fold(f64::NEG_INFINITY, f64::max);
    if !lowest.is_finite() || step <= 0.0 {
        return Span {
            low: 0.0,
            high: maximum,
        };
    }
    let low = ((lowest / step).floor() * step).max(0.0);
    let high = ((highest / step).ceil() * step).min(maximum);
    match high > low {
        true => Span { low, high },
        false => Span {
            low: (low - step).max(0.0),
            high: (low + step).min(maximum),
        },
    }
}

pub fn line_layout(line: &Line, span: Span) -> PlacedLine {
    let last = line.points.len().saturating_sub(1).max(1) as f64;
    let mut points: Vec<PlacedPoint> = Vec::new();
    let mut runs: Vec<(usize, usize)> = Vec::new();
    let mut is_broken = true;
    for (at, point) in line.points.iter().enumerate() {
        let Some(value) = point.value else {
            is_broken = true;
            continue;
        };
        let from_top = (span.high - value) / (span.high - span.low) * 100.0;
        points.push(PlacedPoint {
            at,
            x: at as f64 / last * 100.0,
            y: from_top.clamp(0.0, 100.0),
        });
        let here = points.len() - 1;
        match runs.last_mut() {
            Some((_, end)) if !is_broken && point.is_joined => *end = here,
            _ => runs.push((here, here)),
        }
        is_broken = false;
    }
    PlacedLine { points, runs }
}

/// In pixels of the page.
pub(super) const HEIGHT: f64 = 200.0;
pub(super) const TOP: f64 = 16.0;
pub(super) const FOOT: f64 = 24.0;
/// Left of the lines, for what the axis says; the padding of `.lines--axis`.
const AXIS: f64 = 40.0;

#[component]
pub fn LineChart(
    line: Line,
    maximum: f64,
    label: String,
    /// Writes a value of the axis.
    axis: fn(f64) -> String,
) -> impl IntoView {
    let span = span(std::slice::from_ref(&line), maximum);
    let placed = line_layout(&line, span);
    let paths = placed
        .runs
        .iter()
        .map(|(from, to)| {
            let points: Vec<_> = placed.points[*from..=*to]
                .iter()
                .map(|point| format!("{},{}", number(point.x), number(point.y)))
                .collect();
            view! { <polyline class="lines__line" points=points.join(" ") vector-effect="non-scaling-stroke" /> }
        })
        .collect_view();
    let marks = placed
        .points
        .iter()
        .map(|point| {
            let spoken = line.points[point.at].spoken.clone();
            let y = number(TOP + point.y / 100.0 * HEIGHT);
            view! {
                <g class="lines__mark" tabindex="0" role="img" aria-label=spoken>
                    <circle class="lines__touch" cx=percent(point.x) cy=y.clone() r="12" />
                    <circle class="lines__point" cx=percent(point.x) cy=y r="3.5" />
                </g>
            }
        })
        .collect_view();
    view! {
        <svg class="lines lines--axis" width="100%" height=number(TOP + HEIGHT + FOOT) role="group" aria-label=label>
            <Grid span axis />
            <svg role="presentation" y=number(TOP) width="100%" height=number(HEIGHT) viewBox="0 0 100 100" preserveAspectRatio="none" overflow="visible">
                {paths}
            </svg>
            {marks}
            {periods(&line.points)}
        </svg>
    }
}

#[component]
pub(super) fn Grid(span: Span, axis: fn(f64) -> String) -> impl IntoView {
    [span.high, (span.high + span.low) / 2.0, span.low]
        .into_iter()
        .enumerate()
        .map(|(at, value)| {
            let y = TOP + HEIGHT * at as f64 / 2.0;
            view! {
                <line class="lines__grid" x1=number(-AXIS) x2="100%" y1=number(y) y2=number(y) />
                <text class="lines__label" x=number(-AXIS) y=number(y - 4.0)>{axis(value)}</text>
            }
        })
        .collect_view()
}

/// The first, the middle and the last period.
pub(super) fn periods(points: &[LinePoint]) -> impl IntoView + use<> {
    let last = points.len().saturating_sub(1);
    let ends = [
        (0, "0", "start"),
        (last / 2, "50%", "middle"),
        (last, "100%", "end"),
    ];
    let shown = if last < 2 { &ends[..1] } else { &ends[..] };
    let y = number(TOP + HEIGHT + FOOT - 6.0);
    shown
        .iter()
        .filter_map(|(at, x, anchor)| {
            let label = points.get(*at)?.label.clone();
            let y = y.clone();
            let class = match *anchor {
                "middle" => "lines__label lines__label--middle",
                _ => "lines__label",
            };
            Some(view! { <text class=class x=*x y=y text-anchor=*anchor>{label}</text> })
        })
        .collect_view()
}
