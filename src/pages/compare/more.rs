//! Where to go from here: each unit's own page, the files of this comparison.

use contract::Measure;
use leptos::prelude::*;

use crate::{
    comparison::{Aligned, Who},
    i18n::{use_compare_texts, use_lang, use_ranking_texts},
    route::{CompareView, Route, with_ending},
};

#[component]
pub fn More(measure: Measure, aligned: Aligned, view: CompareView) -> impl IntoView {
    let lang = use_lang();
    let texts = use_compare_texts();
    let figures = use_ranking_texts();
    let units: Vec<_> = aligned
        .units
        .iter()
        .filter_map(|unit| match &unit.who {
            Who::Unit { code, name } => Some((code.clone(), name.clone())),
            Who::AllOf(_) => None,
        })
        .collect();
    // Files are of the units that are shown, by the measure that is shown.
    let shown = Route::Compare(CompareView {
        units: units.iter().map(|(code, _)| code.clone()).collect(),
        measure: Some(measure.slug),
        ..view
    });
    let own = shown.path(lang);
    let units: Vec<_> = units
        .into_iter()
        .map(|(code, name)| {
            let href = Route::RankedUnit(code).path(lang);
            view! { <li><a class="downloads__link" href=href lang=lang.of_name(&name)>{lang.name(&name)}</a></li> }
        })
        .collect();
    view! {
        <section class="part" id="tung-don-vi">
            <h2 class="part__heading">{texts.units}</h2>
            <ul class="bullets">{units}</ul>
        </section>
        <section class="part" id="tai-ve">
            <h2 class="part__heading">{figures.downloads}</h2>
            <ul class="bullets">
                <li><a class="downloads__link" href=with_ending(&own, ".csv") rel="external" download>{texts.as_csv}</a></li>
                <li><a class="downloads__link" href=with_ending(&own, ".json") rel="external" download>{texts.as_json}</a></li>
            </ul>
        </section>
    }
    .into_any()
}
