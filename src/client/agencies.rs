//! `/api/v1/agencies`: those in office today.

use contract::{Agency, List};

use super::{Answer, get};

pub fn fetch_agencies() -> impl Future<Output = Answer<List<Agency>>> + use<> {
    get("/api/v1/agencies".to_owned())
}
