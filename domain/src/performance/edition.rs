//! A whole edition computed from its raw figures: by the server that publishes it, and again by
//! any reader who does not want to take its word.

use contract::{
    AgencyKind, Figures, Formula, KindTotal, Measure, RawFigures, UnitFigures, UnitResult,
};

use super::{Bands, Figure, Place, Rule, Share, rank};

/// What a reader may decide otherwise than the measure does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Dossiers given back without a result count as settled, and not on time.
    pub counts_returned: bool,
    /// How many must have been settled for a rank; the measure's own minimum when absent.
    pub minimum: Option<u64>,
}

/// Every unit's result, in the order of the units. Each kind is ranked for itself.
pub fn compute(raw: &RawFigures, choice: Choice) -> Vec<UnitResult> {
    let ruler = Ruler::new(raw, choice);
    let mut results = vec![UnitResult::default(); raw.units.len()];
    for kind in kinds(raw) {
        let members: Vec<usize> = (0..raw.units.len())
            .filter(|at| raw.units[*at].kind == kind)
            .collect();
        let figures: Vec<_> = members
            .iter()
            .map(|at| ruler.figure(&raw.units[*at].figures))
            .collect();
        for (at, place) in members.iter().zip(rank(&figures, ruler.rule)) {
            results[*at] = ruler.result(&raw.units[*at], place);
        }
    }
    results
}

/// All units of each kind together, where figures are counted.
pub fn totals(raw: &RawFigures, choice: Choice) -> Vec<KindTotal> {
    let ruler = Ruler::new(raw, choice);
    let total = |kind| {
        let units = || raw.units.iter().filter(|unit| unit.kind == kind);
        let all: Share = units().filter_map(|unit| ruler.share(&unit.figures)).sum();
        // Change is told of those only that reported both times: a latecomer is no improvement.
        let both = || {
            units().filter_map(|unit| {
                let earlier = unit.earlier.as_ref()?;
                ruler.share(&unit.figures).zip(ruler.share(earlier))
            })
        };
        let now: Share = both().map(|(now, _)| now).sum();
        let before = both().map(|(_, before)| before).sum();
        let result = UnitResult {
            change: now.points_since(before).map(rounded),
            ..ruler.of_share(all)
        };
        (all.whole() > 0).then_some(KindTotal { kind, result })
    };
    kinds(raw).into_iter().filter_map(total).collect()
}

/// The kinds that occur, ministries first.
fn kinds(raw: &RawFigures) -> Vec<AgencyKind> {
    let all = [
        AgencyKind::Ministry,
        AgencyKind::Province,
        AgencyKind::Other,
    ];
    let occurs = |kind: &AgencyKind| raw.units.iter().any(|unit| unit.kind == *kind);
    all.into_iter().filter(occurs).collect()
}

/// The rule of one computation.
struct Ruler<'a> {
    measure: &'a Measure,
    choice: Choice,
    rule: Rule,
    bands: Option<Bands>,
}

impl<'a> Ruler<'a> {
    fn new(raw: &'a RawFigures, choice: Choice) -> Self {
        let measure = &raw.measure;
        let limits = measure.bands_on(raw.period.last_day());
        Self {
            measure,
            choice,
            rule: Rule {
                direction: measure.direction,
                minimum: choice.minimum.unwrap_or(measure.minimum),
            },
            bands: limits
                .and_then(|limits| Bands::new(limits.good, limits.fair, limits.needs_improvement)),
        }
    }

    /// None where the figures are not counted, or contradict themselves.
    fn share(&self, figures: &Figures) -> Option<Share> {
        let (Figures::Counted { counts }, Some(formula)) = (figures, &self.measure.formula) else {
            return None;
        };
        let Formula {
            numerator,
            denominator,
        } = formula;
        let returned = match self.choice.counts_returned {
            true => counts.returned,
            false => 0,
        };
        let whole = counts.sum(denominator).saturating_add(returned);
        Share::new(counts.sum(numerator), whole).ok()
    }

    fn figure(&self, figures: &Figures) -> Option<Figure> {
        match figures {
            Figures::Value { value, .. } => Some(Figure::Published(*value)),
            Figures::Counted { .. } => self.share(figures).map(Figure::Counted),
            Figures::Missing { .. } => None,
        }
    }

    fn result(&self, unit: &UnitFigures, place: Place) -> UnitResult {
        let earlier = unit.earlier.as_ref().and_then(|old| self.figure(old));
        let mut result = match self.figure(&unit.figures) {
            Some(Figure::Counted(share)) => self.of_share(share),
            Some(Figure::Published(value)) => UnitResult {
                value: Some(rounded(value)),
                ..UnitResult::default()
            },
            None => UnitResult::default(),
        };
        result.change = match (self.figure(&unit.figures), earlier) {
            (Some(Figure::Counted(now)), Some(Figure::Counted(old))) => now.points_since(old),
            (Some(Figure::Published(now)), Some(Figure::Published(old))) => Some(now - old),
            _ => None,
        }
        .map(rounded);
        if let Place::Ranked(standing) = place {
            result.standing = Some(standing);
        } else {
            // A word is a judgement too: too few dossiers carry none.
            result.band = None;
        }
        result
    }

    fn of_share(&self, share: Share) -> UnitResult {
        let interval = share.interval();
        UnitResult {
            value: share.value().map(percent),
            n: Some(share.whole()),
            low: interval.map(|interval| percent(interval.low)),
            high: interval.map(|interval| percent(interval.high)),
            band: self.bands.and_then(|bands| bands.of(share)),
            ..UnitResult::default()
        }
    }
}

/// Published figures are rounded once, to a millionth: far below what is shown, and short enough to
/// mean the same number to everyone who reads it.
fn rounded(value: f64) -> f64 {
    const MILLIONTHS: f64 = 1_000_000.0;
    (value * MILLIONTHS).round() / MILLIONTHS
}

fn percent(share: f64) -> f64 {
    rounded(share * 100.0)
}

/// A figure that was published otherwise than it computes.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Which unit, by its place in the raw figures.
    pub unit: usize,
    pub field: Field,
}

/// Which figure of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Rank,
    Value,
    Count,
    Interval,
    Change,
    Band,
}

/// What was published and does not follow from the raw figures, to the last digit.
pub fn differences(raw: &RawFigures, published: &[UnitResult]) -> Vec<Difference> {
    let computed = compute(raw, Choice::default());
    let nothing = UnitResult::default();
    let longest = computed.len().max(published.len());
    let of = |results: &[UnitResult], at: usize| results.get(at).unwrap_or(&nothing).clone();
    (0..longest)
        .flat_map(|unit| {
            let (ours, theirs) = (of(&computed, unit), of(published, unit));
            unequal(&ours, &theirs)
                .into_iter()
                .map(move |field| Difference { unit, field })
        })
        .collect()
}

fn unequal(ours: &UnitResult, theirs: &UnitResult) -> Vec<Field> {
    let fields = [
        (Field::Rank, ours.standing == theirs.standing),
        (Field::Value, ours.value == theirs.value),
        (Field::Count, ours.n == theirs.n),
        (
            Field::Interval,
            (ours.low, ours.high) == (theirs.low, theirs.high),
        ),
        (Field::Change, ours.change == theirs.change),
        (Field::Band, ours.band == theirs.band),
    ];
    fields
        .into_iter()
        .filter_map(|(field, equal)| (!equal).then_some(field))
        .collect()
}
