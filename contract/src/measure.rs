//! What is measured, and by which rule: enough to compute it again and to dispute it.

use serde::{Deserialize, Serialize};

use crate::{code::Slug, counts::Counter, date::Date, edition::EditionHead, named::Bilingual};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Measure {
    pub slug: Slug,
    pub name: Bilingual,
    /// One sentence.
    pub definition: Bilingual,
    /// What is left out, and the flaws that are known.
    pub limits: Bilingual,
    /// Absent where only finished values are public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub formula: Option<Formula>,
    pub direction: Direction,
    pub scale: Scale,
    /// The groups that make up a score.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<MeasurePart>,
    /// The newest first; empty where nobody has set any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bands: Vec<BandLimits>,
    /// How many dossiers a unit must have settled for a rank.
    pub minimum: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legal_basis: Option<Citation>,
    /// Grows with every change of the rule; editions of different versions are not compared.
    pub version: u32,
}

/// A measure in the list of all, with its editions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MeasureWithEditions {
    pub measure: Measure,
    /// The newest first, of each period its last version first.
    pub editions: Vec<EditionHead>,
}

/// A part of a whole, each the sum of some counters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Formula {
    pub numerator: Vec<Counter>,
    pub denominator: Vec<Counter>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Direction {
    HigherIsBetter,
    LowerIsBetter,
}

/// What a value is counted in, and up to where it goes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Scale {
    /// 0 to 100 per cent.
    Percent,
    /// 0 to `maximum` points.
    Points { maximum: f64 },
}

impl Scale {
    pub fn maximum(self) -> f64 {
        match self {
            Self::Percent => 100.0,
            Self::Points { maximum } => maximum,
        }
    }
}

/// A group of a score: Decision 766 has six, worth 100 points together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MeasurePart {
    pub name: Bilingual,
    pub maximum: f64,
}

/// From which value on a word applies, since a day. Below `needs_improvement` it is weak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BandLimits {
    pub valid_from: Date,
    pub good: u8,
    pub fair: u8,
    pub needs_improvement: u8,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Citation {
    pub title: Bilingual,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

impl Measure {
    /// The bands in force on a day.
    pub fn bands_on(&self, day: Date) -> Option<&BandLimits> {
        self.bands
            .iter()
            .filter(|bands| bands.valid_from <= day)
            .max_by_key(|bands| bands.valid_from)
    }
}
