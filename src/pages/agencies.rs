//! Ministries and provinces: codes, what they were merged from, their procedures.

use contract::{Agency, AgencyKind, List, ProcedureFilter};
use leptos::prelude::*;

use crate::{
    client,
    components::{
        async_view::{AsyncView, Room},
        breadcrumbs::Breadcrumbs,
        page_heading::PageHeading,
    },
    i18n::{use_lang, use_texts},
    route::Route,
};

#[component]
pub fn AgenciesPage() -> impl IntoView {
    let texts = &use_texts().agencies;
    let agencies = client::request_agencies();
    view! {
        <Breadcrumbs />
        <PageHeading title=texts.heading.to_owned() />
        <p class="lead">{texts.lead}</p>
        <AsyncView request=agencies room=Room::Page ready=|list| view! { <AgenciesView list /> } />
    }
    .into_any()
}

#[component]
pub fn AgenciesView(list: List<Agency>) -> impl IntoView {
    let texts = use_texts();
    let kinds = [
        AgencyKind::Ministry,
        AgencyKind::Province,
        AgencyKind::Other,
    ];
    let nothing = list
        .items
        .is_empty()
        .then(|| view! { <p>{texts.list.nothing_here}</p> });
    let sections = kinds.into_iter().filter_map(|kind| {
        let agencies: Vec<_> = list
            .items
            .iter()
            .filter(|agency| agency.kind == kind)
            .cloned()
            .collect();
        (!agencies.is_empty()).then(|| view! { <AgencySection kind agencies /> })
    });
    view! {
        {nothing}
        {sections.collect_view()}
    }
}

#[component]
fn AgencySection(kind: AgencyKind, agencies: Vec<Agency>) -> impl IntoView {
    let texts = use_texts();
    let note = (kind == AgencyKind::Province)
        .then(|| view! { <p class="note">{texts.agencies.merged_note}</p> });
    let rows = agencies
        .into_iter()
        .map(|agency| view! { <AgencyRow agency /> })
        .collect_view();
    view! {
        <section class="section">
            <h2>{texts.agency_kind(kind)}</h2>
            {note}
            <ul class="agency-list">{rows}</ul>
        </section>
    }
}

#[component]
fn AgencyRow(agency: Agency) -> impl IntoView {
    let lang = use_lang();
    let texts = use_texts();
    let name = lang.name(&agency.name);
    let basis = texts.code_basis(agency.code_basis);
    let merged = (agency.merged_from.len() > 1).then(|| {
        let units = agency.merged_from.join(", ");
        view! { <p class="agency-list__merged">{texts.agencies.merged_from}": "<span lang=lang.of_content()>{units}</span></p> }
    });
    let procedures = match agency.procedures {
        0 => view! { <span class="agency-list__none">{texts.agencies.none_in_catalogue}</span> }
            .into_any(),
        count => {
            let filter = ProcedureFilter {
                agency: Some(agency.code.clone()),
                ..ProcedureFilter::default()
            };
            let label = (texts.agencies.procedures_of)(count);
            let spoken = format!("{label}: {name}");
            view! { <a href=Route::search(filter).path(lang) aria-label=spoken>{label}</a> }
                .into_any()
        }
    };
    view! {
        <li class="agency-list__item">
            <p class="agency-list__name" lang=lang.of_name(&agency.name)>{name}</p>
            <p class="agency-list__code">
                {texts.agencies.code}" "{agency.code.to_string()}
                {basis.map(|basis| format!(" ({basis})"))}
            </p>
            <p class="agency-list__procedures">{procedures}</p>
            {merged}
        </li>
    }
}
