//! What a ranking says and does not say: definition, coverage, source, files.

use contract::{AgencyKind, BandLimits, Counter, Edition, EditionHead, Figures, Measure};
use leptos::prelude::*;

use crate::{
    client::performance::{address_of_edition, address_of_raw_figures},
    format,
    i18n::{Lang, use_lang, use_ranking_texts},
    route::{RankingView, Route, with_ending},
};

#[component]
pub fn Definition(measure: Measure) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let formula = measure.formula.as_ref().map(|formula| {
        let sum = |counters: &[Counter]| {
            let names: Vec<_> = counters.iter().map(|one| (texts.counters)(*one)).collect();
            names.join(" + ")
        };
        let text = (texts.formula)(&sum(&formula.numerator), &sum(&formula.denominator));
        view! {
            <p class="formula">{text}</p>
            <p>{texts.interval_rule}</p>
            <p>{(texts.minimum_rule)(&format::count(lang, measure.minimum))}</p>
        }
    });
    let legal = measure.legal_basis.as_ref().map(|basis| {
        let title = lang.name(&basis.title);
        let title = match basis.url.clone() {
            Some(url) => view! { <a href=url rel="noopener">{title}</a> }.into_any(),
            None => title.into_any(),
        };
        view! { <div class="facts__fact"><dt>{texts.legal_basis}</dt><dd>{title}</dd></div> }
    });
    let bands = measure.bands.first().map(|limits| bands(lang, limits));
    view! {
        <section class="part" id="cach-tinh">
            <h2 class="part__heading">{texts.definition}</h2>
            <p class="definition">{lang.name(&measure.definition)}</p>
            {formula}
            <dl class="facts">
                <div class="facts__fact">
                    <dt>{texts.exclusions}</dt>
                    <dd>{lang.name(&measure.limits)}</dd>
                </div>
                {bands}
                {legal}
            </dl>
            <p class="note">{(texts.version)(measure.version)}</p>
        </section>
    }
    .into_any()
}

fn bands(lang: Lang, limits: &BandLimits) -> impl IntoView + use<> {
    let texts = lang.ranking_texts();
    let steps = [
        (texts.good, (texts.from_percent)(limits.good)),
        (texts.fair, (texts.from_percent)(limits.fair)),
        (
            texts.needs_improvement,
            (texts.from_percent)(limits.needs_improvement),
        ),
        (texts.weak, (texts.below_percent)(limits.needs_improvement)),
    ];
    let steps: Vec<_> = steps
        .into_iter()
        .map(|(name, limit)| format!("{name}: {limit}"))
        .collect();
    let since = (texts.bands_since)(&format::date(lang, limits.valid_from));
    let text = format!("{} ({since}).", steps.join("; "));
    view! { <div class="facts__fact"><dt>{texts.bands}</dt><dd>{text}</dd></div> }
}

#[component]
pub fn Coverage(edition: Edition, kind: AgencyKind, is_published: bool) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let coverage = edition.head.coverage.iter().find(|one| one.kind == kind);
    let counted = coverage.map(|one| (texts.coverage_of)(one.reported, one.expected));
    let late: Vec<String> = edition
        .raw
        .units
        .iter()
        .filter(|unit| unit.kind == kind && matches!(unit.figures, Figures::Missing { .. }))
        .map(|unit| {
            let why = texts.missing(&unit.figures).unwrap_or_default();
            format!("{} ({why})", lang.name(&unit.name))
        })
        .collect();
    let late = match late.is_empty() {
        true => texts.complete.to_owned(),
        false => (texts.late_reporters)(&late.join(", ")),
    };
    let head = edition.head;
    let source = head.source.map(|source| {
        let title = lang.name(&source.title);
        let title = match source.url {
            Some(url) => view! { <a href=url rel="noopener">{title}</a> }.into_any(),
            None => title.into_any(),
        };
        view! { <p>{format!("{}: ", texts.source)}{title}</p> }
    });
    let note = head.note.map(|note| view! { <p>{lang.name(&note)}</p> });
    let not_comparable = (is_published && edition.raw.earlier.is_none())
        .then(|| view! { <p>{texts.not_comparable}</p> });
    let published = (texts.published_on)(&format::date(lang, head.published_on));
    let units = (texts.units_on)(&format::date(lang, head.units_on));
    view! {
        <section class="part" id="so-lieu">
            <h2 class="part__heading">{texts.coverage}</h2>
            <p>{counted.map(|counted| format!("{counted}. "))}{late}</p>
            {note}
            {not_comparable}
            {source}
            <p class="note">{format!("{published}. {units}.")}</p>
        </section>
    }
    .into_any()
}

#[component]
pub fn Downloads(
    edition: StoredValue<Edition>,
    view: Memo<RankingView>,
    /// Those that were taken together, where it is not one edition.
    months: Vec<EditionHead>,
) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let head = edition.with_value(|edition| edition.head.clone());
    let whole = address_of_edition(&head.measure, head.id);
    let measure = head.measure.clone();
    let table = move || {
        // A file is of one edition for good.
        let view = RankingView {
            edition: Some(head.id),
            ..view.get()
        };
        with_ending(&Route::Ranking(measure.clone(), view).path(lang), ".csv")
    };
    let files = match months.is_empty() {
        true => vec![
            (whole, texts.page_as_json.to_owned()),
            (
                address_of_raw_figures(&head.hash),
                texts.raw_figures.to_owned(),
            ),
        ],
        // Whoever wants to compute it needs the figures of each month.
        false => months
            .iter()
            .map(|month| {
                let name = texts.period(lang, month.period);
                let address = address_of_raw_figures(&month.hash);
                (address, (texts.raw_figures_of)(&name))
            })
            .collect(),
    };
    let files: Vec<_> = files
        .into_iter()
        .map(|(address, name)| {
            view! { <li><a class="downloads__link" href=address rel="external" download>{name}</a></li> }
        })
        .collect();
    // The router must leave files alone.
    view! {
        <section class="part" id="tai-ve">
            <h2 class="part__heading">{texts.downloads}</h2>
            <ul class="bullets">
                <li><a class="downloads__link" href=table rel="external" download>{texts.page_as_csv}</a></li>
                {files}
            </ul>
        </section>
    }
    .into_any()
}
