//! The request's id, its line in the log, and the headers that keep a browser safe.

use axum::{
    extract::{MatchedPath, Request},
    http::{HeaderMap, HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use sha2::{Digest as _, Sha256};
use tokio::time::Instant;

#[derive(Clone, Debug)]
pub struct RequestId(pub String);

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// No answer is a page: it loads nothing and is shown in no frame. Any page may read it.
const SAFE: [(&str, &str); 3] = [
    (
        "content-security-policy",
        "default-src 'none'; frame-ancestors 'none'",
    ),
    ("cross-origin-resource-policy", "cross-origin"),
    ("x-content-type-options", "nosniff"),
];

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
    let id = given_id(request.headers()).unwrap_or_else(new_id);
    request.extensions_mut().insert(id.clone());
    let method = request.method().clone();
    let mut response = next.run(request).await;
    mark(response.headers_mut(), &id);
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

/// The headers of every answer.
pub fn mark(headers: &mut HeaderMap, id: &RequestId) {
    for (name, value) in SAFE {
        let value = HeaderValue::from_static(value);
        headers.insert(HeaderName::from_static(name), value);
    }
    if let Ok(id) = HeaderValue::from_str(&id.0) {
        headers.insert(REQUEST_ID, id);
    }
}

/// An id from outside ends up in logs and documents, so only harmless ones are kept.
fn given_id(headers: &HeaderMap) -> Option<RequestId> {
    const LONGEST: usize = 64;
    let id = headers.get(REQUEST_ID)?.to_str().ok()?;
    let harmless = id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    (harmless && (1..=LONGEST).contains(&id.len())).then(|| RequestId(id.to_owned()))
}

/// Unique enough to find a line in a log; nothing secret hangs on it.
pub fn new_id() -> RequestId {
    use std::sync::atomic::{AtomicU64, Ordering};
    static COUNT: AtomicU64 = AtomicU64::new(0);
    const LENGTH: usize = 20;
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let now = chrono::Utc::now().timestamp_nanos_opt().unwrap_or_default();
    let seed = format!("{} {now} {count}", std::process::id());
    let mut id = format!("{:x}", Sha256::digest(seed));
    id.truncate(LENGTH);
    RequestId(id)
}
