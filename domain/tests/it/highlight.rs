//! What the page marks in a name.

use domain::catalogue::highlight;

#[track_caller]
fn check(name: &str, query: &str, expected: &[&str]) {
    let ranges = highlight(name, query);
    assert!(ranges.is_sorted_by_key(|range| range.start));
    let marked: Vec<&str> = ranges.into_iter().map(|range| &name[range]).collect();
    assert_eq!(marked, expected, "{name:?} for {query:?}");
}

#[test]
fn neighbouring_words_are_marked_as_one() {
    check("Thủ tục đăng ký khai sinh", "khai sinh", &["khai sinh"]);
    check(
        "Đăng ký lại khai sinh",
        "đăng ký khai sinh",
        &["Đăng ký", "khai sinh"],
    );
}

#[test]
fn capitals_missing_marks_and_decomposed_names_are_marked() {
    check("CẤP HỘ CHIẾU", "hộ chiếu", &["HỘ CHIẾU"]);
    check("Cấp hộ chiếu", "HO CHIEU", &["hộ chiếu"]);
    check(
        "Ca\u{301}\u{302}p ho\u{323}\u{302} chie\u{302}\u{301}u",
        "hộ chiếu",
        &["ho\u{323}\u{302} chie\u{302}\u{301}u"],
    );
}

#[test]
fn the_last_word_may_be_unfinished_and_telex_is_read() {
    check("Đăng ký kết hôn", "đăng ký kết h", &["Đăng ký kết hôn"]);
    check("Đăng ký kết hôn", "keets hoon", &["kết hôn"]);
}

#[test]
fn a_slip_is_marked_where_the_word_is() {
    check("Đăng ký khai sinh", "khai sihn", &["khai sinh"]);
}

#[test]
fn small_words_alone_are_not_marked() {
    check("Cấp thẻ cho người dưới 14 tuổi", "giấy cho con", &[]);
}
