//! Two periods beside each other, and what became of the dossiers in the later one.

use contract::Measure;
use leptos::prelude::*;

use crate::{
    charts::{
        slope::{Slope, SlopeRow},
        stacked_share::{PartTone, ShareRow, StackedShare},
    },
    comparison::{Aligned, Track, between},
    i18n::{Lang, use_compare_texts, use_lang, use_ranking_texts},
    route::{Column, CompareView},
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
    let period = |at: usize| use_ranking_texts().moment(lang, aligned.periods[at]);
    let (before, after) = (period(from), period(to));
    let rows: Vec<_> = aligned
        .tracks()
        .map(|track| slope(lang, &measure, track, (from, to)))
        .collect();
    let is_apart = aligned.tracks().any(|track| !track.is_comparable(from, to));
    let note = is_apart.then(|| view! { <p class="note">{texts.not_comparable}</p> });
    let label = (texts.slope_of)(&before, &after);
    let table = change_table(&rows, &before, &after);
    let maximum = measure.scale.maximum();
    view! {
        <section class="part" id="hai-ky">
            <h2 class="part__heading">{texts.slope}</h2>
            <p>{label.clone()}</p>
            <a class="skip-link" href="#bang-hai-ky">{use_ranking_texts().skip_chart}</a>
            <Slope rows maximum label before after />
            {note}
            {table}
        </section>
    }
    .into_any()
}

/// The same rows in figures.
fn change_table(rows: &[SlopeRow], before: &str, after: &str) -> impl IntoView + use<> {
    let figures = use_ranking_texts();
    let [unit, change] = [Column::Name, Column::Change].map(|column| figures.column(column));
    let number = |label: &str, text: &str| {
        let (label, text) = (label.to_owned(), text.to_owned());
        view! { <td class="ranking-table__number" data-label=label>{text}</td> }
    };
    let changed = |row: &SlopeRow| match row.change.is_empty() {
        true => figures.no_value.to_owned(),
        false => row.change.clone(),
    };
    let lines: Vec<_> = rows
        .iter()
        .map(|row| {
            let cells = (
                number(before, &row.before_label),
                number(after, &row.after_label),
                number(change, &changed(row)),
            );
            view! { <tr><th scope="row">{row.name.clone()}</th>{cells}</tr> }
        })
        .collect();
    let head = |text: &str| {
        let text = text.to_owned();
        view! { <th class="ranking-table__number" scope="col">{text}</th> }
    };
    view! {
        <table class="table ranking-table" id="bang-hai-ky" tabindex="-1">
            <thead><tr><th scope="col">{unit}</th>{head(before)}{head(after)}{head(change)}</tr></thead>
            <tbody>{lines}</tbody>
        </table>
    }
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
        name: texts.who_in_short(lang, &track.who),
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
    let row = |unit: &Track| {
        let name = texts.who(lang, &unit.who);
        match unit.point(at).and_then(|point| point.figures.as_ref()) {
            Some(figures) => share_row(lang, name, None, figures),
            // Who was not asked then has a row too, and the word for nothing.
            None => Some(ShareRow {
                name,
                detail: use_ranking_texts().no_value.to_owned(),
                ..ShareRow::default()
            }),
        }
    };
    let rows: Vec<_> = aligned.units.iter().filter_map(row).collect();
    let is_counted = rows.iter().any(|row| !row.parts.is_empty());
    if !is_counted {
        return ().into_any();
    }
    let period = use_ranking_texts().period(lang, aligned.periods[at]);
    let legend = legend(lang);
    view! {
        <section class="part" id="co-cau">
            <h2 class="part__heading">{(texts.shares)(&period)}</h2>
            <a class="skip-link" href="#bang-co-cau">{use_ranking_texts().skip_chart}</a>
            <StackedShare rows=rows.clone() legend=legend.clone() />
            {share_table(&rows, &legend)}
        </section>
    }
    .into_any()
}

/// The same parts in figures: the count of each, and its share.
fn share_table(rows: &[ShareRow], legend: &[(PartTone, String)]) -> impl IntoView + use<> {
    let figures = use_ranking_texts();
    let heads: Vec<_> = legend
        .iter()
        .map(
            |(_, word)| view! { <th class="ranking-table__number" scope="col">{word.clone()}</th> },
        )
        .collect();
    let lines: Vec<_> = rows
        .iter()
        .map(|row| {
            let cells: Vec<_> = legend
                .iter()
                .map(|(tone, word)| {
                    let part = row.parts.iter().find(|part| part.tone == *tone);
                    let text = match part {
                        Some(part) => format!("{} ({})", part.label, part.count),
                        None => row.detail.clone(),
                    };
                    view! { <td class="ranking-table__number" data-label=word.clone()>{text}</td> }
                })
                .collect();
            view! { <tr><th scope="row">{row.name.clone()}</th>{cells}</tr> }
        })
        .collect();
    view! {
        <table class="table ranking-table" id="bang-co-cau" tabindex="-1">
            <thead><tr><th scope="col">{figures.column(Column::Name)}</th>{heads}</tr></thead>
            <tbody>{lines}</tbody>
        </table>
    }
}
