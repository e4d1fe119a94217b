//! The one clock of the front door, and what it shows in Viet Nam.

use std::time::SystemTime;

use chrono::{DateTime, Datelike as _, FixedOffset, Timelike as _, Utc};
use contract::Date;

/// UTC+7, no summer time.
const OFFSET_S: i32 = 7 * 3_600;

pub fn now() -> SystemTime {
    Utc::now().into()
}

/// The hour and minute of a moment, as `10:32`, and its day.
pub fn in_vietnam(at: SystemTime) -> (String, Option<Date>) {
    let utc = DateTime::<Utc>::from(at);
    let local = match FixedOffset::east_opt(OFFSET_S) {
        Some(offset) => utc.with_timezone(&offset).naive_local(),
        None => utc.naive_utc(),
    };
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    let year = u16::try_from(local.year()).unwrap_or_default();
    let day = Date::new(year, small(local.month()), small(local.day())).ok();
    (format!("{}:{:02}", local.hour(), local.minute()), day)
}
