//! One ranking: a sentence, the controls, bars, map, table, and everything needed to doubt it.

use contract::{AgencyCode, Edition, EditionHead, EditionId, MeasureWithEditions, Slug};
use leptos::{either::Either, prelude::*};
use leptos_router::{
    hooks::{use_params, use_query_map},
    params::Params,
};

use crate::{
    client::{self, ClientError},
    components::{
        async_view::{AsyncView, Room},
        breadcrumbs::Breadcrumbs,
        in_turn::InTurn,
        page_facts::{Standing, note_standing},
        page_heading::PageHeading,
    },
    i18n::{Lang, use_lang, use_ranking_texts},
    ranking::{Selection, finding, select},
    route::{RankingView, Route},
};

mod about;
mod before;
mod controls;
mod downloads;
mod national;
mod recompute;
mod shown;
mod table;
mod together;
mod ways;

pub use national::NationalShown;
pub use recompute::{Verdict, verify};
pub use shown::bar;

#[derive(Params, Clone, Debug, PartialEq)]
struct MeasureParams {
    measure: Slug,
}

#[component]
pub fn RankingPage() -> impl IntoView {
    let texts = use_ranking_texts();
    let params = use_params::<MeasureParams>();
    let above = vec![(Route::Rankings, texts.heading.to_owned())];
    view! {
        <Breadcrumbs above />
        {move || match params.get() {
            Ok(MeasureParams { measure }) => Either::Left(view! { <RankingLoader measure /> }),
            Err(_) => Either::Right(view! { <UnknownRanking /> }),
        }}
    }
    .into_any()
}

#[component]
fn RankingLoader(measure: Slug) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let query = use_query_map();
    let view =
        Memo::new(move |_| query.with(|query| RankingView::from_query(|key| query.get(key))));
    let found = client::request_measure(measure.clone());
    let wanted = Memo::new(move |_| {
        let found = found.value()?;
        wanted(&found.editions, view.read().edition).map(|head| head.id)
    });
    let edition = client::request_edition(measure, wanted.into());
    let title = Signal::derive(move || match found.value() {
        Some(found) => lang.name(&found.measure.name),
        None => texts.heading.to_owned(),
    });
    let tab_title = Signal::derive(move || {
        let period = edition.value().map(|edition| {
            let months = view.read().months_of(&edition);
            texts.periods(lang, edition.head.period, months)
        });
        match period {
            Some(period) => format!("{} – {period}", title.get()),
            None => title.get(),
        }
    });
    let is_unknown = Memo::new(move |_| matches!(found.answer(), Some(Err(ClientError::NotFound))));
    let has_none = Memo::new(move |_| found.value().is_some_and(|found| found.editions.is_empty()));
    // Whether the button was pressed that the next edition takes away.
    let pressed = RwSignal::new(false);
    let known = move || {
        view! {
        <PageHeading title tab_title />
        <AsyncView
            request=found
            room=Room::Lines
            ready=move |measure| view! { <before::Before measure view edition=wanted.into() /> }
        />
        {move || match has_none.get() {
            true => Either::Left(view! { <p class="lead">{texts.no_editions}</p> }),
            false => Either::Right(view! {
                <AsyncView
                    request=edition
                    room=Room::Page
                    ready=move |edition| view! { <together::EditionOrMonths measure=found.value() edition view pressed /> }
                />
            }),
        }}
        }
    };
    move || match is_unknown.get() {
        true => Either::Left(view! { <UnknownRanking /> }),
        false => Either::Right(known()),
    }
}

/// The edition asked for; the newest when none is, or when there is no such edition.
fn wanted(editions: &[EditionHead], asked: Option<EditionId>) -> Option<&EditionHead> {
    let asked = asked.and_then(|id| editions.iter().find(|head| head.id == id));
    asked.or(editions.first())
}

#[component]
pub fn RankingShown(
    measure: Option<MeasureWithEditions>,
    edition: Edition,
    view: Memo<RankingView>,
    pressed: RwSignal<bool>,
    /// The editions of the months that were taken together, and how many months each unit has.
    #[prop(optional)]
    made_of: Option<(Vec<EditionHead>, Vec<usize>)>,
) -> impl IntoView {
    let lang = use_lang();
    let (heads, months) = made_of.unwrap_or_default();
    let is_published = heads.is_empty();
    let edition = StoredValue::new(edition);
    Effect::new(move || {
        if pressed.get_untracked() {
            pressed.set(false);
            request_animation_frame(controls::give_focus_back);
        }
    });
    let selection = Memo::new(move |_| {
        edition.with_value(|edition| {
            select(edition, &view.read()).with_months(&months, view.read().months)
        })
    });
    let sentence = move || {
        edition.with_value(|edition| finding(lang, edition, &selection.read(), &view.read()))
    };
    let kind = Memo::new(move |_| selection.read().kind);
    let editions = measure.map(|one| one.editions).unwrap_or_default();
    let definition = edition.with_value(|edition| edition.raw.measure.clone());
    let slug = definition.slug.clone();
    view! {
        <p class="finding" role="status">{sentence}</p>
        <ways::CompareLink measure=slug view />
        <InTurn><Choices editions edition view selection pressed /></InTurn>
        <ways::OtherRule view edition />
        <InTurn>{move || view! { <shown::Bars edition selection=selection.get() view=view.get() /> }}</InTurn>
        <InTurn>{move || view! { <shown::Map edition selection=selection.get() /> }}</InTurn>
        <InTurn><table::RankingTable edition view selection /></InTurn>
        <InTurn><national::National edition /></InTurn>
        <InTurn><about::Definition measure=definition /></InTurn>
        <InTurn>{move || view! { <about::Coverage edition=edition.get_value() kind=kind.get() is_published /> }}</InTurn>
        {is_published.then(|| view! { <InTurn><recompute::Recompute edition /></InTurn> })}
        <downloads::Downloads edition view months=heads />
    }
    .into_any()
}

/// The controls, drawn anew with what they chose.
#[component]
fn Choices(
    editions: Vec<EditionHead>,
    edition: StoredValue<Edition>,
    view: Memo<RankingView>,
    selection: Memo<Selection>,
    pressed: RwSignal<bool>,
) -> impl IntoView {
    let lang = use_lang();
    move || {
        let (units, measure) = edition.with_value(|edition| {
            let units = units(lang, edition, selection.read().kind);
            (units, edition.raw.measure.clone())
        });
        let is_counted = measure.formula.is_some();
        view! {
            <controls::Controls
                measure=measure.slug
                editions=editions.clone()
                view=view.get()
                selection=selection.get()
                units
                minimum=measure.minimum
                is_counted
                pressed
            />
        }
    }
}

/// All units of a kind, for the reader to find their own.
fn units(lang: Lang, edition: &Edition, kind: contract::AgencyKind) -> Vec<(AgencyCode, String)> {
    let of_kind = edition.raw.units.iter().filter(|unit| unit.kind == kind);
    of_kind
        .map(|unit| (unit.code.clone(), lang.name(&unit.name)))
        .collect()
}

#[component]
fn UnknownRanking() -> impl IntoView {
    note_standing(Standing::Unknown);
    let lang = use_lang();
    let texts = use_ranking_texts();
    view! {
        <PageHeading title=texts.heading.to_owned() />
        <p class="lead">{texts.unknown}</p>
        <p class="lead"><a href=Route::Rankings.path(lang)>{texts.all_rankings}</a></p>
    }
}
