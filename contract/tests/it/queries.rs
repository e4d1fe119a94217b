//! What a list may be asked for.

use contract::{
    AdministrativeLevel, AgencyCode, ComparedUnits, FeeKind, OnlineFiling, PageLimit,
    ProcedureFilter, SearchText,
};

#[test]
fn words_are_trimmed_and_never_empty() {
    for (text, words) in [
        (" khai sinh ", "khai sinh"),
        ("a\0b", "a b"),
        ("a\nb", "a b"),
        ("\u{200f}a", "\u{200f}a"),
    ] {
        let found: SearchText = text.parse().unwrap();
        assert_eq!(found.as_str(), words);
    }
    for text in ["", " ", "\0", "\t\r\n", "\u{00a0}"] {
        assert!(text.parse::<SearchText>().is_err(), "{text:?}");
    }
}

#[test]
fn words_may_be_as_long_as_the_longest_name_counted_in_letters() {
    assert!("đ".repeat(1_200).parse::<SearchText>().is_ok());
    assert!("đ".repeat(1_201).parse::<SearchText>().is_err());
}

#[test]
fn a_page_holds_1_to_100() {
    for (text, limit) in [("1", 1), ("20", 20), ("100", 100)] {
        assert_eq!(text.parse::<PageLimit>().unwrap().get(), limit);
    }
    for text in ["", "0", "101", "-1", "1.0", "a", "99999999999"] {
        assert!(text.parse::<PageLimit>().is_err(), "{text}");
    }
    assert_eq!(PageLimit::DEFAULT.get(), 20);
}

#[test]
fn choices_are_read_by_the_words_they_are_written_with() {
    for level in AdministrativeLevel::ALL {
        assert_eq!(level.as_str().parse(), Ok(*level));
    }
    for online in OnlineFiling::ALL {
        assert_eq!(online.as_str().parse(), Ok(*online));
    }
    for fee in FeeKind::ALL {
        assert_eq!(fee.as_str().parse(), Ok(*fee));
    }
    let refused = "district".parse::<AdministrativeLevel>().unwrap_err();
    assert!(refused.to_string().contains("commune"));
    assert!("Yes".parse::<OnlineFiling>().is_err());
    assert!("".parse::<FeeKind>().is_err());
}

#[test]
fn a_filter_is_written_in_one_order_without_what_is_absent() {
    let filter = ProcedureFilter {
        q: "khai sinh".parse().ok(),
        agency: "G15".parse().ok(),
        fee: Some(FeeKind::ByRegulation),
        ..ProcedureFilter::default()
    };
    let pairs = filter.pairs();
    let expected = [
        ("q", "khai sinh"),
        ("agency", "G15"),
        ("fee", "by_regulation"),
    ];
    let pairs: Vec<_> = pairs.iter().map(|(k, v)| (*k, v.as_str())).collect();
    assert_eq!(pairs, expected);
    assert_eq!(filter.choices(), 2);
    assert!(ProcedureFilter::default().pairs().is_empty());
}

#[test]
fn units_to_compare_are_one_to_six_each_once() {
    for (text, codes) in [
        ("H26", vec!["H26"]),
        ("h26~H29~H26", vec!["H26", "H29"]),
        (
            "G12~bo-dan-toc~H01~H02~H03~H04~g12",
            vec!["G12", "bo-dan-toc", "H01", "H02", "H03", "H04"],
        ),
    ] {
        let units: ComparedUnits = text.parse().unwrap();
        let found: Vec<_> = units.as_slice().iter().map(AgencyCode::as_str).collect();
        assert_eq!(found, codes);
    }
    for text in [
        "",
        "~",
        "H26~",
        "H26,H29",
        "H26 H29",
        "x",
        "H01~H02~H03~H04~H05~H08~H10",
    ] {
        assert!(text.parse::<ComparedUnits>().is_err(), "{text:?}");
    }
}
