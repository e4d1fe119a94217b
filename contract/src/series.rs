//! Units through all editions of a measure, for lines: one alone, or some side by side.

use serde::{Deserialize, Serialize};

use crate::{
    agency::AgencyKind,
    code::AgencyCode,
    edition::{Figures, UnitResult},
    named::Bilingual,
    period::{EditionId, Period},
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UnitSeries {
    pub unit: AgencyCode,
    pub kind: AgencyKind,
    /// Of the latest edition that has the unit.
    pub name: Bilingual,
    /// The oldest first, of each period its last version.
    pub points: Vec<SeriesPoint>,
}

/// What one edition says of the unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SeriesPoint {
    pub edition: EditionId,
    pub period: Period,
    /// The edition before that it may be compared with; a line ends where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<Period>,
    pub result: UnitResult,
    pub figures: Figures,
}

/// Some units side by side, and all units of their kinds together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Comparison {
    /// In the order asked for, each once.
    pub units: Vec<UnitSeries>,
    /// Ministries first; only the kinds of the units, and only where figures are counted.
    pub kinds: Vec<KindSeries>,
}

/// All units of a kind together, each weighed by what it settled.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KindSeries {
    pub kind: AgencyKind,
    /// The oldest first, of each period its last version.
    pub points: Vec<KindPoint>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KindPoint {
    pub edition: EditionId,
    pub period: Period,
    /// The edition before that it may be compared with; a line ends where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<Period>,
    pub result: UnitResult,
}
