//! Who stands where, and between which places the figures leave it open.

use std::cmp::Ordering;

use contract::{Direction, Standing};

use super::{Interval, Share};

/// What is known of one unit in one period, where anything is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Figure {
    Counted(Share),
    /// Published without its counts, so nobody can say how sure it is.
    Published(f64),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    pub direction: Direction,
    /// How many must have been counted for a place in the ranking.
    pub minimum: u64,
}

/// Where a unit stands. Too few and missing are two facts, and neither is last place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Ranked(Standing),
    TooFew,
    Missing,
}

/// The standings in the order of the units. A unit's standing depends on what was measured, not on
/// the order in which the units come.
pub fn rank(units: &[Option<Figure>], rule: Rule) -> Vec<Place> {
    let measured: Vec<Option<Measured>> = units
        .iter()
        .map(|figure| figure.and_then(|figure| measure(figure, rule)))
        .collect();
    let ranked: Vec<&Measured> = measured.iter().flatten().collect();
    units
        .iter()
        .zip(&measured)
        .map(|(figure, measured)| match (measured, figure) {
            (Some(measured), _) => Place::Ranked(measured.among(&ranked, rule.direction)),
            (None, Some(Figure::Counted(_))) => Place::TooFew,
            (None, _) => Place::Missing,
        })
        .collect()
}

/// A unit that takes part.
struct Measured {
    figure: Figure,
    value: f64,
    interval: Interval,
}

fn measure(figure: Figure, rule: Rule) -> Option<Measured> {
    let (value, interval) = match figure {
        Figure::Counted(share) if share.whole() >= rule.minimum => {
            (share.value()?, share.interval()?)
        }
        Figure::Published(value) if value.is_finite() => {
            // 0 and -0 are one figure.
            let value = value + 0.0;
            let (low, high) = (value, value);
            (value, Interval { low, high })
        }
        _ => return None,
    };
    Some(Measured {
        figure,
        value,
        interval,
    })
}

impl Measured {
    fn among(&self, ranked: &[&Self], direction: Direction) -> Standing {
        let count = |is: &dyn Fn(&Self) -> bool| -> u32 {
            ranked.iter().map(|other| u32::from(is(other))).sum()
        };
        let better = count(&|other| other.is_better(self, direction));
        let surely_better = count(&|other| other.is_surely_better(self, direction));
        let surely_worse = count(&|other| self.is_surely_better(other, direction));
        let all = count(&|_| true);
        Standing {
            rank: better + 1,
            best: surely_better + 1,
            worst: all - surely_worse,
        }
    }

    fn is_better(&self, other: &Self, direction: Direction) -> bool {
        let order = match (self.figure, other.figure) {
            (Figure::Counted(one), Figure::Counted(other)) => one.compare(other),
            _ => self.value.total_cmp(&other.value),
        };
        match direction {
            Direction::HigherIsBetter => order == Ordering::Greater,
            Direction::LowerIsBetter => order == Ordering::Less,
        }
    }

    /// The intervals do not even touch.
    fn is_surely_better(&self, other: &Self, direction: Direction) -> bool {
        match direction {
            Direction::HigherIsBetter => self.interval.low > other.interval.high,
            Direction::LowerIsBetter => self.interval.high < other.interval.low,
        }
    }
}
