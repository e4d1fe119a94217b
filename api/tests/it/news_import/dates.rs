//! The many ways feeds write when.

use super::{only, refusal, rss_of};

fn dated(text: &str) -> String {
    rss_of("<description>x</description>").replace("Sun, 22 Nov 2026 14:59:00 +0700", text)
}

#[track_caller]
fn check(text: &str, expected: &str) {
    let (record, _) = only(dated(text));
    assert_eq!(record.published_at.to_string(), expected, "{text}");
}

/// Noon of 22 November 2026 in Viet Nam.
const NOON: [&str; 26] = [
    "Sun, 22 Nov 2026 12:00:00 +0700",
    // The day of the week is wrong.
    "Mon, 22 Nov 2026 12:00:00 +0700",
    "22 Nov 2026 12:00 +0700",
    "Sun, 22 Nov 26 05:00:00 GMT",
    "Sunday, 22 November 2026 05:00:00 UTC",
    "Sun, 22 Nov 2026 12:00:00 GMT+7",
    "Sun, 22 Nov 2026 12:00:00 UTC+07:00",
    "Sun, 22 Nov 2026 12:00:00 ICT",
    "Sun, 22 Nov 2026 00:00:00 EST",
    "Sat, 21 Nov 2026 21:00:00 PST",
    "Sun Nov 22 2026 12:00:00 GMT+0700 (Indochina Time)",
    "2026-11-22T12:00:00+07:00",
    "2026-11-22T05:00:00Z",
    "2026-11-22T05:00:00.123Z",
    "2026-11-22T12:00+07:00",
    "2026-11-22T12:00:00+0700",
    "2026-11-22 12:00:00",
    "2026-11-22T12:00:00",
    "2026/11/22 12:00",
    "22/11/2026 12:00",
    "22/11/2026 12:00:00 PM",
    "22-11-2026, 12:00",
    "Chủ nhật, 22/11/2026 | 12:00 GMT+7",
    "12:00 22/11/2026",
    "22-Nov-2026 12:00",
    "  22/11/2026   12:00  ",
];

#[test]
fn dates_are_read_in_the_ways_that_feeds_write_them() {
    for text in NOON {
        check(text, "2026-11-22T12:00:00+07:00");
    }
    check("22/11/2026", "2026-11-22T00:00:00+07:00");
    check("2026-11-22", "2026-11-22T00:00:00+07:00");
    check("22 Nov 2026", "2026-11-22T00:00:00+07:00");
    check("1/2/2026 2:05:09 PM", "2026-02-01T14:05:09+07:00");
    check("1/2/2026 12:05 SA", "2026-02-01T00:05:00+07:00");
    check("01 Jan 99 00:00:00 +0700", "1999-01-01T00:00:00+07:00");
    check(
        "Sun, 22 Nov 2026 23:59:60 +0700",
        "2026-11-22T23:59:59+07:00",
    );
}

#[test]
fn a_date_that_cannot_be_read_is_named() {
    for text in [
        "hôm qua",
        "32/11/2026",
        "22/13/2026",
        "2026-02-30",
        "22 Nov 2026 25:00 +0700",
        "22 Nov 2026 12:00 XYZ",
        "1790000000",
        "22 Nov",
        "12:00",
        "Nov Nov Nov",
        "22/11/2026 23/11/2026 1",
    ] {
        let expected = format!("publishedAt: {text:?} is no time that we can read");
        assert_eq!(refusal(dated(text)), expected);
    }
    let long = "9".repeat(5_000);
    assert!(refusal(dated(&long)).len() < 200);
}

#[test]
fn a_date_that_is_missing_or_to_come_is_refused() {
    let nothing = dated("").replace("<pubDate></pubDate>", "");
    assert_eq!(
        refusal(nothing),
        "publishedAt: is missing: nothing says when"
    );
    assert_eq!(
        refusal(dated("2027-01-01")),
        "publishedAt: lies in the future",
    );
}
