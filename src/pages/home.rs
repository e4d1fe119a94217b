//! The home page: search first, then what happens in life, then other ways in.

use contract::{AudienceGroup, Catalogue, LifeEvent, List, ProcedureFilter};
use leptos::prelude::*;

use super::suggest::{use_go_to_search, use_suggestions};
use crate::{
    client,
    components::{
        async_view::{AsyncView, Room},
        in_turn::InTurn,
        page_heading::PageHeading,
        search_box::SearchForm,
    },
    format,
    i18n::{use_lang, use_texts},
    route::{NATIONAL_PORTAL, ProcedureSearch, Route},
};

#[component]
pub fn HomePage() -> impl IntoView {
    let texts = &use_texts().home;
    let events = client::request_life_events();
    let catalogue = client::request_catalogue();
    let (suggestions, go) = (use_suggestions(), use_go_to_search());
    view! {
        <div class="hero">
            <PageHeading title=texts.heading.to_owned() />
            <p class="lead">{texts.lead}</p>
            <InTurn><SearchForm suggestions go /></InTurn>
            <InTurn><OftenSearched /></InTurn>
        </div>
        <InTurn><Tasks /></InTurn>
        <AsyncView request=events room=Room::Page ready=|list| view! { <LifeEventLists list /> } />
        <AsyncView request=catalogue ready=|page| view! { <CatalogueNote catalogue=page.catalogue /> } />
    }
    .into_any()
}

#[component]
fn OftenSearched() -> impl IntoView {
    let lang = use_lang();
    let texts = &use_texts().home;
    let links = texts.often_searched.iter().filter_map(|words| {
        let q = words.parse().ok()?;
        let filter = ProcedureFilter {
            q: Some(q),
            ..ProcedureFilter::default()
        };
        let href = Route::search(filter).path(lang);
        Some(view! { <li><a href=href lang=lang.of_content()>{*words}</a></li> })
    });
    view! {
        <div class="often">
            <p class="often__label">{texts.often}</p>
            <ul class="often__links">{links.collect_view()}</ul>
        </div>
    }
}

#[component]
fn Tasks() -> impl IntoView {
    let lang = use_lang();
    let texts = &use_texts().home;
    let all = Route::Procedures(ProcedureSearch::default()).path(lang);
    view! {
        <ul class="tasks">
            <Task href=Route::Dossiers.path(lang) title=texts.track lead=texts.track_lead rel="external" />
            <Task href=all title=texts.all_procedures lead=texts.all_procedures_lead />
            <Task href=Route::Agencies.path(lang) title=texts.by_agency lead=texts.by_agency_lead />
            <Task href=NATIONAL_PORTAL.to_owned() title=texts.file_online lead=texts.file_online_lead rel="external noopener" />
        </ul>
    }
}

#[component]
fn Task(
    href: String,
    title: &'static str,
    lead: &'static str,
    /// Where another document is meant; of another site it says so.
    #[prop(optional)]
    rel: &'static str,
) -> impl IntoView {
    let leaves_site = href == NATIONAL_PORTAL;
    view! {
        <li class="tasks__task">
            <h2 class="tasks__title">
                <a class="tasks__link" href=href rel=(!rel.is_empty()).then_some(rel)>
                    {title}{leaves_site.then_some(" ↗")}
                </a>
            </h2>
            <p class="tasks__lead">{lead}</p>
        </li>
    }
}

/// Both groups of life events, the citizens' first.
#[component]
pub fn LifeEventLists(list: List<LifeEvent>) -> impl IntoView {
    let texts = &use_texts().home;
    let others = use_texts().audience_group(AudienceGroup::Other);
    let groups = [
        (AudienceGroup::Citizen, texts.for_citizens),
        (AudienceGroup::Business, texts.for_businesses),
        (AudienceGroup::Other, others),
    ];
    groups
        .into_iter()
        .filter(|(group, _)| list.items.iter().any(|event| event.group == *group))
        .map(|(group, title)| {
            let events = list
                .items
                .iter()
                .filter(|event| event.group == group)
                .cloned()
                .collect();
            view! {
                <section class="section">
                    <h2>{title}</h2>
                    <InTurn><EventLinks events /></InTurn>
                </section>
            }
        })
        .collect_view()
}

#[component]
fn EventLinks(events: Vec<LifeEvent>) -> impl IntoView {
    let lang = use_lang();
    let links = events.into_iter().map(|event| {
        let href = Route::LifeEvent(event.code.clone(), None).path(lang);
        view! { <li class="events__item"><a class="events__link" href=href>{lang.name(&event.name)}</a></li> }
    });
    view! { <ul class="events">{links.collect_view()}</ul> }
}

/// How large the catalogue is and how fresh.
#[component]
pub fn CatalogueNote(catalogue: Catalogue) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_texts().home;
    let day = format::date(lang, catalogue.updated_on);
    view! { <p class="note">{(texts.catalogue_size)(catalogue.procedures, &day)}</p> }
}
