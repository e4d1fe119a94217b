//! `/api/v1/procedures/{code}/times`: how long a procedure really takes.

use contract::{AgencyCode, ProcedureCode, ProcedureTimes};
use leptos::prelude::*;

use super::{Request, procedures::address_of};
use crate::route::with_query;

/// Those of an agency first, where one is named.
pub fn request_times(
    code: ProcedureCode,
    agency: Signal<Option<AgencyCode>>,
) -> Request<ProcedureTimes> {
    Request::new(move || Some(address_of_times(&code, agency.get().as_ref())))
}

fn address_of_times(code: &ProcedureCode, agency: Option<&AgencyCode>) -> String {
    let agency = agency.map(|agency| ("agency", agency.to_string()));
    with_query(&format!("{}/times", address_of(code)), agency.as_slice())
}
