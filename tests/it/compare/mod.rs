//! Units side by side: their address, the periods in step, the sentence, the page.

mod address;
#[cfg(feature = "ssr")]
mod page;
mod sums;

use contract::{
    AgencyKind, Basis, Comparison, Coverage, EditionHead, EditionId, Figures, KindPoint,
    KindSeries, List, MeasureWithEditions, Period, SeriesPoint, Standing, UnitResult, UnitSeries,
    named::Bilingual,
};
use portal::route::CompareView;

use crate::rankings::{MISSING, counted, day, measure};

fn month(month: u8) -> Period {
    Period::Month(2026, month)
}

fn id(period: Period) -> EditionId {
    EditionId { period, version: 1 }
}

fn result(value: Option<f64>, rank: Option<u32>) -> UnitResult {
    UnitResult {
        value,
        n: value.map(|_| 1_000),
        standing: rank.map(|rank| Standing {
            rank,
            best: rank,
            worst: rank,
        }),
        ..UnitResult::default()
    }
}

/// From January on; where there is no value the unit has not reported.
fn points(values: &[Option<f64>]) -> Vec<SeriesPoint> {
    values
        .iter()
        .zip(1..)
        .map(|(value, at)| SeriesPoint {
            edition: id(month(at)),
            period: month(at),
            earlier: (at > 1).then(|| month(at - 1)),
            result: result(*value, value.map(|_| u32::from(at))),
            figures: figures(*value),
        })
        .collect()
}

fn figures(value: Option<f64>) -> Figures {
    match value {
        Some(value) => counted((value * 10.0) as u64, 1_000 - (value * 10.0) as u64),
        None => MISSING,
    }
}

fn unit(code: &str, name: &str, values: &[Option<f64>]) -> UnitSeries {
    UnitSeries {
        unit: code.parse().expect("a code"),
        kind: AgencyKind::Province,
        name: Bilingual::vietnamese(name),
        points: points(values),
    }
}

fn all(values: &[f64]) -> KindSeries {
    let points = values
        .iter()
        .zip(1..)
        .map(|(value, at)| KindPoint {
            edition: id(month(at)),
            period: month(at),
            earlier: (at > 1).then(|| month(at - 1)),
            result: result(Some(*value), None),
        })
        .collect();
    KindSeries {
        kind: AgencyKind::Province,
        points,
    }
}

/// Three months of three provinces; the last has not reported in March.
fn comparison() -> Comparison {
    Comparison {
        units: vec![
            unit("H26", "Hà Nội", &[Some(80.0), Some(85.0), Some(90.0)]),
            unit("H12", "Cà Mau", &[Some(95.0), Some(90.0), Some(94.0)]),
            unit("H05", "Bắc Ninh", &[Some(70.0), Some(60.0), None]),
        ],
        kinds: vec![all(&[82.0, 83.0, 91.0])],
    }
}

fn head(period: Period) -> EditionHead {
    EditionHead {
        measure: measure().slug,
        id: id(period),
        period,
        published_on: day(),
        basis: Basis::Illustrative,
        source: None,
        note: None,
        units_on: day(),
        coverage: vec![Coverage {
            kind: AgencyKind::Province,
            expected: 3,
            reported: 3,
        }],
        hash: "0".repeat(64),
    }
}

fn found() -> MeasureWithEditions {
    MeasureWithEditions {
        measure: measure(),
        editions: [3, 2, 1].map(|at| head(month(at))).into(),
    }
}

fn list() -> List<MeasureWithEditions> {
    List {
        items: vec![found()],
    }
}

fn between(from: u8, to: u8) -> CompareView {
    CompareView {
        from: Some(month(from)),
        to: Some(month(to)),
        ..CompareView::default()
    }
}
