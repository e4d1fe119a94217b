//! The plain sections of a procedure: lists, tables of fees and times, where to file, the source.

use contract::{
    Channel, Date, DocumentCase, Fee, FeeKind, LegalBasis, Named, Outcome, Source, TimeLimit,
    TimeUnit,
};
use leptos::prelude::*;

use crate::{
    format,
    i18n::{use_lang, use_texts},
};

#[component]
fn Missing() -> impl IntoView {
    view! { <p class="missing">{use_texts().procedure.missing}</p> }
}

#[component]
pub fn Names(names: Vec<Named>) -> impl IntoView {
    let lang = use_lang();
    if names.is_empty() {
        return view! { <Missing /> }.into_any();
    }
    let rows = names
        .into_iter()
        .map(|named| view! { <li lang=lang.of_name(&named.name)>{lang.name(&named.name)}</li> })
        .collect_view();
    view! { <ul class="bullets">{rows}</ul> }.into_any()
}

/// Paragraphs of the source. Steps are numbered where there are several.
#[component]
pub fn Paragraphs(texts: Vec<String>, #[prop(optional)] numbered: bool) -> impl IntoView {
    let vi = use_lang().of_content();
    match (texts.len(), numbered) {
        (0, _) => view! { <Missing /> }.into_any(),
        (2.., true) => {
            let rows = texts
                .into_iter()
                .map(|text| view! { <li>{text}</li> })
                .collect_view();
            view! { <ol class="steps" lang=vi>{rows}</ol> }.into_any()
        }
        _ => {
            let rows = texts
                .into_iter()
                .map(|text| view! { <p>{text}</p> })
                .collect_view();
            view! { <div class="stack" lang=vi>{rows}</div> }.into_any()
        }
    }
}

/// Forms to fill in, by name; the files are at the official page.
#[component]
pub fn Forms(cases: Vec<DocumentCase>, url: String) -> impl IntoView {
    let vi = use_lang().of_content();
    let texts = &use_texts().procedure;
    let documents = cases.into_iter().flat_map(|case| case.documents);
    let mut forms: Vec<String> = documents
        .filter_map(|document| document.form_template)
        .collect();
    forms.sort();
    forms.dedup();
    if forms.is_empty() {
        return view! { <Missing /> }.into_any();
    }
    let rows = forms
        .into_iter()
        .map(|form| view! { <li lang=vi>{form}</li> })
        .collect_view();
    view! {
        <ul class="bullets">{rows}</ul>
        <p class="note">{texts.forms_note}" "<a href=url rel="external noopener">{texts.see_official}" ↗"</a></p>
    }
    .into_any()
}

/// Channels that say the same thing share a row.
fn grouped<K: PartialEq>(channels: Vec<Channel>, key: impl Fn(&Channel) -> K) -> Vec<Vec<Channel>> {
    let mut groups: Vec<Vec<Channel>> = Vec::new();
    for channel in channels {
        match groups
            .iter_mut()
            .find(|group| key(&group[0]) == key(&channel))
        {
            Some(group) => group.push(channel),
            None => groups.push(vec![channel]),
        }
    }
    groups
}

fn channel_names(group: &[Channel]) -> String {
    let texts = use_texts();
    let mut names: Vec<_> = group
        .iter()
        .map(|channel| texts.channel(channel.kind))
        .collect();
    names.dedup();
    names.join(", ")
}

#[component]
pub fn FeeTable(channels: Vec<Channel>) -> impl IntoView {
    if channels.is_empty() {
        return view! { <Missing /> }.into_any();
    }
    let texts = &use_texts().procedure;
    let rows = grouped(channels, |channel| (channel.fee, channel.fees.clone()))
        .into_iter()
        .map(|group| {
            let names = channel_names(&group);
            let first = group.into_iter().next();
            let fees = first.map(|channel| view! { <Fees kind=channel.fee fees=channel.fees /> });
            view! { <tr><th scope="row">{names}</th><td>{fees}</td></tr> }
        })
        .collect_view();
    view! {
        <table class="table">
            <thead><tr><th scope="col">{texts.channel}</th><th scope="col">{texts.fee}</th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

#[component]
fn Fees(kind: FeeKind, fees: Vec<Fee>) -> impl IntoView {
    let lang = use_lang();
    let priced = fees.iter().any(|fee| fee.amount_vnd.is_some());
    let word = (!priced).then(|| view! { <p>{use_texts().fee(kind)}</p> });
    let rows = fees.into_iter().map(|fee| {
        let amount = fee
            .amount_vnd
            .map(|amount| view! { <strong class="amount">{format::money(lang, amount)}</strong> });
        view! { <li>{amount}" "<span lang=lang.of_content()>{fee.note}</span></li> }
    });
    view! {
        {word}
        <ul class="fees">{rows.collect_view()}</ul>
    }
}

#[component]
pub fn TimeTable(channels: Vec<Channel>) -> impl IntoView {
    if channels.is_empty() {
        return view! { <Missing /> }.into_any();
    }
    let texts = use_texts();
    let counts_working_days = channels.iter().any(|channel| {
        matches!(
            channel.time_limit,
            TimeLimit::Limit {
                unit: TimeUnit::WorkingDay,
                ..
            }
        )
    });
    let rule = counts_working_days
        .then(|| view! { <p class="note">{texts.procedure.working_days_rule}</p> });
    let rows = grouped(channels, |channel| {
        (channel.time_limit, channel.notes.clone())
    })
    .into_iter()
    .map(|group| {
        let notes = group
            .first()
            .map(|channel| channel.notes.clone())
            .unwrap_or_default();
        let limit = group
            .first()
            .map(|channel| texts.time_limit(channel.time_limit));
        view! {
            <tr>
                <th scope="row">{channel_names(&group)}</th>
                <td><p class="table__main">{limit}</p><Notes notes /></td>
            </tr>
        }
    })
    .collect_view();
    view! {
        <table class="table">
            <thead>
                <tr><th scope="col">{texts.procedure.channel}</th><th scope="col">{texts.procedure.time}</th></tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        {rule}
    }
    .into_any()
}

#[component]
fn Notes(notes: Vec<String>) -> impl IntoView {
    let vi = use_lang().of_content();
    notes
        .into_iter()
        .map(|note| view! { <p class="table__note" lang=vi>{note}</p> })
        .collect_view()
}

#[component]
pub fn WhereToFile(
    channels: Vec<Channel>,
    received_at: Option<String>,
    executed_by: Vec<String>,
    decided_by: Option<String>,
    coordinated_with: Option<String>,
) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_texts().procedure;
    let facts = [
        (
            texts.channel,
            (!channels.is_empty()).then(|| channel_names(&channels)),
            false,
        ),
        (texts.received_at, received_at, true),
        (
            texts.executed_by,
            (!executed_by.is_empty()).then(|| executed_by.join("; ")),
            true,
        ),
        (texts.decided_by, decided_by, true),
        (texts.coordinated_with, coordinated_with, true),
    ];
    let rows = facts
        .into_iter()
        .filter_map(|(label, value, from_source)| {
            let content_lang = lang.of_content().filter(|_| from_source);
            let value = value?;
            Some(view! { <div class="facts__fact"><dt>{label}</dt><dd lang=content_lang>{value}</dd></div> })
        })
        .collect_view();
    view! { <dl class="facts">{rows}</dl> }
}

#[component]
pub fn Outcomes(outcomes: Vec<Outcome>) -> impl IntoView {
    let vi = use_lang().of_content();
    if outcomes.is_empty() {
        return view! { <Missing /> }.into_any();
    }
    let rows = outcomes
        .into_iter()
        .map(|outcome| {
            let code = outcome
                .code
                .map(|code| view! { " "<code class="code">{code}</code> });
            view! { <li><span lang=vi>{outcome.name}</span>{code}</li> }
        })
        .collect_view();
    view! { <ul class="bullets">{rows}</ul> }.into_any()
}

#[component]
pub fn Bases(bases: Vec<LegalBasis>) -> impl IntoView {
    let vi = use_lang().of_content();
    if bases.is_empty() {
        return view! { <Missing /> }.into_any();
    }
    let rows = bases
        .into_iter()
        .map(|basis| {
            // Some names carry their number already.
            let number = basis
                .number
                .filter(|number| !basis.name.contains(number.as_str()));
            view! { <li lang=vi>{basis.name}{number.map(|number| format!(" ({number})"))}</li> }
        })
        .collect_view();
    view! { <ul class="bullets">{rows}</ul> }.into_any()
}

#[component]
pub fn SourceNote(
    source: Source,
    updated_on: Date,
    decision_number: Option<String>,
) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_texts().procedure;
    let read_on = format::month_or_day(lang, &source.read_on);
    let origin = match source.restated {
        true => (texts.source_restated)(&source.name, &read_on),
        false => (texts.source_copied)(&source.name, &read_on),
    };
    let decision = decision_number.map(|number| view! { <p>{texts.decision}": "{number}</p> });
    view! {
        <div class="stack">
            <p>{origin}" "{texts.official_prevails}</p>
            <p>{(texts.updated_on)(&format::date(lang, updated_on))}</p>
            {decision}
        </div>
    }
}
