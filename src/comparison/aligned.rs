//! The same periods for everyone: each series in step with all others.

use contract::{AgencyCode, AgencyKind, Bilingual, Comparison, Figures, Period, UnitResult};

use crate::route::CompareView;

#[derive(Clone, Debug, PartialEq)]
pub struct Aligned {
    /// All that any series has a point of, the oldest first.
    pub periods: Vec<Period>,
    /// In the order chosen.
    pub units: Vec<Track>,
    /// All units of a kind together, ministries first.
    pub kinds: Vec<Track>,
}

/// One series, with a place for each period.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    pub who: Who,
    pub points: Vec<Option<TrackPoint>>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Who {
    Unit { code: AgencyCode, name: Bilingual },
    AllOf(AgencyKind),
}

#[derive(Clone, Debug, PartialEq)]
pub struct TrackPoint {
    /// It may be compared with the edition before.
    pub is_joined: bool,
    pub result: UnitResult,
    /// Only of units.
    pub figures: Option<Figures>,
}

pub fn align(comparison: &Comparison) -> Aligned {
    let units = comparison.units.iter();
    let of_units = units.flat_map(|unit| unit.points.iter().map(|point| point.period));
    let kinds = comparison.kinds.iter();
    let of_kinds = kinds.flat_map(|kind| kind.points.iter().map(|point| point.period));
    let mut periods: Vec<Period> = of_units.chain(of_kinds).collect();
    periods.sort_unstable();
    periods.dedup();
    let units = comparison.units.iter().map(|unit| Track {
        who: Who::Unit {
            code: unit.unit.clone(),
            name: unit.name.clone(),
        },
        points: in_step(&periods, &unit.points, |point| {
            let shown = TrackPoint {
                is_joined: point.earlier.is_some(),
                result: point.result.clone(),
                figures: Some(point.figures.clone()),
            };
            (point.period, shown)
        }),
    });
    let kinds = comparison.kinds.iter().map(|kind| Track {
        who: Who::AllOf(kind.kind),
        points: in_step(&periods, &kind.points, |point| {
            let shown = TrackPoint {
                is_joined: point.earlier.is_some(),
                result: point.result.clone(),
                figures: None,
            };
            (point.period, shown)
        }),
    });
    Aligned {
        units: units.collect(),
        kinds: kinds.collect(),
        periods,
    }
}

fn in_step<P>(
    periods: &[Period],
    points: &[P],
    read: impl Fn(&P) -> (Period, TrackPoint),
) -> Vec<Option<TrackPoint>> {
    let mut places = vec![None; periods.len()];
    for (period, point) in points.iter().map(read) {
        if let Ok(at) = periods.binary_search(&period) {
            places[at] = Some(point);
        }
    }
    places
}

impl Aligned {
    /// Units first, then all together.
    pub fn tracks(&self) -> impl Iterator<Item = &Track> {
        self.units.iter().chain(&self.kinds)
    }

    fn has_values(&self, at: usize) -> bool {
        self.units.iter().any(|unit| unit.value(at).is_some())
    }

    /// The last period in which any of the units has a figure.
    pub fn last(&self) -> Option<usize> {
        (0..self.periods.len())
            .rev()
            .find(|at| self.has_values(*at))
    }

    fn first(&self) -> Option<usize> {
        (0..self.periods.len()).find(|at| self.has_values(*at))
    }
}

/// Between which two periods changes are told: those that the reader chose where there are such
/// two, else the first and the last with figures. None where there are not two.
pub fn between(aligned: &Aligned, view: &CompareView) -> Option<(usize, usize)> {
    let chosen = |asked| aligned.periods.binary_search(&asked?).ok();
    let (first, last) = (aligned.first()?, aligned.last()?);
    let from = chosen(view.from).unwrap_or(first);
    let to = chosen(view.to).unwrap_or(last);
    let (from, to) = match from == to {
        true => (first, last),
        false => (from.min(to), from.max(to)),
    };
    (from != to).then_some((from, to))
}

impl Who {
    pub fn is_unit(&self) -> bool {
        matches!(self, Self::Unit { .. })
    }
}

impl Track {
    pub fn point(&self, at: usize) -> Option<&TrackPoint> {
        self.points.get(at)?.as_ref()
    }

    pub fn value(&self, at: usize) -> Option<f64> {
        self.point(at)?.result.value
    }

    /// The change between two periods, where all editions from one to the other may be compared.
    pub fn change(&self, from: usize, to: usize) -> Option<f64> {
        let change = self.value(to)? - self.value(from)?;
        self.is_comparable(from, to).then_some(change)
    }

    pub fn is_comparable(&self, from: usize, to: usize) -> bool {
        let steps = self.points.get(from + 1..=to).unwrap_or_default();
        steps.iter().flatten().all(|point| point.is_joined)
    }
}
