//! Which class of bodies sends how much to which: a number in every cell, and a shade behind it.

use contract::{ExchangeClass, ExchangeClasses};
use domain::exchange::shade;
use leptos::prelude::*;

use crate::{
    exchange::month_name,
    format,
    i18n::{Lang, use_exchange_texts, use_lang},
};

#[component]
pub fn Classes(classes: ExchangeClasses) -> impl IntoView {
    let lang = use_lang();
    let texts = use_exchange_texts();
    let heads = ExchangeClass::ALL
        .iter()
        .map(|class| {
            let name = (texts.class_name)(*class);
            view! { <th class="ranking-table__number" scope="col">{name}</th> }
        })
        .collect_view();
    let senders = ExchangeClass::ALL
        .iter()
        .map(|sender| row(lang, &classes, *sender))
        .collect_view();
    let heading = (texts.classes)(&month_name(lang, classes.month));
    view! {
        <section class="part" id="theo-nhom">
            <h2 class="part__heading">{heading}</h2>
            <p>{texts.classes_note}</p>
            <table class="table ranking-table ranking-table--many heat">
                <thead><tr>
                    <th scope="col">{texts.sender_and_receiver}</th>
                    {heads}
                    <th class="ranking-table__number" scope="col">{texts.sum}</th>
                </tr></thead>
                <tbody>{senders}{sums(lang, &classes)}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn row(lang: Lang, classes: &ExchangeClasses, sender: ExchangeClass) -> impl IntoView + use<> {
    let texts = lang.exchange_texts();
    let greatest = classes.cells.iter().map(|cell| cell.documents).max();
    let greatest = greatest.unwrap_or_default();
    let own = classes.cells.iter().filter(|cell| cell.sender == sender);
    let sum = own.clone().map(|cell| cell.documents).sum();
    let cells = own
        .map(|cell| {
            let class = format!(
                "ranking-table__number heat__cell--{}",
                shade(cell.documents, greatest)
            );
            let label = (texts.to_class)((texts.class_name)(cell.receiver));
            view! { <td class=class data-label=label>{format::count(lang, cell.documents)}</td> }
        })
        .collect_view();
    view! {
        <tr>
            <th scope="row">{(texts.class_name)(sender)}</th>
            {cells}
            <td class="ranking-table__number" data-label=texts.sum><strong>{format::count(lang, sum)}</strong></td>
        </tr>
    }
}

/// What each class received, and all of it.
fn sums(lang: Lang, classes: &ExchangeClasses) -> impl IntoView + use<> {
    let texts = lang.exchange_texts();
    let cells = ExchangeClass::ALL
        .iter()
        .map(|receiver| {
            let own = classes.cells.iter().filter(|cell| cell.receiver == *receiver);
            let sum = own.map(|cell| cell.documents).sum();
            let label = (texts.to_class)((texts.class_name)(*receiver));
            view! { <td class="ranking-table__number" data-label=label>{format::count(lang, sum)}</td> }
        })
        .collect_view();
    let total = format::count(lang, classes.total);
    view! {
        <tr class="heat__sums">
            <th scope="row">{texts.sum}</th>
            {cells}
            <td class="ranking-table__number" data-label=texts.sum><strong>{total}</strong></td>
        </tr>
    }
}
