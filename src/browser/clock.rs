//! The device's clock. Days and hours are those of Viet Nam.

use contract::Date;

use super::window;

/// Milliseconds since 1970, for ages and waits; 0 on the host.
pub fn now_ms() -> f64 {
    match window() {
        Some(_) => js_sys::Date::now(),
        None => 0.0,
    }
}

/// The hour and minute in Viet Nam (UTC+7, no summer time) at a moment, as `10:32`.
pub fn clock_in_vietnam(at_ms: f64) -> String {
    let minutes = (at_ms / 60_000.0) as i64 + 7 * 60;
    format!(
        "{}:{:02}",
        minutes.div_euclid(60).rem_euclid(24),
        minutes.rem_euclid(60)
    )
}

/// The day in Viet Nam at a moment.
pub fn today_in_vietnam(at_ms: f64) -> Date {
    let hours = (at_ms / 3_600_000.0).floor() + 7.0;
    let days = (hours.max(0.0) / 24.0).floor() as u32;
    Date::new(1970, 1, 1).map_or(Date::MIN, |first| first.plus_days(days))
}
