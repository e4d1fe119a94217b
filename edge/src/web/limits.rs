//! Bounds on what one request may take.

use std::{sync::Arc, time::Duration};

use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use contract::ProblemKind;
use http_body_util::Limited;
use tokio::time;

use super::problem::Refusal;
use crate::Front;

#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Until the head of the answer is there.
    pub answer_within: Duration,
    pub body_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            answer_within: Duration::from_secs(10),
            body_bytes: 1024 * 1024,
        }
    }
}

pub async fn limit(State(front): State<Arc<Front>>, request: Request, next: Next) -> Response {
    let Limits {
        answer_within,
        body_bytes,
    } = front.limits;
    let declared = declared_length(request.headers());
    if declared.is_some_and(|declared| declared > body_bytes) {
        return Refusal::new(ProblemKind::TooLarge).into_response();
    }
    // Who does not say how much is coming is stopped on the way.
    let request = request.map(|body| Body::new(Limited::new(body, body_bytes)));
    match time::timeout(answer_within, next.run(request)).await {
        Ok(response) => response,
        Err(_elapsed) => Refusal::new(ProblemKind::TimedOut).into_response(),
    }
}

/// A length too large to read is too large.
fn declared_length(headers: &HeaderMap) -> Option<usize> {
    let length = headers.get(header::CONTENT_LENGTH)?;
    let length = length.to_str().ok().and_then(|length| length.parse().ok());
    Some(length.unwrap_or(usize::MAX))
}
