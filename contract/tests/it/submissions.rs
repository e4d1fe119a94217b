//! Numbers of documents in every spelling, and documents on the wire.

use contract::{DocumentNumber, Slug, SubmissionKind, SubmissionState};
use serde_json::json;

fn number(text: &str) -> DocumentNumber {
    text.parse()
        .unwrap_or_else(|error| panic!("{text:?}: {error}"))
}

#[test]
fn one_number_has_many_spellings() {
    for spelling in [
        "1234/TTr-BTC",
        "1234/ttr-btc",
        "1234/TTR-BTC",
        " 1234 / TTr - BTC ",
        "1234/TTr–BTC",
        "1234／TTr\u{2212}BTC",
        "1234⁄TTr—BTC",
        "Số: 1234/TTr-BTC",
        "1234/TTr\u{200b}-BTC\u{feff}",
    ] {
        assert_eq!(number(spelling).to_string(), "1234/TTr-BTC", "{spelling:?}");
    }
}

#[test]
fn the_official_form_and_the_form_of_addresses() {
    for (typed, official, slug) in [
        ("12/qđ-ttg", "12/QĐ-TTg", "12-qd-ttg"),
        ("12/QÐ-TTG", "12/QĐ-TTg", "12-qd-ttg"),
        ("36A/nq-cp", "36a/NQ-CP", "36a-nq-cp"),
        ("61/2018/nđ-cp", "61/2018/NĐ-CP", "61-2018-nd-cp"),
        ("05/bc-ubnd-kt", "05/BC-UBND-KT", "5-bc-ubnd-kt"),
        ("789/TTr-BGDĐT", "789/TTr-BGDĐT", "789-ttr-bgddt"),
        ("7/CTr-UBND", "7/CTr-UBND", "7-ctr-ubnd"),
    ] {
        let number = number(typed);
        assert_eq!(number.to_string(), official);
        assert_eq!(number.slug().as_str(), slug);
        let again: DocumentNumber = official.parse().expect(official);
        assert_eq!(again, number, "what is shown is read back");
        let address: Slug = slug.parse().expect(slug);
        assert_eq!(
            *number.slug(),
            address,
            "what stands in an address finds it"
        );
        let sent = serde_json::to_value(&number).expect("JSON");
        assert_eq!(sent, json!(official));
        let read: DocumentNumber = serde_json::from_value(sent).expect("JSON");
        assert_eq!(read, number);
    }
}

#[test]
fn zeros_in_front_and_tone_marks_make_no_other_document() {
    assert_eq!(number("005/TTr-BTC").slug(), number("5/TTr-BTC").slug());
    assert_eq!(number("12/QD-TTg").slug(), number("12/QĐ-TTg").slug());
    assert_ne!(
        number("12/2013/TTr-BTC").slug(),
        number("12/TTr-BTC").slug()
    );
    assert_ne!(number("12a/TTr-BTC").slug(), number("12/TTr-BTC").slug());
}

#[test]
fn what_is_no_number_is_refused_with_an_example() {
    let long = format!("1/{}-BTC", "T".repeat(200));
    for text in [
        "",
        "1234",
        "TTr-BTC",
        "1234/TTr",
        "1234-TTr-BTC",
        "0/TTr-BTC",
        "12ab/TTr-BTC",
        "1234567/TTr-BTC",
        "1234/20/TTr-BTC",
        "1234/TTr-",
        "1234/TTr--BTC",
        "1/2/3/TTr-BTC",
        "1234/TTr-B<script>",
        "1234/TTr-Bộ",
        &long,
    ] {
        let refused = text.parse::<DocumentNumber>().expect_err(text);
        assert!(refused.to_string().contains("1234/TTr-BTC"));
    }
}

#[test]
fn kinds_of_a_newer_api_are_unknown_ones() {
    for (sent, kind) in [
        (json!({"kind": "project"}), SubmissionKind::Project),
        (
            json!({"kind": "draft_legislation"}),
            SubmissionKind::DraftLegislation,
        ),
        (json!({"kind": "report"}), SubmissionKind::Report),
        (json!({"kind": "proposal"}), SubmissionKind::Proposal),
        (json!({"kind": "hologram"}), SubmissionKind::Unknown),
    ] {
        let read: SubmissionKind = serde_json::from_value(sent).expect("JSON");
        assert_eq!(read, kind);
    }
    let other = json!({"kind": "other", "name": {"vi": "Kế hoạch"}});
    let read: SubmissionKind = serde_json::from_value(other.clone()).expect("JSON");
    assert_eq!(serde_json::to_value(read).expect("JSON"), other);
}

#[test]
fn every_state_is_read_back_and_others_are_refused_with_all_of_them() {
    for state in SubmissionState::ALL {
        assert_eq!(state.as_str().parse(), Ok(state));
        let refused = "late".parse::<SubmissionState>().expect_err("is none");
        assert!(refused.to_string().contains(state.as_str()));
    }
}
