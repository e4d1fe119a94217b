//! Ranked bars, for `cargo xtask bench charts`.

mod offer;

use leptos::prelude::*;
use portal::charts::ranked_bars::{BarRow, RankedBars};
use serde::Deserialize;

#[derive(Deserialize)]
struct Bars {
    maximum: f64,
    rows: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    rank: String,
    name: String,
    href: String,
    value: f64,
    low: f64,
    high: f64,
    label: String,
    detail: String,
}

fn main() {
    offer::offer(|Bars { maximum, rows }: Bars| {
        let rows = rows.into_iter().map(bar).collect();
        view! { <RankedBars rows maximum /> }
    });
}

fn bar(row: Row) -> BarRow {
    BarRow {
        rank: row.rank,
        name: row.name,
        href: row.href,
        value: Some(row.value),
        interval: Some((row.low, row.high)),
        label: row.label,
        detail: row.detail,
        ..BarRow::default()
    }
}
