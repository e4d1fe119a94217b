//! Answers that anyone may read and keep for a while.

use axum::{
    body::Body,
    http::{HeaderValue, header},
    response::Response,
};
use contract::ProblemKind;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::problem::ApiProblem;

/// The hash of a body before it is compressed.
#[derive(Clone, Debug)]
pub struct EntityTag(pub String);

const PUBLIC: HeaderValue =
    HeaderValue::from_static("public, max-age=60, stale-while-revalidate=600");

pub fn json(value: &impl Serialize) -> Result<Response, ApiProblem> {
    let body = serde_json::to_vec(value).map_err(|error| {
        tracing::error!(%error, "an answer cannot be written");
        ApiProblem::new(ProblemKind::Internal)
    })?;
    Ok(written_json(body))
}

/// JSON that is text already.
pub fn written_json(body: Vec<u8>) -> Response {
    written(body, "application/json")
}

pub fn written(body: Vec<u8>, kind: &'static str) -> Response {
    const TAG_BYTES: usize = 16;
    let digest = Sha256::digest(&body);
    let tag = digest[..TAG_BYTES]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let mut response = Response::new(Body::from(body));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, PUBLIC);
    response.extensions_mut().insert(EntityTag(tag));
    response
}

/// What one reader alone may see: nobody keeps it, not even their own browser.
pub fn for_nobody_else(mut response: Response) -> Response {
    const NEVER: HeaderValue = HeaderValue::from_static("no-store");
    response.headers_mut().insert(header::CACHE_CONTROL, NEVER);
    response.extensions_mut().remove::<EntityTag>();
    response
}

/// What is named by its content or its version, and never changes under that name.
pub fn for_ever(mut response: Response) -> Response {
    const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, FOR_EVER);
    response
}
