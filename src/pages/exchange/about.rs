//! What public sources say, what the figures do not say, and the files.

use contract::{Citation, ExchangeReport};
use leptos::prelude::*;

use crate::{
    client::exchange::EXCHANGE,
    format,
    i18n::{Lang, use_exchange_texts, use_lang},
    route::{ExchangeTable, ExchangeView, HistoryView, Route, with_ending},
};

#[component]
pub fn Facts(report: StoredValue<ExchangeReport>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_exchange_texts();
    let facts = report.with_value(|report| report.facts.clone());
    let facts = facts
        .into_iter()
        .map(|fact| {
            let day = fact.on.to_string();
            view! {
                <li>
                    <p><time datetime=day>{format::date(lang, fact.on)}</time>": "{lang.name(&fact.text)}</p>
                    <p class="note">{cited(lang, &fact.source)}</p>
                </li>
            }
        })
        .collect_view();
    let timeline = Route::History(HistoryView::default()).path(lang);
    view! {
        <section class="part" id="nguon">
            <h2 class="part__heading">{texts.facts}</h2>
            <p>{texts.facts_lead}</p>
            <ul class="bullets">{facts}</ul>
            <p><a href=timeline>{texts.timeline}</a></p>
        </section>
    }
    .into_any()
}

#[component]
pub fn Notes(report: StoredValue<ExchangeReport>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_exchange_texts();
    let (notes, source) = report.with_value(|report| {
        let source = match &report.origin.source {
            Some(source) => cited(lang, source),
            None => texts.no_source.into_any(),
        };
        (report.origin.notes.clone(), source)
    });
    let notes = notes
        .into_iter()
        .map(|note| view! { <li lang=lang.of_name(&note.text)>{lang.name(&note.text)}</li> })
        .collect_view();
    view! {
        <section class="part" id="luu-y">
            <h2 class="part__heading">{texts.notes}</h2>
            <ul class="bullets">{notes}</ul>
            <p class="note">{texts.source}": "{source}</p>
        </section>
    }
    .into_any()
}

fn cited(lang: Lang, source: &Citation) -> AnyView {
    let title = lang.name(&source.title);
    let title_lang = lang.of_name(&source.title);
    match source.url.clone() {
        Some(url) => view! { <a href=url rel="noopener" lang=title_lang>{title}</a> }.into_any(),
        None => view! { <span lang=title_lang>{title}</span> }.into_any(),
    }
}

#[component]
pub fn Downloads(view: Memo<ExchangeView>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_exchange_texts();
    // The router must leave files alone.
    let files = ExchangeTable::ALL
        .map(|table| {
            let address = move || {
                let view = view.read().of_table(table);
                with_ending(&Route::Exchange(view).path(lang), ".csv")
            };
            let name = (texts.table_as_csv)(table);
            view! { <li><a class="downloads__link" href=address rel="external" download>{name}</a></li> }
        })
        .collect_view();
    view! {
        <section class="part" id="tai-ve">
            <h2 class="part__heading">{texts.downloads}</h2>
            <ul class="bullets">
                {files}
                <li><a class="downloads__link" href=EXCHANGE rel="external" download>{texts.as_json}</a></li>
            </ul>
        </section>
    }
    .into_any()
}
