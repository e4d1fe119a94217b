//! An edition computed again from its file.

use api::performance::verify;
use contract::{Edition, Figures};

use crate::{
    performance::{address, heads},
    support::Fixture,
};

async fn newest(fixture: &Fixture) -> String {
    let head = heads(fixture, "dung-han").await.remove(0);
    let answer = fixture.get(&address(&head)).await;
    String::from_utf8(answer.body).expect("works in a test")
}

#[tokio::test]
async fn every_stored_edition_matches_also_laid_out_anew() {
    let fixture = Fixture::seeded().await;
    for measure in ["dung-han", "diem-766", "dung-han-766"] {
        for head in heads(&fixture, measure).await {
            let answer = fixture.get(&address(&head)).await;
            let text = String::from_utf8(answer.body).expect("works in a test");
            let verdict = verify(&text, None).expect("is an edition");
            assert_eq!(verdict.mismatches, Vec::<String>::new());
        }
    }
    let text = newest(&fixture).await;
    let edition: Edition = serde_json::from_str(&text).expect("is an edition");
    let pretty = serde_json::to_string_pretty(&edition).expect("works in a test");
    let raw = serde_json::to_string(&edition.raw).expect("works in a test");
    let verdict = verify(&pretty, Some(&raw)).expect("is an edition");
    assert_eq!(verdict.mismatches, Vec::<String>::new());
    assert_eq!(
        (verdict.name.as_str(), verdict.units),
        ("dung-han 2026-09-v1", 51)
    );
}

#[tokio::test]
async fn one_changed_count_is_named_with_its_unit() {
    let fixture = Fixture::seeded().await;
    let text = newest(&fixture).await;
    let mut edition: Edition = serde_json::from_str(&text).expect("is an edition");
    let found = edition
        .raw
        .units
        .iter_mut()
        .find(|unit| unit.code.as_str() == "H26");
    let Figures::Counted { counts } = &mut found.expect("is asked").figures else {
        panic!("Hà Nội reported");
    };
    counts.settled_late += 1;
    counts.open_overdue -= 1;
    let forged = serde_json::to_string(&edition).expect("works in a test");
    let said = verify(&forged, None).expect("is an edition").mismatches;
    let starts = |start: &str| said.iter().any(|line| line.starts_with(start));
    assert!(starts("hash: published"), "{said:?}");
    assert!(starts("H26 Hà Nội: value: published"), "{said:?}");
    assert!(starts("H26 Hà Nội: n: published"), "{said:?}");
    assert!(starts("totals:"), "{said:?}");
    assert!(!said.iter().any(|line| line.starts_with("H24")), "{said:?}");
}

#[tokio::test]
async fn a_changed_result_and_another_file_are_named() {
    let fixture = Fixture::seeded().await;
    let text = newest(&fixture).await;
    let mut edition: Edition = serde_json::from_str(&text).expect("is an edition");
    edition.results[20].band = None;
    edition.head.coverage[0].reported = 1;
    let forged = serde_json::to_string(&edition).expect("works in a test");
    let said = verify(&forged, None).expect("is an edition").mismatches;
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].starts_with("coverage:"), "{said:?}");
    assert!(
        said[1].contains(": band: published nothing, computed "),
        "{said:?}"
    );
    let before = heads(&fixture, "dung-han").await.remove(1);
    let file = format!("/api/v1/raw-figures/{}.json", before.hash);
    let raw = String::from_utf8(fixture.get(&file).await.body).expect("works in a test");
    let said = verify(&text, Some(&raw)).expect("is an edition").mismatches;
    assert!(
        said.iter().any(|line| line.starts_with("raw: ")),
        "{said:?}"
    );
    assert!(verify("{}", None).is_err());
}
