//! The form above the figures: year, sector, province. Without a script a plain GET form.

use contract::{InvestmentFigures, SliceFigures};
use leptos::{ev, prelude::*};

use super::super::go::{Scroll, use_go};
use crate::{
    browser,
    components::choice_field::{ChoiceField, Choices, with_chosen},
    i18n::{Lang, use_enterprise_texts, use_lang},
    route::{FiguresView, Route, key},
};

#[component]
pub fn Controls(investment: InvestmentFigures, view: FiguresView) -> impl IntoView {
    let lang = use_lang();
    let texts = use_enterprise_texts();
    let go = use_go(Scroll::Stay);
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let mut read = FiguresView::from_query(|key| browser::form_value(&event, key));
        read.ignored = Vec::new();
        go.run(Route::EnterpriseFigures(read).path(lang));
    };
    let filter = &view.filter;
    let year = filter.year.map(|year| year.to_string()).unwrap_or_default();
    let word = |chosen: Option<String>| chosen.unwrap_or_default();
    let sector = word(filter.sector.as_ref().map(ToString::to_string));
    let province = word(filter.province.as_ref().map(ToString::to_string));
    let years = investment.by_year.iter().rev();
    let years = years.map(|one| (one.year.to_string(), one.year.to_string()));
    let years = with_chosen(years.collect(), &year);
    let sectors = with_chosen(choices(lang, &investment.by_sector), &sector);
    let provinces = with_chosen(choices(lang, &investment.by_province), &province);
    let all = || Some(texts.all.to_owned());
    let every_year = Some(texts.figures.all_years.to_owned());
    let action = Route::EnterpriseFigures(FiguresView::default()).path(lang);
    let clear = (!view.pairs().is_empty()).then(|| {
        view! { <a href=action.clone()>{texts.clear}</a> }
    });
    view! {
        <form class="controls" method="get" action=action aria-label=texts.controls on:submit=on_submit>
            <details class="filters">
                <summary class="filters__summary">{texts.controls}</summary>
                <div class="filters__body">
                    <ChoiceField name=key::YEAR label=texts.figures.year nothing=every_year choices=years chosen=year />
                    <ChoiceField name=key::SECTOR label=texts.figures.sector nothing=all() choices=sectors chosen=sector />
                    <ChoiceField name=key::PROVINCE label=texts.figures.province nothing=all() choices=provinces chosen=province />
                    <button class="button" type="submit">{texts.show}</button>
                    {clear}
                </div>
            </details>
        </form>
    }
    .into_any()
}

/// In the order of names: who looks for one does not know how much it has.
fn choices(lang: Lang, slices: &[SliceFigures]) -> Choices {
    let choice = |slice: &SliceFigures| (slice.code.clone(), lang.name(&slice.name));
    let mut choices: Choices = slices.iter().map(choice).collect();
    choices.sort_by_cached_key(|(_, name)| domain::fold::sort_key(name));
    choices
}
