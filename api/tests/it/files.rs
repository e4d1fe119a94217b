//! Files that cannot be imported, and what is said about each.

use api::{
    import::{self, Silent},
    store::Scope,
};
use serde_json::{Value, json};

use crate::support::{Fixture, gzip, joined, record, wanted, with};

async fn refusal(content: impl AsRef<[u8]>) -> String {
    let fixture = Fixture::seeded().await;
    let file = fixture.file("procedures.jsonl", content);
    let refused = fixture.import(file, Scope::Whole).await;
    let untouched = fixture.store.rows().await.expect("works in a test");
    assert!(untouched.procedures.iter().all(|row| !row.is_withdrawn));
    refused.expect_err("is refused").to_string()
}

fn line_with(field: &str, value: Value) -> String {
    joined(&[
        record("1.000001", "Một"),
        with(record("1.000002", "Hai"), field, value),
    ])
}

#[tokio::test]
async fn a_bad_line_names_file_line_field_and_reason() {
    let method = |field: &str, value: Value| {
        let mut method = json!({"channel": "ONLINE"});
        method[field] = value;
        json!([method])
    };
    for (content, expected) in [
        (
            line_with("methods", method("time", json!("abc"))),
            "field methods[0].time: expected a number or null, found \"abc\"",
        ),
        (
            line_with("methods", method("channel", json!("FAX"))),
            "field methods[0].channel: expected one of ONLINE, DIRECT, POSTAL, OTHER, found \"FAX\"",
        ),
        (
            line_with("methods", method("feeKind", json!("cheap"))),
            "field methods[0].feeKind: expected one of free, amount, see_note, unknown, found \"cheap\"",
        ),
        (
            line_with("levels", json!(["DISTRICT"])),
            "field levels[0]: expected one of MINISTRY, PROVINCE, COMMUNE, OTHER, found \"DISTRICT\"",
        ),
        (line_with("name", json!(" ")), "field name: is empty"),
        (
            line_with("name", json!(5)),
            "field name: expected a string, found 5",
        ),
        (
            line_with("steps", json!({})),
            "field steps: expected a string, found an object",
        ),
        (
            line_with("cases", json!("x")),
            "field cases: expected a list, found \"x\"",
        ),
        (
            line_with("cases", json!([{"components": [{}]}])),
            "field cases[0].components[0].name: is missing",
        ),
    ] {
        assert_eq!(
            refusal(content).await,
            format!("procedures.jsonl:2: {expected}")
        );
    }
}

#[tokio::test]
async fn a_value_that_cannot_be_and_a_line_that_is_no_record_are_named_too() {
    for (content, expected) in [
        (
            line_with("portalId", json!("../x")),
            "field portalId: letters, digits and hyphens, found \"../x\"",
        ),
        (
            line_with("sourceDate", json!("July")),
            "field sourceDate: a day or a month such as 2026-07, found \"July\"",
        ),
        (
            joined(&[record("1.000001", "Một"), record("1000001", "Một")]),
            "field code: 1.000001 is already in line 1",
        ),
        (
            format!("{}{{\"code\": \n", joined(&[record("1.000001", "Một")])),
            "the line ends in the middle of the record",
        ),
        (
            format!("{}{{]\n", joined(&[record("1.000001", "Một")])),
            "is not JSON, at column 2",
        ),
    ] {
        assert_eq!(
            refusal(content).await,
            format!("procedures.jsonl:2: {expected}")
        );
    }
}

#[tokio::test]
async fn an_unknown_word_names_the_allowed_ones() {
    for (field, value) in [
        ("subjectTypes", json!(["Người ngoài hành tinh"])),
        ("lifeEventsCitizen", json!(["TRUNGSO"])),
        ("lifeEventsBusiness", json!(["TRUNGSO"])),
    ] {
        let said = refusal(line_with(field, value)).await;
        let start = format!("procedures.jsonl:2: field {field}[0]: expected one of ");
        assert!(said.starts_with(&start), "{said}");
    }
    let unit = json!([{"channel": "ONLINE", "unit": "WEEK"}]);
    let said = refusal(line_with("methods", unit)).await;
    assert!(
        said.contains("WORKING_DAY, DAY, HOUR, MONTH, YEAR, OTHER"),
        "{said}"
    );
}

#[tokio::test]
async fn a_file_that_is_none_says_so_in_one_sentence() {
    let packed = gzip(&joined(&[
        record("1.000001", "Một"),
        record("1.000002", "Hai"),
    ]));
    for (content, expected) in [
        (b"".to_vec(), "holds no procedure"),
        (b"\n \n".to_vec(), "holds no procedure"),
        (
            b"\xff\xfe{\n".to_vec(),
            "procedures.jsonl:1: is not UTF-8 text",
        ),
        (packed[..packed.len() - 20].to_vec(), "ends too early"),
        (b"\x1f\x8bnot gzip at all".to_vec(), "cannot be read"),
    ] {
        let said = refusal(content).await;
        assert!(said.contains(expected), "{said}");
    }
    let fixture = Fixture::seeded().await;
    let nowhere = std::path::PathBuf::from("nowhere.jsonl");
    let missing = fixture.import(nowhere, Scope::Whole).await.unwrap_err();
    assert!(
        missing
            .to_string()
            .starts_with("nowhere.jsonl: cannot be read")
    );
}

#[tokio::test]
async fn a_dry_run_reports_every_bad_line_and_writes_nothing() {
    let fixture = Fixture::seeded().await;
    let version = fixture.store.version().await.unwrap();
    let content = joined(&[
        with(record("1.000001", "Một"), "levels", json!("x")),
        record("1.000002", "Hai"),
        record("x", "Ba"),
    ]);
    let file = fixture.file("procedures.jsonl", content);
    let request = wanted(file, Scope::Whole);
    let (good, bad) = import::inspect(&fixture.store, &request, &Silent)
        .await
        .unwrap();
    let lines: Vec<_> = bad.iter().map(|bad| bad.line).collect();
    assert_eq!((good.len(), lines), (1, vec![1, 3]));
    assert_eq!(fixture.store.version().await.unwrap(), version);
}
