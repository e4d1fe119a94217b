//! Bounds on what one request may take and on how many run at once.

use std::{sync::Arc, time::Duration};

use axum::{
    extract::{Request, State},
    http::{HeaderMap, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use contract::ProblemKind;
use tokio::{sync::Semaphore, time};

use super::problem::ApiProblem;

#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub answer_within: Duration,
    pub at_once: usize,
    /// Five hundred dossiers looked up at once are the longest question.
    pub body_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            answer_within: Duration::from_secs(10),
            at_once: 512,
            body_bytes: 64 * 1024,
        }
    }
}

pub struct Gate {
    limits: Limits,
    places: Semaphore,
}

impl Gate {
    pub fn new(limits: Limits) -> Self {
        Self {
            limits,
            places: Semaphore::new(limits.at_once),
        }
    }
}

/// Refuses at once what does not fit: a queue would only make everybody late.
pub async fn limit(State(gate): State<Arc<Gate>>, request: Request, next: Next) -> Response {
    if declared_length(request.headers()) > gate.limits.body_bytes {
        return ApiProblem::new(ProblemKind::TooLarge).into_response();
    }
    let Ok(_place) = gate.places.try_acquire() else {
        return ApiProblem::new(ProblemKind::Busy).into_response();
    };
    match time::timeout(gate.limits.answer_within, next.run(request)).await {
        Ok(response) => response,
        Err(_elapsed) => ApiProblem::new(ProblemKind::TimedOut).into_response(),
    }
}

fn declared_length(headers: &HeaderMap) -> u64 {
    let length = headers.get(header::CONTENT_LENGTH);
    length
        .and_then(|length| length.to_str().ok()?.parse().ok())
        .unwrap_or(0)
}
