//! Codes of enterprises, choices, and enterprises on the wire.

use contract::{
    ArrangementForm, ArrangementStage, CheckDigit, EnterpriseCode, EnterpriseColumn,
    EnterpriseField, EnterpriseOrder, IpoOutcome, Obligation, TimelineEvent, WholePercent,
};
use serde_json::json;

fn code(text: &str) -> EnterpriseCode {
    text.parse()
        .unwrap_or_else(|error| panic!("{text:?}: {error}"))
}

#[test]
fn a_code_is_ten_digits_a_branch_of_it_or_a_sample() {
    for (text, shown) in [
        ("0100100079", "0100100079"),
        (" 0100100079\n", "0100100079"),
        ("0100100079-001", "0100100079-001"),
        ("MINHHOA-001", "MINHHOA-001"),
        ("minhhoa-026", "MINHHOA-026"),
    ] {
        assert_eq!(code(text).to_string(), shown, "{text:?}");
        let sent = serde_json::to_value(code(text)).expect("JSON");
        assert_eq!(sent, json!(shown));
    }
    for text in [
        "",
        "010010007",
        "01001000790",
        "0100100079-",
        "0100100079-01",
        "0100100079-0011",
        "0100100079-00a",
        "0100 100079",
        "０１００１０００７９",
        "MINHHOA",
        "MINHHOA-1",
        "MINHHOA-0001",
        "MINHHOB-001",
        "so-lieu",
        "0100100079/001",
    ] {
        if let Ok(taken) = text.parse::<EnterpriseCode>() {
            panic!("{text:?} was taken for {taken}");
        }
    }
}

#[test]
fn the_tenth_digit_checks_the_nine_before_it() {
    for (text, expected) in [
        ("0100100079", CheckDigit::Right),
        ("0100684378", CheckDigit::Right),
        ("0100684378-001", CheckDigit::Right),
        ("0100684379", CheckDigit::Wrong),
        ("0100684387", CheckDigit::Wrong),
        ("0000000000", CheckDigit::Wrong),
        ("MINHHOA-001", CheckDigit::Sample),
    ] {
        assert_eq!(code(text).check_digit(), expected, "{text}");
    }
}

#[test]
fn of_ten_last_digits_at_the_most_one_is_right() {
    for start in ["010068437", "123456789", "031234567", "999999999"] {
        let right = (0..10).filter(|last| {
            let code = code(&format!("{start}{last}"));
            code.check_digit() == CheckDigit::Right
        });
        assert!(right.count() <= 1, "{start}");
    }
}

#[test]
fn no_sample_can_be_taken_for_a_real_enterprise() {
    for number in 0..1_000 {
        let sample = code(&format!("MINHHOA-{number:03}"));
        assert!(sample.is_sample());
        assert!(
            sample.as_str().contains(|c: char| c.is_ascii_alphabetic()),
            "a code that an office gave has digits alone"
        );
        assert!(!code(&format!("0100684378-{number:03}")).is_sample());
    }
}

#[test]
fn choices_read_what_they_write() {
    for form in ArrangementForm::ALL {
        assert_eq!(form.as_str().parse(), Ok(*form));
        assert_eq!(serde_json::to_value(form).expect("JSON"), form.as_str());
    }
    for stage in ArrangementStage::ALL {
        assert_eq!(stage.as_str().parse(), Ok(*stage));
        assert_eq!(serde_json::to_value(stage).expect("JSON"), stage.as_str());
    }
    for column in EnterpriseColumn::ALL {
        for is_descending in [false, true] {
            let order = EnterpriseOrder {
                column: *column,
                is_descending,
            };
            assert_eq!(order.to_string().parse(), Ok(order));
        }
    }
    for word in ["", "-", "--name", "Name", "code"] {
        assert!(word.parse::<EnterpriseOrder>().is_err(), "{word:?}");
    }
    for (text, expected) in [("0", Some(0)), ("100", Some(100)), ("51", Some(51))] {
        let read = text.parse::<WholePercent>().ok();
        assert_eq!(read.map(WholePercent::get), expected);
    }
    for text in ["101", "-1", "50.5", "", "x"] {
        assert!(text.parse::<WholePercent>().is_err(), "{text:?}");
    }
}

#[test]
fn words_of_a_newer_api_are_unknown_ones() {
    let outcome: IpoOutcome = serde_json::from_value(json!({"status": "moon"})).expect("JSON");
    assert_eq!(outcome, IpoOutcome::Other);
    let event: TimelineEvent = serde_json::from_value(json!({"kind": "moon"})).expect("JSON");
    assert_eq!(event, TimelineEvent::Other);
    let obligation: Obligation = serde_json::from_value(json!({"kind": "moon"})).expect("JSON");
    assert_eq!(obligation, Obligation::Other);
    let field: EnterpriseField = serde_json::from_value(json!("moon")).expect("JSON");
    assert_eq!(field, EnterpriseField::Other);
}

#[test]
fn fields_on_the_wire_are_written_in_camel_case() {
    let held = json!({
        "status": "held", "heldOn": "2025-03-02", "averagePriceVnd": 12_000, "soldPercent": 82.5,
    });
    let read: IpoOutcome = serde_json::from_value(held.clone()).expect("JSON");
    assert_eq!(serde_json::to_value(read).expect("JSON"), held);
    let unusual = json!({"kind": "unusual", "occurredAt": "2026-08-04T15:00:00+07:00"});
    let read: Obligation = serde_json::from_value(unusual.clone()).expect("JSON");
    assert_eq!(serde_json::to_value(read).expect("JSON"), unusual);
}
