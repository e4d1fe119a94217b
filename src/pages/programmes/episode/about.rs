//! What an episode is: its place, day and length, who speaks, and what it is about.

use contract::{AgencyName, Episode, Guest, LinkedResolution, Named, NamedProcedure};
use domain::transcript::clock;
use leptos::prelude::*;

use crate::{
    format,
    i18n::{Lang, use_lang, use_programme_texts},
    route::{ProgrammeRoute, ProgrammeView, Route},
};

#[component]
pub fn About(episode: Episode) -> impl IntoView {
    let lang = use_lang();
    let texts = use_programme_texts();
    let head = episode.head;
    let programme = episode.programme.code;
    let summary = head.summary;
    let published = head.published_at;
    let day = format::date(lang, published.date());
    let day = view! { <time datetime=published.to_string()>{day}</time> };
    let topics = listed(head.topics, |topic| of_topic(lang, &programme, topic));
    let guests = listed(episode.guests, |guest| guest_shown(lang, guest));
    let units = listed(episode.units, |unit| unit_shown(lang, unit));
    let procedures = listed(episode.procedures, |one| procedure_shown(lang, one));
    let resolutions = listed(episode.resolutions, |one| resolution_shown(lang, one));
    view! {
        <p class="lead" lang=lang.of_name(&summary)>{lang.name(&summary)}</p>
        <dl class="dossier-facts">
            {fact(texts.season, (texts.place)(head.season, head.number).into_any())}
            {fact(texts.published, day.into_any())}
            {fact(texts.length, clock(head.length_s).into_any())}
            {topics.map(|topics| fact(texts.topics, topics))}
            {guests.map(|guests| fact(texts.guests, guests))}
            {units.map(|units| fact(texts.units, units))}
            {procedures.map(|procedures| fact(texts.procedures, procedures))}
            {resolutions.map(|resolutions| fact(texts.resolutions, resolutions))}
        </dl>
    }
    .into_any()
}

fn fact(name: &'static str, value: AnyView) -> AnyView {
    view! { <div class="dossier-facts__row"><dt>{name}</dt><dd>{value}</dd></div> }.into_any()
}

/// None where there is nothing.
fn listed<T>(all: Vec<T>, shown: impl Fn(T) -> AnyView) -> Option<AnyView> {
    let items: Vec<_> = all
        .into_iter()
        .map(|one| view! { <li>{shown(one)}</li> })
        .collect();
    (!items.is_empty()).then(|| view! { <ul class="episode__list">{items}</ul> }.into_any())
}

/// Leads to the other episodes on it.
fn of_topic(lang: Lang, programme: &contract::Slug, topic: Named) -> AnyView {
    let mut view = ProgrammeView::default();
    view.filter.topic = Some(topic.code);
    let href = Route::from(ProgrammeRoute::One(programme.clone(), view)).path(lang);
    view! { <a class="way-on" href=href lang=lang.of_name(&topic.name)>{lang.name(&topic.name)}</a> }.into_any()
}

fn guest_shown(lang: Lang, guest: Guest) -> AnyView {
    let name = guest.name.map(|name| format!("{name}, "));
    let role = view! { <span lang=lang.of_name(&guest.role)>{lang.name(&guest.role)}</span> };
    view! { {name}{role} }.into_any()
}

fn unit_shown(lang: Lang, unit: AgencyName) -> AnyView {
    let href = Route::RankedUnit(unit.code).path(lang);
    view! { <a class="way-on" href=href lang=lang.of_name(&unit.name)>{lang.name(&unit.name)}</a> }
        .into_any()
}

fn procedure_shown(lang: Lang, procedure: NamedProcedure) -> AnyView {
    let href = Route::Procedure(procedure.code).path(lang);
    view! { <a class="way-on" href=href lang=lang.of_content()>{procedure.name}</a> }.into_any()
}

fn resolution_shown(lang: Lang, resolution: LinkedResolution) -> AnyView {
    let title = lang.name(&resolution.title);
    let title_lang = lang.of_name(&resolution.title);
    let number = resolution.number.to_string();
    match resolution.url {
        Some(url) => {
            let href = url.to_string();
            view! { <a href=href rel="noopener">{number}</a>": "<span lang=title_lang>{title}</span> }
                .into_any()
        }
        None => view! { {number}": "<span lang=title_lang>{title}</span> }.into_any(),
    }
}
