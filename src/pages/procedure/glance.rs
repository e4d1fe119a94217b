//! The first screen of a procedure: what decides whether one reads on, and where to file.

use contract::{FeeKind, OnlineFiling, Procedure, TimeLimit};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser,
    components::procedure_list::time_limits,
    i18n::{Lang, use_lang, use_texts},
    route::Route,
};

#[component]
pub fn Glance(procedure: Procedure) -> impl IntoView {
    let lang = use_lang();
    let texts = use_texts();
    let vi = lang.of_content();
    let summary = procedure
        .summary
        .clone()
        .map(|text| view! { <p class="lead" lang=vi>{text}</p> });
    let levels: Vec<_> = procedure
        .levels
        .iter()
        .map(|level| texts.level(*level))
        .collect();
    let times = time_limits(texts, &TimeLimit::different(&procedure.channels));
    let agency = lang.name(&procedure.agency.name);
    let sector = lang.name(&procedure.sector.name);
    let events = procedure.life_events.iter().map(|event| {
        let href = Route::LifeEvent(event.code.clone(), None).path(lang);
        view! { <li><a href=href>{lang.name(&event.name)}</a></li> }
    });
    let related = (!procedure.life_events.is_empty()).then(|| {
        view! {
            <div class="glance__fact">
                <dt>{texts.procedure.related}</dt>
                <dd><ul class="glance__links">{events.collect_view()}</ul></dd>
            </div>
        }
    });
    view! {
        {summary}
        <h2 class="visually-hidden">{texts.procedure.at_a_glance}</h2>
        <dl class="glance">
            <div class="glance__fact glance__fact--main"><dt>{texts.procedure.time}</dt><dd>{times}</dd></div>
            <div class="glance__fact glance__fact--main">
                <dt>{texts.procedure.fee}</dt><dd>{fee_in_short(lang, &procedure)}</dd>
            </div>
            <div class="glance__fact">
                <dt>{texts.procedure.code}</dt>
                <dd><CopyCode code=procedure.code.to_string() /></dd>
            </div>
            <div class="glance__fact">
                <dt>{texts.procedure.agency}</dt><dd lang=lang.of_name(&procedure.agency.name)>{agency}</dd>
            </div>
            <div class="glance__fact">
                <dt>{texts.procedure.sector}</dt><dd lang=lang.of_name(&procedure.sector.name)>{sector}</dd>
            </div>
            <div class="glance__fact"><dt>{texts.procedure.level}</dt><dd>{levels.join(", ")}</dd></div>
            {related}
        </dl>
    }
    .into_any()
}

/// The lowest and highest amount, free where some channel is, or the word for why there is none.
pub fn fee_in_short(lang: Lang, procedure: &Procedure) -> String {
    let amounts = || {
        procedure
            .channels
            .iter()
            .flat_map(|c| &c.fees)
            .filter_map(|fee| fee.amount_vnd)
    };
    let money = |amount| crate::format::money(lang, amount);
    let texts = lang.texts();
    let priced = match (amounts().min(), amounts().max()) {
        (Some(low), Some(high)) if low == high => money(low),
        (Some(low), Some(high)) => format!("{} – {}", money(low), money(high)),
        _ => return texts.fee(procedure.fee).to_owned(),
    };
    match procedure
        .channels
        .iter()
        .any(|channel| channel.fee == FeeKind::Free)
    {
        true => format!("{}{}{priced}", texts.fee(FeeKind::Free), texts.labels.or),
        false => priced,
    }
}

#[component]
fn CopyCode(code: String) -> impl IntoView {
    let texts = &use_texts().procedure;
    let said = RwSignal::new("");
    let copied = code.clone();
    let on_click = move |_| {
        let code = copied.clone();
        spawn_local(async move {
            let words = match browser::copy(&code).await {
                true => texts.code_copied,
                false => texts.copy_failed,
            };
            said.try_set(words);
        });
    };
    view! {
        <code class="code">{code}</code>
        <button class="button button--quiet" type="button" on:click=on_click>{texts.copy_code}</button>
        <span role="status">{said}</span>
    }
}

/// The way to the place where one files, and what to know before pressing.
#[component]
pub fn Start(procedure: Procedure) -> impl IntoView {
    let texts = &use_texts().procedure;
    let online = procedure.online == OnlineFiling::Yes;
    let (label, class) = match online {
        true => (texts.file_online, "button button--start"),
        false => (texts.see_official, "button"),
    };
    let note = match online {
        true => texts.online_level_note,
        false => texts.no_online,
    };
    view! {
        <div class="start">
            <a class=class href=procedure.official_url rel="external noopener">
                {label}<span aria-hidden="true">" ↗"</span>
                <span class="visually-hidden">" ("{texts.external}")"</span>
            </a>
            <p class="note">{note}</p>
            <p class="note">{texts.start_note}</p>
        </div>
    }
    .into_any()
}
