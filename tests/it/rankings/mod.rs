//! Rankings: what an address asks for, what is shown of an edition, and how it is checked.

pub mod address;
mod finding;
mod national;
mod recompute;
mod rows;
mod texts;
mod together;
mod unit;

use contract::{
    AgencyKind, BandLimits, Basis, Bilingual, Counter, Counts, Coverage, Date, Direction, Edition,
    EditionHead, EditionId, Figures, Formula, Measure, MissingReason, Period, RawFigures, Region,
    Scale, UnitFigures,
};
use domain::performance::{Choice, compute, totals};
use sha2::{Digest as _, Sha256};

const SEPTEMBER: Period = Period::Month(2026, 9);

pub fn day() -> Date {
    Date::new(2026, 10, 10).expect("a day")
}

/// Settled early or on time ÷ settled, from 10 dossiers on.
pub fn measure() -> Measure {
    let in_time = [Counter::SettledEarly, Counter::SettledOnTime];
    Measure {
        slug: "dung-han".parse().expect("a slug"),
        name: Bilingual::new("Tỷ lệ đúng hạn", "Settled on time"),
        definition: Bilingual::vietnamese("Một câu."),
        limits: Bilingual::vietnamese("Một câu khác."),
        formula: Some(Formula {
            numerator: in_time.to_vec(),
            denominator: in_time.into_iter().chain([Counter::SettledLate]).collect(),
        }),
        direction: Direction::HigherIsBetter,
        scale: Scale::Percent,
        parts: Vec::new(),
        bands: vec![BandLimits {
            valid_from: Date::new(2025, 1, 1).expect("a day"),
            good: 95,
            fair: 85,
            needs_improvement: 70,
        }],
        minimum: 10,
        legal_basis: None,
        version: 1,
    }
}

/// An index from 0 to 1 of which only finished values are public.
fn index() -> Measure {
    Measure {
        slug: "papi".parse().expect("a slug"),
        formula: None,
        scale: Scale::Points { maximum: 1.0 },
        bands: Vec::new(),
        minimum: 0,
        ..measure()
    }
}

fn counts(on_time: u64, late: u64) -> Counts {
    Counts {
        settled_on_time: on_time,
        settled_late: late,
        ..Counts::default()
    }
}

pub fn counted(on_time: u64, late: u64) -> Figures {
    let counts = counts(on_time, late);
    Figures::Counted { counts }
}

fn value(value: f64) -> Figures {
    let parts = Vec::new();
    Figures::Value { value, parts }
}

pub const MISSING: Figures = Figures::Missing {
    reason: MissingReason::NotReported,
};

pub fn unit(code: &str, name: &str, region: Region, figures: Figures) -> UnitFigures {
    UnitFigures {
        code: code.parse().expect("a code"),
        kind: AgencyKind::Province,
        name: Bilingual::vietnamese(name),
        region: Some(region),
        figures,
        earlier: None,
    }
}

fn ministry(code: &str, name: &str, figures: Figures) -> UnitFigures {
    UnitFigures {
        kind: AgencyKind::Ministry,
        region: None,
        ..unit(code, name, Region::North, figures)
    }
}

/// Five provinces: one far ahead, two alike, one with too few dossiers, one that has not reported.
pub fn provinces() -> Vec<UnitFigures> {
    vec![
        unit("H01", "An Giang", Region::South, counted(600, 400)),
        unit("H05", "Bắc Ninh", Region::North, counted(990, 10)),
        unit("H12", "Cà Mau", Region::South, counted(3, 0)),
        unit("H14", "Cao Bằng", Region::North, MISSING),
        unit("H26", "Hà Nội", Region::North, counted(1_200, 800)),
    ]
}

pub fn raw(measure: Measure, units: Vec<UnitFigures>) -> RawFigures {
    RawFigures {
        measure,
        period: SEPTEMBER,
        version: 1,
        basis: Basis::Illustrative,
        units_on: day(),
        units,
        earlier: Some(Period::Month(2026, 8)),
    }
}

/// The file of raw figures, and the edition that an honest publisher makes of it.
fn published(measure: Measure, units: Vec<UnitFigures>) -> (String, Edition) {
    let raw = raw(measure, units);
    let text = serde_json::to_string(&raw).expect("JSON");
    let digest = Sha256::digest(text.as_bytes());
    let coverage = [AgencyKind::Ministry, AgencyKind::Province]
        .into_iter()
        .filter_map(|kind| coverage(&raw, kind))
        .collect();
    let head = EditionHead {
        measure: raw.measure.slug.clone(),
        id: EditionId {
            period: raw.period,
            version: 1,
        },
        period: raw.period,
        published_on: day(),
        basis: raw.basis,
        source: None,
        note: None,
        units_on: raw.units_on,
        coverage,
        hash: digest.iter().map(|byte| format!("{byte:02x}")).collect(),
    };
    let edition = Edition {
        head,
        results: compute(&raw, Choice::default()),
        totals: totals(&raw, Choice::default()),
        raw,
    };
    (text, edition)
}

pub fn edition(units: Vec<UnitFigures>) -> Edition {
    published(measure(), units).1
}

fn coverage(raw: &RawFigures, kind: AgencyKind) -> Option<Coverage> {
    let of_kind = || raw.units.iter().filter(|unit| unit.kind == kind);
    let count = |units: usize| u32::try_from(units).expect("few");
    let reported = of_kind().filter(|unit| !matches!(unit.figures, Figures::Missing { .. }));
    let (expected, reported) = (count(of_kind().count()), count(reported.count()));
    (expected > 0).then_some(Coverage {
        kind,
        expected,
        reported,
    })
}
