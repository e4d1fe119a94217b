//! One unit through all editions of a measure, for lines.

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
