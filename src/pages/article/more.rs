//! What belongs to an article: its changes, its sources, its files, and what is like it.

use contract::{
    AgencyName, ArticleChange, ArticleHead, Attachment, Citation, Link, NamedProcedure,
};
use leptos::prelude::*;

use super::{line::anchor, view::moment};
use crate::{
    components::article_list::ArticleList,
    format,
    i18n::{Lang, use_lang, use_news_texts},
    route::Route,
};

/// A part under its heading; none where there is nothing to show.
fn part(heading: &'static str, lines: Vec<AnyView>) -> AnyView {
    if lines.is_empty() {
        return ().into_any();
    }
    let lines: Vec<_> = lines
        .into_iter()
        .map(|one| view! { <li>{one}</li> })
        .collect();
    view! {
        <section class="article-part">
            <h2 class="article-part__heading">{heading}</h2>
            <ul class="bullets">{lines}</ul>
        </section>
    }
    .into_any()
}

#[component]
pub fn Changes(changes: Vec<ArticleChange>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_news_texts();
    (!changes.is_empty()).then(|| {
        let heading = (texts.changes)(changes.len());
        let lines = changes.into_iter().map(|change| {
            let note = match change.note {
                Some(note) => {
                    view! { <span lang=lang.of_name(&note)>{lang.name(&note)}</span> }.into_any()
                }
                None => texts.no_note.into_any(),
            };
            view! { <li>{moment(lang, change.at)}": "{note}</li> }
        });
        view! {
            <details class="article-changes">
                <summary class="article-changes__summary">{heading}</summary>
                <ol class="bullets">{lines.collect_view()}</ol>
            </details>
        }
    })
}

#[component]
pub fn Sources(sources: Vec<Citation>) -> impl IntoView {
    let lang = use_lang();
    let lines = sources.into_iter().map(|source| {
        let name =
            view! { <span lang=lang.of_name(&source.title)>{lang.name(&source.title)}</span> };
        // An address that runs something is none.
        let link = source.url.and_then(|url| url.parse::<Link>().ok());
        match link {
            Some(link) => anchor(lang, &link, name.into_any()),
            None => name.into_any(),
        }
    });
    part(use_news_texts().sources, lines.collect())
}

#[component]
pub fn Attachments(attachments: Vec<Attachment>) -> impl IntoView {
    let lang = use_lang();
    let lines = attachments.into_iter().map(|file| {
        let kind = kind_of_file(&file.media_type);
        let size = file.size_bytes.map(|bytes| format::size(lang, bytes));
        let facts: Vec<_> = [Some(kind), size].into_iter().flatten().collect();
        let link = anchor(lang, &file.url, file.name.into_any());
        view! { {link}" ("{facts.join(", ")}")" }.into_any()
    });
    part(use_news_texts().attachments, lines.collect())
}

/// What people call it; the bare type where they have no word for it.
fn kind_of_file(media_type: &str) -> String {
    let known = match media_type {
        "application/pdf" => "PDF",
        "application/msword"
        | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => "Word",
        "application/vnd.ms-excel"
        | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => "Excel",
        "application/vnd.oasis.opendocument.text" => "ODT",
        "application/vnd.oasis.opendocument.spreadsheet" => "ODS",
        "application/zip" => "ZIP",
        "application/json" => "JSON",
        "text/csv" => "CSV",
        "image/png" => "PNG",
        "image/jpeg" => "JPEG",
        other => other,
    };
    known.to_owned()
}

#[component]
pub fn Procedures(procedures: Vec<NamedProcedure>) -> impl IntoView {
    let lang = use_lang();
    let lines = procedures.into_iter().map(|one| {
        let href = Route::Procedure(one.code).path(lang);
        view! { <a href=href lang=lang.of_content()>{one.name}</a> }.into_any()
    });
    part(use_news_texts().procedures, lines.collect())
}

#[component]
pub fn Units(units: Vec<AgencyName>) -> impl IntoView {
    let lang = use_lang();
    let lines = units.into_iter().map(|unit| unit_link(lang, unit));
    part(use_news_texts().units, lines.collect())
}

fn unit_link(lang: Lang, unit: AgencyName) -> AnyView {
    let href = Route::RankedUnit(unit.code).path(lang);
    view! { <a href=href lang=lang.of_name(&unit.name)>{lang.name(&unit.name)}</a> }.into_any()
}

#[component]
pub fn Related(items: Vec<ArticleHead>) -> impl IntoView {
    let texts = use_news_texts();
    (!items.is_empty()).then(|| {
        view! {
            <section class="section">
                <h2>{texts.related}</h2>
                <ArticleList items />
            </section>
        }
    })
}
