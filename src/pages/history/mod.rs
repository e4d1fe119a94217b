//! The timeline of e-government: facts year by year, each with its source.

use contract::{HistoryTopic, Timeline};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::{
    client,
    components::{
        async_view::{AsyncView, Room},
        breadcrumbs::Breadcrumbs,
        ignored::Ignored,
        in_turn::InTurn,
        page_heading::PageHeading,
    },
    history::{by_year, finding},
    i18n::{use_history_texts, use_lang},
    route::{ExchangeView, HistoryView, Route, with_ending},
};

mod fact;

use fact::Fact;

#[component]
pub fn HistoryPage() -> impl IntoView {
    let texts = use_history_texts();
    let query = use_query_map();
    let view =
        Memo::new(move |_| query.with(|query| HistoryView::from_query(|key| query.get(key))));
    let ignored = Signal::derive(move || view.read().ignored.clone());
    let timeline = client::request_history();
    view! {
        <Breadcrumbs above=Vec::new() />
        <PageHeading title=texts.heading.to_owned() />
        <p class="lead">{texts.lead}" "{texts.left_out}</p>
        <Ignored names=ignored />
        <AsyncView
            request=timeline
            room=Room::Page
            ready=move |timeline| view! { <HistoryShown timeline view /> }
        />
    }
    .into_any()
}

#[component]
pub fn HistoryShown(timeline: Timeline, view: Memo<HistoryView>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_history_texts();
    let timeline = StoredValue::new(timeline);
    let sentence = move || {
        let found = timeline.with_value(|timeline| finding(lang, timeline, &view.read()));
        found.unwrap_or_else(|| texts.nothing.to_owned())
    };
    let years = move || {
        let view = view.get();
        timeline.with_value(|timeline| view! { <Years timeline=timeline.clone() view /> })
    };
    view! {
        <p class="finding" role="status">{sentence}</p>
        <InTurn>{move || view! { <Topics chosen=view.read().topic /> }}</InTurn>
        <InTurn>{years}</InTurn>
        {move || view! { <Links view=view.get() /> }}
    }
    .into_any()
}

/// Links, for each topic is an address of its own.
#[component]
fn Topics(chosen: Option<HistoryTopic>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_history_texts();
    let topics = HistoryTopic::ALL.iter().copied();
    let topics = topics.filter(|topic| *topic != HistoryTopic::Other);
    let choices = [None].into_iter().chain(topics.map(Some));
    let links = choices
        .map(|topic| {
            let name = topic.map_or(texts.all_topics, texts.topic);
            let href = Route::History(HistoryView::of(topic)).path(lang);
            let current = (topic == chosen).then_some("true");
            view! { <li><a class="timeline-nav__link" href=href aria-current=current>{name}</a></li> }
        })
        .collect_view();
    view! {
        <nav class="timeline-nav" aria-label=texts.topics>
            <h2 class="timeline-nav__heading">{texts.topics}</h2>
            <ul class="timeline-nav__list">{links}</ul>
        </nav>
    }
    .into_any()
}

#[component]
fn Years(timeline: Timeline, view: HistoryView) -> impl IntoView {
    let texts = use_history_texts();
    let years = by_year(&timeline, &view);
    let links = years
        .iter()
        .map(|(year, _)| {
            let year = *year;
            view! { <li><a class="timeline-nav__link" href=format!("#{}", anchor(year))>{year}</a></li> }
        })
        .collect_view();
    let parts = years
        .into_iter()
        .map(|(year, facts)| {
            let facts = facts
                .into_iter()
                .map(|fact| view! { <Fact fact /> })
                .collect_view();
            view! {
                <section class="part" id=anchor(year) tabindex="-1">
                    <h2 class="part__heading">{year}</h2>
                    <ol class="timeline-year">{facts}</ol>
                </section>
            }
        })
        .collect_view();
    view! {
        <nav class="timeline-nav" aria-label=texts.years>
            <h2 class="timeline-nav__heading">{texts.years}</h2>
            <ul class="timeline-nav__list">{links}</ul>
        </nav>
        {parts}
    }
    .into_any()
}

fn anchor(year: u16) -> String {
    format!("nam-{year}")
}

#[component]
fn Links(view: HistoryView) -> impl IntoView {
    let lang = use_lang();
    let texts = use_history_texts();
    let own = Route::History(view).path(lang);
    let exchange = Route::Exchange(ExchangeView::default()).path(lang);
    let (json, atom) = (with_ending(&own, ".json"), with_ending(&own, ".atom"));
    // The router must leave files alone.
    view! {
        <section class="part" id="tai-ve">
            <h2 class="part__heading">{texts.downloads}</h2>
            <ul class="bullets">
                <li><a class="downloads__link" href=json rel="external" download>{texts.as_json}</a></li>
                <li><a class="downloads__link" href=atom rel="external">{texts.as_atom}</a></li>
            </ul>
            <p><a class="way-on" href=exchange>{texts.exchange}</a></p>
        </section>
    }
}
