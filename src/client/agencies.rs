//! `/api/v1/agencies`: those in office today.

use contract::{Agency, List};

use super::Request;

pub fn request_agencies() -> Request<List<Agency>> {
    Request::new(|| Some("/api/v1/agencies".to_owned()))
}
