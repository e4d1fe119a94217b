//! What holds for every route: tags, compression, HEAD, CORS, ids, limits.

use std::time::Duration;

use api::web::{self, Limits};
use axum::{Router, routing};

use crate::support::{Answer, Fixture, request, send};

const LIST: &str = "/api/v1/procedures?limit=5";

async fn get_with(fixture: &Fixture, address: &str, headers: &[(&'static str, &str)]) -> Answer {
    send_with(fixture, "GET", address, headers).await
}

async fn send_with(
    fixture: &Fixture,
    method: &str,
    address: &str,
    headers: &[(&'static str, &str)],
) -> Answer {
    let mut request = request(method, address);
    for (name, value) in headers {
        request
            .headers_mut()
            .append(*name, value.parse().expect("works in a test"));
    }
    send(fixture.app(), request).await
}

#[tokio::test]
async fn the_same_answer_has_the_same_strong_tag_and_is_not_sent_twice() {
    let fixture = Fixture::seeded().await;
    for address in [
        LIST,
        "/api/v1/procedures/1.001193",
        "/api/v1/procedures/suggest?q=khai",
        "/api/v1/agencies",
        "/api/v1/openapi.json",
    ] {
        let first = fixture.get(address).await;
        let tag = first.header("etag").to_owned();
        assert!(tag.starts_with('"'), "{tag}");
        assert_eq!(
            first.header("cache-control"),
            "public, max-age=60, stale-while-revalidate=600"
        );
        assert_eq!(first.header("vary"), "accept-encoding");
        for known in [tag.clone(), format!("\"x\", W/{tag}"), "*".to_owned()] {
            let again = get_with(&fixture, address, &[("if-none-match", &known)]).await;
            assert_eq!(again.status, 304);
            assert!(again.body.is_empty());
            assert_eq!(again.header("etag"), tag);
            assert!(again.headers.contains_key("cache-control"));
        }
        let other = get_with(&fixture, address, &[("if-none-match", "\"x\"")]).await;
        assert_eq!(other.status, 200);
    }
}

#[tokio::test]
async fn each_encoding_has_its_own_tag_and_its_own_304() {
    let fixture = Fixture::seeded().await;
    let mut tags = Vec::new();
    for encoding in ["identity", "gzip", "br"] {
        let asked = ("accept-encoding", encoding);
        let answer = get_with(&fixture, LIST, &[asked]).await;
        let sent = answer.headers.get("content-encoding");
        let sent = sent.map_or("identity", |encoding| encoding.to_str().unwrap());
        assert_eq!(sent, encoding);
        let tag = answer.header("etag").to_owned();
        let again = get_with(&fixture, LIST, &[asked, ("if-none-match", &tag)]).await;
        assert_eq!(again.status, 304);
        assert!(!tags.contains(&tag));
        tags.push(tag);
    }
}

#[tokio::test]
async fn what_goes_in_one_packet_is_not_compressed() {
    let fixture = Fixture::seeded().await;
    let small = "/api/v1/procedures/suggest?q=zzzz";
    let answer = get_with(&fixture, small, &[("accept-encoding", "br, gzip")]).await;
    assert_eq!(answer.status, 200);
    assert!(!answer.headers.contains_key("content-encoding"));
    let length = answer.body.len();
    assert!((1..1024).contains(&length), "{length}");
    assert_eq!(answer.header("content-length"), length.to_string());
    let nothing = ("accept-encoding", "identity;q=0");
    get_with(&fixture, small, &[nothing]).await.problem(406);
}

/// The compression used to say 406 and to send the result all the same.
#[tokio::test]
async fn who_takes_no_encoding_of_ours_is_refused_but_told_what_is_not_there() {
    let fixture = Fixture::seeded().await;
    let nothing = ("accept-encoding", "identity;q=0");
    let refused = get_with(&fixture, LIST, &[nothing]).await;
    assert_eq!(refused.problem(406).kind, "/problems/not-acceptable");
    assert!(!refused.headers.contains_key("etag"));
    let missing = get_with(&fixture, "/nowhere", &[nothing]).await;
    missing.problem(404);
}

#[tokio::test]
async fn head_has_the_headers_of_get_and_no_body() {
    let fixture = Fixture::seeded().await;
    for headers in [&[][..], &[("accept-encoding", "br")][..]] {
        let get = send_with(&fixture, "GET", LIST, headers).await;
        let head = send_with(&fixture, "HEAD", LIST, headers).await;
        assert_eq!(head.status, 200);
        assert!(head.body.is_empty());
        assert_eq!(head.header("etag"), get.header("etag"));
        if headers.is_empty() {
            assert_eq!(head.header("content-length"), get.body.len().to_string());
        }
    }
    let missing = send_with(&fixture, "HEAD", "/api/v1/x", &[]).await;
    assert_eq!((missing.status.as_u16(), missing.body.len()), (404, 0));
}

#[tokio::test]
async fn other_methods_are_refused_with_allow() {
    let fixture = Fixture::seeded().await;
    for method in ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"] {
        let answer = send_with(&fixture, method, "/api/v1/procedures", &[]).await;
        answer.problem(405);
        assert_eq!(answer.header("allow"), "GET,HEAD", "{method}");
    }
}

#[tokio::test]
async fn any_page_may_read_and_sees_tag_and_request_id() {
    let fixture = Fixture::seeded().await;
    let answer = get_with(&fixture, LIST, &[("origin", "https://example.org")]).await;
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    let exposed = answer.header("access-control-expose-headers");
    assert!(exposed.contains("etag") && exposed.contains("x-request-id"));
    assert_eq!(
        answer.header("cross-origin-resource-policy"),
        "cross-origin"
    );
    let asked = [
        ("origin", "https://example.org"),
        ("access-control-request-method", "GET"),
        ("access-control-request-headers", "if-none-match"),
    ];
    let preflight = send_with(&fixture, "OPTIONS", LIST, &asked).await;
    assert_eq!(preflight.status, 204);
    let allowed = preflight.header("access-control-allow-headers");
    assert!(allowed.contains("if-none-match"));
}

#[tokio::test]
async fn a_harmless_request_id_is_kept_and_any_other_replaced() {
    let fixture = Fixture::seeded().await;
    let kept = get_with(&fixture, "/api/v1/x", &[("x-request-id", "Ab-1")]).await;
    assert_eq!(kept.problem(404).request_id.as_deref(), Some("Ab-1"));
    let long = "a".repeat(65);
    for odd in ["a b", "<b>", "", &long] {
        let other = get_with(&fixture, "/api/v1/x", &[("x-request-id", odd)]).await;
        let id = other.header("x-request-id");
        assert!(id != odd && !id.is_empty(), "{id}");
    }
}

#[tokio::test]
async fn every_answer_has_the_headers_that_keep_browsers_safe() {
    let fixture = Fixture::seeded().await;
    for address in [LIST, "/healthz", "/readyz", "/nowhere"] {
        let answer = fixture.get(address).await;
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none';"), "{policy}");
    }
}

#[tokio::test]
async fn health_is_never_kept() {
    let fixture = Fixture::seeded().await;
    for address in ["/healthz", "/readyz"] {
        let answer = fixture.get(address).await;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("cache-control"), "no-store");
    }
}

#[tokio::test]
async fn a_panic_is_a_problem() {
    async fn broken() -> &'static str {
        panic!("said by a test")
    }
    let routes = Router::new().route("/boom", routing::get(broken));
    let app = web::wrap(routes, Limits::default());
    send(app, request("GET", "/boom")).await.problem(500);
}

#[tokio::test]
async fn what_takes_too_long_or_finds_no_place_is_unavailable() {
    let never = || routing::get(std::future::pending::<&'static str>);
    let slow = Limits {
        answer_within: Duration::from_millis(1),
        ..Limits::default()
    };
    let full = Limits {
        at_once: 0,
        ..Limits::default()
    };
    for (limits, kind) in [(slow, "/problems/timed-out"), (full, "/problems/busy")] {
        let app = web::wrap(Router::new().route("/", never()), limits);
        let answer = send(app, request("GET", "/")).await;
        assert_eq!(answer.problem(503).kind, kind);
        assert_eq!(answer.header("retry-after"), "1");
    }
}
