//! The one clock of the API, at the hour of Viet Nam.

use std::path::Path;

use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDate, Utc};
use contract::{Date, Moment};

/// Viet Nam has kept UTC+7 all year since 1975.
const HA_NOI: i32 = 7 * 3600;

/// The day it is in Viet Nam.
pub fn today() -> Date {
    date(Utc::now())
}

/// The second it is in Viet Nam.
pub fn now() -> Moment {
    moment(Utc::now())
}

fn moment(at: DateTime<Utc>) -> Moment {
    let midnight = Moment::new(date(at), 0, 0);
    let since = (at.timestamp() + i64::from(HA_NOI)).rem_euclid(86_400);
    let since = u32::try_from(since).unwrap_or(0);
    midnight.map_or(Moment::MIN, |midnight| midnight.plus_seconds(since))
}

/// The month in which a file was last written, such as `2026-07`; today's when nobody knows.
pub fn month_of(file: &Path, today: Date) -> String {
    let written = std::fs::metadata(file).and_then(|about| about.modified());
    let day = written.map_or(today, |at| date(DateTime::<Utc>::from(at)));
    format!("{:04}-{:02}", day.year(), day.month())
}

fn date(at: DateTime<Utc>) -> Date {
    let day: NaiveDate = match FixedOffset::east_opt(HA_NOI) {
        Some(zone) => at.with_timezone(&zone).date_naive(),
        None => at.date_naive(),
    };
    let parts = u16::try_from(day.year())
        .ok()
        .zip(u8::try_from(day.month()).ok())
        .zip(u8::try_from(day.day()).ok());
    match parts.map(|((year, month), day)| Date::new(year, month, day)) {
        Some(Ok(date)) => date,
        // A clock before year 1 or after 9999 is broken; the first day of records is as good.
        _ => Date::MIN,
    }
}
