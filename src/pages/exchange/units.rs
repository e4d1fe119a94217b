//! What each body sent and received in a month, as a table that sorts.

use contract::{ExchangeUnits, UnitDocuments};
use leptos::prelude::*;

use crate::{
    components::sort_table::{Head, SortTable, Sorting},
    exchange::{month_name, select},
    format,
    i18n::{ExchangeTexts, Lang, use_exchange_texts, use_lang},
    route::{ExchangeView, Route, UnitColumn},
};

#[component]
pub fn Units(
    units: ExchangeUnits,
    view: Memo<ExchangeView>,
    go: Callback<ExchangeView>,
) -> impl IntoView {
    let lang = use_lang();
    let month = month_name(lang, units.month);
    let units = StoredValue::new(units.items);
    let shown = Memo::new(move |_| units.with_value(|units| select(lang, units, &view.read())));
    let sum = move || sum(lang, &month, &shown.read());
    view! {
        <UnitTable shown view go />
        <p class="note" role="status">{sum}</p>
    }
    .into_any()
}

fn sum(lang: Lang, month: &str, units: &[UnitDocuments]) -> String {
    let texts = lang.exchange_texts();
    if units.is_empty() {
        return texts.no_units.to_owned();
    }
    let sent = units.iter().map(|one| one.sent).sum();
    let received = units.iter().map(|one| one.received).sum();
    (texts.units_sum)(
        month,
        units.len(),
        &format::count(lang, sent),
        &format::count(lang, received),
    )
}

#[component]
fn UnitTable(
    shown: Memo<Vec<UnitDocuments>>,
    view: Memo<ExchangeView>,
    go: Callback<ExchangeView>,
) -> impl IntoView {
    let lang = use_lang();
    let texts = use_exchange_texts();
    let pressed = |at: usize, view: &ExchangeView| {
        let column = UnitColumn::ALL.get(at).copied();
        view.sorted_by(column.unwrap_or_default())
    };
    let sorting = Sorting {
        order: Signal::derive(move || {
            let order = view.read().sort.0;
            let at = UnitColumn::ALL.iter().position(|one| *one == order.column);
            (at.unwrap_or_default(), order.is_descending)
        }),
        pairs: Callback::new(move |at| pressed(at, &view.read()).pairs()),
        press: Callback::new(move |at| go.run(pressed(at, &view.read_untracked()))),
        sorted: texts.sorted,
    };
    let body = move || {
        let units = shown.get().into_iter();
        units.map(|one| line(lang, one)).collect_view()
    };
    let action = Route::Exchange(ExchangeView::default()).path(lang);
    view! { <SortTable heading=texts.units_table heads=heads(texts) action sorting body=body.into() /> }
}

fn heads(texts: &ExchangeTexts) -> Vec<Head> {
    let head = |column: UnitColumn| Head {
        word: Some(column.as_str()),
        label: texts.column(column).to_owned(),
        is_number: matches!(column, UnitColumn::Sent | UnitColumn::Received),
    };
    UnitColumn::ALL.into_iter().map(head).collect()
}

fn line(lang: Lang, one: UnitDocuments) -> impl IntoView + use<> {
    let texts = lang.exchange_texts();
    let name = &one.unit.name;
    let href = Route::ExchangeUnit(one.unit.code.clone()).path(lang);
    view! {
        <tr>
            <th scope="row"><a href=href lang=lang.of_name(name)>{lang.name(name)}</a></th>
            <td data-label=texts.class>{(texts.class_name)(one.class)}</td>
            <td class="ranking-table__number" data-label=texts.sent>{format::count(lang, one.sent)}</td>
            <td class="ranking-table__number" data-label=texts.received>{format::count(lang, one.received)}</td>
        </tr>
    }
}
