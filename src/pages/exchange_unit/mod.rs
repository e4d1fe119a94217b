//! One body of the document exchange: what it sent and received, with whom, since when.

use contract::{AgencyCode, Basis};
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
    i18n::{Lang, use_exchange_texts, use_lang},
    route::{ExchangeView, Route},
};

mod view;

pub use view::ExchangeUnitShown;

#[derive(Params, Clone, Debug, PartialEq)]
struct UnitParams {
    code: AgencyCode,
}

#[component]
pub fn ExchangeUnitPage() -> impl IntoView {
    let texts = use_exchange_texts();
    let params = use_params::<UnitParams>();
    let above = vec![(
        Route::Exchange(ExchangeView::default()),
        texts.heading.to_owned(),
    )];
    view! {
        <Breadcrumbs above />
        {move || match params.get() {
            Ok(UnitParams { code }) => Either::Left(view! { <UnitLoader code /> }),
            Err(_) => Either::Right(view! { <UnknownUnit /> }),
        }}
    }
    .into_any()
}

#[component]
fn UnitLoader(code: AgencyCode) -> impl IntoView {
    let lang = use_lang();
    let texts = use_exchange_texts();
    let unit = client::request_exchange_unit(code);
    let title = Signal::derive(move || match unit.value() {
        Some(unit) => format!("{} – {}", lang.name(&unit.unit.name), texts.heading),
        None => texts.heading.to_owned(),
    });
    let named_in = Signal::derive(move || {
        let name = unit.value()?.unit.name;
        lang.of_name(&name).map(|_| Lang::Vi)
    });
    let is_unknown = Memo::new(move |_| matches!(unit.answer(), Some(Err(ClientError::NotFound))));
    move || match is_unknown.get() {
        true => Either::Left(view! { <UnknownUnit /> }),
        false => Either::Right(view! {
            <PageHeading title content_lang=named_in />
            <AsyncView
                request=unit
                room=Room::Page
                ready=move |unit| view! { <Sample basis=unit.origin.basis /><ExchangeUnitShown unit /> }
            />
        }),
    }
}

#[component]
fn Sample(basis: Basis) -> impl IntoView {
    let texts = use_exchange_texts();
    (basis == Basis::Illustrative).then(|| {
        view! { <p class="sample"><strong class="sample__word">{texts.sample}</strong>" "{texts.sample_note}</p> }
    })
}

#[component]
fn UnknownUnit() -> impl IntoView {
    note_standing(Standing::Unknown);
    let lang = use_lang();
    let texts = use_exchange_texts();
    let all = Route::Exchange(ExchangeView::default()).path(lang);
    view! {
        <PageHeading title=texts.heading.to_owned() />
        <p class="lead">{texts.unknown_unit}</p>
        <p class="lead"><a href=all>{texts.see_all}</a></p>
    }
}
