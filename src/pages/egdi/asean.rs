//! The ASEAN countries in one survey: bars by the chosen index, and all figures as a table.

use contract::{CountryFigures, EgdiIndex, EgdiReport, EgdiSurvey};
use domain::egdi::{Placed, asean_places, group, is_viet_nam};
use leptos::prelude::*;

use super::cells::{Figures, Line};
use crate::{
    charts::ranked_bars::{BarRow, RankedBars, Tone},
    egdi::{choose, country_name, joined_later},
    i18n::{Lang, use_egdi_texts, use_lang},
    route::EgdiView,
};

#[component]
pub fn Asean(report: StoredValue<EgdiReport>, view: EgdiView) -> impl IntoView {
    let survey = report.with_value(|report| choose(report, &view).map(|one| one.survey.clone()));
    survey.map(|survey| view! { <Countries survey index=view.index /> })
}

#[component]
fn Countries(survey: EgdiSurvey, index: EgdiIndex) -> impl IntoView {
    let lang = use_lang();
    let texts = use_egdi_texts();
    let letters = texts.letters(index);
    let placed = asean_places(&survey, index);
    let rows: Vec<_> = placed
        .iter()
        .map(|placed| bar(lang, placed.country, Some(placed.place), index))
        .collect();
    let later: Vec<_> = joined_later(&survey)
        .map(|country| bar(lang, country, None, index))
        .collect();
    let later = (!later.is_empty()).then(|| {
        view! {
            <p class="note">{texts.later_members}</p>
            <RankedBars rows=later maximum=1.0 />
        }
    });
    let heading = (texts.asean)(letters, survey.year);
    let lines = lines(lang, &survey, &placed);
    let columns = columns(lang, index);
    view! {
        <section class="part" id="asean">
            <h2 class="part__heading">{heading}</h2>
            <a class="skip-link" href="#bang-asean">{texts.skip_chart}</a>
            <RankedBars rows maximum=1.0 />
            {later}
            <Figures id="bang-asean" heading=texts.table.to_owned() first=texts.country columns lines />
        </section>
    }
    .into_any()
}

/// Where a country's row of the table is.
fn row_id(country: &CountryFigures) -> String {
    let code = country
        .code
        .as_ref()
        .map(|code| code.to_string().to_lowercase());
    code.unwrap_or_default()
}

fn bar(lang: Lang, country: &CountryFigures, place: Option<u32>, index: EgdiIndex) -> BarRow {
    let texts = lang.egdi_texts();
    let value = country.figures.of(index);
    let rank = (texts.world_rank)(country.world_rank);
    let group = (index == EgdiIndex::Egdi).then(|| (texts.group_of)(texts.group(group(value))));
    let detail: Vec<String> = [rank].into_iter().chain(group).collect();
    BarRow {
        rank: place.map_or_else(|| texts.no_value.to_owned(), |place| place.to_string()),
        name: country_name(lang, &country.name),
        href: format!("#{}", row_id(country)),
        value: Some(value.value()),
        label: texts.value(lang, value),
        detail: detail.join(" · "),
        tone: match place {
            Some(_) => Tone::Plain,
            None => Tone::Faint,
        },
        is_pinned: is_viet_nam(country),
        ..BarRow::default()
    }
}

fn columns(lang: Lang, index: EgdiIndex) -> Vec<String> {
    let texts = lang.egdi_texts();
    let letters = |index| texts.letters(index).to_owned();
    [
        (texts.column_asean)(texts.letters(index)),
        texts.column_world.to_owned(),
    ]
    .into_iter()
    .chain(EgdiIndex::ALL.map(letters))
    .collect()
}

fn lines(lang: Lang, survey: &EgdiSurvey, placed: &[Placed<'_>]) -> Vec<Line> {
    let texts = lang.egdi_texts();
    let line = |country: &CountryFigures, place: Option<u32>| {
        let rank = (texts.rank_of)(country.world_rank, survey.countries_ranked);
        let value = |index| Some(texts.value(lang, country.figures.of(index)));
        let start = [place.map(|place| place.to_string()), Some(rank)];
        Line {
            id: Some(row_id(country)),
            head: country_name(lang, &country.name),
            cells: start.into_iter().chain(EgdiIndex::ALL.map(value)).collect(),
            is_own: is_viet_nam(country),
        }
    };
    let members = placed
        .iter()
        .map(|placed| line(placed.country, Some(placed.place)));
    members
        .chain(joined_later(survey).map(|country| line(country, None)))
        .collect()
}
