//! Which units, by which measure, between which periods. Without a script a plain GET form; nothing
//! happens before the button is pressed.

use contract::{AgencyKind, ComparedUnits, Edition, List, MeasureWithEditions, Slug, UnitFigures};
use leptos::{ev, prelude::*};

use super::super::go::{Scroll, use_go};
use crate::{
    browser,
    components::choice_field::{ChoiceField, Choices},
    i18n::{use_compare_texts, use_lang, use_ranking_texts},
    route::{CompareView, MAIN_MEASURE, Route, key},
};

#[component]
pub fn CompareForm(
    list: List<MeasureWithEditions>,
    edition: Edition,
    measure: Memo<Option<Slug>>,
    view: Memo<CompareView>,
) -> impl IntoView {
    let lang = use_lang();
    let texts = use_compare_texts();
    let go = use_go(Scroll::Stay);
    let too_many = RwSignal::new(None);
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let mut read = CompareView::from_query(|key| browser::form_values(&event, key));
        let count = read.units.len() + read.left_out.len();
        if count > ComparedUnits::MOST {
            too_many.set(Some(count));
            return;
        }
        too_many.set(None);
        read.measure = read.measure.filter(|slug| slug.as_str() != MAIN_MEASURE);
        read.ignored = Vec::new();
        go.run(Route::Compare(read).path(lang));
    };
    let refusal = move || too_many.get().map(|count| (texts.too_many)(count));
    let action = Route::Compare(CompareView::default()).path(lang);
    let is_open = move || view.read().units.is_empty();
    let units = edition.raw.units;
    let fields = move || {
        let view = view.get();
        let measures = list.clone();
        let chosen = measure
            .get()
            .map_or_else(String::new, |slug| slug.to_string());
        let of_kind = |kind: AgencyKind| {
            let units = units.iter().filter(|unit| unit.kind == kind);
            let units: Vec<UnitFigures> = units.cloned().collect();
            (!units.is_empty()).then(|| view! { <Units kind units view=view.clone() /> })
        };
        view! {
            {of_kind(AgencyKind::Ministry)}
            {of_kind(AgencyKind::Province)}
            <Selects measures measure=chosen view=view.clone() />
            <Kept view />
        }
    };
    view! {
        <form class="compare" method="get" action=action aria-label=texts.choose on:submit=on_submit>
            <details class="filters" open=is_open>
                <summary class="filters__summary">{texts.choose}</summary>
                <div class="filters__body">
                    <p class="compare__all">{texts.most}</p>
                    {fields}
                    <p class="compare__all compare__refusal" role="alert">{refusal}</p>
                    <button class="button" type="submit">{texts.show}</button>
                </div>
            </details>
        </form>
    }
    .into_any()
}

#[component]
fn Units(kind: AgencyKind, units: Vec<UnitFigures>, view: CompareView) -> impl IntoView {
    let lang = use_lang();
    let boxes: Vec<_> = units
        .into_iter()
        .map(|unit| {
            let is_chosen = view.units.contains(&unit.code);
            view! {
                <label class="controls__tick">
                    <input type="checkbox" name=key::COMPARED value=unit.code.to_string() checked=is_chosen prop:checked=is_chosen />
                    <span lang=lang.of_name(&unit.name)>{lang.name(&unit.name)}</span>
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class="compare__all compare__units">
            <legend class="field__label">{lang.texts().agency_kind(kind)}</legend>
            {boxes}
        </fieldset>
    }
    .into_any()
}

#[component]
fn Selects(
    measures: List<MeasureWithEditions>,
    measure: String,
    view: CompareView,
) -> impl IntoView {
    let lang = use_lang();
    let texts = use_compare_texts();
    let of_choice = measures
        .items
        .iter()
        .find(|one| one.measure.slug.as_str() == measure);
    let mut periods: Vec<_> = of_choice
        .map(|one| one.editions.iter().map(|head| head.period).collect())
        .unwrap_or_default();
    // Of two versions of a period the last one is shown.
    periods.dedup();
    let named = |period: contract::Period| {
        let name = use_ranking_texts().period(lang, period);
        (period.to_string(), name)
    };
    let periods: Choices = periods.into_iter().map(named).collect();
    let measures = measures
        .items
        .into_iter()
        .filter(|one| !one.editions.is_empty())
        .map(|one| {
            let name = lang.name(&one.measure.name);
            (one.measure.slug.to_string(), name)
        })
        .collect();
    let asked = |period: Option<contract::Period>| {
        period.map(|period| period.to_string()).unwrap_or_default()
    };
    let or = |word: &str| Some(format!("({word})"));
    let (first, last) = (or(texts.first), or(texts.last));
    let from = periods.clone();
    view! {
        <ChoiceField name=key::MEASURE label=texts.measure nothing=None choices=measures chosen=measure />
        <ChoiceField name=key::FROM label=texts.from nothing=first choices=from chosen=asked(view.from) />
        <ChoiceField name=key::TO label=texts.to nothing=last choices=periods chosen=asked(view.to) />
    }
    .into_any()
}

/// The way of drawing outlives another choice.
#[component]
fn Kept(view: CompareView) -> impl IntoView {
    let kept = CompareView {
        drawing: view.drawing,
        ..CompareView::default()
    };
    kept.pairs()
        .into_iter()
        .map(|(key, value)| view! { <input type="hidden" name=key value=value /> })
        .collect_view()
}
