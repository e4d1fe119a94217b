//! The editions in memory, each with what was computed of it.

use std::collections::{BTreeSet, HashMap};

use contract::{
    AgencyCode, AgencyKind, Comparison, EditionHead, EditionId, KindPoint, KindSeries, KindTotal,
    Measure, MeasureWithEditions, RawFigures, SeriesPoint, Slug, UnitResult, UnitSeries,
};
use domain::performance::{Choice, compute, totals};
use serde::Serialize;
use serde_json::value::RawValue;

use super::{Published, Shelf, Unit, measures, units_ever};
use crate::store::StoreError;

/// One edition as it is shown.
pub struct Shown {
    pub head: EditionHead,
    pub raw: RawFigures,
    /// `raw` as it was published, to the byte.
    pub bytes: Box<RawValue>,
    pub results: Vec<UnitResult>,
    pub totals: Vec<KindTotal>,
}

pub struct Board {
    pub measures: Vec<MeasureWithEditions>,
    editions: Vec<Shown>,
    by_name: HashMap<(Slug, EditionId), usize>,
    by_hash: HashMap<String, usize>,
    withdrawn: Vec<(Slug, EditionId)>,
    units: HashMap<AgencyCode, Unit>,
}

/// What became of an edition.
pub enum Found<'a> {
    Shown(&'a Shown),
    Withdrawn,
    Unknown,
}

/// A `contract::Edition` whose raw figures are the published bytes themselves, so that they have the
/// digest of the head whatever this version would write today.
#[derive(Serialize)]
pub struct Answer<'a> {
    head: &'a EditionHead,
    raw: &'a RawValue,
    results: &'a [UnitResult],
    totals: &'a [KindTotal],
}

impl Board {
    pub fn build(shelf: Shelf) -> Result<Self, StoreError> {
        let mut editions = shelf
            .editions
            .into_iter()
            .map(Shown::compute)
            .collect::<Result<Vec<_>, _>>()?;
        editions.sort_by_key(|edition| std::cmp::Reverse(edition.head.id));
        let places = || editions.iter().enumerate();
        Ok(Self {
            measures: measures()?
                .into_iter()
                .map(|measure| with_editions(measure, &editions))
                .collect(),
            by_name: places()
                .map(|(at, shown)| ((shown.head.measure.clone(), shown.head.id), at))
                .collect(),
            by_hash: places()
                .map(|(at, shown)| (shown.head.hash.clone(), at))
                .collect(),
            editions,
            withdrawn: shelf.withdrawn,
            units: units_ever()?,
        })
    }

    pub fn measure(&self, slug: &Slug) -> Option<&MeasureWithEditions> {
        self.measures.iter().find(|one| one.measure.slug == *slug)
    }

    pub fn edition(&self, measure: &Slug, id: EditionId) -> Found<'_> {
        let name = (measure.clone(), id);
        match self.by_name.get(&name) {
            Some(at) => Found::Shown(&self.editions[*at]),
            None if self.withdrawn.contains(&name) => Found::Withdrawn,
            None => Found::Unknown,
        }
    }

    /// The raw figures with this digest.
    pub fn raw(&self, hash: &str) -> Option<&str> {
        let at = self.by_hash.get(hash)?;
        Some(self.editions[*at].bytes.get())
    }

    /// One unit through the last versions of all editions; none where nobody knows the unit.
    pub fn series(&self, unit: &AgencyCode, measure: &Slug) -> Option<UnitSeries> {
        let about = self.units.get(unit)?;
        let mut name = None;
        let mut points = Vec::new();
        for edition in self.last_versions(measure) {
            let units = &edition.raw.units;
            let Some(at) = units.iter().position(|one| one.code == *unit) else {
                continue;
            };
            name.get_or_insert(&units[at].name);
            points.push(SeriesPoint {
                edition: edition.head.id,
                period: edition.head.period,
                earlier: units[at].earlier.as_ref().and(edition.raw.earlier),
                result: edition.results.get(at).cloned().unwrap_or_default(),
                figures: units[at].figures.clone(),
            });
        }
        points.reverse();
        Some(UnitSeries {
            unit: unit.clone(),
            kind: about.kind,
            name: name.unwrap_or(&about.name).clone(),
            points,
        })
    }

    /// Some units side by side; the codes that nobody has where there are such.
    pub fn comparison(
        &self,
        units: &[AgencyCode],
        measure: &Slug,
    ) -> Result<Comparison, Vec<AgencyCode>> {
        let known = |unit: &&AgencyCode| self.units.contains_key(unit);
        let unknown: Vec<_> = units.iter().filter(|unit| !known(unit)).cloned().collect();
        if !unknown.is_empty() {
            return Err(unknown);
        }
        let units: Vec<UnitSeries> = units
            .iter()
            .filter_map(|unit| self.series(unit, measure))
            .collect();
        let kinds: BTreeSet<AgencyKind> = units.iter().map(|unit| unit.kind).collect();
        let kinds = kinds.into_iter().map(|kind| self.together(kind, measure));
        Ok(Comparison {
            kinds: kinds.filter(|kind| !kind.points.is_empty()).collect(),
            units,
        })
    }

    /// All units of a kind through the last versions of all editions.
    fn together(&self, kind: AgencyKind, measure: &Slug) -> KindSeries {
        let point = |edition: &Shown| {
            let total = edition.totals.iter().find(|total| total.kind == kind)?;
            let mut of_kind = edition.raw.units.iter().filter(|unit| unit.kind == kind);
            let is_compared = of_kind.any(|unit| unit.earlier.is_some());
            Some(KindPoint {
                edition: edition.head.id,
                period: edition.head.period,
                earlier: edition.raw.earlier.filter(|_| is_compared),
                result: total.result.clone(),
            })
        };
        let mut points: Vec<_> = self.last_versions(measure).filter_map(point).collect();
        points.reverse();
        KindSeries { kind, points }
    }

    /// The newest period first, of each its last version.
    fn last_versions(&self, measure: &Slug) -> impl Iterator<Item = &Shown> {
        let mut last = None;
        self.editions
            .iter()
            .filter(move |edition| edition.head.measure == *measure)
            .filter(move |edition| last.replace(edition.head.period) != Some(edition.head.period))
    }
}

impl Shown {
    fn compute(published: Published) -> Result<Self, StoreError> {
        let Published { head, raw, bytes } = published;
        let rule = Choice::default();
        Ok(Self {
            results: compute(&raw, rule),
            totals: totals(&raw, rule),
            bytes: RawValue::from_string(bytes)
                .map_err(|error| StoreError::broken(head.hash.clone(), error))?,
            head,
            raw,
        })
    }

    pub fn answer(&self) -> Answer<'_> {
        Answer {
            head: &self.head,
            raw: &self.bytes,
            results: &self.results,
            totals: &self.totals,
        }
    }
}

fn with_editions(measure: Measure, editions: &[Shown]) -> MeasureWithEditions {
    let heads = editions.iter().map(|edition| &edition.head);
    MeasureWithEditions {
        editions: heads
            .filter(|head| head.measure == measure.slug)
            .cloned()
            .collect(),
        measure,
    }
}
