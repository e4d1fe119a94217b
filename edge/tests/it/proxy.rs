//! What the app in the browser asks of the API goes through, and comes back, as it is.

use std::net::SocketAddr;

use axum::extract::ConnectInfo;

use crate::support::{
    Fixture, asking,
    fake::{Manner, Said},
    request, send,
};

const PATH: &str = "/api/v1/procedures?q=khai%20sinh&limit=5";

#[tokio::test]
async fn method_query_body_and_headers_go_through() {
    let (app, api, _dist) = Fixture::new().await.app();
    for method in ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] {
        let body = if method == "GET" { "" } else { "{\"a\":1}" };
        let headers = [
            ("accept-language", "vi"),
            ("if-none-match", "\"a\""),
            ("idempotency-key", "1"),
        ];
        let answer = send(app.clone(), asking(method, PATH, &headers, body)).await;
        assert_eq!(
            (answer.status.as_u16(), answer.text().as_str()),
            (200, "{}")
        );
        let seen = api.last_seen();
        assert_eq!((seen.method.as_str(), seen.path.as_str()), (method, PATH));
        assert_eq!(seen.body, body);
        for (name, value) in headers {
            assert_eq!(seen.headers[name], value, "{method}");
        }
    }
}

#[tokio::test]
async fn what_a_stranger_says_of_others_is_not_passed_on() {
    let (app, api, _dist) = Fixture::known_as("https://front.test").await.app();
    let headers = [
        ("host", "evil.test"),
        ("cookie", "a=b"),
        ("x-forwarded-for", "1.2.3.4"),
        ("x-forwarded-host", "evil.test"),
        ("x-forwarded-prefix", "/evil"),
        ("x-real-ip", "1.2.3.4"),
        ("forwarded", "for=1.2.3.4"),
        ("connection", "close, x-secret"),
        ("x-secret", "1"),
        ("te", "trailers"),
        ("upgrade", "websocket"),
        ("x-request-id", "Ab-1"),
    ];
    let mut request = asking("GET", PATH, &headers, "");
    let from: SocketAddr = "[2001:db8::7]:4000".parse().expect("an address");
    request.extensions_mut().insert(ConnectInfo(from));
    let answer = send(app, request).await;
    assert_eq!(answer.header("x-request-id"), "Ab-1");
    let seen = api.last_seen().headers;
    for gone in [
        "cookie",
        "x-forwarded-prefix",
        "x-real-ip",
        "forwarded",
        "x-secret",
        "te",
        "upgrade",
    ] {
        assert!(!seen.contains_key(gone), "{gone}");
    }
    assert_eq!(seen["x-forwarded-for"], "2001:db8::7");
    assert_eq!(seen["x-forwarded-host"], "front.test");
    assert_eq!(seen["x-forwarded-proto"], "https");
    assert_eq!(seen["x-request-id"], "Ab-1");
    assert_ne!(seen["host"], "evil.test");
}

#[tokio::test]
async fn the_answer_comes_back_as_the_api_sent_it() {
    let (app, api, _dist) = Fixture::new().await.app();
    let said = Said::ok("not really brotli, and longer than a kilobyte ".repeat(100))
        .kept("public, max-age=60")
        .with("etag", "\"a-br\"")
        .with("content-encoding", "br")
        .with("vary", "accept-encoding")
        .with("access-control-allow-origin", "*")
        .with("cross-origin-resource-policy", "cross-origin")
        .with("content-security-policy", "script-src *")
        .with("set-cookie", "a=b")
        .with("keep-alive", "timeout=5");
    api.says(said.clone());
    let asked = [("accept-encoding", "br, gzip")];
    let answer = send(app.clone(), asking("GET", PATH, &asked, "")).await;
    assert_eq!(api.last_seen().headers["accept-encoding"], "br, gzip");
    assert_eq!(answer.body, said.body);
    for (name, value) in [
        ("cache-control", "public, max-age=60"),
        ("etag", "\"a-br\""),
        ("content-encoding", "br"),
        ("access-control-allow-origin", "*"),
        ("cross-origin-resource-policy", "cross-origin"),
        ("x-content-type-options", "nosniff"),
        (
            "content-security-policy",
            "default-src 'none'; frame-ancestors 'none'",
        ),
    ] {
        assert_eq!(answer.header(name), value);
    }
    for gone in ["set-cookie", "keep-alive"] {
        assert!(!answer.headers.contains_key(gone), "{gone}");
    }
    let known = [("if-none-match", "\"a-br\"")];
    let again = send(app, asking("GET", PATH, &known, "")).await;
    assert_eq!((again.status.as_u16(), again.body.len()), (304, 0));
    assert_eq!(again.header("etag"), "\"a-br\"");
}

#[tokio::test]
async fn an_answer_that_is_not_compressed_stays_so() {
    let fixture = Fixture::new().await;
    fixture.api.says(Said::ok("x".repeat(10_000)));
    let answer = fixture
        .send(asking("GET", PATH, &[("accept-encoding", "br")], ""))
        .await;
    assert!(!answer.headers.contains_key("content-encoding"));
    assert_eq!(answer.body.len(), 10_000);
}

#[tokio::test]
async fn head_goes_through_as_head() {
    let (app, api, _dist) = Fixture::new().await.app();
    api.says(Said::ok("12345"));
    let answer = send(app, request("HEAD", PATH)).await;
    assert_eq!(api.last_seen().method, "HEAD");
    assert_eq!(answer.header("content-length"), "5");
    assert!(answer.body.is_empty());
}

#[tokio::test]
async fn refusals_and_unknown_addresses_are_the_apis_own() {
    let (app, api, _dist) = Fixture::new().await.app();
    api.says(Said::status(404).with("x-of-the-api", "1"));
    for path in ["/api", "/api/", "/api/nope", "/api/v1/a//b", "/api/v1/x.js"] {
        let answer = send(app.clone(), request("GET", path)).await;
        assert_eq!(answer.status, 404);
        assert_eq!(answer.header("x-of-the-api"), "1");
        assert_eq!(api.last_seen().path, path);
    }
}

#[tokio::test]
async fn no_path_leads_out_of_the_api() {
    let (app, api, _dist) = Fixture::new().await.app();
    for path in [
        "/api/../metrics",
        "/api/%2e%2e/metrics",
        "/api/v1/%2E%2E/%2e./metrics",
    ] {
        send(app.clone(), request("GET", path)).await.problem(404);
    }
    assert_eq!(api.times_asked(), 0);
}

#[tokio::test]
async fn an_api_that_is_down_is_a_problem_with_a_time_to_come_back() {
    let mut fixture = Fixture::new().await;
    fixture.api.manner(Manner::Hangs);
    fixture.front.limits.answer_within = std::time::Duration::from_millis(50);
    let answer = fixture.send(request("GET", PATH)).await;
    let problem = answer.problem(503);
    assert_eq!(problem.kind, "/problems/timed-out");
    assert_eq!(problem.instance.as_deref(), Some("/api/v1/procedures"));
    assert!(answer.headers.contains_key("retry-after"));

    let mut fixture = Fixture::new().await;
    let gone = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port");
    let url = format!("http://{}", gone.local_addr().expect("an address"));
    drop(gone);
    let front = &mut fixture.front;
    front.upstream =
        edge::upstream::Upstream::new(url.parse().expect("a URL"), 1_000, front.metrics.clone())
            .expect("an upstream");
    let answer = fixture.send(request("GET", PATH)).await;
    assert_eq!(answer.problem(503).kind, "/problems/busy");
    assert_eq!(answer.header("retry-after"), "5");
}

#[tokio::test]
async fn a_body_that_is_too_large_is_refused() {
    let mut fixture = Fixture::new().await;
    fixture.front.limits.body_bytes = 100;
    let (app, api, _dist) = fixture.app();
    let declared = [("content-length", "5000000000")];
    let answer = send(app.clone(), asking("POST", PATH, &declared, "")).await;
    answer.problem(413);
    assert_eq!(api.times_asked(), 0);
    let pieces = (0..10).map(|_| Ok::<_, std::io::Error>("x".repeat(50)));
    let streamed = axum::body::Body::from_stream(futures_util::stream::iter(pieces));
    send(app, asking("POST", PATH, &[], streamed))
        .await
        .problem(413);
}
