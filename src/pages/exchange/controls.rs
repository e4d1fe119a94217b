//! The form above the tables: month and class. Without a script a plain GET form.

use contract::{ExchangeClass, ExchangeReport};
use leptos::{ev, prelude::*};

use crate::{
    browser,
    components::choice_field::{ChoiceField, Choices},
    exchange::month_name,
    i18n::{use_exchange_texts, use_lang},
    route::{ExchangeView, Route, class_word, key},
};

#[component]
pub fn Controls(
    report: StoredValue<ExchangeReport>,
    view: ExchangeView,
    go: Callback<ExchangeView>,
) -> impl IntoView {
    let lang = use_lang();
    let texts = use_exchange_texts();
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let mut read = ExchangeView::from_query(|key| browser::form_value(&event, key));
        read.ignored = Vec::new();
        go.run(read);
    };
    let action = Route::Exchange(ExchangeView::default()).path(lang);
    let months: Choices = report.with_value(|report| {
        let months = report.months.iter().rev();
        months
            .map(|one| (one.month.to_string(), month_name(lang, one.month)))
            .collect()
    });
    let classes = ExchangeClass::ALL.iter().map(|class| {
        let name = (texts.class_name)(*class);
        (class_word(*class).to_owned(), name.to_owned())
    });
    let month = view.month.map(|month| month.to_string());
    let class = view.class.map(|class| class_word(class).to_owned());
    let is_chosen = view.month.is_some() || view.class.is_some();
    let clear = is_chosen.then(|| {
        view! { <a href=action.clone()>{texts.clear}</a> }
    });
    // The order of the table outlives another choice.
    let order = ExchangeView {
        sort: view.sort,
        ..ExchangeView::default()
    };
    let order = order
        .pairs()
        .into_iter()
        .map(|(key, value)| view! { <input type="hidden" name=key value=value /> })
        .collect_view();
    view! {
        <form class="controls" method="get" action=action aria-label=texts.controls on:submit=on_submit>
            <details class="filters">
                <summary class="filters__summary">{texts.controls}</summary>
                <div class="filters__body">
                    <ChoiceField name=key::EDITION label=texts.month nothing=Some(texts.newest.to_owned()) choices=months chosen=month.unwrap_or_default() />
                    <ChoiceField name=key::KIND label=texts.class nothing=Some(texts.all.to_owned()) choices=classes.collect() chosen=class.unwrap_or_default() />
                    {order}
                    <button class="button" type="submit">{texts.show}</button>
                    {clear}
                </div>
            </details>
        </form>
    }
    .into_any()
}
