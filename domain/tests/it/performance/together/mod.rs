//! Months taken together.

mod balance;

use contract::{
    AgencyKind, Basis, Bilingual, Counter, Counts, Date, Direction, Figures, Formula, Measure,
    MissingReason, Period, RawFigures, Scale, UnitFigures,
};
use domain::performance::{Choice, compute, together};

fn measure() -> Measure {
    Measure {
        slug: "dung-han".parse().expect("a slug"),
        name: Bilingual::vietnamese("Đúng hạn"),
        definition: Bilingual::vietnamese("Một câu."),
        limits: Bilingual::vietnamese("Một câu."),
        formula: Some(Formula {
            numerator: vec![Counter::SettledEarly, Counter::SettledOnTime],
            denominator: vec![
                Counter::SettledEarly,
                Counter::SettledOnTime,
                Counter::SettledLate,
            ],
        }),
        direction: Direction::HigherIsBetter,
        scale: Scale::Percent,
        parts: Vec::new(),
        bands: Vec::new(),
        minimum: 30,
        legal_basis: None,
        version: 1,
    }
}

fn unit(code: &str, figures: Figures) -> UnitFigures {
    UnitFigures {
        code: code.parse().expect("a code"),
        kind: AgencyKind::Province,
        name: Bilingual::vietnamese(code),
        region: None,
        figures,
        earlier: None,
    }
}

const MISSING: Figures = Figures::Missing {
    reason: MissingReason::NotReported,
};

/// Consecutive months of 2026 from January on; each may be compared with the one before.
fn months(units: Vec<Vec<UnitFigures>>) -> Vec<RawFigures> {
    let mut before: Option<RawFigures> = None;
    let mut months = Vec::new();
    for (month, mut units) in (1..).zip(units) {
        for unit in &mut units {
            let old = before.as_ref().and_then(|raw| {
                let mut units = raw.units.iter();
                units.find(|old| old.code == unit.code)
            });
            unit.earlier = old.map(|old| old.figures.clone());
        }
        let raw = RawFigures {
            measure: measure(),
            period: Period::Month(2026, month),
            version: 1,
            basis: Basis::Published,
            units_on: Date::new(2026, 1, 1).expect("a day"),
            units,
            earlier: before.map(|raw: RawFigures| raw.period),
        };
        before = Some(raw.clone());
        months.push(raw);
    }
    months
}

fn settled(on_time: u64, late: u64) -> Figures {
    Figures::Counted {
        counts: Counts {
            settled_on_time: on_time,
            settled_late: late,
            ..Counts::default()
        },
    }
}

fn counts(figures: &Figures) -> Counts {
    match figures {
        Figures::Counted { counts } => *counts,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_quarter_is_weighed_by_dossiers_and_not_by_months() {
    let months = months(vec![
        vec![unit("H01", settled(90, 10))],
        vec![unit("H01", settled(0, 900))],
        vec![unit("H01", settled(10, 0))],
    ]);
    let quarter = together(&months).expect("counted");
    assert_eq!(quarter.months, [3]);
    let result = compute(&quarter.raw, Choice::default()).remove(0);
    assert_eq!((result.value, result.n), (Some(9.900_99), Some(1_010)));
    assert_eq!(quarter.raw.period, Period::Month(2026, 3));
    assert_eq!(result.change, None);
}

#[test]
fn a_month_without_figures_is_no_month_and_never_zero() {
    let months = months(vec![
        vec![unit("H01", settled(9, 1)), unit("H02", MISSING)],
        vec![unit("H01", MISSING), unit("H02", MISSING)],
        vec![unit("H01", settled(9, 1)), unit("H02", MISSING)],
    ]);
    let quarter = together(&months).expect("counted");
    assert_eq!(quarter.months, [2, 0]);
    assert_eq!(counts(&quarter.raw.units[0].figures).settled(), 20);
    assert_eq!(quarter.raw.units[1].figures, MISSING);
}

#[test]
fn nothing_is_added_up_over_a_month_that_cannot_be_compared() {
    let mut months = months(vec![
        vec![unit("H01", settled(1, 0)), unit("H02", settled(1, 0))],
        vec![unit("H01", settled(1, 0)), unit("H02", settled(1, 0))],
        vec![unit("H01", settled(1, 0)), unit("H02", settled(1, 0))],
    ]);
    // Another list of units of this kind since February.
    months[1].units[0].earlier = None;
    assert_eq!(together(&months).expect("counted").months, [2, 3]);
    // Another rule since March.
    months[2].earlier = None;
    assert_eq!(together(&months).expect("counted").months, [1, 1]);
}

#[test]
fn the_order_of_the_months_says_nothing_and_the_last_version_holds() {
    let mut months = months(vec![
        vec![unit("H01", settled(1, 1))],
        vec![unit("H01", settled(2, 2))],
    ]);
    let mut corrected = months[0].clone();
    corrected.version = 2;
    corrected.units[0].figures = settled(50, 0);
    months.push(corrected);
    let both = together(&months).expect("counted");
    months.reverse();
    assert_eq!(together(&months), Some(both.clone()));
    assert_eq!(counts(&both.raw.units[0].figures).settled_on_time, 52);
}

#[test]
fn finished_values_are_not_added_up() {
    let mut months = months(vec![vec![unit("H01", settled(1, 1))]]);
    months[0].measure.formula = None;
    assert_eq!(together(&months), None);
    assert_eq!(together(&[]), None);
}

#[test]
fn what_is_made_up_in_part_is_made_up_and_the_rest_is_derived() {
    let units = || vec![unit("H01", settled(1, 1))];
    let mut months = months(vec![units(), units()]);
    let basis = |months: &[RawFigures]| together(months).expect("counted").raw.basis;
    assert_eq!(basis(&months), Basis::Derived);
    months[0].basis = Basis::Illustrative;
    assert_eq!(basis(&months), Basis::Illustrative);
}
