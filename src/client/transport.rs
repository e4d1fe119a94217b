//! One exchange over the wire: its time limit, its status, its body as text.

use std::{sync::Arc, time::Duration};

use contract::Problem;
use gloo_net::http::{Request, Response};
use leptos::prelude::{TimeoutHandle, set_timeout_with_handle};
use web_sys::AbortController;

use super::ClientError;
use crate::browser;

/// Longer than this nobody waits; the page says so and offers to try again.
const TIME_LIMIT: Duration = Duration::from_secs(8);
/// A server that asks for a longer pause is heard again after this.
const LONGEST_PAUSE_S: f64 = 120.0;
const USUAL_PAUSE_S: f64 = 10.0;

/// Stops the request when nobody waits for it any more, and at the time limit.
struct Limit {
    controller: AbortController,
    timeout: Option<TimeoutHandle>,
}

impl Limit {
    fn start() -> Option<Self> {
        let controller = AbortController::new().ok()?;
        let at_limit = controller.clone();
        let timeout = set_timeout_with_handle(move || at_limit.abort(), TIME_LIMIT).ok();
        Some(Self {
            controller,
            timeout,
        })
    }
}

impl Drop for Limit {
    fn drop(&mut self) {
        if let Some(timeout) = &self.timeout {
            timeout.clear();
        }
        // After the answer this changes nothing; before it, it frees the connection.
        self.controller.abort();
    }
}

pub async fn fetch(url: &str) -> Result<Arc<str>, ClientError> {
    let limit = Limit::start();
    let signal = limit.as_ref().map(|limit| limit.controller.signal());
    let request = Request::get(url).abort_signal(signal.as_ref());
    exchange(request.send(), signal.as_ref()).await
}

/// A question that must not stand in an address.
pub async fn send(url: &str, body: String) -> Result<Arc<str>, ClientError> {
    let limit = Limit::start();
    let signal = limit.as_ref().map(|limit| limit.controller.signal());
    let request = Request::post(url)
        .header("content-type", "application/json")
        .abort_signal(signal.as_ref())
        .body(body)
        .map_err(|error| no_answer(None, &error))?;
    exchange(request.send(), signal.as_ref()).await
}

/// What the server shall take in once, however often it is sent under this key.
pub async fn send_once(url: &str, body: String, key: &str) -> Result<Arc<str>, ClientError> {
    let limit = Limit::start();
    let signal = limit.as_ref().map(|limit| limit.controller.signal());
    let request = Request::post(url)
        .header("content-type", "application/json")
        .header("idempotency-key", key)
        .abort_signal(signal.as_ref())
        .body(body)
        .map_err(|error| no_answer(None, &error))?;
    exchange(request.send(), signal.as_ref()).await
}

async fn exchange(
    sent: impl Future<Output = Result<Response, gloo_net::Error>>,
    signal: Option<&web_sys::AbortSignal>,
) -> Result<Arc<str>, ClientError> {
    if browser::is_offline() {
        return Err(ClientError::Offline);
    }
    let response = sent.await.map_err(|error| no_answer(signal, &error))?;
    let failure = failure_of(&response);
    let body = response
        .text()
        .await
        .map_err(|error| no_answer(signal, &error))?;
    match failure {
        None if is_json(&response) => Ok(body.into()),
        None => Err(ClientError::NotUnderstood {
            detail: "not JSON".into(),
        }),
        Some(ClientError::Refused { .. }) => Err(refusal(&body)),
        Some(failure) => Err(failure),
    }
}

fn no_answer(signal: Option<&web_sys::AbortSignal>, error: &gloo_net::Error) -> ClientError {
    if signal.is_some_and(web_sys::AbortSignal::aborted) {
        return ClientError::TimedOut;
    }
    match browser::is_offline() {
        true => ClientError::Offline,
        false => ClientError::Unreachable {
            detail: error.to_string().into(),
        },
    }
}

fn failure_of(response: &Response) -> Option<ClientError> {
    let until_ms = || browser::now_ms() + 1_000.0 * pause_s(response);
    match response.status() {
        200..=299 => None,
        404 => Some(ClientError::NotFound),
        410 => Some(ClientError::Withdrawn),
        429 => Some(ClientError::RateLimited {
            until_ms: until_ms(),
        }),
        400..=499 => Some(ClientError::Refused { fields: Vec::new() }),
        status => {
            let asked = response.headers().get("retry-after").is_some();
            Some(ClientError::ServerFault {
                status,
                until_ms: asked.then(until_ms),
            })
        }
    }
}

/// `Retry-After` in seconds, whether it gives seconds or a date.
fn pause_s(response: &Response) -> f64 {
    let Some(header) = response.headers().get("retry-after") else {
        return USUAL_PAUSE_S;
    };
    let seconds = header.trim().parse::<f64>().ok().or_else(|| {
        let at_ms = js_sys::Date::parse(&header);
        at_ms
            .is_finite()
            .then(|| (at_ms - browser::now_ms()) / 1_000.0)
    });
    seconds.unwrap_or(USUAL_PAUSE_S).clamp(1.0, LONGEST_PAUSE_S)
}

/// A captive portal answers 200 with a page of its own.
fn is_json(response: &Response) -> bool {
    let kind = response.headers().get("content-type").unwrap_or_default();
    kind.contains("json")
}

fn refusal(body: &str) -> ClientError {
    match serde_json::from_str::<Problem>(body) {
        Ok(problem) => ClientError::Refused {
            fields: problem.errors,
        },
        Err(_not_a_problem) => ClientError::Refused { fields: Vec::new() },
    }
}
