//! Figures of the whole country, and the few units of which counts are public.

use serde::{Deserialize, Serialize};

use crate::{
    code::Slug,
    date::Date,
    measure::Citation,
    named::{AgencyName, Bilingual},
    period::Period,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NationalFigures {
    /// The measure that these figures stand beside.
    pub measure: Slug,
    pub source: Citation,
    /// What is doubtful about the months.
    pub note: Bilingual,
    /// The last month is counted up to this day.
    pub counted_to: Date,
    /// The oldest first.
    pub months: Vec<MonthlyShare>,
    /// What is doubtful about the counts.
    pub settlements_note: Bilingual,
    pub settlements: Vec<Settlements>,
}

/// The on-time share of the whole country in one month, as published.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MonthlyShare {
    pub month: Period,
    pub on_time_percent: f64,
}

/// What a unit settled from the first of January to a day. The other counts of a ranking are not
/// public, so this is no `Counts`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Settlements {
    pub unit: AgencyName,
    pub counted_to: Date,
    pub on_time: u64,
    pub late: u64,
    /// From receipt to settlement, as published.
    pub average_days: f64,
}

impl Settlements {
    pub fn settled(&self) -> u64 {
        self.on_time + self.late
    }
}
