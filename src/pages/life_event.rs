//! One life event: the procedures it brings.

use contract::{LifeEvent, List, ProcedureFilter, ProcedurePage as ResultPage, Slug};
use leptos::{either::Either, prelude::*};
use leptos_router::{
    hooks::{use_params, use_query_map},
    params::Params,
};

use crate::{
    client,
    components::{
        async_view::{AsyncView, Room},
        breadcrumbs::Breadcrumbs,
        page_facts::{Standing, note_standing},
        page_heading::PageHeading,
        pagination::Pagination,
        procedure_list::ProcedureList,
    },
    i18n::{use_lang, use_texts},
    route::{ProcedureSearch, Route, key},
};

#[derive(Params, Clone, Debug, PartialEq)]
struct EventParams {
    event: Slug,
}

#[component]
pub fn LifeEventPage() -> impl IntoView {
    let texts = use_texts();
    let params = use_params::<EventParams>();
    let above = vec![(Route::LifeEvents, texts.life_events.heading.to_owned())];
    view! {
        <Breadcrumbs above />
        {move || match params.get() {
            Ok(EventParams { event }) => Either::Left(view! { <LifeEventLoader event /> }),
            Err(_) => Either::Right(view! { <UnknownEvent /> }),
        }}
    }
    .into_any()
}

#[component]
fn LifeEventLoader(event: Slug) -> impl IntoView {
    let lang = use_lang();
    let texts = use_texts();
    let query = use_query_map();
    let search = Memo::new({
        let event = event.clone();
        move |_| {
            let life_event = Some(event.clone());
            let filter = ProcedureFilter {
                life_event,
                ..ProcedureFilter::default()
            };
            ProcedureSearch {
                filter,
                cursor: query.read().get(key::CURSOR),
                ignored: Vec::new(),
            }
        }
    });
    let page = client::request_procedures(search.into());
    let events = client::request_life_events();
    let found = Memo::new({
        let event = event.clone();
        move |_| events.value().map(|list| named(list, &event))
    });
    // The name has no block of its own to say that it failed: it is asked for again with the list.
    Effect::new(move || {
        let is_listed = matches!(page.answer(), Some(Ok(_)));
        let is_nameless = untrack(|| matches!(events.answer(), Some(Err(_))));
        if is_listed && is_nameless {
            events.retry().run(());
        }
    });
    let title = Signal::derive(move || match found.get().flatten() {
        Some(found) => lang.name(&found.name),
        None => texts.life_events.heading.to_owned(),
    });
    let is_unknown = Memo::new(move |_| matches!(*found.read(), Some(None)));
    move || match is_unknown.get() {
        true => Either::Left(view! { <UnknownEvent /> }),
        false => {
            let event = event.clone();
            Either::Right(view! {
                <PageHeading title />
                <AsyncView
                    request=page
                    room=Room::Page
                    ready=move |page| view! { <LifeEventView event=event.clone() page search=search.get_untracked() /> }
                />
            })
        }
    }
}

fn named(events: List<LifeEvent>, event: &Slug) -> Option<LifeEvent> {
    events.items.into_iter().find(|known| known.code == *event)
}

#[component]
pub fn LifeEventView(event: Slug, page: ResultPage, search: ProcedureSearch) -> impl IntoView {
    let lang = use_lang();
    let texts = use_texts();
    let at = |cursor| Route::LifeEvent(event.clone(), cursor).path(lang);
    let next = page.next.map(|next| at(Some(next)));
    let first = search.cursor.is_some().then(|| at(None));
    let narrow = (page.total > 0)
        .then(|| view! { <a href=Route::Procedures(search.at(None)).path(lang)>{texts.life_events.narrow}</a> });
    let nothing = (page.total == 0).then(|| view! { <NothingHere /> });
    view! {
        <section class="results">
            <h2 class="visually-hidden">{texts.list.results_heading}</h2>
            <p class="results__count" role="status">{(texts.list.count)(page.total)}</p>
            {narrow}
            {nothing}
            <ProcedureList items=page.items />
            <Pagination next first />
            <p class="note">{texts.life_events.membership}</p>
        </section>
    }
}

#[component]
fn NothingHere() -> impl IntoView {
    let lang = use_lang();
    let texts = use_texts();
    view! {
        <p>{texts.list.nothing_here}</p>
        <p><a href=Route::LifeEvents.path(lang)>{texts.life_events.all_events}</a></p>
    }
}

#[component]
fn UnknownEvent() -> impl IntoView {
    note_standing(Standing::Unknown);
    let lang = use_lang();
    let texts = &use_texts().life_events;
    view! {
        <PageHeading title=texts.heading.to_owned() />
        <p class="lead">{texts.unknown}</p>
        <p class="lead"><a href=Route::LifeEvents.path(lang)>{texts.all_events}</a></p>
    }
}
