//! The look-up form of a reader without a script.

use std::sync::{Arc, Mutex};

use axum::{
    Json, Router,
    body::Body,
    extract::State,
    http::{Request, StatusCode},
    response::{IntoResponse as _, Response},
};
use edge::Front;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::net::TcpListener;

use crate::support::{Answer, Fixture, built, fake::Said, request, send};

const CODE: &str = "H56.14-261102-0001";
const SECRET: &str = "7K3M-9QXT";

fn form() -> axum::http::request::Builder {
    Request::builder()
        .method("POST")
        .uri("/ho-so")
        .header("content-type", "application/x-www-form-urlencoded")
}

fn filled(code: &str, secret: &str) -> Body {
    let encoded = code.replace(' ', "+");
    format!("ma-ho-so={encoded}&ma-tra-cuu={secret}").into()
}

fn found() -> Value {
    json!({
        "view": "whole",
        "stage": {
            "code": CODE,
            "agency": {"code": "H56", "name": {"vi": "Thanh Hóa"}},
            "procedure": {"code": "1.001193", "name": "Đăng ký <khai> sinh"},
            "status": "processing",
            "asOf": "2026-11-03T08:00:00+07:00",
            "answeredAt": "2026-11-05T08:00:00+07:00",
            "basis": "published",
        },
        "applicant": "Ng*** V** A",
        "timeLimit": {"kind": "limit", "amount": 5.0, "unit": "working_day"},
        "events": [{"at": "2026-11-02T09:00:00+07:00", "status": "processing", "actor": "desk"}],
        "papers": [],
    })
}

/// An API that answers a look-up as it is told, and otherwise has empty lists.
struct Api {
    said: Said,
    paths: Mutex<Vec<String>>,
}

async fn answer(State(api): State<Arc<Api>>, request: axum::extract::Request) -> Response {
    let path = request.uri().to_string();
    api.paths.lock().expect("a lock").push(path.clone());
    if path != "/api/v1/dossier-lookups" {
        return match path.contains("/times") {
            true => StatusCode::NOT_FOUND.into_response(),
            false => Json(json!({ "items": [] })).into_response(),
        };
    }
    let mut response = Response::new(Body::from(api.said.body.clone()));
    *response.status_mut() = api.said.status;
    for (name, value) in &api.said.headers {
        let value = value.parse().expect("a value");
        response.headers_mut().insert(*name, value);
    }
    response
}

async fn front(said: Said) -> (Router, Arc<Api>, TempDir) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let at = listener.local_addr().expect("an address");
    let api = Arc::new(Api {
        said,
        paths: Mutex::default(),
    });
    let app = Router::new().fallback(answer).with_state(api.clone());
    tokio::spawn(async move { axum::serve(listener, app).await });
    let dist = built();
    let front = Front::open(
        format!("http://{at}").parse().expect("a URL"),
        dist.path().to_owned(),
        "http://front.test".parse().expect("an origin"),
        1 << 20,
    );
    (edge::app(Arc::new(front.expect("a front"))), api, dist)
}

async fn asked(said: Said, code: &str, secret: &str) -> (Answer, Vec<String>) {
    let (app, api, _dist) = front(said).await;
    let request = form().body(filled(code, secret)).expect("a request");
    let answer = send(app, request).await;
    let paths = api.paths.lock().expect("a lock").clone();
    (answer, paths)
}

#[track_caller]
fn is_nobodys_to_keep(answer: &Answer) {
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(!answer.headers.contains_key("etag"));
    assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin");
    assert!(answer.text().contains("<meta name=robots content=noindex>"));
}

#[tokio::test]
async fn a_dossier_is_shown_in_a_page_that_nobody_keeps() {
    let (answer, paths) = asked(Said::ok(found().to_string()), "h56.14 261102 0001", SECRET).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    is_nobodys_to_keep(&answer);
    let page = answer.text();
    for text in [
        "Đăng ký &lt;khai&gt; sinh",
        "Bạn cần làm gì bây giờ",
        "thứ hai, 9/11/2026",
        "data-url=\"/api/v1/dossier-lookups\"",
    ] {
        assert!(page.contains(text), "{text}\n{page}");
    }
    assert!(!paths.concat().contains("261102"), "{paths:?}");
}

#[tokio::test]
async fn what_was_typed_stays_in_the_form_when_nothing_is_found() {
    let (answer, _paths) = asked(Said::status(404), CODE, SECRET).await;
    assert_eq!(answer.status, 404);
    is_nobodys_to_keep(&answer);
    let page = answer.text();
    assert!(page.contains("Không có hồ sơ nào ứng với"), "{page}");
    assert!(page.contains(&format!("value=\"{CODE}\"")), "{page}");
    assert!(page.contains("thuộc H56, lập ngày 2/11/2026"), "{page}");
}

#[tokio::test]
async fn mistakes_are_told_without_asking() {
    let (answer, paths) = asked(Said::ok(found().to_string()), "H56", "<b>").await;
    assert_eq!(answer.status, 400);
    is_nobodys_to_keep(&answer);
    let page = answer.text();
    assert!(page.contains("Đây chưa phải mã hồ sơ"), "{page}");
    assert!(page.contains("Mã tra cứu có đúng tám"), "{page}");
    assert!(!page.contains("<b>"), "{page}");
    assert!(!paths.concat().contains("lookups"), "{paths:?}");
}

#[tokio::test]
async fn too_often_says_for_how_long() {
    let (answer, _paths) = asked(Said::status(429).with("retry-after", "1800"), CODE, SECRET).await;
    assert_eq!(answer.status, 429);
    assert_eq!(answer.header("retry-after"), "1800");
    is_nobodys_to_keep(&answer);
    assert!(answer.text().contains("tạm nghỉ"));
}

#[tokio::test]
async fn an_api_that_fails_is_no_unknown_dossier() {
    let (answer, _paths) = asked(Said::status(500), CODE, SECRET).await;
    assert_eq!(answer.status, 503);
    is_nobodys_to_keep(&answer);
    assert!(!answer.text().contains("Không có hồ sơ nào ứng với"));
}

#[tokio::test]
async fn a_form_of_another_site_asks_nothing() {
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("origin", "https://elsewhere.test"),
    ] {
        let (app, api, _dist) = front(Said::ok(found().to_string())).await;
        let request = form().header(name, value).body(filled(CODE, SECRET));
        let answer = send(app, request.expect("a request")).await;
        assert!(!answer.text().contains("Bạn cần làm gì"), "{name}");
        let paths = api.paths.lock().expect("a lock").concat();
        assert!(!paths.contains("lookups"), "{name}: {paths}");
    }
}

#[tokio::test]
async fn the_empty_page_is_not_listed_and_others_take_no_forms() {
    let (app, api, _dist) = front(Said::status(500)).await;
    let answer = send(app, request("GET", "/ho-so")).await;
    assert_eq!(answer.status, 200);
    let asked = api.paths.lock().expect("a lock").clone();
    assert_eq!(asked, ["/api/v1/sample-receipts"]);
    assert!(answer.text().contains("<meta name=robots content=noindex>"));
    assert!(
        answer.text().contains("name=\"ma-ho-so\""),
        "{}",
        answer.text()
    );
    let answer = Fixture::new().await.send(request("POST", "/thu-tuc")).await;
    answer.problem(405);
    let answer = Fixture::new().await.send(request("PUT", "/ho-so")).await;
    answer.problem(405);
    assert_eq!(answer.header("allow"), "GET,HEAD,POST");
}
