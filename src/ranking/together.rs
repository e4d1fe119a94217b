//! A quarter or a year made of months: which files it takes, and the edition that comes of them.

use contract::{Edition, EditionHead, EditionId, Figures, MeasureWithEditions, Period, RawFigures};
use domain::performance::{Choice, Together, compute, together, totals};

use super::Selection;
use crate::route::{Months, RankingView};

/// The months up to an edition that are to be taken together, the newest first and that edition
/// among them. Empty where one month is asked for, or nothing is counted by months.
pub fn months_up_to(
    found: &MeasureWithEditions,
    last: EditionId,
    months: Months,
) -> Vec<EditionHead> {
    let (Some(end), Some(_)) = (number(last.period), &found.measure.formula) else {
        return Vec::new();
    };
    if months == Months::One {
        return Vec::new();
    }
    let mut heads: Vec<EditionHead> = found
        .editions
        .iter()
        .filter(|head| {
            let is_within = |month: u32| month <= end && month + months.count() > end;
            let is_other = head.period != last.period || head.id == last;
            is_other && number(head.period).is_some_and(is_within)
        })
        .cloned()
        .collect();
    // Of each period the last version comes first.
    heads.dedup_by_key(|head| head.period);
    heads
}

/// Months in a row, counted from year 0.
fn number(period: Period) -> Option<u32> {
    match period {
        Period::Month(year, month) => Some(u32::from(year) * 12 + u32::from(month)),
        Period::Year(_) | Period::YearTo(_) => None,
    }
}

/// An edition that nobody published: the same units, over several months.
#[derive(Clone, Debug, PartialEq)]
pub struct TakenTogether {
    pub edition: Edition,
    /// How many months each unit has counts of, in the order of its units.
    pub months: Vec<usize>,
}

/// `others` are the raw figures of the months before the edition's own.
pub fn take_together(edition: &Edition, others: &[RawFigures]) -> Option<TakenTogether> {
    let all: Vec<RawFigures> = [vec![edition.raw.clone()], others.to_vec()].concat();
    let Together { raw, months } = together(&all)?;
    let mut head = edition.head.clone();
    for coverage in &mut head.coverage {
        let units = raw.units.iter().filter(|unit| unit.kind == coverage.kind);
        let reported = units.filter(|unit| !matches!(unit.figures, Figures::Missing { .. }));
        coverage.reported = u32::try_from(reported.count()).unwrap_or(u32::MAX);
    }
    head.basis = raw.basis;
    let edition = Edition {
        head,
        results: compute(&raw, Choice::default()),
        totals: totals(&raw, Choice::default()),
        raw,
    };
    Some(TakenTogether { edition, months })
}

impl Selection {
    /// Notes beside each row how many of the months asked for it is made of.
    pub fn with_months(mut self, known: &[usize], asked: Months) -> Self {
        let asked = usize::try_from(asked.count()).unwrap_or(usize::MAX);
        for row in &mut self.rows {
            row.months = known.get(row.at).map(|known| (*known, asked));
        }
        self
    }
}

impl RankingView {
    /// How many months an edition was made of, shown by this view.
    pub fn months_of(&self, edition: &Edition) -> Months {
        let is_counted = edition.raw.measure.formula.is_some();
        match number(edition.head.period).filter(|_| is_counted) {
            Some(_) => self.months,
            None => Months::One,
        }
    }
}
