//! The description of the API.

use crate::support::Fixture;

#[test]
fn the_committed_description_is_that_of_the_handlers() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../openapi.json");
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    let now = api::routes::openapi::json().unwrap();
    assert!(
        committed == now,
        "openapi.json has drifted: cargo run -p api -- openapi > openapi.json"
    );
}

#[tokio::test]
async fn the_description_is_served_as_it_is_committed() {
    let fixture = Fixture::seeded().await;
    let answer = fixture.get("/api/v1/openapi.json").await;
    let served = String::from_utf8(answer.body).unwrap();
    assert_eq!(served, api::routes::openapi::json().unwrap());
    let document: serde_json::Value = serde_json::from_str(&served).unwrap();
    assert_eq!(document["openapi"], "3.1.0");
}
