//! Alerts: what a file may say, which are told now, and how they are taken back.

use api::alerts::{in_force, read};
use contract::{Alert, List, Moment};
use serde_json::{Value, json};

use crate::support::Fixture;

fn alert(id: &str) -> Value {
    json!({
        "id": id,
        "text": {"vi": "Bảo trì.", "en": "Maintenance."},
        "level": "notice",
        "from": "2020-01-01T00:00:00+07:00",
    })
}

fn with(mut alert: Value, field: &str, value: Value) -> Value {
    alert[field] = value;
    alert
}

fn list(alerts: &[Value]) -> Vec<Alert> {
    read(&json!(alerts).to_string()).expect("a good list")
}

#[tokio::test]
async fn alerts_are_told_until_the_list_is_replaced() {
    let fixture = Fixture::seeded().await;
    let told = async || -> Vec<String> {
        let all: List<Alert> = fixture.get("/api/v1/alerts").await.json();
        all.items.iter().map(|one| one.id.to_string()).collect()
    };
    assert_eq!(told().await, [""; 0]);
    let past = with(alert("qua"), "to", json!("2020-01-02T00:00:00+07:00"));
    let coming = with(alert("sap"), "from", json!("2999-01-01T00:00:00+07:00"));
    let both = list(&[past, alert("nay"), coming]);
    fixture.store.put_alerts(&both).await.expect("written");
    assert_eq!(told().await, ["nay"]);
    fixture.store.put_alerts(&[]).await.expect("written");
    assert_eq!(told().await, [""; 0]);
}

#[test]
fn the_most_urgent_comes_first() {
    let all = list(&[
        alert("a"),
        with(alert("b"), "level", json!("warning")),
        with(alert("c"), "level", json!("emergency")),
    ]);
    let now: Moment = "2026-11-23T00:00:00+07:00".parse().expect("a time");
    let order: Vec<String> = in_force(&all, now)
        .iter()
        .map(|one| one.id.to_string())
        .collect();
    assert_eq!(order, ["c", "b", "a"]);
}

#[test]
fn a_bad_alert_is_refused_by_its_place_and_field() {
    for (alerts, field) in [
        (
            vec![with(alert("a"), "text", json!({"vi": "Chữ"}))],
            "[0].text.en",
        ),
        (
            vec![with(alert("a"), "text", json!({"vi": " ", "en": "x"}))],
            "[0].text.vi",
        ),
        (vec![with(alert("a"), "level", json!("loud"))], "[0].level"),
        (
            vec![with(alert("a"), "to", json!("2019-01-01T00:00:00+07:00"))],
            "[0].to",
        ),
        (vec![alert("a"), alert("a")], "[1].id"),
        (
            vec![with(alert("a"), "pages", json!(["/ho-so", "ho-so"]))],
            "[0].pages[1]",
        ),
        (
            vec![with(alert("a"), "pages", json!(["/"]))],
            "[0].pages[0]",
        ),
        (
            vec![with(alert("a"), "pages", json!(["/en/ho-so"]))],
            "[0].pages[0]",
        ),
        (
            vec![with(alert("a"), "pages", json!(["/ho-so?q=1"]))],
            "[0].pages[0]",
        ),
        ((0..11).map(|at| alert(&format!("a{at}"))).collect(), ""),
    ] {
        let text = json!(alerts).to_string();
        let error = read(&text).expect_err(&text);
        assert_eq!(error.field, field, "{text}: {}", error.reason);
    }
    assert!(read("[").is_err());
    assert!(read("[] []").is_err());
}
