//! An instant, told in the time of Viet Nam.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize, de};
use thiserror::Error;

use crate::date::Date;

const DAY: i64 = 86_400;
/// All of Viet Nam is seven hours ahead of UTC, summer and winter.
const OFFSET: i64 = 7 * 3_600;

/// A second of a day in Viet Nam, written `2026-11-22T14:59:00+07:00` on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    date: Date,
    second: u32,
}

#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("a time is written 2026-11-22T14:59:00+07:00")]
pub struct MomentError;

impl Moment {
    /// The first there is.
    pub const MIN: Self = Self {
        date: Date::MIN,
        second: 0,
    };

    /// A time of a day; None from 24:00 on.
    pub fn new(date: Date, hour: u8, minute: u8) -> Option<Self> {
        let is_known = hour < 24 && minute < 60;
        is_known.then(|| Self {
            date,
            second: u32::from(hour) * 3_600 + u32::from(minute) * 60,
        })
    }

    /// The day in Viet Nam.
    pub fn date(self) -> Date {
        self.date
    }

    /// The seconds since midnight in Viet Nam.
    pub fn second_of_day(self) -> u32 {
        self.second
    }

    /// The seconds from one moment to another; negative where the other is earlier.
    pub fn seconds_until(self, other: Self) -> i64 {
        other.seconds() - self.seconds()
    }

    #[must_use]
    pub fn plus_seconds(self, seconds: u32) -> Self {
        Self::from_seconds(self.seconds() + i64::from(seconds))
    }

    /// From the beginning of `Date::MIN` in Viet Nam.
    fn seconds(self) -> i64 {
        i64::from(self.date.days_before()) * DAY + i64::from(self.second)
    }

    fn from_seconds(seconds: i64) -> Self {
        let days = u32::try_from(seconds.div_euclid(DAY)).unwrap_or(0);
        let second = u32::try_from(seconds.rem_euclid(DAY)).unwrap_or(0);
        let date = Date::with_days_before(days);
        Self { date, second }
    }
}

impl FromStr for Moment {
    type Err = MomentError;

    /// Any offset is read; fractions of a second are left out.
    fn from_str(text: &str) -> Result<Self, MomentError> {
        let (day, rest) = text.split_at_checked(10).ok_or(MomentError)?;
        let (time, rest) = rest.split_at_checked(9).ok_or(MomentError)?;
        let date: Date = day.parse().or(Err(MomentError))?;
        let time = time.strip_prefix(['T', 't']).ok_or(MomentError)?;
        let second = clock(time, 24).ok_or(MomentError)?;
        let zone = match rest.strip_prefix('.') {
            Some(fraction) => fraction.trim_start_matches(|c: char| c.is_ascii_digit()),
            None => rest,
        };
        let offset = offset(zone).ok_or(MomentError)?;
        let local = i64::from(date.days_before()) * DAY + second - offset + OFFSET;
        match (0..=i64::from(Date::MAX.days_before()) * DAY).contains(&local) {
            true => Ok(Self::from_seconds(local)),
            false => Err(MomentError),
        }
    }
}

/// `14:59` or `14:59:30` in seconds.
fn clock(text: &str, hours: i64) -> Option<i64> {
    let mut parts = text.split(':').map(|part| {
        let is_number = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse::<i64>().ok().filter(|_| is_number)
    });
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = match parts.next() {
        Some(second) => second?,
        None => 0,
    };
    let is_known = hour < hours && minute < 60 && second < 60 && parts.next().is_none();
    is_known.then_some(hour * 3_600 + minute * 60 + second)
}

fn offset(zone: &str) -> Option<i64> {
    match zone.split_at_checked(1)? {
        ("Z" | "z", "") => Some(0),
        ("+", offset) => clock(offset, 24),
        ("-", offset) => clock(offset, 24).map(|seconds| -seconds),
        _ => None,
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hour, minute) = (self.second / 3_600, self.second / 60 % 60);
        let second = self.second % 60;
        write!(out, "{}T{hour:02}:{minute:02}:{second:02}+07:00", self.date)
    }
}

impl Serialize for Moment {
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        String::deserialize(input)?
            .parse()
            .map_err(de::Error::custom)
    }
}

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for Moment {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        use utoipa::openapi::schema::{KnownFormat, ObjectBuilder, SchemaFormat, Type};
        ObjectBuilder::new()
            .schema_type(Type::String)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::DateTime)))
            .into()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for Moment {}
