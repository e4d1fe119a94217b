//! What a fresh start has: made-up documents, so that the list can be looked at.

use std::io::Cursor;

use contract::{Date, Moment};

use super::Listed;
use crate::{import::submissions, store::StoreError};

const SAMPLE: &str = include_str!("../../seed/submissions_sample.jsonl");

/// Read by the same path as a file. Their days are fixed, whatever day it is.
pub fn sample() -> Result<Vec<Listed>, StoreError> {
    let broken = |error: &dyn std::fmt::Display| StoreError::Seed(error.to_string());
    let end = Moment::new(Date::MAX, 0, 0).unwrap_or(Moment::MIN);
    let read = submissions::read(Cursor::new(SAMPLE), "submissions_sample.jsonl", end);
    let read = read.map_err(|error| broken(&error))?;
    Ok(read.into_iter().map(|(_, listed)| listed).collect())
}
