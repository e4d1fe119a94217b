//! Which units a view of an edition shows, in which order.

use std::cmp::Ordering;

use contract::{AgencyKind, Edition, Figures, KindTotal, UnitFigures, UnitResult};
use domain::performance::{Choice, compute, totals};

use crate::route::{Column, RankingView, Sort};

#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its place in the Vietnamese order of names.
    pub at: usize,
    pub unit: UnitFigures,
    pub result: UnitResult,
    /// Of how many of how many months, where several were taken together.
    pub months: Option<(usize, usize)>,
}

/// An edition by the rule of a view.
#[derive(Clone, Debug, PartialEq)]
pub struct Selection {
    pub kind: AgencyKind,
    /// All kinds of the edition, ministries first.
    pub kinds: Vec<AgencyKind>,
    /// Those of the kind and region, the best first, then those without a rank.
    pub rows: Vec<Row>,
    /// All of the kind together, whatever the region.
    pub total: Option<KindTotal>,
}

impl Selection {
    /// Whether it shows the kind of units that was asked for; a measure may not have it.
    pub fn has(&self, view: &RankingView) -> bool {
        view.kind.is_none_or(|kind| kind == self.kind)
    }
}

pub fn select(edition: &Edition, view: &RankingView) -> Selection {
    let raw = &edition.raw;
    let kinds: Vec<_> = edition.head.coverage.iter().map(|one| one.kind).collect();
    let usual = usual_kind(&kinds);
    let kind = view.kind.filter(|kind| kinds.contains(kind));
    let kind = kind.unwrap_or(usual);
    let (results, totals) = match view.choice == Choice::default() {
        true => (edition.results.clone(), edition.totals.clone()),
        false => (compute(raw, view.choice), totals(raw, view.choice)),
    };
    let is_shown = |unit: &UnitFigures| {
        let is_near = view.region.is_none_or(|region| unit.region == Some(region));
        // Only provinces lie in a region.
        unit.kind == kind && (is_near || kind != AgencyKind::Province)
    };
    let mut rows: Vec<Row> = raw
        .units
        .iter()
        .zip(results)
        .enumerate()
        .filter(|(_, (unit, _))| is_shown(unit))
        .map(|(at, (unit, result))| Row {
            at,
            unit: unit.clone(),
            result,
            months: None,
        })
        .collect();
    sort(&mut rows, Sort::default());
    Selection {
        kind,
        total: totals.into_iter().find(|total| total.kind == kind),
        kinds,
        rows,
    }
}

/// Provinces, or whoever is ranked where no province is.
pub fn usual_kind(kinds: &[AgencyKind]) -> AgencyKind {
    match kinds.contains(&AgencyKind::Province) {
        true => AgencyKind::Province,
        false => kinds.first().copied().unwrap_or(AgencyKind::Province),
    }
}

/// What has no value comes last both ways; equals stand in the order of names.
pub fn sort(rows: &mut [Row], order: Sort) {
    rows.sort_by(|one, other| {
        let by_column = match (key(one, order.column), key(other, order.column)) {
            (None, None) => Ordering::Equal,
            (None, Some(_)) => Ordering::Greater,
            (Some(_), None) => Ordering::Less,
            (Some(one), Some(other)) => match order.is_descending {
                true => other.total_cmp(&one),
                false => one.total_cmp(&other),
            },
        };
        by_column.then(one.at.cmp(&other.at))
    });
}

fn key(row: &Row, column: Column) -> Option<f64> {
    let result = &row.result;
    match column {
        Column::Rank => result.standing.map(|standing| f64::from(standing.rank)),
        Column::Name => Some(row.at as f64),
        Column::Value => result.value,
        Column::Count => result.n.map(|n| n as f64),
        Column::Change => result.change,
        Column::Returned => counts(&row.unit.figures).map(|counts| counts.returned as f64),
    }
}

pub fn counts(figures: &Figures) -> Option<&contract::Counts> {
    match figures {
        Figures::Counted { counts } => Some(counts),
        Figures::Value { .. } | Figures::Missing { .. } => None,
    }
}
