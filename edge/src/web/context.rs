//! The request's id, its line in the log, what is counted of it, and the headers of every answer.

use std::{
    borrow::Cow,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::UNIX_EPOCH,
};

use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use sha2::{Digest as _, Sha256};
use tokio::time::Instant;

use crate::{Front, clock, metrics::Kind, security};

#[derive(Clone, Debug)]
pub struct RequestId(pub String);

impl RequestId {
    /// Unique enough to find a line in a log; nothing secret hangs on it.
    pub fn fresh() -> Self {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        const LENGTH: usize = 20;
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let now = clock::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let seed = format!("{} {} {count}", std::process::id(), now.as_nanos());
        let mut id: String = Sha256::digest(seed)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        id.truncate(LENGTH);
        Self(id)
    }

    /// One from outside ends up in logs and documents, so only harmless ones are kept.
    fn given(headers: &HeaderMap) -> Option<Self> {
        const LONGEST: usize = 64;
        let id = headers.get(REQUEST_ID)?.to_str().ok()?;
        let harmless = id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        (harmless && (1..=LONGEST).contains(&id.len())).then(|| Self(id.to_owned()))
    }
}

/// The pattern of the route that answered, for the log: the path itself may carry what people
/// typed. A handler that answers for many patterns puts one among the extensions of its answer.
#[derive(Clone, Debug)]
pub struct RouteName(pub Cow<'static, str>);

pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

pub async fn note_route(request: Request, next: Next) -> Response {
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map(|path| RouteName(path.as_str().to_owned().into()));
    let mut response = next.run(request).await;
    if let Some(route) = route {
        response.extensions_mut().insert(route);
    }
    response
}

/// Logs kind, route, status and time; never the query, which is what people look for.
pub async fn log(State(front): State<Arc<Front>>, mut request: Request, next: Next) -> Response {
    let began = Instant::now();
    let id = RequestId::given(request.headers()).unwrap_or_else(RequestId::fresh);
    request.extensions_mut().insert(id.clone());
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let mut response = next.run(request).await;
    security::secure(&mut response, &path, &front.public_url);
    if let Ok(value) = HeaderValue::from_str(&id.0) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    let kind = response.extensions().get().copied().unwrap_or(Kind::Other);
    let route = response.extensions().get::<RouteName>();
    let took = began.elapsed();
    front.metrics.answered(kind, response.status(), took);
    tracing::info!(
        %method,
        kind = kind.name(),
        route = route.map_or("-", |route| route.0.as_ref()),
        status = response.status().as_u16(),
        ms = (took.as_secs_f64() * 10_000.0).round() / 10.0,
        request_id = %id.0,
        "answered"
    );
    response
}
