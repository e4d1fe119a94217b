//! Small multiples: one little line chart for each unit, on the same axis, so that their shapes can
//! be compared at a glance. Each is one mark.

use leptos::prelude::*;

use super::{
    attribute::number,
    lines::{Line, PlacedLine, Span, line_layout, span},
    trace::{FRAME, trace},
};

/// One little chart, its texts written out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Panel {
    /// Its name is the title.
    pub line: Line,
    /// The last figure, or that there is none.
    pub last: String,
    /// All there is to say of it, for who cannot see the line.
    pub spoken: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PlacedPanel {
    pub span: Span,
    pub line: PlacedLine,
}

/// All on one scale, so that their heights can be compared.
pub fn panel_layout(panels: &[Panel], maximum: f64) -> Vec<PlacedPanel> {
    let span = span(panels.iter().map(|panel| &panel.line), maximum);
    let place = |panel: &Panel| PlacedPanel {
        span,
        line: line_layout(&panel.line, span),
    };
    panels.iter().map(place).collect()
}

/// In pixels of the page.
const HEIGHT: f64 = 72.0;
const EDGE: f64 = 4.0;
const FOOT: f64 = 18.0;

#[component]
pub fn SmallMultiples(
    panels: Vec<Panel>,
    maximum: f64,
    /// What the panels say together, in one sentence.
    summary: String,
    /// Writes a value of the axis.
    axis: fn(f64) -> String,
) -> impl IntoView {
    let placed = panel_layout(&panels, maximum);
    let items: Vec<_> = panels
        .into_iter()
        .zip(placed)
        .map(|(panel, placed)| item(panel, &placed, axis))
        .collect();
    view! {
        <p>{summary}</p>
        <ul class="multiples">{items}</ul>
    }
}

fn item(panel: Panel, placed: &PlacedPanel, axis: fn(f64) -> String) -> impl IntoView + use<> {
    let points = &panel.line.points;
    let period = |at: usize| points.get(at).map(|point| point.label.clone());
    let last = points.len().saturating_sub(1);
    let until = (last > 0).then(|| {
        view! { <text class="lines__label" x="100%" y=number(HEIGHT + FOOT - 4.0) text-anchor="end">{period(last)}</text> }
    });
    view! {
        <li class="multiples__panel">
            <p class="multiples__title">
                <span>{panel.line.name.clone()}</span>
                <span class="multiples__last">{panel.last}</span>
            </p>
            <svg class="lines multiples__plot" width="100%" height=number(HEIGHT + FOOT) tabindex="0" role="img" aria-label=panel.spoken>
                {edge(EDGE, EDGE + 11.0, axis(placed.span.high))}
                {edge(HEIGHT - EDGE, HEIGHT - EDGE - 3.0, axis(placed.span.low))}
                <svg role="presentation" y=number(EDGE) width="100%" height=number(HEIGHT - 2.0 * EDGE) viewBox=FRAME preserveAspectRatio="none" overflow="visible">
                    <path class="multiples__line" d=trace(&placed.line) />
                </svg>
                <text class="lines__label" x="0" y=number(HEIGHT + FOOT - 4.0)>{period(0)}</text>
                {until}
            </svg>
        </li>
    }
}

/// The upper or the lower end of the axis, with its value.
fn edge(y: f64, baseline: f64, value: String) -> impl IntoView {
    view! {
        <line class="lines__grid" x1="0" x2="100%" y1=number(y) y2=number(y) />
        <text class="lines__label" x="0" y=number(baseline)>{value}</text>
    }
}
