//! What depends on how one files: fees, times, and where to go.

use contract::{Channel, Fee, FeeKind, TimeLimit, TimeUnit};
use leptos::prelude::*;

use super::parts::{Missing, Notes};
use crate::{
    format,
    i18n::{use_lang, use_texts},
};

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
