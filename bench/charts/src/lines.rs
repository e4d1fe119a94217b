//! Many lines, for `cargo xtask bench charts`.

mod offer;

use leptos::prelude::*;
use portal::{
    charts::{
        lines::{Line, LinePoint},
        many_lines::{Emphasis, ManyLines, ShownLine},
    },
    format,
    i18n::Lang,
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Lines {
    maximum: f64,
    periods: Vec<String>,
    lines: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    name: String,
    emphasis: Weight,
    label: String,
    spoken: String,
    values: Vec<Option<f64>>,
}

#[derive(Clone, Copy, Deserialize)]
enum Weight {
    Plain,
    Highlighted,
    Reference,
}

fn main() {
    offer::offer(
        |Lines {
             maximum,
             periods,
             lines,
         }: Lines| {
            let mut lines: Vec<_> = lines.into_iter().map(line).collect();
            if let Some(first) = lines.first_mut() {
                for (point, period) in first.line.points.iter_mut().zip(periods) {
                    point.label = period;
                }
            }
            let axis = |value| format::percent(Lang::Vi, value);
            view! { <ManyLines lines maximum label="Đúng hạn".to_owned() axis /> }
        },
    );
}

fn line(row: Row) -> ShownLine {
    let point = |value| LinePoint {
        value,
        is_joined: true,
        ..LinePoint::default()
    };
    ShownLine {
        line: Line {
            name: row.name,
            points: row.values.into_iter().map(point).collect(),
        },
        emphasis: match row.emphasis {
            Weight::Plain => Emphasis::Plain,
            Weight::Highlighted => Emphasis::Highlighted,
            Weight::Reference => Emphasis::Reference,
        },
        label: row.label,
        spoken: row.spoken,
    }
}
