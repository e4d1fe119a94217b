//! Days of the calendar.

use contract::Date;

#[test]
fn a_day_is_written_in_full() {
    for text in [
        "2026-11-22",
        "2024-02-29",
        "2000-02-29",
        "0001-01-01",
        "9999-12-31",
    ] {
        let date: Date = text.parse().unwrap();
        assert_eq!(date.to_string(), text);
    }
    for text in [
        "",
        "2025-02-29",
        "1900-02-29",
        "2026-13-01",
        "2026-00-01",
        "2026-04-31",
        "2026-01-00",
        "0000-01-01",
        "2026-1-1",
        "26-01-01",
        "2026/01/01",
        "2026-01-01T00:00",
        " 2026-01-01",
        "+026-01-01",
        "２０26-01-01",
    ] {
        assert!(text.parse::<Date>().is_err(), "{text}");
    }
}

#[test]
fn days_are_in_order() {
    let day = |text: &str| text.parse::<Date>().unwrap();
    assert!(day("2025-06-30") < day("2025-07-01"));
    assert!(day("2024-12-31") < day("2025-01-01"));
    assert!(Date::MIN <= day("0001-01-01"));
}
