//! Life events and sectors.

use contract::{AudienceGroup, LifeEvent, List, Sector};
use serde_json::json;

use crate::support::{Fixture, record, with};

#[tokio::test]
async fn life_events_come_in_the_portal_s_order_with_their_procedures() {
    let event = with(
        record("1.000001", "Một"),
        "lifeEventsCitizen",
        json!(["COCONNHO"]),
    );
    let fixture = Fixture::holding(&[event, record("1.000002", "Hai")]).await;
    let list: List<LifeEvent> = fixture.get("/api/v1/life-events").await.json();
    assert_eq!(list.items.len(), 22);
    assert_eq!(list.items[0].code.as_str(), "co-con-nho");
    assert_eq!(list.items[0].portal_code, "COCONNHO");
    assert_eq!(list.items[0].procedures, 1);
    assert_eq!(list.items[1].procedures, 0);
    let businesses = list.items[11..].iter();
    assert!(businesses.clone().count() == 11);
    assert!({ businesses }.all(|event| event.group == AudienceGroup::Business));
}

#[tokio::test]
async fn sectors_come_in_vietnamese_order_with_their_procedures() {
    let of = |code, field: &str| with(record(code, "Tên"), "field", json!(field));
    let fixture = Fixture::holding(&[
        of("1.000001", "Đất đai"),
        of("1.000002", "Dân tộc"),
        of("1.000003", "Điện lực"),
        of("1.000004", "Đất đai"),
        of("1.000005", "Ô tô"),
        of("1.000006", "Ờ"),
        of("1.000007", "Nuôi con nuôi"),
    ])
    .await;
    let list: List<Sector> = fixture.get("/api/v1/sectors").await.json();
    let names: Vec<_> = list
        .items
        .iter()
        .map(|sector| (sector.name.vi.as_str(), sector.procedures))
        .collect();
    let expected = [
        ("Dân tộc", 1),
        ("Đất đai", 2),
        ("Điện lực", 1),
        ("Nuôi con nuôi", 1),
        ("Ô tô", 1),
        ("Ờ", 1),
    ];
    assert_eq!(names, expected);
}

#[tokio::test]
async fn lists_without_parameters_refuse_parameters() {
    let fixture = Fixture::seeded().await;
    for address in ["/api/v1/sectors?q=a", "/api/v1/life-events?q=a"] {
        let problem = fixture.get(address).await.problem(400);
        assert_eq!(problem.errors[0].field, "q");
    }
}
