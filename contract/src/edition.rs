//! One ranking of one period: who was asked, what each reported, and what was computed of it.

use serde::{Deserialize, Serialize};

use crate::{
    agency::AgencyKind,
    code::{AgencyCode, Slug},
    counts::Counts,
    date::Date,
    measure::{Citation, Measure},
    named::Bilingual,
    period::{EditionId, Period},
};

/// An edition without its figures. Once published it never changes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EditionHead {
    pub measure: Slug,
    pub id: EditionId,
    pub period: Period,
    pub published_on: Date,
    pub basis: Basis,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
    /// The units are those of this day: 63 provinces to 2025-06-30, 34 since.
    pub units_on: Date,
    /// Ministries first.
    pub coverage: Vec<Coverage>,
    /// Digest of the file of raw figures (SHA-256), which is part of that file's address.
    pub hash: String,
}

/// How the figures came to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Basis {
    /// As published by the source.
    Published,
    /// Computed by us from something published.
    Derived,
    /// Generated for demonstration: "số liệu minh họa".
    Illustrative,
    #[serde(other)]
    Other,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Coverage {
    pub kind: AgencyKind,
    pub expected: u32,
    pub reported: u32,
}

/// The raw figures: all that anyone needs to compute the edition again. It is published as one
/// file whose name is its digest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RawFigures {
    pub measure: Measure,
    pub period: Period,
    pub version: u32,
    pub basis: Basis,
    pub units_on: Date,
    /// In the Vietnamese order of names, ministries first.
    pub units: Vec<UnitFigures>,
    /// The comparable edition before this one, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<Period>,
}

/// One unit in one edition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UnitFigures {
    pub code: AgencyCode,
    pub kind: AgencyKind,
    /// Without "Tỉnh" or "Thành phố".
    pub name: Bilingual,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<Region>,
    pub figures: Figures,
    /// In the edition before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<Figures>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Region {
    North,
    Central,
    South,
    #[serde(other)]
    Other,
}

/// What is known of a unit. Missing is a fact of its own and never zero.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Figures {
    Counted {
        counts: Counts,
    },
    /// A finished value; `parts` are its groups, in the order of the measure's.
    Value {
        value: f64,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        parts: Vec<f64>,
    },
    Missing {
        reason: MissingReason,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum MissingReason {
    /// The unit has not reported yet.
    NotReported,
    /// The source has no value for it.
    NotPublished,
    #[serde(other)]
    Other,
}

/// An edition as published: the raw figures and what was computed of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Edition {
    pub head: EditionHead,
    pub raw: RawFigures,
    /// In the order of `raw.units`.
    pub results: Vec<UnitResult>,
    /// All units of a kind together, each weighed by what it settled. Ministries first; only where
    /// figures are counted.
    pub totals: Vec<KindTotal>,
}

/// What was computed for one unit, rounded once to six decimals.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UnitResult {
    /// Absent when too few were settled, or nothing is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<Standing>,
    /// In the unit of the measure: per cent or points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// How many were counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub n: Option<u64>,
    /// Ends of the 95 % interval (Wilson), where figures are counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// Against the edition before, in points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub band: Option<Band>,
}

/// A rank among the units of its kind, and the ranks that the intervals leave open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Standing {
    /// 1 is the best; equals share the best of their places.
    pub rank: u32,
    pub best: u32,
    pub worst: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Band {
    Good,
    Fair,
    NeedsImprovement,
    Weak,
    #[serde(other)]
    Other,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KindTotal {
    pub kind: AgencyKind,
    pub result: UnitResult,
}
