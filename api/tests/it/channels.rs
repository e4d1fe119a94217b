//! Time limits: numbers that mean something, and those that do not.

use api::import::{channels, record::Method};
use contract::{TimeLimit, TimeUnit};
use serde_json::{Value, json};

#[track_caller]
fn limit(time: Value, unit: &str, description: &str) -> TimeLimit {
    let method: Method = serde_json::from_value(json!({
        "channel": "ONLINE", "time": time, "unit": unit, "description": description,
    }))
    .expect("works in a test");
    channels::all(&[method])[0].time_limit
}

#[test]
fn a_number_without_a_unit_is_no_time() {
    assert_eq!(limit(json!(1), "OTHER", "20 ngày"), TimeLimit::SeeNotes);
    assert_eq!(limit(json!(1), "", ""), TimeLimit::NotStated);
    assert_eq!(limit(json!(null), "DAY", "-"), TimeLimit::NotStated);
    assert_eq!(limit(json!(0), "HOUR", "Ngay"), TimeLimit::SeeNotes);
    assert_eq!(limit(json!(-1), "DAY", ""), TimeLimit::NotStated);
}

#[test]
fn a_time_is_kept_as_it_is() {
    let of = |amount, unit| TimeLimit::Limit { amount, unit };
    assert_eq!(limit(json!(0.5), "HOUR", ""), of(0.5, TimeUnit::Hour));
    assert_eq!(
        limit(json!(7), "WORKING_DAY", ""),
        of(7.0, TimeUnit::WorkingDay)
    );
    assert_eq!(limit(json!(1), "YEAR", ""), of(12.0, TimeUnit::Month));
}

#[test]
fn different_limits_come_shortest_first_and_silence_only_alone() {
    let of = |time: Value, unit: &str, text: &str| json!({"channel": "DIRECT", "time": time, "unit": unit, "description": text});
    let methods: Vec<Method> = serde_json::from_value(json!([
        of(json!(1), "OTHER", "xem"),
        of(json!(1), "OTHER", ""),
        of(json!(5), "WORKING_DAY", ""),
        of(json!(6), "DAY", ""),
        of(json!(5), "WORKING_DAY", ""),
    ]))
    .unwrap();
    let limits = TimeLimit::different(&channels::all(&methods));
    let days = |amount, unit| TimeLimit::Limit { amount, unit };
    let expected = [
        days(6.0, TimeUnit::Day),
        days(5.0, TimeUnit::WorkingDay),
        TimeLimit::SeeNotes,
    ];
    assert_eq!(limits, expected);
}
