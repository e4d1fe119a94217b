//! What operators and their machines ask.

use std::sync::Arc;

use edge::health;
use serde_json::{Value, json};

use crate::support::{Fixture, PAGE, SCRIPT, fake::Said, request, send};

#[tokio::test]
async fn health_is_told_at_both_doors_and_never_kept() {
    let Fixture {
        api,
        front,
        dist: _dist,
    } = Fixture::new().await;
    let front = Arc::new(front);
    for door in [edge::app(front.clone()), health::admin(front)] {
        for (path, status, expected) in [
            ("/healthz", 200, json!({"status": "ok"})),
            ("/readyz", 200, json!({"status": "ok", "api": "ok"})),
            ("/readyz", 404, json!({"status": "ok", "api": "ok"})),
            ("/readyz", 503, json!({"status": "ok", "api": "down"})),
        ] {
            api.says(Said::status(status));
            let answer = send(door.clone(), request("GET", path)).await;
            assert_eq!(answer.status, 200, "{path}");
            assert_eq!(answer.header("cache-control"), "no-store");
            let said: Value = serde_json::from_slice(&answer.body).expect("JSON");
            assert_eq!(said, expected, "{path} {status}");
        }
    }
    assert_eq!(api.last_seen().path, "/readyz");
}

#[tokio::test]
async fn requests_are_counted_by_kind_and_shown_only_at_the_operators_door() {
    let Fixture {
        api: _api,
        front,
        dist: _dist,
    } = Fixture::new().await;
    let front = Arc::new(front);
    let (public, admin) = (edge::app(front.clone()), health::admin(front));
    for path in [PAGE, SCRIPT, "/none.js", "/api/v1/x", "/healthz"] {
        send(public.clone(), request("GET", path)).await;
    }
    let metrics = send(admin, request("GET", "/metrics")).await;
    let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    assert_eq!(metrics.header("content-type"), kind);
    let written = metrics.text();
    for (kind, status) in [
        ("page", "2xx"),
        ("asset", "2xx"),
        ("asset", "4xx"),
        ("api", "2xx"),
        ("other", "2xx"),
    ] {
        let line = format!("edge_requests_total{{kind=\"{kind}\",status=\"{status}\"}} 1\n");
        assert!(written.contains(&line), "{line}{written}");
    }
    assert!(
        written.contains("edge_request_seconds_bucket{"),
        "{written}"
    );
    let at_the_front = send(public, request("GET", "/metrics")).await;
    assert_eq!(at_the_front.status, 404);
}
