//! The description of the API.

use serde_json::Value;

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
    let document: Value = serde_json::from_str(&served).unwrap();
    assert_eq!(document["openapi"], "3.1.0");
}

/// `rename_all_fields` is obeyed by serde and not by utoipa: what was described was not what was sent.
#[test]
fn every_property_is_named_as_it_is_sent() {
    fn collect(value: &Value, names: &mut Vec<String>) {
        if let Some(properties) = value["properties"].as_object() {
            names.extend(properties.keys().cloned());
        }
        match value {
            Value::Object(inner) => inner.values().for_each(|value| collect(value, names)),
            Value::Array(inner) => inner.iter().for_each(|value| collect(value, names)),
            _ => {}
        }
    }
    let description = api::routes::openapi::json().unwrap();
    let mut names = Vec::new();
    collect(&serde_json::from_str(&description).unwrap(), &mut names);
    assert!(names.iter().any(|name| name == "retryAfterS"));
    names.retain(|name| name.contains(['_', '-', ' ']));
    assert_eq!(names, Vec::<String>::new());
}
