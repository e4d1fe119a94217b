//! Codes in many shapes.

use crate::fixture::{CATALOGUE, index_of};

#[track_caller]
fn check(query: &str, expected: &str) {
    assert_eq!(CATALOGUE.first(query), expected, "{query}");
}

#[test]
fn a_code_is_found_with_and_without_its_dot() {
    for query in [
        "1.001193",
        "1001193",
        " 1.001193 ",
        "1 001193",
        "1. 001193",
        "１.００１１９３",
    ] {
        check(query, "1.001193");
    }
}

#[test]
fn words_around_a_code_do_not_matter() {
    for query in [
        "TTHC 3.000346",
        "tthc3.000346",
        "mã 3000346",
        "mã số: 3.000346",
        "(3.000346)",
        "thủ tục 3.000346.",
    ] {
        check(query, "3.000346");
    }
}

#[test]
fn the_code_of_a_result_is_found_in_any_case() {
    for query in ["KQ.G15.000031", "kq.g15.000031", "KQG15000031"] {
        check(query, "1.001193");
    }
}

#[test]
fn a_code_may_be_begun_only() {
    let begun = CATALOGUE.codes_of(&CATALOGUE.index.matches("1.0000"));
    assert!(
        begun.len() > 1 && begun.iter().all(|code| code.starts_with("1.0000")),
        "{begun:?}"
    );
    assert!(begun.is_sorted());
}

#[test]
fn years_and_small_numbers_are_words() {
    let index = index_of(&["Giảm tiền thuê đất năm 2025", "Thẻ cho người dưới 14 tuổi"]);
    assert_eq!(index.search("thuê đất 2025", 1)[0].position, 0);
    assert_eq!(index.search("dưới 14 tuổi", 1)[0].position, 1);
}
