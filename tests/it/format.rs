//! Numbers, money and dates in both languages.

use contract::Date;
use portal::{
    browser::clock_in_vietnam,
    format::{date, decimal, integer, money, month_or_day, size},
    i18n::Lang::{En, Vi},
};

#[test]
fn whole_numbers_are_grouped_in_threes() {
    let cases = [
        (0, "0"),
        (999, "999"),
        (1_000, "1.000"),
        (1_300_000, "1.300.000"),
        (-45_678, "-45.678"),
    ];
    for (number, expected) in cases {
        assert_eq!(integer(Vi, number), expected);
        assert_eq!(integer(En, number), expected.replace('.', ","));
    }
    assert_eq!(integer(Vi, i64::MIN), "-9.223.372.036.854.775.808");
}

#[test]
fn a_decimal_shows_one_digit_and_only_when_it_says_something() {
    let cases = [
        (7.0, "7"),
        (0.5, "0,5"),
        (1.25, "1,3"),
        (1_234.5, "1.234,5"),
    ];
    for (number, expected) in cases {
        assert_eq!(decimal(Vi, number), expected);
    }
    assert_eq!(decimal(En, 0.5), "0.5");
}

#[test]
fn nonsense_numbers_still_print_something_short() {
    for number in [f64::NAN, f64::INFINITY, 1e300] {
        assert!(decimal(Vi, number).len() < 32, "{}", decimal(Vi, number));
    }
}

#[test]
fn money_names_its_currency() {
    assert_eq!(money(Vi, 525_000), "525.000 đ");
    assert_eq!(money(En, 525_000), "525,000 VND");
}

#[test]
fn dates_follow_the_language() {
    let day = Date::new(2026, 11, 2).expect("a day");
    assert_eq!(date(Vi, day), "2/11/2026");
    assert_eq!(date(En, day), "2 November 2026");
}

#[test]
fn a_source_is_dated_as_exactly_as_it_is_known() {
    assert_eq!(month_or_day(Vi, "2026-07"), "tháng 7/2026");
    assert_eq!(month_or_day(En, "2026-07"), "in July 2026");
    assert_eq!(month_or_day(Vi, "2026-07-20"), "ngày 20/7/2026");
    assert_eq!(month_or_day(En, "unknown"), "unknown");
}

#[test]
fn the_clock_on_the_page_is_viet_nams() {
    // 2026-11-22T03:32:00Z is 10:32 in Hà Nội.
    assert_eq!(clock_in_vietnam(1_795_318_320_000.0), "10:32");
    assert_eq!(clock_in_vietnam(0.0), "7:00");
}

#[test]
fn the_size_of_a_file_has_a_unit_that_people_know() {
    for (bytes, vi, en) in [
        (999, "999 B", "999 B"),
        (340_400, "340 KB", "340 KB"),
        (1_234_567, "1,2 MB", "1.2 MB"),
    ] {
        assert_eq!(size(Vi, bytes), vi);
        assert_eq!(size(En, bytes), en);
    }
}
