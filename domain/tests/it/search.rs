//! Order of answers, size of the result set, suggestions and corrections.

use crate::fixture::{CATALOGUE, index_of};

#[track_caller]
fn first_of(names: &[&str], query: &str) -> String {
    let hits = index_of(names).search(query, 1);
    hits.first()
        .map_or("nothing", |hit| names[hit.position as usize])
        .to_owned()
}

#[test]
fn the_name_itself_comes_before_longer_names() {
    let names = [
        "Thủ tục đăng ký lại khai sinh",
        "Đăng ký khai sinh lưu động",
        "Thủ tục đăng ký khai sinh",
    ];
    assert_eq!(first_of(&names, "đăng ký khai sinh"), names[2]);
}

#[test]
fn words_in_their_order_come_before_words_scattered() {
    let names = [
        "Trú quán, tạm vắng",
        "Cư trú: khai tạm vắng",
        "Gia hạn tạm trú",
    ];
    assert_eq!(first_of(&names, "tạm trú"), names[2]);
}

#[test]
fn typed_marks_decide_between_words_that_fold_the_same() {
    let names = ["Giấy phép dương bản", "Giấy phép đường bộ"];
    assert_eq!(first_of(&names, "đường"), names[1]);
    assert_eq!(first_of(&names, "dương"), names[0]);
}

#[test]
fn case_and_marks_do_not_change_the_first_answer() {
    let names = ["Tội được đì học", "Tôi được đi học", "Tối đọc"];
    for query in [
        "toi duoc di hoc",
        "TÔI ĐƯỢC ĐI HỌC",
        "tôi được đi học",
        "TOI DUOC DI HOC",
    ] {
        assert!(
            first_of(&names, query).to_lowercase().ends_with("học"),
            "{query}"
        );
    }
    assert_eq!(first_of(&names, "TÔI ĐƯỢC ĐI HỌC"), names[1]);
}

#[test]
fn common_use_decides_only_between_near_equals() {
    use domain::catalogue::{Entry, Index};
    let entry = |code, name, weight| Entry {
        code,
        name,
        sector: "",
        agency: "",
        keywords: "",
        result_codes: &[],
        weight,
    };
    let entries = [
        entry("1.000001", "Cấp thẻ căn cước cấp tỉnh", 0),
        entry("1.000002", "Cấp thẻ căn cước cấp xã", 255),
        entry("1.000003", "Cấp hộ chiếu", 255),
    ];
    let hits = Index::build(entries).search("thẻ căn cước", 3);
    assert_eq!(
        hits.iter().map(|hit| hit.position).collect::<Vec<_>>(),
        [1, 0]
    );
}

#[test]
fn search_is_the_beginning_of_all_matches() {
    for query in [
        "cấp lại giấy phép",
        "đăng ký",
        "khai thuế",
        "giấy chứng nhận",
        "xe",
        "thu tuc",
    ] {
        let all = CATALOGUE.index.matches(query);
        for limit in [0, 1, 7, 20] {
            let some = CATALOGUE.index.search(query, limit);
            assert_eq!(some, all[..limit.min(all.len())], "{query}");
        }
    }
}

#[test]
fn equal_answers_come_in_the_order_of_their_codes() {
    let hits = index_of(&["Cấp thẻ", "Cấp thẻ", "Cấp thẻ"]).search("cấp thẻ", 9);
    assert_eq!(
        hits.iter().map(|hit| hit.position).collect::<Vec<_>>(),
        [0, 1, 2]
    );
}

#[test]
fn one_common_syllable_does_not_make_an_answer() {
    let all = CATALOGUE.index.matches("đăng ký kết hôn");
    assert!(all.len() < 12, "{} answers", all.len());
    for hit in all {
        let name = CATALOGUE.names[hit.position as usize];
        assert!(name.contains("kết hôn"), "{name}");
    }
}

#[test]
fn abbreviations_are_read_both_ways() {
    let names = [
        "Cấp thẻ bảo hiểm y tế",
        "Thành lập công ty TNHH một thành viên",
        "Đổi giấy phép lái xe",
    ];
    assert_eq!(first_of(&names, "thẻ BHYT"), names[0]);
    assert_eq!(
        first_of(&names, "công ty trách nhiệm hữu hạn mtv"),
        names[1]
    );
    assert_eq!(first_of(&names, "đổi gplx"), names[2]);
}

#[test]
fn latin_words_are_not_taken_for_telex() {
    let names = ["Cấp sổ ATA thay thế", "Tá dược", "Thị thực điện tử", "Vía"];
    assert_eq!(first_of(&names, "ATA"), names[0]);
    assert_eq!(first_of(&names, "visa"), names[2]);
}

#[test]
fn suggestions_follow_every_letter() {
    for typed in [
        "đăng ký kế",
        "đăng ký kết h",
        "dang ky ket ho",
        "ddawng kys keets ho",
        "ĐĂNG KÝ KẾT",
    ] {
        let codes = CATALOGUE.codes_of(&CATALOGUE.index.suggest(typed, 8));
        assert!(
            codes.len() <= 8 && codes.contains(&"1.000894"),
            "{typed}: {codes:?}"
        );
    }
}

#[test]
fn a_correction_is_offered_in_full_vietnamese() {
    let better = |query| CATALOGUE.index.did_you_mean(query);
    assert_eq!(
        better("ddawng kys keets hoon").as_deref(),
        Some("đăng ký kết hôn")
    );
    assert_eq!(
        better("dangkykhaisinh").as_deref(),
        Some("đăng ký khai sinh")
    );
    assert_eq!(
        better("đăng ký khai sihn").as_deref(),
        Some("đăng ký khai sinh")
    );
    assert_eq!(
        better("chế độ thia sản").as_deref(),
        Some("chế độ thai sản")
    );
}

#[test]
fn no_correction_is_offered_where_nothing_was_wrong() {
    for query in [
        "đăng ký kết hôn",
        "dang ky ket hon",
        "đăng ký kết hô",
        "1.000894",
        "đổi GPLX",
        "",
        "qqqq",
    ] {
        assert_eq!(CATALOGUE.index.did_you_mean(query), None, "{query}");
    }
}

#[test]
fn a_sector_alone_finds_its_procedures() {
    let hits = CATALOGUE.index.matches("thừa phát lại");
    assert!(hits.len() >= 2);
    assert_eq!(CATALOGUE.first("lý lịch tư pháp"), "3.000333");
}
