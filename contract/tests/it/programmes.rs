//! Programmes on the wire: codes of questions, drafts, newer APIs.

use contract::{
    MediaKind, QuestionCode, QuestionDraft, QuestionField, QuestionMistake, QuestionStanding,
    QuestionState,
};

#[track_caller]
fn check(typed: &str, expected: Option<&str>) {
    let code = typed.parse::<QuestionCode>().ok();
    assert_eq!(code.as_ref().map(QuestionCode::as_str), expected, "{typed}");
}

#[test]
fn codes_of_questions_are_read_as_people_type_them() {
    check("CH-7K3MQ2PD", Some("CH-7K3MQ2PD"));
    check(" ch-7k3mq2pd ", Some("CH-7K3MQ2PD"));
    check("CH7K3MQ2PD", Some("CH-7K3MQ2PD"));
    check("ch-oil00000", Some("CH-01100000"));
    for wrong in [
        "",
        "CH-",
        "CH-7K3MQ2P",
        "CH-7K3MQ2PDD",
        "7K3MQ2PD",
        "CH-7K3MQ2PU",
        "CH-đđđđ",
    ] {
        check(wrong, None);
    }
}

#[test]
fn five_bytes_make_a_code() {
    for (bytes, expected) in [
        ([0; 5], "CH-00000000"),
        ([255; 5], "CH-ZZZZZZZZ"),
        ([0, 0, 0, 0, 33], "CH-00000011"),
    ] {
        let code = QuestionCode::of_bytes(bytes);
        assert_eq!(code.as_str(), expected);
        assert_eq!(expected.parse(), Ok(code));
    }
}

fn draft(question: &str, background: Option<&str>) -> QuestionDraft {
    QuestionDraft {
        minister: "G12".parse().expect("a code"),
        question: question.to_owned(),
        background: background.map(str::to_owned),
    }
}

#[test]
fn a_tidy_draft_keeps_the_lines_of_its_background() {
    let tidy = draft(" a\nb ", Some(" c\r\nd\u{0}e ")).tidy();
    assert_eq!(tidy, draft("a b", Some("c\nd e")));
    assert_eq!(draft("a", Some(" \n ")).tidy(), draft("a", None));
}

#[test]
fn characters_are_counted_as_people_count_them() {
    let long = |most| QuestionMistake::TooLong { most };
    for (question, background, expected) in [
        ("ộ".repeat(200), 1_000, vec![]),
        (
            "ộ".repeat(201),
            0,
            vec![(QuestionField::Question, long(200))],
        ),
        (
            String::new(),
            1_001,
            vec![
                (QuestionField::Question, QuestionMistake::Missing),
                (QuestionField::Background, long(1_000)),
            ],
        ),
    ] {
        let background = "ă".repeat(background);
        let draft = draft(&question, Some(&background));
        assert_eq!(draft.mistakes(), expected);
    }
}

#[test]
fn what_a_newer_api_says_of_a_question_is_shown_as_unknown() {
    let newer: QuestionStanding =
        serde_json::from_str(r#"{"state":"handed_over","on":"2026-11-01"}"#).expect("read");
    assert_eq!(newer, QuestionStanding::Unknown);
    assert!(!newer.is_public());
    let kind: MediaKind = serde_json::from_str(r#""video/webm""#).expect("read");
    assert_eq!(kind, MediaKind::Other);
    for state in QuestionState::ALL {
        assert_eq!(state.as_str().parse::<QuestionState>().ok(), Some(*state));
    }
}
