//! One unit in a ranking: where it stands now, how it came there, what is still open.

use contract::{
    AgencyCode, AgencyKind, Basis, Measure, MeasureWithEditions, SeriesPoint, Slug, UnitSeries,
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

mod figures;

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
        kind: Some(series.kind).filter(|kind| *kind != AgencyKind::Province),
        pinned: Some(code),
        ..RankingView::default()
    };
    let ranking = Route::Ranking(measure.slug.clone(), view).path(lang);
    let name = lang.name(&measure.name);
    let now = series
        .points
        .last()
        .map(|point| view! { <figures::Now measure=measure.clone() point=point.clone() /> });
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
        <figures::History measure points=series.points />
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
    let value = figures::value(lang, measure, point);
    match point.result.n {
        Some(n) => format!(
            "{period}: {value}, {}",
            (texts.counted)(&format::count(lang, n))
        ),
        None => format!("{period}: {value}"),
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
