//! A calendar day, as the law counts: no hour, no zone.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize, de};
use thiserror::Error;

/// A day of the Gregorian calendar, written `2026-11-22` on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("a date is written 2026-11-22")]
pub struct DateError;

impl Date {
    /// The first day there is.
    pub const MIN: Self = Self {
        year: 1,
        month: 1,
        day: 1,
    };

    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, DateError> {
        let known_month = (1..=12).contains(&month) && (1..=9999).contains(&year);
        if !known_month || !(1..=days_in(year, month)).contains(&day) {
            return Err(DateError);
        }
        Ok(Self { year, month, day })
    }

    /// The last day of a month; of December where there is no such month.
    pub fn last_of(year: u16, month: u8) -> Self {
        let (year, month) = (year.clamp(1, 9999), month.clamp(1, 12));
        let day = days_in(year, month);
        Self { year, month, day }
    }

    /// The last day there is.
    pub const MAX: Self = Self {
        year: 9999,
        month: 12,
        day: 31,
    };

    /// How many days lie before it, from `MIN` on.
    pub fn days_before(self) -> u32 {
        let years = u32::from(self.year) - 1;
        let leap_days = years / 4 - years / 100 + years / 400;
        let months = (1..self.month).map(|month| u32::from(days_in(self.year, month)));
        years * 365 + leap_days + months.sum::<u32>() + u32::from(self.day) - 1
    }

    /// The day with so many days before it; the last there is, where there is none.
    pub fn with_days_before(days: u32) -> Self {
        // A year is a little longer than 365 days: this one is the right one or too late.
        let guess = u16::try_from(days / 365 + 1).unwrap_or(u16::MAX);
        let starts = |year: u16| Self::new(year, 1, 1).unwrap_or(Self::MAX).days_before();
        let Some(year) = (1..=guess.min(9999))
            .rev()
            .find(|year| starts(*year) <= days)
        else {
            return Self::MAX;
        };
        let mut left = days - starts(year);
        for month in 1..=12 {
            let length = u32::from(days_in(year, month));
            if left < length {
                let day = u8::try_from(left + 1).unwrap_or(1);
                return Self { year, month, day };
            }
            left -= length;
        }
        Self::MAX
    }

    /// So many days later; the last day there is, at most.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Self {
        Self::with_days_before(self.days_before().saturating_add(days))
    }

    /// The same day of a later month, or its last day where the month is shorter.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        let month = u32::from(self.year) * 12 + u32::from(self.month) - 1;
        let month = month.saturating_add(months);
        let in_year = u8::try_from(month % 12 + 1).unwrap_or(12);
        match u16::try_from(month / 12) {
            Ok(year @ ..=9999) => Self {
                year,
                month: in_year,
                day: self.day.min(days_in(year, in_year)),
            },
            _ => Self::MAX,
        }
    }

    pub fn weekday(self) -> Weekday {
        // The first day there is was a Monday.
        match self.days_before() % 7 {
            0 => Weekday::Monday,
            1 => Weekday::Tuesday,
            2 => Weekday::Wednesday,
            3 => Weekday::Thursday,
            4 => Weekday::Friday,
            5 => Weekday::Saturday,
            _ => Weekday::Sunday,
        }
    }

    pub fn year(self) -> u16 {
        self.year
    }

    pub fn month(self) -> u8 {
        self.month
    }

    pub fn day(self) -> u8 {
        self.day
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let shaped = text.len() == 10
            && text.bytes().enumerate().all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !shaped {
            return Err(DateError);
        }
        let year = text[..4].parse().or(Err(DateError))?;
        let month = text[5..7].parse().or(Err(DateError))?;
        let day = text[8..].parse().or(Err(DateError))?;
        Self::new(year, month, day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for Date {
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        String::deserialize(input)?
            .parse()
            .map_err(de::Error::custom)
    }
}

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for Date {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        use utoipa::openapi::schema::{KnownFormat, ObjectBuilder, SchemaFormat, Type};
        ObjectBuilder::new()
            .schema_type(Type::String)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Date)))
            .into()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for Date {}
