//! What became of the dossiers of the newest period with counts, and what is late and still open.

use contract::{Counter, Counts, Figures, SeriesPoint};
use leptos::prelude::*;

use crate::{
    charts::stacked_share::StackedShare,
    format,
    i18n::{use_lang, use_ranking_texts},
    settled::{legend, share_row},
};

/// Nothing where dossiers are not counted.
#[component]
pub fn Dossiers(points: Vec<SeriesPoint>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let newest = points.iter().rev().find_map(|point| match &point.figures {
        Figures::Counted { counts } => Some((point, *counts)),
        Figures::Value { .. } | Figures::Missing { .. } => None,
    });
    let Some((point, counts)) = newest else {
        return ().into_any();
    };
    let period = texts.period(lang, point.period);
    let rows: Vec<_> = share_row(lang, period.clone(), None, &point.figures)
        .into_iter()
        .collect();
    view! {
        <section class="part" id="ho-so">
            <h2 class="part__heading">{(texts.dossiers_of)(&period)}</h2>
            <StackedShare rows legend=legend(lang) />
            <Overdue counts />
        </section>
    }
    .into_any()
}

/// Late is settled after its day; overdue is past its day and not settled yet.
#[component]
fn Overdue(counts: Counts) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let facts: Vec<_> = [Counter::OpenOverdue, Counter::PausedOverdue]
        .into_iter()
        .map(|counter| {
            let count = (texts.counted)(&format::count(lang, counts.get(counter)));
            view! { <div class="facts__fact"><dt>{(texts.counters)(counter)}</dt><dd>{count}</dd></div> }
        })
        .collect();
    view! {
        <h3 class="part__subheading">{texts.backlog}</h3>
        <dl class="facts">{facts}</dl>
    }
}
