//! One unit in a ranking: where it stands now, how it came there, what is still open.

use contract::{AgencyCode, AgencyKind, Basis, MeasureWithEditions, Slug, UnitSeries};
use leptos::{either::Either, prelude::*};
use leptos_router::{hooks::use_params, params::Params};

use crate::{
    client::{self, ClientError},
    components::{
        async_view::{AsyncView, Room},
        breadcrumbs::Breadcrumbs,
        page_facts::{Standing, note_standing},
        page_heading::PageHeading,
    },
    i18n::{use_lang, use_ranking_texts},
    route::{CompareView, MAIN_MEASURE, RankingView, Route, with_ending},
};

mod dossiers;
mod figures;
mod history;
mod others;

pub use history::ranks;
pub use others::Scorecard;

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
    let list = client::request_measures();
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
            let own = code.clone();
            let kind = Memo::new(move |_| series.value().map(|series| series.kind));
            // What kind of unit it is, is known by its own series; the others come after it.
            let others = move || {
                let (kind, own) = (kind.get()?, own.clone());
                Some(view! {
                    <AsyncView
                        request=list
                        ready=move |list| view! { <others::Others list kind code=own.clone() /> }
                    />
                })
            };
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
                {others}
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
        pinned: Some(code.clone()),
        ..RankingView::default()
    };
    let ranking = Route::Ranking(measure.slug.clone(), view).path(lang);
    let name = lang.name(&measure.name);
    let now = series
        .points
        .last()
        .map(|point| view! { <figures::Now measure=measure.clone() point=point.clone() /> });
    let unit = lang.name(&series.name);
    let compare = Route::Compare(CompareView::of(code.clone())).path(lang);
    view! {
        {sample}
        <section class="part">
            <h2 class="part__heading"><a href=ranking>{name}</a></h2>
            {now}
            <p><a class="downloads__link" href=compare>{(texts.compare_with)(&unit)}</a></p>
        </section>
        <history::Charts measure=measure.clone() points=series.points.clone() />
        <dossiers::Dossiers points=series.points.clone() />
        <figures::History measure points=series.points />
        <More code name=unit />
    }
    .into_any()
}

/// The same figures as files, and the way to other units.
#[component]
fn More(code: AgencyCode, name: String) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let own = Route::RankedUnit(code).path(lang);
    view! {
        <section class="part" id="tai-ve">
            <h2 class="part__heading">{texts.downloads}</h2>
            <ul class="bullets">
                <li><a class="downloads__link" href=with_ending(&own, ".csv") rel="external" download>{(texts.unit_as_csv)(&name)}</a></li>
                <li><a class="downloads__link" href=with_ending(&own, ".json") rel="external" download>{(texts.unit_as_json)(&name)}</a></li>
            </ul>
        </section>
    }
    .into_any()
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
