//! Files of enterprises that are refused: file, line, field and reason, and nothing is written.

use contract::Basis;
use serde_json::{Value, json};

use super::{import, line, page};
use crate::support::Fixture;

fn good() -> Value {
    let mut line = line("9999999997", "Tổng công ty Bến thuyền");
    line["form"] = json!("equitisation");
    line["steps"] = json!([
        {"stage": "planned", "on": "2025-01-10"},
        {"stage": "offering", "on": "2025-06-10"},
    ]);
    line["ipo"] = json!({
        "plannedOn": "2025-07-01", "sharesOffered": 100, "startPriceVnd": 10_000,
        "outcome": {
            "status": "held", "heldOn": "2025-07-02", "averagePriceVnd": 10_500, "soldPercent": 80
        },
    });
    line["disclosures"] = json!([
        {
            "id": "a", "title": {"vi": "Thay người quản lý"},
            "obligation": {"kind": "unusual", "occurredAt": "2026-08-04T15:00:00+07:00"},
            "madeAt": "2026-08-05T15:00:00+07:00"
        },
        {
            "id": "b", "title": {"vi": "Báo cáo"},
            "obligation": {"kind": "periodic", "dueOn": "2026-05-31"}
        },
    ]);
    line["registrationChanges"] =
        json!([{"id": "lan-1", "on": "2024-06-01", "what": {"vi": "Đổi địa chỉ"}}]);
    line
}

#[tokio::test]
async fn a_bad_line_names_file_line_field_and_reason_and_nothing_is_written() {
    let fixture = Fixture::seeded().await;
    let longest = "x".repeat(501);
    for (place, value, field, reason) in [
        ("/code", json!("9999999998"), "code", "tenth digit"),
        ("/code", json!("MINHHOA-001"), "code", "made-up"),
        ("/code", json!("12"), "code", "ten digits"),
        ("/owner", json!("G99"), "owner", "no ministry"),
        ("/name/vi", json!(" "), "name.vi", "empty"),
        ("/name/vi", json!(longest), "name.vi", "500"),
        (
            "/stateSharePercent",
            json!(100.5),
            "stateSharePercent",
            "from 0 to 100",
        ),
        (
            "/stateSharePercent",
            json!(-0.0),
            "stateSharePercent",
            "from 0 to 100",
        ),
        ("/form", json!("magic"), "form", "known forms"),
        ("/form", Value::Null, "form", "together"),
        ("/steps", json!([]), "form", "together"),
        (
            "/steps/1/on",
            json!("2025-01-10"),
            "steps[1].on",
            "not after",
        ),
        ("/steps/1/on", json!("2027-01-10"), "steps[1].on", "future"),
        ("/steps/0/stage", json!("kept"), "steps[0].stage", "no step"),
        ("/ipo/sharesOffered", json!(0), "ipo.sharesOffered", "zero"),
        (
            "/ipo/outcome/status",
            json!("x"),
            "ipo.outcome.status",
            "none of",
        ),
        (
            "/ipo/outcome/averagePriceVnd",
            json!(9_999),
            "ipo.outcome.averagePriceVnd",
            "below",
        ),
        (
            "/ipo/outcome/soldPercent",
            json!(101),
            "ipo.outcome.soldPercent",
            "100",
        ),
        (
            "/ipo/outcome/heldOn",
            json!("2027-01-01"),
            "ipo.outcome.heldOn",
            "future",
        ),
        (
            "/disclosures/1/id",
            json!("a"),
            "disclosures[1].id",
            "twice",
        ),
        (
            "/disclosures/0/madeAt",
            json!("2026-08-04T14:59:59+07:00"),
            "disclosures[0].madeAt",
            "before what it tells of",
        ),
        (
            "/disclosures/0/madeAt",
            json!("2026-11-22T10:00:01+07:00"),
            "disclosures[0].madeAt",
            "future",
        ),
        (
            "/disclosures/1/obligation/kind",
            json!("x"),
            "disclosures[1].obligation.kind",
            "none of",
        ),
        (
            "/registrationChanges/0/on",
            json!("2027-01-01"),
            "registrationChanges[0].on",
            "future",
        ),
    ] {
        let mut bad = good();
        *bad.pointer_mut(place).expect(place) = value;
        let first = line("9999999972", "Tổng công ty Đò ngang");
        let error = import(&fixture, &[first, bad]).await.expect_err(place);
        let said = error.to_string();
        let start = format!("enterprises.jsonl:2: field {field}: ");
        assert!(said.starts_with(&start), "{place}: {said}");
        assert!(said.contains(reason), "{place}: {said}");
        let all = page(&fixture, "limit=100").await;
        assert!(
            all.items
                .iter()
                .all(|item| item.basis == Basis::Illustrative)
        );
    }
    import(&fixture, &[good()])
        .await
        .expect("the good one is good");
}

#[tokio::test]
async fn one_enterprise_twice_and_an_empty_file_are_refused() {
    let fixture = Fixture::seeded().await;
    let error = import(&fixture, &[good(), good()])
        .await
        .expect_err("twice");
    let said = error.to_string();
    assert!(
        said.contains(":2: field code: 9999999997 is already in line 1"),
        "{said}"
    );
    let error = import(&fixture, &[]).await.expect_err("empty");
    assert_eq!(error.to_string(), "enterprises.jsonl: holds no enterprise");
    let mut strange = good();
    strange["basis"] = json!("published");
    let error = import(&fixture, &[strange])
        .await
        .expect_err("an unknown field");
    assert!(error.to_string().contains("basis"), "{error}");
}
