//! The unit by every other measure that has a figure of it.

use contract::{AgencyCode, AgencyKind, Basis, List, MeasureWithEditions, UnitSeries};
use leptos::prelude::*;

use super::figures;
use crate::{
    client,
    components::async_view::AsyncView,
    format,
    i18n::{use_lang, use_ranking_texts},
    route::{MAIN_MEASURE, RankingView, Route},
};

/// Nothing where no other measure asks units of this kind.
#[component]
pub fn Others(
    list: List<MeasureWithEditions>,
    kind: AgencyKind,
    code: AgencyCode,
) -> impl IntoView {
    let texts = use_ranking_texts();
    let cards: Vec<_> = list
        .items
        .into_iter()
        .filter(|one| one.measure.slug.as_str() != MAIN_MEASURE && asks(one, kind))
        .map(|found| view! { <Loader found code=code.clone() /> })
        .collect();
    (!cards.is_empty())
        .then(|| {
            view! {
                <section class="part" id="chi-so-khac">
                    <h2 class="part__heading">{texts.other_measures}</h2>
                    {cards}
                </section>
            }
        })
        .into_any()
}

fn asks(measure: &MeasureWithEditions, kind: AgencyKind) -> bool {
    let editions = &measure.editions;
    editions
        .iter()
        .any(|head| head.coverage.iter().any(|one| one.kind == kind))
}

#[component]
fn Loader(found: MeasureWithEditions, code: AgencyCode) -> impl IntoView {
    let series = client::request_series(code, found.measure.slug.clone());
    view! {
        <AsyncView
            request=series
            ready=move |series| view! { <Scorecard found=found.clone() series /> }
        />
    }
    .into_any()
}

/// Value, count, change and rank in the newest period; or that there never was a figure.
#[component]
pub fn Scorecard(found: MeasureWithEditions, series: UnitSeries) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let MeasureWithEditions { measure, editions } = found;
    let has_figure = series
        .points
        .iter()
        .any(|point| point.result.value.is_some());
    let newest = series.points.last().filter(|_| has_figure);
    let Some(point) = newest else {
        let name = lang.name(&measure.name);
        return view! { <p>{name}": "{texts.no_value}</p> }.into_any();
    };
    let head = editions.iter().find(|head| head.id == point.edition);
    let label = head.and_then(|head| match head.basis {
        Basis::Illustrative => Some(texts.sample),
        Basis::Derived => Some(texts.derived),
        Basis::Published | Basis::Other => None,
    });
    let label = label.map(|word| view! { " "<span class="sample__word">{word}</span> });
    let reported = head
        .and_then(|head| head.coverage.iter().find(|one| one.kind == series.kind))
        .map(|coverage| coverage.reported);
    let rank = point.result.standing.zip(reported);
    let rank = rank.map(|(standing, reported)| (texts.rank_among)(standing.rank, reported));
    let n = point.result.n;
    let n = n.map(|n| (texts.counted)(&format::count(lang, n)));
    let facts = [
        (
            texts.period(lang, point.period),
            Some(figures::value(lang, &measure, point)),
        ),
        (texts.column_count.to_owned(), n),
        (texts.column_rank.to_owned(), rank),
        (
            texts.column_change.to_owned(),
            Some(figures::change(lang, &measure, point)),
        ),
    ];
    let facts: Vec<_> = facts
        .into_iter()
        .filter_map(|(name, value)| {
            let value = value?;
            Some(view! { <div class="facts__fact"><dt>{name}</dt><dd>{value}</dd></div> })
        })
        .collect();
    let view = RankingView {
        kind: Some(series.kind).filter(|kind| *kind != AgencyKind::Province),
        pinned: Some(series.unit),
        ..RankingView::default()
    };
    let href = Route::Ranking(measure.slug, view).path(lang);
    view! {
        <h3 class="part__subheading"><a href=href>{lang.name(&measure.name)}</a>{label}</h3>
        <dl class="facts">{facts}</dl>
    }
    .into_any()
}
