//! The time that figures speak of: a month, a day up to which a year was counted, or a year.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize, de};
use thiserror::Error;

use crate::date::Date;

/// Written `2026-09`, `2026-10-10` or `2024`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    Year(u16),
    Month(u16, u8),
    /// From the first of January to this day.
    YearTo(Date),
}

#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("a period is written 2026-09, 2026-10-10 or 2024")]
pub struct PeriodError;

impl Period {
    pub fn year(self) -> u16 {
        match self {
            Self::Year(year) | Self::Month(year, _) => year,
            Self::YearTo(day) => day.year(),
        }
    }

    /// The day whose ministries and provinces the figures speak of.
    pub fn last_day(self) -> Date {
        let (year, month) = match self {
            Self::YearTo(day) => return day,
            Self::Month(year, month) => (year, month),
            Self::Year(year) => (year, 12),
        };
        Date::last_of(year, month)
    }

    /// Figures of a month are not compared with figures of a year.
    pub fn is_alike(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }
}

impl FromStr for Period {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, PeriodError> {
        let first_day = |rest: &str| format!("{text}{rest}").parse::<Date>().or(Err(PeriodError));
        match text.len() {
            4 => first_day("-01-01").map(|day| Self::Year(day.year())),
            7 => first_day("-01").map(|day| Self::Month(day.year(), day.month())),
            _ => first_day("").map(Self::YearTo),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(out, "{year:04}"),
            Self::Month(year, month) => write!(out, "{year:04}-{month:02}"),
            Self::YearTo(day) => day.fmt(out),
        }
    }
}

/// A period and the version of its figures: `2026-09-v1`. A correction is a new version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EditionId {
    pub period: Period,
    pub version: u32,
}

#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("an edition is a period and a version, such as 2026-09-v1")]
pub struct EditionIdError;

impl FromStr for EditionId {
    type Err = EditionIdError;

    fn from_str(text: &str) -> Result<Self, EditionIdError> {
        let (period, version) = text.rsplit_once("-v").ok_or(EditionIdError)?;
        let plain = version.bytes().all(|byte| byte.is_ascii_digit()) && !version.starts_with('0');
        match (period.parse(), version.parse()) {
            (Ok(period), Ok(version)) if plain => Ok(Self { period, version }),
            _ => Err(EditionIdError),
        }
    }
}

impl fmt::Display for EditionId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}-v{}", self.period, self.version)
    }
}

/// A text on the wire and in an address.
macro_rules! text_on_the_wire {
    ($type:ident) => {
        impl Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                out.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
                String::deserialize(input)?
                    .parse()
                    .map_err(de::Error::custom)
            }
        }

        #[cfg(feature = "openapi")]
        impl utoipa::PartialSchema for $type {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                String::schema()
            }
        }

        #[cfg(feature = "openapi")]
        impl utoipa::ToSchema for $type {}
    };
}

text_on_the_wire!(Period);
text_on_the_wire!(EditionId);
