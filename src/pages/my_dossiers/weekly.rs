//! A week on paper: what falls due, what waits for the reader, what has changed, label by label.

use std::collections::BTreeMap;

use contract::Date;
use leptos::prelude::*;

use super::Shelf;
use crate::{
    browser,
    dossier::{
        kept::{Filter, MineColumn, Only, Row, rows},
        standing,
    },
    format,
    i18n::{Lang, use_lang, use_mine_texts},
};

const A_WEEK: u32 = 7;

#[component]
pub fn Weekly(shelf: Shelf) -> impl IntoView {
    let lang = use_lang();
    let texts = use_mine_texts();
    let body = move || {
        let today = shelf.today();
        let all = rows(
            &shelf.kept.read(),
            &Filter::default(),
            (MineColumn::Due, false),
            today,
        );
        let mut groups: BTreeMap<String, Vec<Row>> = BTreeMap::new();
        for row in all {
            groups
                .entry(row.dossier.label.clone())
                .or_default()
                .push(row);
        }
        let groups = groups.into_iter();
        groups
            .map(|(label, rows)| group(lang, label, &rows, today))
            .collect_view()
    };
    let span = move || {
        let today = shelf.today();
        let before = Date::with_days_before(today.days_before().saturating_sub(A_WEEK));
        let day = |date| format::date(lang, date);
        (texts.weekly_lead)(&day(before), &day(today.plus_days(A_WEEK)))
    };
    view! {
        <section class="part weekly">
            <h2 class="part__heading">{texts.weekly}</h2>
            <p>{span}" "<button type="button" class="button button--quiet" on:click=|_| browser::print()>{texts.print}</button></p>
            {body}
        </section>
    }
    .into_any()
}

fn group(lang: Lang, label: String, rows: &[Row], today: Date) -> AnyView {
    let texts = lang.mine_texts();
    let label = match label.is_empty() {
        true => texts.no_label.to_owned(),
        false => label,
    };
    let due = |row: &Row| {
        let on = row.dossier.summary().and_then(|summary| summary.due_on);
        let is_near = on.is_some_and(|on| on >= today && on <= today.plus_days(A_WEEK));
        row.is_open() && is_near
    };
    let changed = |row: &Row| {
        let told = row.dossier.summary().map(|summary| summary.as_of.date());
        told.is_some_and(|told| told.plus_days(A_WEEK) >= today)
    };
    view! {
        <section class="section weekly__group">
            <h3>{label}</h3>
            {part(lang, texts.weekly_to_do, rows.iter().filter(|row| row.is_one_of(Only::ToDo)))}
            {part(lang, texts.weekly_overdue, rows.iter().filter(|row| row.is_overdue()))}
            {part(lang, texts.weekly_due, rows.iter().filter(|row| due(row)))}
            {part(lang, texts.weekly_changed, rows.iter().filter(|row| changed(row)))}
        </section>
    }
    .into_any()
}

fn part<'a>(lang: Lang, title: &'static str, rows: impl Iterator<Item = &'a Row>) -> AnyView {
    let lines: Vec<_> = rows.filter_map(|row| line(lang, row)).collect();
    let body = match lines.is_empty() {
        true => view! { <p>{lang.mine_texts().weekly_nothing}</p> }.into_any(),
        false => view! { <ul class="bullets">{lines}</ul> }.into_any(),
    };
    view! { <h4>{title}</h4>{body} }.into_any()
}

fn line(lang: Lang, row: &Row) -> Option<impl IntoView + use<>> {
    let summary = row.dossier.summary()?;
    let status = lang.tracking_texts().labels.status(summary.status);
    let standing = row.progress.as_ref().and_then(|now| standing(lang, now));
    let due = summary
        .due_on
        .map(|on| format!(" ({})", format::date(lang, on)));
    let words = standing.map(|standing| format!("; {}", standing.words));
    Some(view! {
        <li>
            <code>{row.dossier.code.to_string()}</code>" – "
            <span lang=lang.of_content()>{summary.procedure.name.clone()}</span>": "
            {status}{words}{due}
        </li>
    })
}
