//! What holds for every request: ids, compression, panics, limits.

use std::{sync::Arc, time::Duration};

use axum::{Router, routing};
use edge::web;
use tower::ServiceExt as _;

use crate::support::{Fixture, PAGE, asking, request, send};

const HTML: (&str, &str) = ("accept", "text/html,application/xhtml+xml,*/*;q=0.8");

#[tokio::test]
async fn a_harmless_request_id_is_kept_and_any_other_replaced() {
    let (app, _api, _dist) = Fixture::new().await.app();
    let asked = |id: &str| {
        send(
            app.clone(),
            asking("POST", "/x", &[("x-request-id", id)], ""),
        )
    };
    let kept = asked("Ab-1").await;
    assert_eq!(kept.problem(405).request_id.as_deref(), Some("Ab-1"));
    assert_eq!(kept.header("x-request-id"), "Ab-1");
    let long = "a".repeat(65);
    for odd in ["a b", "<b>", "", &long] {
        let other = asked(odd).await;
        let id = other.header("x-request-id");
        assert!(id != odd && !id.is_empty(), "{id}");
    }
}

#[tokio::test]
async fn a_page_is_compressed_for_those_who_read_it() {
    let (app, _api, _dist) = Fixture::new().await.app();
    for encoding in ["br", "gzip"] {
        let asked = [("accept-encoding", encoding)];
        let page = send(app.clone(), asking("GET", PAGE, &asked, "")).await;
        assert_eq!(page.header("content-encoding"), encoding);
        assert_eq!(page.header("vary"), "accept-encoding");
        assert!(page.header("etag").starts_with("W/"));
    }
    let page = send(app.clone(), request("GET", PAGE)).await;
    assert!(!page.headers.contains_key("content-encoding"));
    let nothing = [("accept-encoding", "identity;q=0")];
    let refused = send(app, asking("GET", PAGE, &nothing, "")).await;
    assert_eq!(refused.problem(406).kind, "/problems/not-acceptable");
    assert!(!refused.headers.contains_key("etag"));
}

async fn routed(path: &str, method: &str, headers: &[(&str, &str)]) -> crate::support::Answer {
    async fn broken() -> &'static str {
        panic!("said by a test")
    }
    let mut fixture = Fixture::new().await;
    fixture.front.limits.answer_within = Duration::from_millis(500);
    let routes = Router::new()
        .route("/boom", routing::get(broken))
        .route("/slow", routing::get(std::future::pending::<&'static str>));
    let app = web::wrap(routes, Arc::new(fixture.front));
    send(app, asking(method, path, headers, "")).await
}

#[tokio::test]
async fn a_panic_is_a_problem_and_a_page_for_those_who_read_pages() {
    routed("/boom", "GET", &[]).await.problem(500);
    let page = routed("/boom", "GET", &[HTML]).await;
    assert_eq!(page.status, 500);
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    assert_eq!(page.header("x-frame-options"), "DENY");
    let text = page.text();
    assert!(
        text.contains("<main>") && text.contains("lang=\"vi\""),
        "{text}"
    );
}

#[tokio::test]
async fn what_takes_too_long_is_unavailable() {
    let answer = routed("/slow", "GET", &[]).await;
    assert_eq!(answer.problem(503).kind, "/problems/timed-out");
    assert_eq!(answer.header("retry-after"), "1");
    let page = routed("/slow", "GET", &[HTML]).await;
    assert_eq!(page.status, 503);
    assert!(page.text().contains("<main>"));
}

#[tokio::test]
async fn refusals_that_a_library_made_are_problems_too() {
    routed("/none", "GET", &[]).await.problem(404);
    let answer = routed("/boom", "POST", &[]).await;
    answer.problem(405);
    assert_eq!(answer.header("allow"), "GET,HEAD");
}

#[tokio::test]
async fn nothing_breaks_on_a_hostile_request() {
    let (app, _api, _dist) = Fixture::new().await.app();
    let long = format!("/{}", "a/".repeat(5_000));
    for path in [
        "/%",
        "/%FF%FE",
        "/%00",
        "//evil.test/",
        "/\\evil",
        "/?q=%",
        "/thu-tuc?q=%FF&q=%00&trang=-1",
        "/thu-tuc/%3Cscript%3E",
        "/en/../../x",
        &long,
    ] {
        let Ok(uri) = path.parse::<axum::http::Uri>() else {
            continue;
        };
        let mut request = request("GET", "/");
        *request.uri_mut() = uri;
        let response = app.clone().oneshot(request).await.expect("infallible");
        assert_ne!(response.status(), 500, "{path}");
    }
}
