//! The request's id, its line in the log, and the headers that keep a browser safe.

use axum::{
    extract::{MatchedPath, Request},
    http::{HeaderMap, HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use sha2::{Digest as _, Sha256};
use tokio::time::Instant;

#[derive(Clone, Debug)]
pub struct RequestId(pub String);

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The pattern of the route that answered, for the log: paths may carry what people typed.
#[derive(Clone, Debug)]
struct Route(String);

pub async fn note_route(request: Request, next: Next) -> Response {
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map(|path| Route(path.as_str().to_owned()));
    let mut response = next.run(request).await;
    if let Some(route) = route {
        response.extensions_mut().insert(route);
    }
    response
}

/// Logs route, status and time; never the query, which is what people look for.
pub async fn log(mut request: Request, next: Next) -> Response {
    let began = Instant::now();
    let id = RequestId(given_id(request.headers()).unwrap_or_else(new_id));
    request.extensions_mut().insert(id.clone());
    let method = request.method().clone();
    let is_api = is_api(request.uri().path());
    let mut response = next.run(request).await;
    secure(&mut response, is_api);
    if let Ok(value) = HeaderValue::from_str(&id.0) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    let route = response.extensions().get::<Route>();
    tracing::info!(
        %method,
        route = route.map_or("-", |route| route.0.as_str()),
        status = response.status().as_u16(),
        ms = (began.elapsed().as_secs_f64() * 10_000.0).round() / 10.0,
        request_id = %id.0,
        "answered"
    );
    response
}

fn is_api(path: &str) -> bool {
    path.starts_with("/api/") || path == "/healthz" || path == "/readyz"
}

/// An id from outside ends up in logs and documents, so only harmless ones are kept.
fn given_id(headers: &HeaderMap) -> Option<String> {
    const LONGEST: usize = 64;
    let id = headers.get(REQUEST_ID)?.to_str().ok()?;
    let harmless = id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    (harmless && (1..=LONGEST).contains(&id.len())).then(|| id.to_owned())
}

/// Unique enough to find a line in a log; nothing secret hangs on it.
fn new_id() -> String {
    use std::sync::atomic::{AtomicU64, Ordering};
    static COUNT: AtomicU64 = AtomicU64::new(0);
    const LENGTH: usize = 20;
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let now = chrono::Utc::now().timestamp_nanos_opt().unwrap_or_default();
    let seed = format!("{} {now} {count}", std::process::id());
    let mut id = format!("{:x}", Sha256::digest(seed));
    id.truncate(LENGTH);
    id
}

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
    manifest-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; \
    frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default";

fn secure(response: &mut Response, is_api: bool) {
    let shared_with = match is_api {
        true => "cross-origin",
        false => "same-origin",
    };
    let is_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let headers = [
        ("content-security-policy", POLICY),
        ("referrer-policy", "strict-origin-when-cross-origin"),
        ("x-content-type-options", "nosniff"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", shared_with),
        (
            "permissions-policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
        ),
    ];
    for (name, value) in headers {
        response.headers_mut().insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
    if is_page {
        response
            .headers_mut()
            .insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    }
}
