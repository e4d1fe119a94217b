//! The dossier's code in the text of a receipt's QR code, whatever else that holds.

use contract::{DossierCode, code_in};
use proptest::prelude::*;

const CODE: &str = "H56.14-240823-0001";

#[track_caller]
fn check(text: &str, expected: Option<&str>) {
    let found = code_in(text);
    let found = found.as_ref().map(DossierCode::as_str);
    assert_eq!(found, expected, "{text:?}");
}

#[test]
fn a_code_is_found_among_other_fields() {
    for text in [
        "H56.14-240823-0001",
        "  h56.14-240823-0001\r\n",
        "H56.14-240823-0001|1.001193.000.00.00.H56|038094001234",
        "038094001234;1.001193;H56.14-240823-0001",
        "1.001193, H56.14-240823-0001, 038094001234",
        "1.001193\nH56.14-240823-0001\n038094001234",
        "1.001193\tH56.14–240823–0001\t038094001234",
        "1.001193 H56.14-240823-0001 038094001234",
        "MaHoSo=H56.14-240823-0001&MaTTHC=1.001193&CCCD=038094001234",
        "Mã hồ sơ: H56.14-240823-0001. Mã thủ tục: 1.001193",
        "mã hồ sơ:H56.14_240823_0001",
        "Mã hồ sơ - H56.14-240823-0001 - 1.001193",
        "Mã hồ sơ H56.14 - 240823 - 0001; 1.001193",
        r#"{"cccd":"038094001234","maHoSo":"H56.14-240823-0001","maTTHC":"1.001193"}"#,
        r#"{"text":"1.001193\nH56.14-240823-0001\n038094001234"}"#,
        r#"{"ma":"H56.14\u002d240823\u002d0001"}"#,
        r#"{"url":"https:\/\/tra-cuu.example\/H56.14-240823-0001"}"#,
        "https://tra-cuu.example/ho-so/H56.14-240823-0001?tu=giay-hen",
        "https://tra-cuu.example/?q=1.001193%7CH56.14-240823-0001%7C038094001234",
        "https://tra-cuu.example/?ma=H56%2E14%2D240823%2D0001#x",
        "<hs><ma>H56.14-240823-0001</ma></hs>",
        "(H56.14-240823-0001)[1.001193]'038094001234'",
        "\u{feff}H56.14-240823-0001",
        // A day that is none, a number that is too long, an agency that is none: not the code.
        "H56.14-241323-0001|H56.14-240823-1234567|56.14-240823-0001|H56.14-240823-0001",
        "H56.14-240823-0001|H26-250101-0002",
    ] {
        check(text, Some(CODE));
    }
    let old = "000.00.15.H26-240101-0001";
    check(&format!("{old}|1.001193|038094001234"), Some(old));
}

#[test]
fn what_holds_no_code_gives_none() {
    for text in [
        "",
        "038094001234",
        "038094001234||Nguyễn Văn A|01011990|Nam|Hà Nội|10052021",
        "1.001193.000.00.00.H56",
        "https://dichvucong.gov.vn/p/home/dvc-chi-tiet-thu-tuc.html?ma_thu_tuc=1.001193",
        "2024-08-23",
        // No part of a longer word.
        "XH56.14-240823-0001",
        "H56.14-240823-0001X",
        "H56.14-240823-0001-7",
        "%",
        "%7",
        "%zz",
        "\\",
        "\\u",
        "\\u00",
        "\\ud800",
        "%ff%fe",
        "-",
        "---",
        "ư%ư\\ư",
    ] {
        check(text, None);
    }
}

#[test]
fn a_long_text_is_no_burden() {
    const LENGTH: usize = 100_000;
    for piece in [
        "-",
        "H56.14-",
        "H56.14-240823-",
        "%",
        "%2",
        "%2D",
        "\\",
        "\\u002",
        " -",
        "- ",
        "1",
        "ư",
        "H56.14-241323-0001|",
        "H 5 6 - ",
        "\u{200b}",
    ] {
        let mut text = piece.repeat(LENGTH / piece.len());
        check(&text, None);
        text.push_str(" |H56.14-240823-0001");
        assert!(text.len() >= LENGTH);
        check(&text, Some(CODE));
    }
}

proptest! {
    #[test]
    fn any_text_is_read_without_a_panic(text in r"([%\\u0-9a-fH.|ư -]|.){0,80}") {
        if let Some(code) = code_in(&text) {
            prop_assert_eq!(code.to_string().parse(), Ok(code));
        }
    }

    #[test]
    fn a_code_between_any_fields_is_found(before in "[0-9.|;, \n]{0,40}", after in "[|;,\n].{0,40}") {
        let found = code_in(&format!("{before}|{CODE}{after}"));
        prop_assert_eq!(found.map(|code| code.to_string()), Some(CODE.to_owned()));
    }
}
