//! The form above the page: which survey, by which index. Without a script a plain GET form; nothing
//! happens before the button is pressed.

use contract::{EgdiIndex, EgdiReport};
use leptos::{ev, prelude::*};

use super::super::go::{Scroll, use_go};
use crate::{
    browser,
    components::choice_field::ChoiceField,
    i18n::{use_egdi_texts, use_lang},
    route::{EgdiView, Route, key},
};

#[component]
pub fn Controls(report: StoredValue<EgdiReport>, view: EgdiView) -> impl IntoView {
    let lang = use_lang();
    let texts = use_egdi_texts();
    let go = use_go(Scroll::Stay);
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        // A form sends every field; an address needs only what differs from the usual.
        let mut read = EgdiView::from_query(|key| browser::form_value(&event, key));
        read.ignored = Vec::new();
        go.run(Route::Egdi(read).path(lang));
    };
    let years = report.with_value(|report| {
        let years = report.surveys.iter().map(|survey| survey.year);
        years.collect::<Vec<_>>()
    });
    let newest = years.first().map(|year| (texts.newest)(*year));
    let others = years.iter().skip(1);
    let choices = others
        .map(|year| (year.to_string(), year.to_string()))
        .collect();
    let chosen = view.year.map(|year| year.to_string()).unwrap_or_default();
    let indices = EgdiIndex::ALL
        .into_iter()
        .map(|index| {
            (
                index.as_str().to_owned(),
                (texts.index_name)(index).to_owned(),
            )
        })
        .collect();
    let index = view.index.as_str().to_owned();
    let action = Route::Egdi(EgdiView::default()).path(lang);
    view! {
        <form class="controls" method="get" action=action aria-label=texts.controls on:submit=on_submit>
            <details class="filters">
                <summary class="filters__summary">{texts.controls}</summary>
                <div class="filters__body">
                    <ChoiceField name=key::YEAR label=texts.year nothing=newest choices chosen />
                    <ChoiceField name=key::INDEX label=texts.index nothing=None choices=indices chosen=index />
                    <button class="button" type="submit">{texts.show}</button>
                </div>
            </details>
        </form>
    }
    .into_any()
}
