//! Published editions: each is compared with the one before it, named by its digest, and never
//! changed again. A correction is a new version.

use std::{
    cmp::Reverse,
    collections::{BTreeSet, HashMap},
};

use contract::{
    AgencyCode, AgencyKind, Basis, Citation, Coverage, Date, EditionHead, EditionId, Figures,
    Measure, MissingReason, Period, RawFigures, Slug, UnitFigures, named::Bilingual,
};
use sha2::{Digest as _, Sha256};

use super::{Unit, units_on};
use crate::store::StoreError;

/// An edition before it is compared and numbered.
#[derive(Clone, Debug)]
pub struct Draft {
    pub measure: Measure,
    pub period: Period,
    pub basis: Basis,
    pub units_on: Date,
    pub published_on: Date,
    pub source: Option<Citation>,
    pub note: Option<Bilingual>,
    pub figures: HashMap<AgencyCode, Figures>,
    /// What is said of a unit that has no figures.
    pub absent: MissingReason,
}

/// An edition as it stays.
#[derive(Clone, Debug)]
pub struct Published {
    pub head: EditionHead,
    pub raw: RawFigures,
    /// `raw` as it is sent; its digest is in the head.
    pub bytes: String,
}

/// All editions, and the names of those that were taken back: no other edition gets these.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    pub editions: Vec<Published>,
    pub withdrawn: Vec<(Slug, EditionId)>,
}

/// What became of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Published(EditionId),
    /// The last version says the same already.
    Unchanged(EditionId),
}

impl Shelf {
    /// Publishes a draft as the next version of its period, unless the last one says the same.
    pub fn publish(&mut self, draft: Draft) -> Result<Outcome, StoreError> {
        let raw = self.compared(&draft)?;
        match self.latest(&draft.measure.slug, draft.period) {
            Some(latest) if says_the_same(&latest.raw, &raw) => {
                return Ok(Outcome::Unchanged(latest.head.id));
            }
            _ => {}
        }
        let bytes = serde_json::to_string(&raw)
            .map_err(|error| StoreError::broken(raw.measure.slug.to_string(), error))?;
        let head = head(draft, &raw, &bytes);
        let id = head.id;
        self.editions.push(Published { head, raw, bytes });
        Ok(Outcome::Published(id))
    }

    /// Takes back all editions of a measure that were made up.
    pub fn withdraw_illustrative(&mut self, measure: &Slug) {
        let (gone, kept) = std::mem::take(&mut self.editions)
            .into_iter()
            .partition(|edition| {
                edition.head.basis == Basis::Illustrative && edition.head.measure == *measure
            });
        self.editions = kept;
        let gone: Vec<Published> = gone;
        let names = gone
            .into_iter()
            .map(|edition| (edition.head.measure, edition.head.id));
        self.withdrawn.extend(names);
    }

    fn latest(&self, measure: &Slug, period: Period) -> Option<&Published> {
        self.editions
            .iter()
            .filter(|edition| edition.head.measure == *measure && edition.head.period == period)
            .max_by_key(|edition| edition.head.id)
    }

    fn next_version(&self, measure: &Slug, period: Period) -> u32 {
        let published = self.editions.iter().map(|edition| &edition.head);
        let published = published.map(|head| (&head.measure, head.id));
        let withdrawn = self.withdrawn.iter().map(|(measure, id)| (measure, *id));
        let versions = published
            .chain(withdrawn)
            .filter(|(of, id)| *of == measure && id.period == period)
            .map(|(_, id)| id.version);
        versions.max().unwrap_or_default() + 1
    }

    fn compared(&self, draft: &Draft) -> Result<RawFigures, StoreError> {
        let mut units = asked(draft)?;
        let before = self.comparable(draft, &units);
        if let Some(before) = before {
            let alike = kinds_alike(&units, &before.raw.units);
            let figures: HashMap<&AgencyCode, &Figures> = before
                .raw
                .units
                .iter()
                .map(|unit| (&unit.code, &unit.figures))
                .collect();
            for unit in units.iter_mut().filter(|unit| alike.contains(&unit.kind)) {
                unit.earlier = figures.get(&unit.code).map(|figures| (*figures).clone());
            }
        }
        Ok(RawFigures {
            measure: draft.measure.clone(),
            period: draft.period,
            version: self.next_version(&draft.measure.slug, draft.period),
            basis: draft.basis,
            units_on: draft.units_on,
            units,
            earlier: before.map(|before| before.head.period),
        })
    }

    /// The latest earlier edition by the same rule that asked the same units, of one kind at
    /// least.
    fn comparable(&self, draft: &Draft, units: &[UnitFigures]) -> Option<&Published> {
        let mut earlier: Vec<&Published> = self
            .editions
            .iter()
            .filter(|edition| edition.raw.measure.slug == draft.measure.slug)
            .filter(|edition| edition.raw.measure.version == draft.measure.version)
            .filter(|edition| goes_before(edition.head.period, draft.period))
            .collect();
        earlier.sort_unstable_by_key(|edition| Reverse(edition.head.id));
        earlier
            .into_iter()
            .find(|edition| !kinds_alike(units, &edition.raw.units).is_empty())
    }
}

/// Counts that start anew each January are not compared across it.
fn goes_before(earlier: Period, period: Period) -> bool {
    let starts_anew = matches!(period, Period::YearTo(_)) && earlier.year() != period.year();
    earlier.is_alike(period) && earlier < period && !starts_anew
}

/// Every unit of the kinds that have figures; a unit without any is missing, never left out.
fn asked(draft: &Draft) -> Result<Vec<UnitFigures>, StoreError> {
    let units = units_on(draft.units_on)?;
    let kinds: BTreeSet<AgencyKind> = units
        .iter()
        .filter(|unit| draft.figures.contains_key(&unit.code))
        .map(|unit| unit.kind)
        .collect();
    let figures = |unit: Unit| UnitFigures {
        figures: match draft.figures.get(&unit.code) {
            Some(figures) => figures.clone(),
            None => Figures::Missing {
                reason: draft.absent,
            },
        },
        code: unit.code,
        kind: unit.kind,
        name: unit.name,
        region: unit.region,
        earlier: None,
    };
    let asked = units.into_iter().filter(|unit| kinds.contains(&unit.kind));
    Ok(asked.map(figures).collect())
}

/// The kinds of which both have the same units: 63 provinces are not compared with 34.
fn kinds_alike(these: &[UnitFigures], those: &[UnitFigures]) -> BTreeSet<AgencyKind> {
    fn of(units: &[UnitFigures], kind: AgencyKind) -> BTreeSet<&AgencyCode> {
        let units = units.iter().filter(|unit| unit.kind == kind);
        units.map(|unit| &unit.code).collect()
    }
    let kinds: BTreeSet<AgencyKind> = these.iter().map(|unit| unit.kind).collect();
    kinds
        .into_iter()
        .filter(|kind| of(these, *kind) == of(those, *kind))
        .collect()
}

fn says_the_same(old: &RawFigures, new: &RawFigures) -> bool {
    fn of(raw: &RawFigures) -> (u32, Basis, Date, Option<Period>, &[UnitFigures]) {
        (
            raw.measure.version,
            raw.basis,
            raw.units_on,
            raw.earlier,
            &raw.units,
        )
    }
    of(old) == of(new)
}

fn head(draft: Draft, raw: &RawFigures, bytes: &str) -> EditionHead {
    EditionHead {
        measure: raw.measure.slug.clone(),
        id: EditionId {
            period: raw.period,
            version: raw.version,
        },
        period: raw.period,
        published_on: draft.published_on,
        basis: raw.basis,
        source: draft.source,
        note: draft.note,
        units_on: raw.units_on,
        coverage: coverage(&raw.units),
        hash: digest(bytes),
    }
}

pub fn coverage(units: &[UnitFigures]) -> Vec<Coverage> {
    let kinds: BTreeSet<AgencyKind> = units.iter().map(|unit| unit.kind).collect();
    let count = |kind, is: fn(&UnitFigures) -> bool| {
        let units = units.iter().filter(|unit| unit.kind == kind && is(unit));
        u32::try_from(units.count()).unwrap_or(u32::MAX)
    };
    kinds
        .into_iter()
        .map(|kind| Coverage {
            kind,
            expected: count(kind, |_| true),
            reported: count(kind, |unit| {
                !matches!(unit.figures, Figures::Missing { .. })
            }),
        })
        .collect()
}

/// SHA-256 as lower-case hexadecimal digits.
pub fn digest(bytes: &str) -> String {
    format!("{:x}", Sha256::digest(bytes))
}
