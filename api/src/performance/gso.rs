//! Codes of the statistics office, which mean another province since 2025-07-01 than before.

use contract::AgencyCode;
use serde::Deserialize;

use crate::{import::seed, store::StoreError};

const CODES: &str = include_str!("../../seed/gso_codes.csv");

/// Among which provinces a code is read. Seven of the 34 carry the code of the old province where
/// their seat is, and not of the one whose name they kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Scheme {
    #[serde(rename = "63")]
    To202506,
    #[serde(rename = "34")]
    Since202507,
}

/// The codes of one scheme.
pub struct GsoCodes(Vec<Row>);

#[derive(Deserialize)]
struct Row {
    scheme: Scheme,
    gso_code: String,
    code: AgencyCode,
}

impl GsoCodes {
    pub fn of(scheme: Scheme) -> Result<Self, StoreError> {
        let mut rows: Vec<Row> = seed::rows(CODES)?;
        rows.retain(|row| row.scheme == scheme);
        Ok(Self(rows))
    }

    pub fn get(&self, gso_code: &str) -> Option<&AgencyCode> {
        let found = self.0.iter().find(|row| row.gso_code == gso_code);
        found.map(|row| &row.code)
    }
}
