//! One unit in a ranking: where it stands now, how it came there, what is still open.

use contract::{
    AgencyCode, Basis, Counts, Figures, Measure, MeasureWithEditions, SeriesPoint, Slug, UnitSeries,
};
use leptos::{either::Either, prelude::*};
use leptos_router::{hooks::use_params, params::Params};

use crate::{
    charts::lines::{Line, LineChart, LinePoint},
    client::{self, ClientError},
    components::{
        async_view::{AsyncView, Room},
        breadcrumbs::Breadcrumbs,
        page_facts::{Standing, note_standing},
        page_heading::PageHeading,
    },
    format,
    i18n::{Lang, use_lang, use_ranking_texts},
    route::{MAIN_MEASURE, RankingView, Route},
};

#[derive(Params, Clone, Debug, PartialEq)]
struct UnitParams {
    code: AgencyCode,
}

#[component]
pub fn RankedUnitPage() -> impl IntoView {
    let texts = use_ranking_texts();
    let params = use_params::<UnitParams>();
    let above = vec![(Route::Rankings, texts.heading.to_owned())];
    view! {
        <Breadcrumbs above />
        {move || match (params.get(), MAIN_MEASURE.parse::<Slug>()) {
            (Ok(UnitParams { code }), Ok(measure)) => {
                Either::Left(view! { <RankedUnitLoader code measure /> })
            }
            _ => Either::Right(view! { <UnknownUnit /> }),
        }}
    }
    .into_any()
}

#[component]
fn RankedUnitLoader(code: AgencyCode, measure: Slug) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let series = client::request_series(code.clone(), measure.clone());
    let found = client::request_measure(measure);
    let title = Signal::derive(move || match series.value() {
        Some(series) => (texts.unit_heading)(&lang.name(&series.name)),
        None => texts.heading.to_owned(),
    });
    let is_unknown =
        Memo::new(move |_| matches!(series.answer(), Some(Err(ClientError::NotFound))));
    move || match is_unknown.get() {
        true => Either::Left(view! { <UnknownUnit /> }),
        false => {
            let code = code.clone();
            Either::Right(view! {
                <PageHeading title />
                <AsyncView
                    request=found
                    room=Room::Page
                    ready=move |found| {
                        let code = code.clone();
                        view! {
                            <AsyncView
                                request=series
                                room=Room::Page
                                ready=move |series| view! { <RankedUnitView found=found.clone() series code=code.clone() /> }
                            />
                        }
                    }
                />
            })
        }
    }
}

#[component]
pub fn RankedUnitView(
    found: MeasureWithEditions,
    series: UnitSeries,
    code: AgencyCode,
) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let MeasureWithEditions { measure, editions } = found;
    // Any point of the line may be generated, so the label looks at all of them.
    let is_sample = editions.iter().any(|head| {
        let is_shown = series.points.iter().any(|point| point.edition == head.id);
        is_shown && head.basis == Basis::Illustrative
    });
    let sample = is_sample.then(|| {
        view! { <p class="sample"><strong class="sample__word">{texts.sample}</strong>" "{texts.sample_note}</p> }
    });
    let view = RankingView {
        kind: Some(series.kind),
        pinned: Some(code),
        ..RankingView::default()
    };
    let ranking = Route::Ranking(measure.slug.clone(), view).path(lang);
    let name = lang.name(&measure.name);
    let now = series
        .points
        .last()
        .map(|point| view! { <Now measure=measure.clone() point=point.clone() /> });
    let maximum = measure.scale.maximum();
    let line = line(lang, &measure, &series.points);
    let axis = match lang {
        Lang::Vi => |value| format::decimals(Lang::Vi, value, 0),
        Lang::En => |value| format::decimals(Lang::En, value, 0),
    };
    view! {
        {sample}
        <section class="part">
            <h2 class="part__heading"><a href=ranking>{name.clone()}</a></h2>
            {now}
        </section>
        <section class="part" id="dien-bien">
            <h2 class="part__heading">{texts.unit_history}</h2>
            <a class="skip-link" href="#tung-ky">{texts.skip_chart}</a>
            <LineChart line maximum label=name axis />
        </section>
        <History measure points=series.points />
    }
    .into_any()
}

fn line(lang: Lang, measure: &Measure, points: &[SeriesPoint]) -> Line {
    let points = points
        .iter()
        .map(|point| LinePoint {
            label: lang.ranking_texts().period(lang, point.period),
            value: point.result.value,
            is_joined: point.earlier.is_some(),
            spoken: spoken(lang, measure, point),
        })
        .collect();
    Line {
        name: lang.name(&measure.name),
        points,
    }
}

fn spoken(lang: Lang, measure: &Measure, point: &SeriesPoint) -> String {
    let texts = lang.ranking_texts();
    let period = texts.period(lang, point.period);
    let value = value(lang, measure, point);
    match point.result.n {
        Some(n) => format!(
            "{period}: {value}, {}",
            (texts.counted)(&format::count(lang, n))
        ),
        None => format!("{period}: {value}"),
    }
}

fn value(lang: Lang, measure: &Measure, point: &SeriesPoint) -> String {
    let texts = lang.ranking_texts();
    let value = point.result.value;
    let value = value.map(|value| texts.value(lang, measure.scale, value));
    let missing = texts.missing(&point.figures).map(str::to_owned);
    value
        .or(missing)
        .unwrap_or_else(|| texts.no_value.to_owned())
}

/// The newest figures, large.
#[component]
fn Now(measure: Measure, point: SeriesPoint) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let result = &point.result;
    let rank = result
        .standing
        .map_or(texts.no_value.to_owned(), |standing| {
            match standing.best < standing.worst {
                true => format!(
                    "{} ({})",
                    standing.rank,
                    (texts.rank_range)(standing.best, standing.worst)
                ),
                false => standing.rank.to_string(),
            }
        });
    let change = match (result.change, point.earlier) {
        (Some(change), Some(earlier)) => (texts.change_since)(
            &texts.change(lang, measure.scale, change),
            &texts.period(lang, earlier),
        ),
        _ => texts.no_change.to_owned(),
    };
    let n = result.n.map(|n| (texts.counted)(&format::count(lang, n)));
    let counts = match point.figures {
        Figures::Counted { counts } => Some(view! { <Backlog counts /> }),
        Figures::Value { .. } | Figures::Missing { .. } => None,
    };
    let facts = [
        (
            texts.period(lang, point.period),
            value(lang, &measure, &point),
        ),
        (texts.column_rank.to_owned(), rank),
        (texts.column_change.to_owned(), change),
        (
            texts.column_count.to_owned(),
            n.unwrap_or_else(|| texts.no_value.to_owned()),
        ),
    ];
    let facts = facts
        .into_iter()
        .enumerate()
        .map(|(at, (name, value))| {
            let class = if at < 2 {
                "glance__fact glance__fact--main"
            } else {
                "glance__fact"
            };
            view! { <div class=class><dt>{name}</dt><dd>{value}</dd></div> }
        })
        .collect_view();
    view! {
        <dl class="glance">{facts}</dl>
        {counts}
    }
}

#[component]
fn Backlog(counts: Counts) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let rows = contract::Counter::ALL
        .into_iter()
        .map(|counter| {
            let count = format::count(lang, counts.get(counter));
            view! { <tr><th scope="row">{(texts.counters)(counter)}</th><td class="ranking-table__number">{count}</td></tr> }
        })
        .collect_view();
    view! {
        <details class="case">
            <summary class="case__title">{texts.unit_counts}</summary>
            <table class="table"><tbody>{rows}</tbody></table>
        </details>
    }
}

/// The newest first.
#[component]
fn History(measure: Measure, points: Vec<SeriesPoint>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let rows = points
        .iter()
        .rev()
        .map(|point| {
            let result = &point.result;
            let dash = || texts.no_value.to_owned();
            let cells = [
                (texts.column_rank, result.standing.map(|standing| standing.rank.to_string())),
                (texts.column_value, Some(value(lang, &measure, point))),
                (texts.column_count, result.n.map(|n| format::count(lang, n))),
                (texts.column_change, result.change.map(|change| texts.change(lang, measure.scale, change))),
            ];
            let cells = cells
                .into_iter()
                .map(|(label, text)| {
                    view! { <td class="ranking-table__number" data-label=label>{text.unwrap_or_else(dash)}</td> }
                })
                .collect_view();
            view! { <tr><th scope="row">{texts.period(lang, point.period)}</th>{cells}</tr> }
        })
        .collect_view();
    let heads = [
        texts.column_rank,
        texts.column_value,
        texts.column_count,
        texts.column_change,
    ]
    .map(|head| view! { <th class="ranking-table__number" scope="col">{head}</th> })
    .collect_view();
    view! {
        <section class="part" id="tung-ky" tabindex="-1">
            <h2 class="part__heading">{texts.unit_table}</h2>
            <table class="table ranking-table">
                <thead><tr><th scope="col">{texts.period}</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}

#[component]
fn UnknownUnit() -> impl IntoView {
    note_standing(Standing::Unknown);
    let lang = use_lang();
    let texts = use_ranking_texts();
    view! {
        <PageHeading title=texts.heading.to_owned() />
        <p class="lead">{texts.unit_unknown}</p>
        <p class="lead"><a href=Route::Rankings.path(lang)>{texts.all_rankings}</a></p>
    }
}
