//! Shares of a whole as stacked bars: one row of HTML for each unit. Each part has a colour, a
//! texture and a text.

use leptos::prelude::*;

use super::attribute::percent;

/// One part of a row, its texts written out.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    pub tone: PartTone,
    /// In any unit: a part is as wide as its share of the row's sum.
    pub value: f64,
    /// Its share, as short as it can be said.
    pub label: String,
    /// The value as it is said.
    pub count: String,
    /// Its name, share and count.
    pub spoken: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartTone {
    Early,
    OnTime,
    Late,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShareRow {
    pub name: String,
    pub name_lang: Option<&'static str>,
    /// The count, or the reason why there are no shares.
    pub detail: String,
    pub parts: Vec<Part>,
}

/// Per cent of the row's width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlacedPart {
    /// Which part.
    pub at: usize,
    pub x: f64,
    pub width: f64,
    pub label: LabelPlace,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelPlace {
    Inside,
    /// The part is too narrow for it.
    Below,
}

/// What is there can be seen and pressed, however little it is.
pub const LEAST_WIDTH: f64 = 2.0;
/// A short share fits in on the narrowest screen.
pub const LEAST_FOR_LABEL: f64 = 18.0;

/// Parts of nothing have no place, and a row of nothing has none at all. What narrow parts are
/// wider than their shares, the others give in proportion.
pub fn share_layout(values: &[f64]) -> Vec<PlacedPart> {
    let parts: Vec<(usize, f64)> = values
        .iter()
        .copied()
        .enumerate()
        .filter(|(_, value)| *value > 0.0 && value.is_finite())
        .collect();
    let mut x = 0.0;
    let place = |((at, _), width): ((usize, f64), f64)| {
        let label = match width < LEAST_FOR_LABEL {
            true => LabelPlace::Below,
            false => LabelPlace::Inside,
        };
        x += width;
        PlacedPart {
            at,
            x: x - width,
            width,
            label,
        }
    };
    let widths = widths(&parts);
    parts.into_iter().zip(widths).map(place).collect()
}

fn widths(parts: &[(usize, f64)]) -> Vec<f64> {
    let mut is_narrow = vec![false; parts.len()];
    // Giving can make one more part narrow; each round finds one or is the last.
    loop {
        let narrow_count = is_narrow.iter().filter(|narrow| **narrow).count();
        let wide = parts.iter().zip(&is_narrow).filter(|(_, narrow)| !**narrow);
        let sum: f64 = wide.map(|((_, value), _)| value).sum();
        let room = 100.0 - LEAST_WIDTH * narrow_count as f64;
        let widths: Vec<f64> = parts
            .iter()
            .zip(&is_narrow)
            .map(|((_, value), narrow)| match narrow {
                true => LEAST_WIDTH,
                false => value / sum * room,
            })
            .collect();
        match widths.iter().position(|width| *width < LEAST_WIDTH) {
            Some(at) => is_narrow[at] = true,
            None => return widths,
        }
    }
}

#[component]
pub fn StackedShare(
    rows: Vec<ShareRow>,
    /// The tones in words.
    legend: Vec<(PartTone, String)>,
) -> impl IntoView {
    let key: Vec<_> = legend
        .into_iter()
        .map(|(tone, word)| {
            view! {
                <li class="legend__item">
                    <svg class=class(tone) width="24" height="16" aria-hidden="true">{body("0", "100%")}</svg>
                    {word}
                </li>
            }
        })
        .collect();
    let rows: Vec<_> = rows.into_iter().map(row).collect();
    view! {
        <ul class="legend">{key}</ul>
        <ul class="shares">{rows}</ul>
    }
}

fn row(row: ShareRow) -> impl IntoView {
    let values: Vec<_> = row.parts.iter().map(|part| part.value).collect();
    let placed = share_layout(&values);
    let below: Vec<_> = placed
        .iter()
        .filter(|placed| placed.label == LabelPlace::Below)
        .map(|placed| row.parts[placed.at].spoken.clone())
        .collect();
    let below = (!below.is_empty())
        .then(|| view! { <span class="shares__below">{below.join(" · ")}</span> });
    let parts: Vec<_> = placed
        .into_iter()
        .map(|placed| part(&row.parts[placed.at], placed))
        .collect();
    view! {
        <li class="shares__row">
            <span lang=row.name_lang>{row.name}</span>
            <span class="shares__detail">{row.detail}</span>
            <svg class="shares__bar" width="100%" height="28">{parts}</svg>
            {below}
        </li>
    }
}

fn part(part: &Part, placed: PlacedPart) -> impl IntoView + use<> {
    let (x, end) = (percent(placed.x), percent(placed.x + placed.width));
    let label = (placed.label == LabelPlace::Inside).then(|| {
        let middle = percent(placed.x + placed.width / 2.0);
        view! { <text class="shares__label" x=middle y="19">{part.label.clone()}</text> }
    });
    view! {
        <g class=class(part.tone) tabindex="0" role="img" aria-label=part.spoken.clone()>
            {body(x, end)}
            {label}
        </g>
    }
}

/// Two thick lines: one is the colour, the dashes of the other are the texture.
fn body(from: impl Into<String>, to: impl Into<String>) -> impl IntoView {
    let (from, to) = (from.into(), to.into());
    view! {
        <line class="shares__colour" x1=from.clone() x2=to.clone() y1="50%" y2="50%" />
        <line class="shares__texture" x1=from x2=to y1="50%" y2="50%" />
    }
}

fn class(tone: PartTone) -> &'static str {
    match tone {
        PartTone::Early => "shares__part shares__part--early",
        PartTone::OnTime => "shares__part shares__part--on-time",
        PartTone::Late => "shares__part shares__part--late",
    }
}
