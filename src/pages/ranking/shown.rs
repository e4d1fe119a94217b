//! Rows as the charts show them: bars for all, tiles for the provinces of today.

use contract::{AgencyKind, Band, Edition, Measure, Standing};
use leptos::prelude::*;

use super::super::go::{Scroll, use_go};
use crate::{
    charts::{
        ranked_bars::{BarRow, RankedBars, Tone},
        tile_map::{Shade, Tile, TileMap, tile_layout},
    },
    format,
    i18n::{Lang, use_lang, use_ranking_texts},
    ranking::{Row, Selection},
    route::{RankingView, Route},
};

#[component]
pub fn Bars(
    edition: StoredValue<Edition>,
    selection: Selection,
    view: RankingView,
) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let (rows, maximum) = edition.with_value(|edition| {
        let rows: Vec<_> = selection
            .rows
            .iter()
            .map(|row| bar(lang, edition, row, &view))
            .collect();
        (rows, edition.raw.measure.scale.maximum())
    });
    // The reader's own unit first, and once more in its place.
    let pinned: Vec<_> = rows.iter().filter(|row| row.is_pinned).cloned().collect();
    let pinned = (!pinned.is_empty()).then(|| {
        view! {
            <p class="bars__pinned">{texts.pinned}</p>
            <RankedBars rows=pinned maximum />
        }
    });
    view! {
        <section class="part" id="thu-hang">
            <h2 class="part__heading">{texts.bars}</h2>
            <a class="skip-link" href="#bang-so">{texts.skip_chart}</a>
            {pinned}
            <RankedBars rows maximum />
            <p class="note">{texts.bars_key}</p>
        </section>
    }
    .into_any()
}

fn bar(lang: Lang, edition: &Edition, row: &Row, view: &RankingView) -> BarRow {
    let texts = lang.ranking_texts();
    let measure = &edition.raw.measure;
    let result = &row.result;
    let value = result
        .value
        .map(|value| texts.value(lang, measure.scale, value));
    let range = |standing: &Standing| {
        (standing.best < standing.worst).then(|| (texts.rank_range)(standing.best, standing.worst))
    };
    BarRow {
        rank: result
            .standing
            .map_or(texts.no_value.to_owned(), |standing| {
                standing.rank.to_string()
            }),
        rank_range: result.standing.as_ref().and_then(range),
        name: lang.name(&row.unit.name),
        name_lang: lang.of_name(&row.unit.name),
        href: Route::RankedUnit(row.unit.code.clone()).path(lang),
        value: result.value,
        interval: result.low.zip(result.high),
        label: value.unwrap_or_else(|| texts.no_value.to_owned()),
        detail: detail(lang, edition, row, view),
        tone: match (result.standing, result.band) {
            (None, _) => Tone::Faint,
            (Some(_), Some(Band::Weak)) => Tone::Late,
            (Some(_), _) => Tone::Plain,
        },
        is_pinned: view.pinned.as_ref() == Some(&row.unit.code),
    }
}

/// Count, band and change, as far as they are known.
fn detail(lang: Lang, edition: &Edition, row: &Row, view: &RankingView) -> String {
    let texts = lang.ranking_texts();
    let measure = &edition.raw.measure;
    let result = &row.result;
    let minimum = view.choice.minimum.unwrap_or(measure.minimum);
    let counted = result.n.map(|n| match n < minimum {
        true => (texts.too_few)(&format::count(lang, n), &format::count(lang, minimum)),
        false => (texts.counted)(&format::count(lang, n)),
    });
    let band = result.band.and_then(|band| texts.band(band));
    let change = result.change.map(|change| {
        format!(
            "{} {}",
            texts.change(lang, measure.scale, change),
            texts.points
        )
    });
    let missing = texts.missing(&row.unit.figures).map(str::to_owned);
    let parts: Vec<String> = missing
        .into_iter()
        .chain(counted)
        .chain(band.map(str::to_owned))
        .chain(change)
        .chain(texts.missing_months(row))
        .collect();
    parts.join(" · ")
}

#[component]
pub fn Map(edition: StoredValue<Edition>, selection: Selection) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    if selection.kind != AgencyKind::Province {
        return ().into_any();
    }
    let go = use_go(Scroll::Top);
    let (tiles, name, has_bands) = edition.with_value(|edition| {
        let measure = &edition.raw.measure;
        let tiles = selection
            .rows
            .iter()
            .map(|row| tile(lang, measure, row, &selection));
        (
            tiles.collect::<Vec<_>>(),
            lang.name(&measure.name),
            !measure.bands.is_empty(),
        )
    });
    tile_layout(&tiles)
        .map(|tiles| {
            view! {
                <section class="part" id="ban-do">
                    <h2 class="part__heading">{texts.map}</h2>
                    <TileMap tiles label=name go />
                    <Legend has_bands />
                    <p class="note">{texts.map_note}</p>
                </section>
            }
        })
        .into_any()
}

/// The colours in words.
#[component]
fn Legend(has_bands: bool) -> impl IntoView {
    let texts = use_ranking_texts();
    let words = match has_bands {
        true => [texts.good, texts.fair, texts.needs_improvement, texts.weak],
        false => texts.quarters,
    };
    const SWATCHES: [&str; 5] = [
        "legend__swatch legend__swatch--1",
        "legend__swatch legend__swatch--2",
        "legend__swatch legend__swatch--3",
        "legend__swatch legend__swatch--4",
        "legend__swatch legend__swatch--missing",
    ];
    let items = words
        .into_iter()
        .chain([texts.no_rank])
        .zip(SWATCHES)
        .map(|(word, swatch)| view! { <li class="legend__item"><span class=swatch></span>{word}</li> })
        .collect_view();
    view! { <ul class="legend">{items}</ul> }
}

fn tile(lang: Lang, measure: &Measure, row: &Row, selection: &Selection) -> Tile {
    let texts = lang.ranking_texts();
    let name = lang.name(&row.unit.name);
    let value = row
        .result
        .value
        .map(|value| texts.value(lang, measure.scale, value));
    let why = texts.missing(&row.unit.figures).map(str::to_owned);
    let spoken = value.clone().or(why).unwrap_or_default();
    let band = row.result.band.and_then(|band| texts.band(band));
    let spoken = match band {
        Some(band) => format!("{name}: {spoken}, {band}"),
        None => format!("{name}: {spoken}"),
    };
    Tile {
        code: row.unit.code.to_string(),
        href: Route::RankedUnit(row.unit.code.clone()).path(lang),
        label: value.unwrap_or_else(|| texts.no_value.to_owned()),
        spoken,
        shade: shade(row, selection),
        name,
    }
}

/// By band where the measure has any, else by quarter of the ranking.
fn shade(row: &Row, selection: &Selection) -> Shade {
    let Some(standing) = row.result.standing else {
        return Shade::Missing;
    };
    match row.result.band {
        Some(Band::Good) => Shade::Step(1),
        Some(Band::Fair) => Shade::Step(2),
        Some(Band::NeedsImprovement) => Shade::Step(3),
        Some(Band::Weak | Band::Other) => Shade::Step(4),
        None => {
            let ranked = selection
                .rows
                .iter()
                .filter(|row| row.result.standing.is_some());
            let all = u32::try_from(ranked.count()).unwrap_or(u32::MAX).max(1);
            let quarter = standing.rank.saturating_sub(1).saturating_mul(4) / all;
            Shade::Step(u8::try_from(quarter).unwrap_or(3).min(3) + 1)
        }
    }
}
