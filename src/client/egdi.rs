//! `/api/v1/egdi`: the surveys of the UN.

use contract::EgdiReport;

use super::Request;

pub const EGDI: &str = "/api/v1/egdi";

pub fn request_egdi() -> Request<EgdiReport> {
    Request::new(|| Some(EGDI.to_owned()))
}

/// One survey with all countries that are known.
pub fn address_of_survey(year: u16) -> String {
    format!("{EGDI}/{year}")
}
