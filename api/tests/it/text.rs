//! Run-together text becomes paragraphs again.

use api::import::text::{name, official, paragraphs};

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(paragraphs(text), expected);
}

#[test]
fn lines_and_markers_begin_items_and_bullets_go() {
    check("Một.\n- Hai;\n+ Ba\n* Bốn", &["Một.", "Hai;", "Ba", "Bốn"]);
    check("++ Tổ chức\n-\n+\n\u{f0fc} Dấu", &["Tổ chức", "Dấu"]);
    check(
        "Giải quyết: - Trường hợp A; - Trường hợp B",
        &["Giải quyết:", "Trường hợp A;", "Trường hợp B"],
    );
    check(
        "Tại cấp tỉnh * Tại cấp xã + Ủy ban niêm yết",
        &["Tại cấp tỉnh", "Tại cấp xã", "Ủy ban niêm yết"],
    );
    check(
        "theo quy định. Bước 2: Nộp.Bước 3. Nhận",
        &["theo quy định.", "Bước 2: Nộp.", "Bước 3. Nhận"],
    );
    check(
        "gồm: (i) Đơn; (ii) Bản sao",
        &["gồm:", "(i) Đơn;", "(ii) Bản sao"],
    );
    check(
        "trung ương.b) Giải quyết",
        &["trung ương.", "b) Giải quyết"],
    );
}

#[test]
fn names_numbers_and_words_stay_whole() {
    for whole in [
        "Bộ Lao động - Thương binh và Xã hội",
        "tạm nhập - tái xuất",
        "lặp lại bước (ii) hoặc (iii);",
        "Ảnh 3x4 + 2 bản",
        "thu 2.000 đồng/trang",
        "-5 độ đến +5 độ",
        "Mẫu số 67 - Bảng thông tin",
        "xem Bước 2 ở trên",
        "khoản 1, điểm a) và b) của Điều 5",
    ] {
        check(whole, &[whole]);
    }
}

#[test]
fn a_sentence_that_the_crawl_broke_is_one_again() {
    check(
        "Trong thời hạn 12 \nngày làm việc",
        &["Trong thời hạn 12 ngày làm việc"],
    );
    check("tại Việt\nNam.", &["tại Việt Nam."]);
    check("Hết câu.\nmột mục nhỏ", &["Hết câu.", "một mục nhỏ"]);
    check("Gồm\na) Đơn", &["Gồm", "a) Đơn"]);
}

#[test]
fn remains_and_page_numbers_say_nothing() {
    check(");\n5\n) của người nộp\n...", &["của người nộp"]);
    assert_eq!(name("- Tờ khai;"), "Tờ khai");
    assert_eq!(name("* "), "");
    assert_eq!(name("(iii) Hợp đồng:"), "(iii) Hợp đồng");
}

#[test]
fn official_names_keep_their_words_in_nfc_with_single_spaces() {
    let decomposed = "Đăng  ky\u{0301}\u{00a0} hoa\u{0301} đơn ";
    assert_eq!(official(decomposed), "Đăng ký hoá đơn");
}
