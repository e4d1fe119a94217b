//! `/api/v1/measures` and what belongs to them: rankings, their editions, their raw figures.

use contract::{
    AgencyCode, Comparison, Edition, EditionId, List, MeasureWithEditions, NationalFigures,
    RawFigures, Slug, UnitSeries,
};
use leptos::prelude::*;

use super::{ClientError, Request, transport};
use crate::route::unit_list;

pub const MEASURES: &str = "/api/v1/measures";

pub fn request_measures() -> Request<List<MeasureWithEditions>> {
    Request::new(|| Some(MEASURES.to_owned()))
}

pub fn request_measure(measure: Slug) -> Request<MeasureWithEditions> {
    Request::new(move || Some(address_of_measure(&measure)))
}

pub fn address_of_measure(measure: &Slug) -> String {
    format!("{MEASURES}/{measure}")
}

/// Nothing is asked while it is not known which edition there is.
pub fn request_edition(measure: Slug, edition: Signal<Option<EditionId>>) -> Request<Edition> {
    Request::new(move || Some(address_of_edition(&measure, edition.get()?)))
}

/// The same where the measure may change too.
pub fn request_edition_of(edition: Signal<Option<(Slug, EditionId)>>) -> Request<Edition> {
    Request::new(move || {
        let (measure, id) = edition.get()?;
        Some(address_of_edition(&measure, id))
    })
}

pub fn address_of_edition(measure: &Slug, edition: EditionId) -> String {
    format!("{MEASURES}/{measure}/editions/{edition}")
}

pub fn request_series(unit: AgencyCode, measure: Slug) -> Request<UnitSeries> {
    Request::new(move || Some(address_of_series(&unit, &measure)))
}

pub fn address_of_series(unit: &AgencyCode, measure: &Slug) -> String {
    format!("/api/v1/units/{unit}/series?measure={measure}")
}

/// Nothing is asked while there is no unit.
pub fn request_comparison(asked: Signal<Option<(Slug, Vec<AgencyCode>)>>) -> Request<Comparison> {
    Request::new(move || {
        let (measure, units) = asked.get()?;
        address_of_comparison(&measure, &units)
    })
}

pub fn address_of_comparison(measure: &Slug, units: &[AgencyCode]) -> Option<String> {
    let units = unit_list(units)?;
    Some(format!("{MEASURES}/{measure}/series?units={units}"))
}

/// The file of raw figures with this digest, to the letter.
pub fn address_of_raw_figures(hash: &str) -> String {
    format!("/api/v1/raw-figures/{hash}.json")
}

pub fn request_raw_figures(hash: String) -> Request<RawFigures> {
    Request::new(move || Some(address_of_raw_figures(&hash)))
}

pub async fn fetch_raw_figures(hash: &str) -> Result<String, ClientError> {
    let text = transport::fetch(&address_of_raw_figures(hash)).await?;
    Ok(text.to_string())
}

pub fn request_national_figures() -> Request<NationalFigures> {
    Request::new(|| Some("/api/v1/national-figures".to_owned()))
}
