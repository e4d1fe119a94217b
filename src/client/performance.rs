//! `/api/v1/measures` and what belongs to them: rankings, their editions, their raw figures.

use contract::{AgencyCode, Edition, EditionId, List, MeasureWithEditions, Slug, UnitSeries};
use leptos::prelude::*;

use super::{ClientError, Request, transport};

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

pub fn address_of_edition(measure: &Slug, edition: EditionId) -> String {
    format!("{MEASURES}/{measure}/editions/{edition}")
}

pub fn request_series(unit: AgencyCode, measure: Slug) -> Request<UnitSeries> {
    Request::new(move || Some(format!("/api/v1/units/{unit}/series?measure={measure}")))
}

/// The file of raw figures with this digest, to the letter.
pub fn address_of_raw_figures(hash: &str) -> String {
    format!("/api/v1/raw-figures/{hash}.json")
}

/// The hash list of the same file.
pub fn address_of_hash_list(hash: &str) -> String {
    format!("/api/v1/raw-figures/{hash}.sha256")
}

/// The signature of that list.
pub fn address_of_signature(hash: &str) -> String {
    format!("/api/v1/raw-figures/{hash}.sig")
}

/// The public key that belongs to it.
pub const SIGNING_KEY: &str = "/api/v1/signing-key.pem";

pub async fn fetch_raw_figures(hash: &str) -> Result<String, ClientError> {
    let text = transport::fetch(&address_of_raw_figures(hash)).await?;
    Ok(text.to_string())
}
