//! Values of the UN's indices, and the codes of countries.

use contract::{CountryCode, EgdiIndex, IndexValue};
use serde_json::json;

#[test]
fn a_value_has_five_decimals_and_is_below_2() {
    for (text, count) in [
        ("0", 0),
        ("1", 100_000),
        ("1.00000", 100_000),
        ("0.77092", 77_092),
        ("0.5", 50_000),
        ("0.00001", 1),
        ("1.42200", 142_200),
    ] {
        let value: IndexValue = text.parse().expect(text);
        assert_eq!(value.hundred_thousandths(), count, "{text}");
    }
    for text in [
        "", ".", ".5", "-0.1", "+0.1", "2.00000", "2", "0,5", "0.770921", "1e-1", "NaN", "00.5",
        "0.5 ", "0.٥",
    ] {
        assert!(text.parse::<IndexValue>().is_err(), "{text}");
    }
}

#[test]
fn every_value_comes_back_from_the_wire_as_it_was() {
    for count in 0..200_000 {
        let value = IndexValue::of_hundred_thousandths(count).expect("a value");
        let wire = serde_json::to_string(&value).expect("is written");
        let read: IndexValue = serde_json::from_str(&wire).expect("is read");
        assert_eq!(read, value, "{wire}");
        assert_eq!(value.to_string().parse(), Ok(value));
    }
    assert_eq!(
        serde_json::to_value(value("0.77092")).ok(),
        Some(json!(0.77092))
    );
}

fn value(text: &str) -> IndexValue {
    text.parse().expect(text)
}

#[test]
fn what_lies_outside_is_refused() {
    for wire in ["-0.1", "2.0", "1e9", "\"0.5\"", "null"] {
        assert!(serde_json::from_str::<IndexValue>(wire).is_err(), "{wire}");
    }
}

#[test]
fn a_country_is_three_letters() {
    let code: CountryCode = "vnm".parse().expect("a code");
    assert_eq!(code.as_str(), "VNM");
    for text in ["", "VN", "VNMM", "V1M", "VỆ", "V M"] {
        assert!(text.parse::<CountryCode>().is_err(), "{text}");
    }
}

#[test]
fn an_index_has_one_word_in_addresses_and_on_the_wire() {
    for index in EgdiIndex::ALL {
        assert_eq!(
            serde_json::to_value(index).ok(),
            Some(json!(index.as_str()))
        );
    }
}
