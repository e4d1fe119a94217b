//! The ASEAN countries in the UN survey as CSV: one row for each country and survey.

use contract::{CountryFigures, EgdiIndex, EgdiReport, EgdiSurvey};
use portal::{
    egdi::{asean_places, country_name},
    i18n::Lang,
    route::EgdiView,
};

use crate::{downloads::csv, pages::load::Page};

/// All surveys, or the one that the address names. A page shows the newest where there was no
/// survey, and says so; a file cannot.
pub fn surveys(page: &Page, view: &EgdiView) -> Option<Vec<EgdiSurvey>> {
    let mut surveys = page.value::<EgdiReport>()?.surveys;
    surveys.retain(|survey| view.year.is_none_or(|year| survey.year == year));
    (!surveys.is_empty()).then_some(surveys)
}

pub fn name(view: &EgdiView) -> String {
    match view.year {
        Some(year) => format!("egdi_asean_{year}.csv"),
        None => "egdi_asean.csv".to_owned(),
    }
}

const COLUMNS: [&str; 16] = [
    "year",
    "code",
    "name",
    "asean",
    "world_rank",
    "countries_ranked",
    "asean_rank_egdi",
    "asean_rank_osi",
    "asean_rank_tii",
    "asean_rank_hci",
    "egdi",
    "osi",
    "tii",
    "hci",
    "epi",
    "source",
];

/// Decimal points whatever the language, so that programs read it too.
pub fn table(lang: Lang, surveys: &[EgdiSurvey]) -> String {
    let heads = COLUMNS.map(str::to_owned);
    let mut lines = format!("{}{}", csv::BYTE_ORDER_MARK, csv::line(&heads));
    for survey in surveys {
        for country in &survey.countries {
            lines += &csv::line(&cells(lang, survey, country));
        }
    }
    lines
}

fn cells(lang: Lang, survey: &EgdiSurvey, country: &CountryFigures) -> Vec<String> {
    let written = |value: Option<String>| value.unwrap_or_default();
    let place = |index| {
        let placed = asean_places(survey, index);
        let own = placed.iter().find(|placed| placed.country == country);
        written(own.map(|placed| placed.place.to_string()))
    };
    let start = [
        survey.year.to_string(),
        written(country.code.as_ref().map(ToString::to_string)),
        country_name(lang, &country.name),
        csv::word(&country.asean),
        country.world_rank.to_string(),
        survey.countries_ranked.to_string(),
    ];
    let figures = &country.figures;
    let end = [
        written(figures.epi.map(|epi| epi.to_string())),
        lang.name(&survey.source.title),
    ];
    start
        .into_iter()
        .chain(EgdiIndex::ALL.map(place))
        .chain(EgdiIndex::ALL.map(|index| figures.of(index).to_string()))
        .chain(end)
        .collect()
}
