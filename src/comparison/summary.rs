//! The sentence above a comparison: highest, lowest, all together, the widest change. Computed,
//! never typed.

use contract::Measure;

use super::aligned::{Aligned, Track, between};
use crate::{
    i18n::{
        Lang,
        compare::{Finding, WidestChange},
    },
    route::CompareView,
};

pub fn finding(lang: Lang, measure: &Measure, aligned: &Aligned, view: &CompareView) -> String {
    let texts = lang.compare_texts();
    let figures = lang.ranking_texts();
    let Some(last) = aligned.last() else {
        return texts.no_figures.to_owned();
    };
    let value = |value: f64| figures.value(lang, measure.scale, value);
    let named = |track: &Track| {
        let shown = value(track.value(last)?);
        Some((texts.who(lang, &track.who), shown))
    };
    let mut units: Vec<&Track> = aligned
        .units
        .iter()
        .filter(|unit| unit.value(last).is_some())
        .collect();
    units.sort_by(|one, other| {
        let of = |track: &Track| track.value(last).unwrap_or_default();
        of(other).total_cmp(&of(one))
    });
    let missing = aligned
        .units
        .iter()
        .filter(|unit| unit.value(last).is_none())
        .map(|unit| texts.who(lang, &unit.who))
        .collect();
    let lowest = match units.as_slice() {
        [] | [_] => None,
        [.., lowest] => named(lowest),
    };
    (texts.finding)(&Finding {
        period: figures.period(lang, aligned.periods[last]),
        highest: units.first().and_then(|unit| named(unit)),
        lowest,
        together: aligned.kinds.iter().filter_map(named).collect(),
        missing,
        widest: widest(lang, measure, aligned, view),
    })
}

/// Of the units alone: all together hardly ever changes much.
fn widest(
    lang: Lang,
    measure: &Measure,
    aligned: &Aligned,
    view: &CompareView,
) -> Option<WidestChange> {
    let figures = lang.ranking_texts();
    let (from, to) = between(aligned, view)?;
    let units = aligned.units.iter();
    let changes: Vec<(&Track, f64)> = units
        .filter_map(|unit| Some((unit, unit.change(from, to)?)))
        .collect();
    let is_alone = changes.len() == 1;
    // Of equals the first: the order is the reader's.
    let (unit, change) =
        changes
            .into_iter()
            .reduce(|widest, next| match next.1.abs() > widest.1.abs() {
                true => next,
                false => widest,
            })?;
    Some(WidestChange {
        unit: lang.compare_texts().who(lang, &unit.who),
        change: figures.change(lang, measure.scale, change),
        from: figures.moment(lang, aligned.periods[from]),
        to: figures.moment(lang, aligned.periods[to]),
        is_alone,
    })
}
