//! A placed line as the path of one element, however many points it has.

use super::{
    attribute::push_whole,
    lines::{PlacedLine, PlacedPoint},
};

/// The `viewBox` in which lines are drawn; its whole numbers are finer than a screen.
pub const FRAME: &str = "0 0 2000 2000";
const PER_CENT: f64 = 20.0;

/// One path for all runs of a line.
pub fn trace(placed: &PlacedLine) -> String {
    let mut path = String::with_capacity(placed.points.len() * 10 + 8);
    for (from, to) in &placed.runs {
        path.push('M');
        for point in &placed.points[*from..=*to] {
            push_place(&mut path, point);
        }
        // A point alone is a line of no length; its round ends make it a dot.
        if from == to {
            path.push_str("h0");
        }
    }
    path
}

/// At most about six of a line's points, the last among them, each a line of no length: what its
/// ends look like is a matter of style, and no stretching of the frame reaches them.
pub fn marks(placed: &PlacedLine) -> String {
    let step = placed.points.len().div_ceil(6).max(1);
    let mut path = String::new();
    for point in placed.points.iter().rev().step_by(step) {
        path.push('M');
        push_place(&mut path, point);
        path.push_str("h0");
    }
    path
}

fn push_place(path: &mut String, point: &PlacedPoint) {
    for place in [point.x, point.y] {
        push_whole(path, (place * PER_CENT).round() as u32);
        path.push(' ');
    }
}
