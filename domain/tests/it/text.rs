//! Vietnamese text: folding, composing, tone placement, addresses and the dictionary's order.

use domain::fold::{exact, fold, normalise_name, slug, sort_key, to_nfc};

use crate::variants::decomposed;

#[track_caller]
fn check(change: impl Fn(&str) -> String, input: &str, expected: &str) {
    assert_eq!(change(input), expected, "{input:?}");
}

#[test]
fn folding_drops_tones_marks_and_case() {
    check(fold, "Đăng ký khai sinh", "dang ky khai sinh");
    check(fold, "ĐƯỜNG BỘ", "duong bo");
    check(fold, "Nguyễn Thị Phượng", "nguyen thi phuong");
    check(fold, "Bà Rịa - Vũng Tàu", "ba ria - vung tau");
    check(fold, "xã Ea Kar, 14/2026/NĐ-CP", "xa ea kar, 14/2026/nd-cp");
}

#[test]
fn all_vietnamese_letters_fold_the_same_composed_and_decomposed() {
    let letters = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ";
    let bases = "aaaaaaaaaaaaaaaaaaeeeeeeeeeeeeiiiiiioooooooooooooooooouuuuuuuuuuuuyyyyyyd";
    check(fold, letters, bases);
    check(fold, &letters.to_uppercase(), bases);
    check(fold, &decomposed(letters), bases);
    check(to_nfc, &decomposed(letters), letters);
    check(exact, &letters.to_uppercase(), letters);
}

#[test]
fn marks_compose_in_any_order_and_upon_half_composed_letters() {
    check(to_nfc, "e\u{302}\u{323}", "ệ");
    check(to_nfc, "e\u{323}\u{302}", "ệ");
    check(to_nfc, "ê\u{301}", "ế");
    check(to_nfc, "E\u{301}", "É");
    check(to_nfc, "U\u{31B}\u{301}", "Ứ");
}

#[test]
fn what_is_not_vietnamese_stays_when_composing() {
    check(to_nfc, "n\u{303} Café 東京 🙂", "n\u{303} Café 東京 🙂");
    check(to_nfc, "\u{301}a", "\u{301}a");
    check(to_nfc, "à\u{301}", "à\u{301}");
}

#[test]
fn tones_are_placed_one_way_in_open_syllables_only() {
    check(
        exact,
        "Hoà giải, khoẻ mạnh, thoả thuận",
        "hòa giải, khỏe mạnh, thỏa thuận",
    );
    check(exact, "UỶ BAN, thuỷ lợi, huỷ", "ủy ban, thủy lợi, hủy");
    check(
        exact,
        "quý, quỳ, toán, hoàng, thuế",
        "quý, quỳ, toán, hoàng, thuế",
    );
}

#[test]
fn invisible_characters_go_and_strange_blanks_become_blanks() {
    check(fold, "khai\u{a0}sinh", "khai sinh");
    check(fold, "khai\u{200b}sinh", "khai sinh");
    check(fold, "k\u{200d}hai\u{200f} sinh\u{feff}", "khai sinh");
    check(fold, "khai\u{0}\u{301}", "khai");
    check(
        normalise_name,
        " \u{a0}Hoa\u{300}  gia\u{309}i\u{200b}\u{200f}\n",
        "Hoà giải",
    );
}

#[test]
fn a_slug_is_folded_words_joined_by_hyphens() {
    check(slug, "Hộ tịch", "ho-tich");
    check(
        slug,
        " Đăng ký, quản lý cư trú – (mới) ",
        "dang-ky-quan-ly-cu-tru-moi",
    );
    check(slug, "🙂", "");
}

#[test]
fn sorting_follows_the_vietnamese_dictionary() {
    let sorted = "An|An Giang|Ăn|Ân|Bà Rịa - Vũng Tàu|Bạc Liêu|Bắc Giang|Bình Dương|Bình Định|ca|\
                  Cà Mau|Cao Bằng|Cần Thơ|cha|co|Da|Dạ|dung|Đa|Đà|Đà Nẵng|Đắk Lắk|đung|Hòa Bình|\
                  Hồ Chí Minh|Lạng Sơn|Lào Cai|Lâm Đồng|ma|mà|mả|mã|má|mạ|măng|mâm|me|mẹ|mê|o|ô|ơ|\
                  quy|quỳ|quý|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|u|ư|y";
    let sorted: Vec<&str> = sorted.split('|').collect();
    for pair in sorted.windows(2) {
        assert!(sort_key(pair[0]) < sort_key(pair[1]), "{pair:?}");
    }
    assert!(sort_key("an") < sort_key("An"));
    assert_eq!(sort_key("Hoa\u{300}"), sort_key("Hoà"));
}
