//! One state enterprise: what is public of it, its rearrangement, its offering, what it made
//! known, and all that happened.

use contract::{Enterprise, EnterpriseCode};
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
    i18n::{Lang, use_enterprise_texts, use_lang},
    route::{EnterpriseView, Route},
};

mod arrangement;
mod disclosures;
mod history;
mod view;

pub use view::EnterpriseShown;

#[derive(Params, Clone, Debug, PartialEq)]
struct CodeParams {
    code: EnterpriseCode,
}

#[component]
pub fn EnterprisePage() -> impl IntoView {
    let params = use_params::<CodeParams>();
    let all = Route::Enterprises(EnterpriseView::default());
    let above = vec![(all, use_enterprise_texts().heading.to_owned())];
    view! {
        <Breadcrumbs above />
        {move || match params.get() {
            Ok(CodeParams { code }) => Either::Left(view! { <EnterpriseLoader code /> }),
            Err(_) => Either::Right(view! { <UnknownCode /> }),
        }}
    }
    .into_any()
}

#[component]
fn EnterpriseLoader(code: EnterpriseCode) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_enterprise_texts().one;
    let enterprise = client::request_enterprise(code.clone());
    let title = Signal::derive(move || match enterprise.value() {
        Some(Enterprise { head, .. }) => lang.name(&head.name),
        None => (texts.bare)(code.as_str()),
    });
    let named_in = Signal::derive(move || {
        let name = enterprise.value()?.head.name;
        lang.of_name(&name).map(|_| Lang::Vi)
    });
    let is_unknown =
        Memo::new(move |_| matches!(enterprise.answer(), Some(Err(ClientError::NotFound))));
    move || match is_unknown.get() {
        true => Either::Left(view! { <UnknownCode /> }),
        false => Either::Right(view! {
            <PageHeading title content_lang=named_in />
            <AsyncView
                request=enterprise
                room=Room::Page
                ready=|enterprise| view! { <EnterpriseShown enterprise /> }
            />
        }),
    }
}

#[component]
fn UnknownCode() -> impl IntoView {
    note_standing(Standing::Unknown);
    let lang = use_lang();
    let texts = use_enterprise_texts();
    let all = Route::Enterprises(EnterpriseView::default()).path(lang);
    view! {
        <PageHeading title=texts.heading.to_owned() />
        <p class="lead">{texts.one.unknown}</p>
        <p class="lead"><a href=all>{texts.see_all}</a></p>
    }
}
