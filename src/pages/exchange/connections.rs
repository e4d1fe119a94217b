//! Who is connected since when, how deep, and when the last document was seen.

use contract::{Basis, ConnectionState, ExchangeClass, ExchangeConnection, ExchangeConnections};
use leptos::prelude::*;

use crate::{
    exchange::connected,
    format,
    i18n::{Lang, use_exchange_texts, use_lang},
    route::{ExchangeView, Route},
};

#[component]
pub fn Connections(list: ExchangeConnections, view: Memo<ExchangeView>) -> impl IntoView {
    let texts = use_exchange_texts();
    let lang = use_lang();
    let sample = (list.basis == Basis::Illustrative).then(|| {
        view! { <p class="sample"><strong class="sample__word">{texts.sample}</strong>" "{texts.sample_connections}</p> }
    });
    let coverage = coverage(lang, &list.items)
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect_view();
    let list = StoredValue::new(list.items);
    let shown = move || {
        let class = view.read().class;
        let shown = list.with_value(|list| connected(list, class));
        view! { <Shown shown is_narrowed=class.is_some() /> }
    };
    view! {
        <section class="part" id="ket-noi">
            <h2 class="part__heading">{texts.connections}</h2>
            {sample}
            <ul class="bullets">{coverage}</ul>
            {shown}
        </section>
    }
    .into_any()
}

/// Counted from the list that stands below it.
fn coverage(lang: Lang, all: &[ExchangeConnection]) -> Vec<String> {
    let texts = lang.exchange_texts();
    let line = |class: &ExchangeClass| {
        let own = connected(all, Some(*class));
        let is_there = |one: &&ExchangeConnection| !matches!(one.state, ConnectionState::UnderWay);
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let connected = number(own.iter().filter(is_there).count());
        let name = (texts.class_name)(*class);
        (!own.is_empty()).then(|| (texts.coverage)(name, connected, number(own.len())))
    };
    ExchangeClass::ALL.iter().filter_map(line).collect()
}

/// The whole list is long: it opens on demand, and at once where a class was chosen.
#[component]
fn Shown(shown: Vec<ExchangeConnection>, is_narrowed: bool) -> impl IntoView {
    let lang = use_lang();
    let texts = use_exchange_texts();
    if shown.is_empty() {
        return view! { <p>{texts.no_connections}</p> }.into_any();
    }
    let title = (texts.show_connections)(shown.len());
    let rows = shown.into_iter().map(|one| row(lang, one)).collect_view();
    let heads = [
        texts.unit,
        texts.class,
        texts.connected_since,
        texts.tiers,
        texts.last_document,
    ]
    .map(|head| view! { <th scope="col">{head}</th> })
    .collect_view();
    view! {
        <details class="case" open=is_narrowed>
            <summary class="case__title">{title}</summary>
            <table class="table ranking-table">
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </details>
    }
    .into_any()
}

fn row(lang: Lang, one: ExchangeConnection) -> impl IntoView + use<> {
    let texts = lang.exchange_texts();
    let (since, tiers) = written(lang, one.state);
    let last = one.last_document_on.map(|on| format::date(lang, on));
    let last = last.unwrap_or_else(|| texts.no_value.to_owned());
    let href = Route::ExchangeUnit(one.unit.code.clone()).path(lang);
    let name = &one.unit.name;
    view! {
        <tr>
            <th scope="row"><a href=href lang=lang.of_name(name)>{lang.name(name)}</a></th>
            <td data-label=texts.class>{(texts.class_name)(one.class)}</td>
            <td class="ranking-table__word" data-label=texts.connected_since>{since}</td>
            <td data-label=texts.tiers>{tiers}</td>
            <td class="ranking-table__word" data-label=texts.last_document>{last}</td>
        </tr>
    }
}

/// Since when, and how deep.
fn written(lang: Lang, state: ConnectionState) -> (String, &'static str) {
    let texts = lang.exchange_texts();
    match state {
        ConnectionState::UnderWay => (texts.under_way.to_owned(), texts.no_value),
        ConnectionState::Connected { since, tiers } => {
            (format::date(lang, since), texts.tiers_name(tiers))
        }
    }
}
