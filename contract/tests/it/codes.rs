//! Codes that people type.

use std::{fmt::Display, str::FromStr};

use contract::{AgencyCode, ProcedureCode, Slug};

#[track_caller]
fn accepts<T: FromStr<Err: Display> + Display>(text: &str, shown: &str) {
    match text.parse::<T>() {
        Ok(code) => assert_eq!(code.to_string(), shown, "{text:?}"),
        Err(error) => panic!("{text:?} refused: {error}"),
    }
}

#[track_caller]
fn refuses<T: FromStr + Display>(text: &str) {
    if let Ok(code) = text.parse::<T>() {
        panic!("{text:?} was taken for {code}");
    }
}

#[test]
fn a_procedure_code_is_understood_with_and_without_its_dot() {
    for (text, shown) in [
        ("1.001193", "1.001193"),
        ("1001193", "1.001193"),
        (" 1.001193\n", "1.001193"),
        ("1.012753.h19", "1.012753.H19"),
        ("1012753.H19", "1.012753.H19"),
        ("3.000181.000.00.00.H22", "3.000181.000.00.00.H22"),
    ] {
        accepts::<ProcedureCode>(text, shown);
    }
}

#[test]
fn what_is_no_procedure_code_is_refused() {
    for text in [
        "",
        " ",
        "1",
        "1.00119",
        "1.0011933",
        "11.001193",
        "a.001193",
        "1.00119a",
        "1..001193",
        "1.001193.",
        "1.001193.ABCDE",
        "1.001193.H-9",
        "1 001193",
        "1.001193\0",
        "１.００１１９３",
        "1.00119\u{301}3",
        "1.001193.1.2.3.4.5.6.7.8.9.10.11.12.13.14",
    ] {
        refuses::<ProcedureCode>(text);
    }
}

#[test]
fn an_agency_code_is_official_or_a_slug_of_words() {
    for (text, shown) in [
        ("G15", "G15"),
        ("h26", "H26"),
        ("g01.022", "G01.022"),
        ("toa-an-nhan-dan", "toa-an-nhan-dan"),
        ("TOA-AN", "toa-an"),
    ] {
        accepts::<AgencyCode>(text, shown);
    }
    for text in [
        "",
        "G1",
        "G155",
        "15G",
        "G15.",
        "G15.12345",
        "G15 ",
        "toa",
        "tòa-án",
        "a--b",
        "-a-b",
    ] {
        refuses::<AgencyCode>(text);
    }
}

#[test]
fn a_slug_is_words_between_single_hyphens() {
    let longest = "a".repeat(80);
    for (text, shown) in [
        ("ho-tich", "ho-tich"),
        ("HO-TICH", "ho-tich"),
        ("a1", "a1"),
        (&longest, &longest),
    ] {
        accepts::<Slug>(text, shown);
    }
    for text in [
        "",
        "-",
        "a-",
        "-a",
        "a--b",
        "hộ-tịch",
        "a b",
        "a ",
        "a_b",
        "a/b",
        &"a".repeat(81),
    ] {
        refuses::<Slug>(text);
    }
}
