//! `/api/v1/agencies`: those in office today.

use contract::{Agency, List};

use super::Request;

pub const AGENCIES: &str = "/api/v1/agencies";

pub fn request_agencies() -> Request<List<Agency>> {
    Request::new(|| Some(AGENCIES.to_owned()))
}
