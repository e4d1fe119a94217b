//! A comparison from data to HTML.

use contract::{Basis, Comparison, EditionId, MeasureWithEditions};
use leptos::prelude::*;

use super::{changes, lines, more, table};
use crate::{
    comparison::{align, finding},
    i18n::{use_lang, use_ranking_texts},
    route::CompareView,
};

#[component]
pub fn ComparisonShown(
    found: MeasureWithEditions,
    comparison: Comparison,
    view: Memo<CompareView>,
) -> impl IntoView {
    let lang = use_lang();
    let figures = use_ranking_texts();
    let aligned = align(&comparison);
    let is_sample = is_sample(&found, &comparison);
    let measure = found.measure;
    move || {
        let (view, aligned, measure) = (view.get(), aligned.clone(), measure.clone());
        let sample = is_sample.then(|| {
            view! { <p class="sample"><strong class="sample__word">{figures.sample}</strong>" "{figures.sample_note}</p> }
        });
        view! {
            {sample}
            <p class="finding" role="status">{finding(lang, &measure, &aligned, &view)}</p>
            <lines::Lines measure=measure.clone() aligned=aligned.clone() view=view.clone() />
            <changes::Changes measure=measure.clone() aligned=aligned.clone() view=view.clone() />
            <changes::Shares aligned=aligned.clone() view=view.clone() />
            <table::PeriodTable measure=measure.clone() aligned=aligned.clone() />
            <more::More measure aligned view />
        }
        .into_any()
    }
}

/// Any point of a line may be generated, so the label looks at all of them.
fn is_sample(found: &MeasureWithEditions, comparison: &Comparison) -> bool {
    let of_units = comparison.units.iter().flat_map(|unit| &unit.points);
    let of_kinds = comparison.kinds.iter().flat_map(|kind| &kind.points);
    let mut shown: Vec<EditionId> = of_units.map(|point| point.edition).collect();
    shown.extend(of_kinds.map(|point| point.edition));
    found
        .editions
        .iter()
        .any(|head| head.basis == Basis::Illustrative && shown.contains(&head.id))
}
