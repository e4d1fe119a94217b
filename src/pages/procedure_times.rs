//! The end of a procedure's page: how long it really takes, where, and if one files today.

use contract::{AgencyCode, Procedure, ProcedureCode, ProcedureTimes, TimeLimit};
use leptos::prelude::*;
use leptos_router::{hooks::use_params_map, params::ParamsMap};

use crate::{
    client,
    components::{async_view::AsyncView, page_facts::is_snapshot},
    i18n::{use_lang, use_times_texts},
    times::{Months, Observed, Offices},
};

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
    let agency = RwSignal::new(None::<AgencyCode>);
    let times = client::times::request_times(code, agency.into());
    view! {
        <section class="section" id="thuc-te" tabindex="-1">
            <h2>{texts.heading}</h2>
            <AsyncView
                request=times
                ready=move |times| view! { <TimesView times limits=limits.clone() agency /> }
            />
        </section>
    }
}

#[component]
pub fn TimesView(
    times: ProcedureTimes,
    limits: Vec<TimeLimit>,
    agency: RwSignal<Option<AgencyCode>>,
) -> impl IntoView {
    let months = times.levels.first().map(|level| level.months.clone());
    let chosen = agency.get_untracked();
    // Without a script the table of offices below says the same.
    let choice = (!is_snapshot() && times.offices.len() > 1)
        .then(|| view! { <OfficeChoice times=times.clone() agency /> });
    view! {
        {choice}
        <Observed times=times.clone() limits is_chosen=chosen.is_some() />
        <Months months=months.unwrap_or_default() />
        <Offices times />
    }
    .into_any()
}

#[component]
fn OfficeChoice(times: ProcedureTimes, agency: RwSignal<Option<AgencyCode>>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_times_texts();
    let chosen = agency.get_untracked();
    let options = times.offices.into_iter().map(|office| {
        let code = office.office.code;
        let selected = chosen.as_ref() == Some(&code);
        let name = office.office.name.map(|name| lang.name(&name));
        let label = name.unwrap_or_else(|| code.to_string());
        view! { <option value=code.to_string() selected=selected>{label}</option> }
    });
    let choose = move |event| agency.set(event_target_value(&event).parse().ok());
    view! {
        <p>
            <label class="field__label" for="noi-giai-quyet">{texts.choose_office}</label>
            <select class="field__select" id="noi-giai-quyet" on:change=choose>
                <option value="">{texts.whole_country}</option>
                {options.collect_view()}
            </select>
        </p>
    }
}
