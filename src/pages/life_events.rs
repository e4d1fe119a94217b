//! All life events, for citizens and for businesses.

use contract::{AudienceGroup, LifeEvent, List};
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
pub fn LifeEventsPage() -> impl IntoView {
    let texts = &use_texts().life_events;
    let events = client::request_life_events();
    view! {
        <Breadcrumbs />
        <PageHeading title=texts.heading.to_owned() />
        <p class="lead">{texts.lead}</p>
        <AsyncView request=events room=Room::Page ready=|list| view! { <LifeEventsView list /> } />
        <p class="note">{texts.membership}</p>
    }
    .into_any()
}

#[component]
pub fn LifeEventsView(list: List<LifeEvent>) -> impl IntoView {
    let texts = use_texts();
    let groups = [
        AudienceGroup::Citizen,
        AudienceGroup::Business,
        AudienceGroup::Other,
    ];
    let sections = groups.into_iter().filter_map(|group| {
        let events: Vec<_> = list
            .items
            .iter()
            .filter(|event| event.group == group)
            .cloned()
            .collect();
        (!events.is_empty()).then(|| {
            view! {
                <section class="section">
                    <h2>{texts.audience_group(group)}</h2>
                    <EventRows events />
                </section>
            }
        })
    });
    let nothing = list.items.is_empty().then_some(texts.list.nothing_here);
    view! {
        {sections.collect_view()}
        <p>{nothing}</p>
    }
}

#[component]
fn EventRows(events: Vec<LifeEvent>) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_texts().life_events;
    let rows = events.into_iter().map(|event| {
        let href = Route::LifeEvent(event.code.clone(), None).path(lang);
        view! {
            <li class="events__item">
                <a class="events__link" href=href>{lang.name(&event.name)}</a>
                <span class="events__count">{(texts.count)(event.procedures)}</span>
            </li>
        }
    });
    view! { <ul class="events">{rows.collect_view()}</ul> }
}
