//! The one clock of the front door, and what it shows in Viet Nam.

use std::time::SystemTime;

use chrono::{DateTime, Datelike as _, FixedOffset, Timelike as _, Utc};
use contract::{Date, Moment};

/// UTC+7, no summer time.
const OFFSET_S: i32 = 7 * 3_600;

pub fn now() -> SystemTime {
    Utc::now().into()
}

/// The second it is in Viet Nam.
pub fn moment() -> Moment {
    let at = now();
    let since = DateTime::<Utc>::from(at).timestamp() + i64::from(OFFSET_S);
    let (_, day) = in_vietnam(at);
    let midnight = day.and_then(|day| Moment::new(day, 0, 0));
    let since = u32::try_from(since.rem_euclid(86_400)).unwrap_or_default();
    midnight.map_or(Moment::MIN, |midnight| midnight.plus_seconds(since))
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
