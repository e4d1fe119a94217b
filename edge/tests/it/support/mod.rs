//! A fresh front door for each test, over a made-up API and a build in a folder that goes away.

pub mod fake;
pub mod house;
pub mod process;

use std::{fs, sync::Arc};

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Request, StatusCode},
};
use contract::Problem;
use edge::{
    Front,
    upstream::{Age, Reply},
};
use http_body_util::BodyExt as _;
use tempfile::TempDir;
use tower::ServiceExt as _;

use fake::Fake;

pub const SCRIPT: &str = "/portal-0123456789abcdef.js";
pub const READER: &str = "/receipt-reader-0123456789abcdef.js";
pub const WASM: &str = "/portal-0123456789abcdef_bg.wasm";
/// A page that needs nothing of the API.
pub const PAGE: &str = "/kha-nang-tiep-can";

const INDEX: &str = "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\">\
    <title>Một Cửa</title><meta name=\"description\" content=\"x\">\
    <link rel=\"stylesheet\" href=\"/style-0123456789abcdef.css\"></head>\
    <body><div id=\"shell\">shell</div><div id=\"app\"></div></body></html>";

pub const FOR_A_MINUTE: &str = "public, max-age=60";
pub const TO_BE_RENEWED: &str = "public, max-age=0";

pub struct Fixture {
    pub api: Fake,
    pub front: Front,
    pub dist: TempDir,
}

impl Fixture {
    pub async fn new() -> Self {
        Self::known_as("http://front.test").await
    }

    pub async fn known_as(public_url: &str) -> Self {
        let (api, dist) = (Fake::start().await, built());
        let front = Front::open(
            api.url.clone(),
            dist.path().to_owned(),
            public_url.parse().expect("an origin"),
            1024 * 1024,
        )
        .expect("a front");
        Self { api, front, dist }
    }

    pub fn app(self) -> (Router, Fake, TempDir) {
        let Self { api, front, dist } = self;
        (edge::app(Arc::new(front)), api, dist)
    }

    /// The answer to one request.
    pub async fn send(self, request: Request<Body>) -> Answer {
        let (app, _api, _dist) = self.app();
        send(app, request).await
    }
}

/// A build as small as can be.
pub fn built() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name.trim_start_matches('/'));
        fs::write(path, text).expect("a written file");
    };
    write("index.html", INDEX);
    write("style-0123456789abcdef.css", "body{margin:0}");
    write(SCRIPT, "plain");
    write(&format!("{SCRIPT}.br"), "as brotli");
    write(&format!("{SCRIPT}.gz"), "as gzip");
    write(READER, "worker");
    write(WASM, "wasm");
    write("icon.svg", "<svg/>");
    write("words.txt", "lời");
    fs::create_dir(folder.path().join("fonts")).expect("a folder");
    for font in ["be-vietnam-pro-400.woff2", "be-vietnam-pro-700.woff2"] {
        let own = concat!(env!("CARGO_MANIFEST_DIR"), "/../public/fonts/");
        let copy = folder.path().join("fonts").join(font);
        fs::copy(format!("{own}{font}"), copy).expect("a copied font");
    }
    folder
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    #[track_caller]
    pub fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        let value = value.unwrap_or_else(|| panic!("no {name} in {:?}", self.headers));
        value.to_str().expect("a text")
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The problem document, which must have this status.
    #[track_caller]
    pub fn problem(&self, status: u16) -> Problem {
        assert_eq!(self.status, status, "{}", self.text());
        assert_eq!(self.header("content-type"), "application/problem+json");
        assert_eq!(self.header("cache-control"), "no-store");
        let problem: Problem = serde_json::from_slice(&self.body).expect("a problem");
        assert_eq!(problem.status, status);
        problem
    }
}

pub async fn send(app: Router, request: Request<Body>) -> Answer {
    let response = app.oneshot(request).await.expect("infallible");
    let (parts, body) = response.into_parts();
    let body = body.collect().await.expect("a whole body").to_bytes();
    Answer {
        status: parts.status,
        headers: parts.headers,
        body: body.to_vec(),
    }
}

pub fn request(method: &str, path: &str) -> Request<Body> {
    Request::builder()
        .method(method)
        .uri(path)
        .body(Body::empty())
        .expect("a request")
}

/// A request with headers and a body.
pub fn asking(
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: impl Into<Body>,
) -> Request<Body> {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(body.into()).expect("a request")
}

#[track_caller]
pub fn check_reply(reply: &Reply, body: &str, age: Age) {
    match reply {
        Reply::Answer(answer, found) => {
            assert_eq!(answer.body, body.as_bytes());
            assert_eq!(*found, age);
        }
        Reply::Unavailable { .. } => panic!("unavailable"),
    }
}

#[track_caller]
pub fn check_unavailable(reply: &Reply, after: Option<u32>) {
    match reply {
        Reply::Unavailable { retry_after_s } => assert_eq!(*retry_after_s, after),
        Reply::Answer(answer, age) => panic!("{answer:?} {age:?}"),
    }
}
