//! What a fresh start shows: made-up enterprises, so that the list can be looked at.

use contract::{Date, Moment};

use super::record::KeptEnterprise;
use crate::{
    import::enterprises::{Origin, read},
    store::StoreError,
};

const SAMPLE: &str = include_str!("../../seed/enterprises_sample.jsonl");

/// Read by the same path as a file. Their days are fixed, whatever day it is.
pub fn sample() -> Result<Vec<KeptEnterprise>, StoreError> {
    let end = Moment::new(Date::MAX, 0, 0).unwrap_or(Moment::MIN);
    let input = SAMPLE.as_bytes();
    let records = read(input, "enterprises_sample.jsonl", Origin::Sample, end)
        .map_err(|error| StoreError::Seed(error.to_string()))?;
    Ok(records
        .into_iter()
        .map(|(_, record)| KeptEnterprise {
            record,
            changes: Vec::new(),
        })
        .collect())
}
