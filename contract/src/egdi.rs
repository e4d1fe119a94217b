//! The UN E-Government Survey: where countries stood in a year, and what Viet Nam aimed at.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize, de};
use thiserror::Error;

use crate::{code::CountryCode, date::Date, measure::Citation};

/// All surveys with the figures of the ASEAN countries, and the places that were aimed at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EgdiReport {
    /// The newest first.
    pub surveys: Vec<EgdiSurvey>,
    pub resolution: AseanResolution,
}

/// The survey of one year. Between two surveys nothing is known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EgdiSurvey {
    pub year: u16,
    /// How many countries it ranked.
    pub countries_ranked: u32,
    pub source: Citation,
    /// Those that it ranked, in the order of world ranks, then of names.
    pub countries: Vec<CountryFigures>,
}

/// One country in one survey.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CountryFigures {
    /// Known for the countries of ASEAN.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<CountryCode>,
    pub name: CountryName,
    pub asean: AseanMembership,
    /// By the EGDI, among all countries that were ranked.
    pub world_rank: u32,
    pub figures: IndexFigures,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CountryName {
    /// As the survey writes it.
    pub en: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vi: Option<String>,
}

/// Whether a country was in ASEAN in the year of the survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum AseanMembership {
    Member,
    /// A member since a later year: shown, but not placed.
    JoinedLater,
    #[serde(other)]
    Outside,
}

/// The index and what it is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IndexFigures {
    pub egdi: IndexValue,
    pub osi: IndexValue,
    pub tii: IndexValue,
    pub hci: IndexValue,
    /// E-participation, published beside the EGDI and no part of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub epi: Option<IndexValue>,
}

/// The E-Government Development Index, or one of its three parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum EgdiIndex {
    #[default]
    Egdi,
    /// Online services.
    Osi,
    /// Telecommunication infrastructure.
    Tii,
    /// Human capital.
    Hci,
}

impl EgdiIndex {
    pub const ALL: [Self; 4] = [Self::Egdi, Self::Osi, Self::Tii, Self::Hci];
    /// What the EGDI is made of.
    pub const PARTS: [Self; 3] = [Self::Osi, Self::Tii, Self::Hci];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Egdi => "egdi",
            Self::Osi => "osi",
            Self::Tii => "tii",
            Self::Hci => "hci",
        }
    }
}

impl IndexFigures {
    pub fn of(&self, index: EgdiIndex) -> IndexValue {
        match index {
            EgdiIndex::Egdi => self.egdi,
            EgdiIndex::Osi => self.osi,
            EgdiIndex::Tii => self.tii,
            EgdiIndex::Hci => self.hci,
        }
    }
}

/// A value with five decimals, kept whole so that equals are equal. It goes from 0 to 1; a part may
/// lie above 1 where the source has it so (2003 has one).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IndexValue(u32);

#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("a number from 0 to 1 with at most five decimals, such as 0.77092")]
pub struct IndexValueError;

impl IndexValue {
    const ONE: u32 = 100_000;
    const MOST: u32 = 2 * Self::ONE - 1;

    pub fn of_hundred_thousandths(count: u32) -> Result<Self, IndexValueError> {
        match count <= Self::MOST {
            true => Ok(Self(count)),
            false => Err(IndexValueError),
        }
    }

    pub fn is_within_1(self) -> bool {
        self.0 <= Self::ONE
    }

    pub fn hundred_thousandths(self) -> u32 {
        self.0
    }

    /// Divided once, so it is the number nearest to the decimal one.
    pub fn value(self) -> f64 {
        f64::from(self.0) / f64::from(Self::ONE)
    }
}

impl FromStr for IndexValue {
    type Err = IndexValueError;

    fn from_str(text: &str) -> Result<Self, IndexValueError> {
        const DECIMALS: usize = 5;
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        let is_plain = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
        if whole.len() != 1 || decimals.len() > DECIMALS || !is_plain(whole) || !is_plain(decimals)
        {
            return Err(IndexValueError);
        }
        let digits = format!("{whole}{decimals:0<DECIMALS$}");
        Self::of_hundred_thousandths(digits.parse().or(Err(IndexValueError))?)
    }
}

impl fmt::Display for IndexValue {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}.{:05}", self.0 / Self::ONE, self.0 % Self::ONE)
    }
}

impl Serialize for IndexValue {
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_f64(self.value())
    }
}

impl<'de> Deserialize<'de> for IndexValue {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let count = f64::deserialize(input)? * f64::from(Self::ONE);
        // What `as` would cut off is refused before.
        let whole = match (0.0..=f64::from(Self::MOST)).contains(&count) {
            true => count.round() as u32,
            false => return Err(de::Error::custom(IndexValueError)),
        };
        Self::of_hundred_thousandths(whole).map_err(de::Error::custom)
    }
}

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for IndexValue {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        use utoipa::openapi::schema::{ObjectBuilder, Type};
        ObjectBuilder::new()
            .schema_type(Type::Number)
            .minimum(Some(0.0))
            .exclusive_maximum(Some(2.0))
            .into()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for IndexValue {}

/// A resolution that set places among the ASEAN countries as its aim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AseanResolution {
    pub source: Citation,
    pub adopted_on: Date,
    /// In the order of their days.
    pub targets: Vec<AseanTarget>,
}

/// By a day Viet Nam was to be among the first so many by an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AseanTarget {
    pub index: EgdiIndex,
    pub place: u32,
    pub by: Date,
}
