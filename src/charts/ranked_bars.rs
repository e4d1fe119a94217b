//! Ranked bars: one row of HTML for each unit, so that 63 of them stay readable on a phone.

use leptos::prelude::*;

use super::{attribute::percent, markup::Markup};

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
    let mut list = Markup::with_capacity(rows.len() * 640);
    for row in &rows {
        bar(&mut list, row, maximum);
    }
    view! { <ol class="bars" inner_html=list.finish()></ol> }
}

fn bar(list: &mut Markup, row: &BarRow, maximum: f64) {
    let tone = match row.tone {
        Tone::Plain => "bars__bar",
        Tone::Late => "bars__bar bars__bar--late",
        Tone::Faint => "bars__bar bars__bar--faint",
    };
    let class = match row.is_pinned {
        true => "bars__row bars__row--pinned",
        false => "bars__row",
    };
    list.tags("<li class=\"").tags(class);
    list.tags("\"><span class=\"bars__rank\">").text(&row.rank);
    if let Some(range) = &row.rank_range {
        list.tags("<span class=\"bars__range\"> (")
            .text(range)
            .tags(")</span>");
    }
    list.tags("</span><a class=\"bars__name\" href=\"")
        .text(&row.href);
    if let Some(lang) = row.name_lang {
        list.tags("\" lang=\"").tags(lang);
    }
    list.tags("\">").text(&row.name);
    list.tags("</a><span class=\"bars__value\">")
        .text(&row.label);
    list.tags("</span><svg class=\"").tags(tone);
    list.tags("\" width=\"100%\" height=\"16\" aria-hidden=\"true\">");
    if let Some(placed) = bar_layout(row, maximum) {
        marks(list, placed);
    }
    list.tags("</svg><span class=\"bars__detail\">")
        .text(&row.detail);
    list.tags("</span></li>");
}

fn marks(list: &mut Markup, placed: PlacedBar) {
    list.tags("<rect class=\"bars__fill\" width=\"")
        .text(&percent(placed.width));
    list.tags("\" height=\"16\"/>");
    if let Some((low, high)) = placed.whisker {
        list.tags("<line class=\"bars__whisker\" x1=\"")
            .text(&percent(low));
        list.tags("\" x2=\"").text(&percent(high));
        list.tags("\" y1=\"8\" y2=\"8\"/>");
    }
}
