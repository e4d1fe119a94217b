//! How long a procedure really takes, by the dossiers that were settled.

use serde::{Deserialize, Serialize, de::Error as _};
use thiserror::Error;

use crate::{
    code::{AgencyCode, ProcedureCode},
    date::Date,
    edition::Basis,
    named::Bilingual,
    period::Period,
};

/// The days that figures speak of, up to and with `as_of`.
pub const WINDOW_DAYS: u32 = 90;
/// From so many settled dossiers on something may be said of the next one; below, a reader greys it.
pub const ENOUGH: u32 = 30;
/// Groups of fewer dossiers are not sent at all.
pub const FEWEST: u32 = 5;

/// The times of one procedure, from the receipt to the decision, in working days.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProcedureTimes {
    pub procedure: ProcedureCode,
    /// The day it is for the server: what is filed today is counted from it.
    pub today: Date,
    /// The day of the newest dossier that was counted; the window ends with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
    /// Illustrative as soon as one counted dossier is a sample.
    pub basis: Basis,
    pub window_days: u32,
    /// From the nearest to the widest; those with too few dossiers are left out.
    pub levels: Vec<TimesOf>,
    /// Those that settled most in the window come first, 50 at the most.
    pub offices: Vec<OfficeTimes>,
}

/// The times of one level in the window.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TimesOf {
    pub scope: TimesScope,
    pub settled_count: u32,
    pub quantiles: Quantiles,
    /// Absent where too few were settled to build it, or to test it with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub back_test: Option<BackTest>,
    /// The oldest first, 12 at the most up to the month of `as_of`, which may not be over.
    pub months: Vec<MonthTimes>,
}

/// Whose dossiers are counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum TimesScope {
    /// The office whose code the dossier carries.
    Office(SettlingAgency),
    /// Its ministry or province, with all offices below.
    Unit(SettlingAgency),
    Country,
    #[serde(other)]
    Unknown,
}

/// An agency as the codes of dossiers name it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SettlingAgency {
    pub code: AgencyCode,
    /// Where we know it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Bilingual>,
}

/// Within how many working days 0, 5, …, 100 % were settled: 21 numbers that never fall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantiles([u32; Quantiles::COUNT]);

#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("quantiles are 21 numbers of days, none lower than the one before it")]
pub struct QuantilesError;

/// How an estimate of 30 days ago would have done: the days that the 90 days before would have
/// named, held against what was settled since.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BackTest {
    pub tested: u32,
    /// So many of them were settled by the day that was named for 50 %.
    pub by_50: u32,
    pub by_80: u32,
    pub by_90: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MonthTimes {
    /// The month in which they were settled.
    pub period: Period,
    pub settled_count: u32,
    pub median: u32,
}

/// One office in the window, to be held against the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfficeTimes {
    pub office: SettlingAgency,
    pub settled_count: u32,
    /// Those of them whose limit by law could be counted; the share on time is of these.
    pub limited_count: u32,
    pub on_time_count: u32,
    pub median: u32,
}

impl TimesOf {
    /// Whether enough were settled to say something of the next one.
    pub fn is_enough(&self) -> bool {
        self.settled_count >= ENOUGH
    }
}

impl OfficeTimes {
    /// Whether enough were settled to hold it against others.
    pub fn is_enough(&self) -> bool {
        self.settled_count >= ENOUGH
    }
}

impl Quantiles {
    pub const COUNT: usize = 21;
    /// Between one number and the next lie so many per cent.
    pub const STEP_PERCENT: u32 = 5;

    pub fn new(days: [u32; Self::COUNT]) -> Result<Self, QuantilesError> {
        match days.is_sorted() {
            true => Ok(Self(days)),
            false => Err(QuantilesError),
        }
    }

    pub fn days(&self) -> &[u32; Self::COUNT] {
        &self.0
    }

    pub fn median(&self) -> u32 {
        self.0[Self::COUNT / 2]
    }

    /// None took longer.
    pub fn longest(&self) -> u32 {
        self.0[Self::COUNT - 1]
    }
}

impl Serialize for Quantiles {
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(out)
    }
}

impl<'de> Deserialize<'de> for Quantiles {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let days = Vec::<u32>::deserialize(input)?;
        let days = days.try_into().or(Err(QuantilesError));
        days.and_then(Self::new).map_err(D::Error::custom)
    }
}

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for Quantiles {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        utoipa::openapi::schema::ArrayBuilder::new()
            .items(u32::schema())
            .min_items(Some(Self::COUNT))
            .max_items(Some(Self::COUNT))
            .into()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for Quantiles {}
