//! Charts: where marks lie, in numbers, and what the drawing says of them.

mod apart;
mod bars;
mod lines;
mod many;
mod multiples;
mod shares;
mod slopes;
mod tiles;

use portal::charts::lines::{Line, LinePoint};

/// A line whose points are joined and say their own figures.
fn line(values: &[Option<f64>]) -> Line {
    let point = |value: &Option<f64>| LinePoint {
        value: *value,
        is_joined: true,
        spoken: format!("{value:?}"),
        ..LinePoint::default()
    };
    Line {
        name: "Đúng hạn".to_owned(),
        points: values.iter().map(point).collect(),
    }
}

fn axis(value: f64) -> String {
    format!("{value:.0}")
}
