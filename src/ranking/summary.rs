//! The sentence above a ranking: highest, lowest, median, mine. Computed, never typed.

use contract::{Direction, Edition, Scale};

use super::rows::{Row, Selection};
use crate::{
    format,
    i18n::{Finding, Lang, RankingTexts},
    route::RankingView,
};

pub fn finding(lang: Lang, edition: &Edition, selection: &Selection, view: &RankingView) -> String {
    let texts = lang.ranking_texts();
    let scale = edition.raw.measure.scale;
    let period = texts.periods(lang, edition.head.period, view.months_of(edition));
    let ranked: Vec<&Row> = selection
        .rows
        .iter()
        .filter(|row| row.result.standing.is_some())
        .collect();
    let (Some(first), Some(last), Some(median)) =
        (ranked.first(), ranked.last(), median(edition, &ranked))
    else {
        return (texts.nothing_ranked)(&period);
    };
    let (highest, lowest) = match edition.raw.measure.direction {
        Direction::HigherIsBetter => (first, last),
        Direction::LowerIsBetter => (last, first),
    };
    let named = |row: &Row| (lang.name(&row.unit.name), value(lang, texts, scale, row));
    let total = selection.total.as_ref().filter(|_| view.region.is_none());
    let total = total.and_then(|total| {
        let share = texts.value(lang, scale, total.result.value?);
        Some((share, format::count(lang, total.result.n?)))
    });
    let sentence = (texts.finding)(&Finding {
        period,
        units: texts.units(selection.kind, selection.rows.len()),
        total,
        highest: named(highest),
        lowest: named(lowest),
        median: texts.value(lang, scale, median),
    });
    match mine(lang, texts, scale, &ranked, view) {
        Some(mine) => format!("{sentence} {mine}"),
        None => sentence,
    }
}

fn mine(
    lang: Lang,
    texts: &RankingTexts,
    scale: Scale,
    ranked: &[&Row],
    view: &RankingView,
) -> Option<String> {
    let pinned = view.pinned.as_ref()?;
    let row = ranked.iter().find(|row| row.unit.code == *pinned)?;
    let rank = row.result.standing?.rank;
    let name = lang.name(&row.unit.name);
    Some((texts.finding_mine)(
        &name,
        rank,
        &value(lang, texts, scale, row),
    ))
}

fn value(lang: Lang, texts: &RankingTexts, scale: Scale, row: &Row) -> String {
    let value = row.result.value;
    value.map_or(texts.no_value.to_owned(), |value| {
        texts.value(lang, scale, value)
    })
}

/// So that at least half of the units have it or more, whichever way the measure points. They come
/// in the order of ranks.
fn median(edition: &Edition, ranked: &[&Row]) -> Option<f64> {
    let middle = match edition.raw.measure.direction {
        Direction::HigherIsBetter => ranked.len().saturating_sub(1) / 2,
        Direction::LowerIsBetter => ranked.len() / 2,
    };
    ranked.get(middle)?.result.value
}
