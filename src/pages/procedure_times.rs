//! The end of a procedure's page: how long it really takes, where, and if one files today.

use contract::{AgencyCode, Procedure, ProcedureCode, ProcedureTimes, TimeLimit};
use leptos::{ev, prelude::*};
use leptos_router::{
    hooks::{use_params_map, use_query_map},
    params::ParamsMap,
};

use super::go::{Scroll, use_go};
use crate::{
    browser, client,
    components::{
        async_view::AsyncView,
        choice_field::{ChoiceField, with_chosen},
    },
    i18n::{use_lang, use_times_texts},
    route::{Route, key, with_query},
    times::{Months, Observed, Offices},
};

/// Where on the page it stands.
const PLACE: &str = "thuc-te";

#[component]
pub fn ProcedureTimesBlock() -> impl IntoView {
    let params = use_params_map();
    let given = Memo::new(move |_| {
        let given = params.with(|params: &ParamsMap| params.get("code"));
        given.and_then(|code| code.parse::<ProcedureCode>().ok())
    });
    move || given.get().map(|code| view! { <OfProcedure code /> })
}

/// Nothing where there is no such procedure: the page says so already.
#[component]
fn OfProcedure(code: ProcedureCode) -> impl IntoView {
    let procedure = client::request_procedure(code.clone());
    let limits = Memo::new(move |_| {
        let procedure: Option<Procedure> = procedure.value();
        procedure.map(|procedure| TimeLimit::different(&procedure.channels))
    });
    move || {
        let code = code.clone();
        let limits = limits.get()?;
        Some(view! { <Times code limits /> })
    }
}

#[component]
fn Times(code: ProcedureCode, limits: Vec<TimeLimit>) -> impl IntoView {
    let texts = use_times_texts();
    let query = use_query_map();
    let agency = Memo::new(move |_| {
        let given = query.with(|query: &ParamsMap| query.get(key::AGENCY));
        given.as_deref().and_then(office)
    });
    let times = client::times::request_times(code, agency.into());
    view! {
        <section class="section" id=PLACE tabindex="-1">
            <h2>{texts.heading}</h2>
            <AsyncView
                request=times
                ready=move |times| {
                    let agency = agency.get_untracked();
                    view! { <TimesView times limits=limits.clone() agency /> }
                }
            />
        </section>
    }
}

/// Codes of our own making stand in no dossier.
fn office(given: &str) -> Option<AgencyCode> {
    let code: AgencyCode = given.trim().parse().ok()?;
    code.root().is_some().then_some(code)
}

#[component]
fn TimesView(
    times: ProcedureTimes,
    limits: Vec<TimeLimit>,
    agency: Option<AgencyCode>,
) -> impl IntoView {
    let months = times.levels.first().map(|level| level.months.clone());
    let is_chosen = agency.is_some();
    let choice = (is_chosen || times.offices.len() > 1)
        .then(|| view! { <OfficeChoice times=times.clone() agency /> });
    view! {
        {choice}
        <Observed times=times.clone() limits is_chosen />
        <Months months=months.unwrap_or_default() />
        <Offices times />
    }
    .into_any()
}

/// Without a script a plain GET form that comes back to the same place.
#[component]
fn OfficeChoice(times: ProcedureTimes, agency: Option<AgencyCode>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_times_texts();
    let go = use_go(Scroll::Stay);
    let path = Route::Procedure(times.procedure).path(lang);
    let action = format!("{path}#{PLACE}");
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let chosen = browser::form_value(&event, key::AGENCY);
        let code = chosen.as_deref().and_then(office);
        let pair = code.map(|code| (key::AGENCY, code.to_string()));
        go.run(with_query(&path, pair.as_slice()));
    };
    let known = times.offices.into_iter().map(|office| {
        let name = office.office.name.map(|name| lang.name(&name));
        let code = office.office.code.to_string();
        (code.clone(), name.unwrap_or(code))
    });
    let chosen = agency.map(|code| code.to_string()).unwrap_or_default();
    let choices = with_chosen(known.collect(), &chosen);
    let nothing = Some(texts.whole_country.to_owned());
    view! {
        <form class="times__choice" method="get" action=action on:submit=on_submit>
            <ChoiceField name=key::AGENCY label=texts.choose_office nothing choices chosen />
            <button class="button" type="submit">{texts.show}</button>
        </form>
    }
}
