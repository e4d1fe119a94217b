//! Two periods beside each other, and what became of the dossiers in the later one.

use contract::Measure;
use leptos::prelude::*;

use crate::{
    charts::{
        slope::{Slope, SlopeRow},
        stacked_share::StackedShare,
    },
    comparison::{Aligned, Track, between},
    i18n::{Lang, use_compare_texts, use_lang, use_ranking_texts},
    route::CompareView,
    settled::{legend, share_row},
};

/// Nothing where there are not two periods.
#[component]
pub fn Changes(measure: Measure, aligned: Aligned, view: CompareView) -> impl IntoView {
    let lang = use_lang();
    let texts = use_compare_texts();
    let Some((from, to)) = between(&aligned, &view) else {
        return ().into_any();
    };
    let period = |at: usize| use_ranking_texts().period(lang, aligned.periods[at]);
    let (before, after) = (period(from), period(to));
    let rows: Vec<_> = aligned
        .tracks()
        .map(|track| slope(lang, &measure, track, (from, to)))
        .collect();
    let is_apart = aligned.tracks().any(|track| !track.is_comparable(from, to));
    let note = is_apart.then(|| view! { <p class="note">{texts.not_comparable}</p> });
    let label = (texts.slope_of)(&before, &after);
    let maximum = measure.scale.maximum();
    view! {
        <section class="part" id="hai-ky">
            <h2 class="part__heading">{texts.slope}</h2>
            <p>{label.clone()}</p>
            <a class="skip-link" href="#tung-ky">{use_ranking_texts().skip_chart}</a>
            <Slope rows maximum label before after />
            {note}
        </section>
    }
    .into_any()
}

/// Where the two may not be compared no line joins them: the earlier figure is left out.
fn slope(lang: Lang, measure: &Measure, track: &Track, (from, to): (usize, usize)) -> SlopeRow {
    let texts = lang.compare_texts();
    let figures = lang.ranking_texts();
    let is_comparable = track.is_comparable(from, to);
    let before = track.value(from).filter(|_| is_comparable);
    let after = track.value(to);
    let told = |value: Option<f64>, at: usize| {
        let point = track.point(at).and_then(|point| point.figures.as_ref());
        let missing = point.and_then(|point| figures.missing(point));
        match value {
            Some(value) => figures.value(lang, measure.scale, value),
            None => missing.unwrap_or(figures.no_value).to_owned(),
        }
    };
    let change = track
        .change(from, to)
        .map(|change| figures.change(lang, measure.scale, change));
    let name = texts.who(lang, &track.who);
    let (before_label, after_label) = (told(before, from), told(after, to));
    let said = change.as_ref().map(|change| (texts.change)(change));
    let said = said.map(|said| format!(", {said}")).unwrap_or_default();
    SlopeRow {
        spoken: format!("{name}: {before_label} → {after_label}{said}"),
        name,
        before,
        after,
        before_label,
        after_label,
        change: change.unwrap_or_default(),
    }
}

/// Settled early, on time and late in the later period; only where dossiers are counted.
#[component]
pub fn Shares(aligned: Aligned, view: CompareView) -> impl IntoView {
    let lang = use_lang();
    let texts = use_compare_texts();
    let at = between(&aligned, &view).map(|(_, to)| to);
    let Some(at) = at.or(aligned.last()) else {
        return ().into_any();
    };
    let rows: Vec<_> = aligned
        .units
        .iter()
        .filter_map(|unit| {
            let figures = unit.point(at)?.figures.as_ref()?;
            share_row(lang, texts.who(lang, &unit.who), None, figures)
        })
        .collect();
    let is_counted = rows.iter().any(|row| !row.parts.is_empty());
    if !is_counted {
        return ().into_any();
    }
    let period = use_ranking_texts().period(lang, aligned.periods[at]);
    view! {
        <section class="part" id="co-cau">
            <h2 class="part__heading">{(texts.shares)(&period)}</h2>
            <StackedShare rows legend=legend(lang) />
        </section>
    }
    .into_any()
}
