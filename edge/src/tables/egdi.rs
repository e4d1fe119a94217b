//! The ASEAN countries in the UN survey as CSV: one row for each country and survey.

use axum::{http::HeaderMap, response::IntoResponse as _, response::Response};
use contract::{CountryFigures, EgdiIndex, EgdiReport, EgdiSurvey, ProblemKind};
use portal::{
    egdi::{asean_places, country_name},
    i18n::Lang,
    route::{Destination, EgdiView, Route},
};

use super::{csv, download};
use crate::{Front, pages::load, web::problem::Refusal};

/// All surveys, or the one that the address names.
pub async fn file(front: &Front, lang: Lang, view: EgdiView, asked: &HeaderMap) -> Response {
    let year = view.year;
    let route = Route::Egdi(view);
    let address = route.path(lang);
    let page = load::load(&front.upstream, &address, Destination::Page(lang, route)).await;
    if let Some(seconds) = page.unavailable() {
        return Refusal::api_is_away().retry_after(seconds).into_response();
    }
    let mut surveys = page
        .value::<EgdiReport>()
        .map(|report| report.surveys)
        .unwrap_or_default();
    surveys.retain(|survey| year.is_none_or(|year| survey.year == year));
    // A page shows the newest where there was no survey, and says so; a file cannot.
    if surveys.is_empty() {
        return Refusal::new(ProblemKind::NotFound).into_response();
    }
    let name = match year {
        Some(year) => format!("egdi_asean_{year}.csv"),
        None => "egdi_asean.csv".to_owned(),
    };
    download(table(lang, &surveys), &name, asked)
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
fn table(lang: Lang, surveys: &[EgdiSurvey]) -> String {
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
