//! `/api/v1/level-audit`: claims of online service beside what texts show.

use contract::{AgencyCode, AgencyLevelPage, LevelAudit};
use leptos::prelude::*;

use super::Request;
use crate::route::with_query;

pub const LEVEL_AUDIT: &str = "/api/v1/level-audit";

pub fn request_level_audit() -> Request<LevelAudit> {
    Request::new(|| Some(LEVEL_AUDIT.to_owned()))
}

pub fn request_agency_levels(
    agency: AgencyCode,
    cursor: Signal<Option<String>>,
) -> Request<AgencyLevelPage> {
    Request::new(move || Some(address_of_agency_levels(&agency, cursor.get())))
}

pub fn address_of_agency_levels(agency: &AgencyCode, cursor: Option<String>) -> String {
    let pairs = cursor.map(|cursor| ("cursor", cursor));
    with_query(&format!("{LEVEL_AUDIT}/{agency}"), pairs.as_slice())
}
