//! Passes requests of the app in the browser on to the API, and its answers back, as they are.

use std::{error::Error, iter, net::SocketAddr, sync::Arc};

use axum::{
    body::{Body, HttpBody as _},
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, header, request::Parts},
    response::{IntoResponse as _, Response},
};
use contract::ProblemKind;
use http_body_util::LengthLimitError;

use crate::{
    Front,
    metrics::Kind,
    web::{AsIs, REQUEST_ID, RequestId, problem::Refusal},
};

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
const FORWARDED_HOST: HeaderName = HeaderName::from_static("x-forwarded-host");
const FORWARDED_PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");

pub fn is_for_api(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}

pub async fn pass(State(front): State<Arc<Front>>, request: Request) -> Response {
    let mut response = exchange(&front, request).await;
    response.extensions_mut().insert(Kind::Api);
    response
}

async fn exchange(front: &Front, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let path = parts
        .uri
        .path_and_query()
        .map_or("/api", |path| path.as_str());
    let question = match front.upstream.pass(parts.method.clone(), path) {
        Some(question) if parts.method != Method::CONNECT => question,
        _ => return Refusal::new(ProblemKind::NotFound).into_response(),
    };
    let question = question.headers(forwarded(front, &parts));
    let question = match body.is_end_stream() {
        true => question,
        false => question.body(reqwest::Body::wrap_stream(body.into_data_stream())),
    };
    match question.send().await {
        Ok(answer) => passed_back(answer),
        Err(error) => refusal(&error).into_response(),
    }
}

fn refusal(error: &reqwest::Error) -> Refusal {
    /// An API that was just started again takes about this long.
    const SOON: u32 = 5;
    if is_of_length(error) {
        return Refusal::new(ProblemKind::TooLarge);
    }
    let refusal = match error.is_timeout() {
        true => Refusal::new(ProblemKind::TimedOut),
        false => Refusal::api_is_away(),
    };
    refusal.retry_after(SOON)
}

/// Whether it was the reader's body that could not be sent, for its length.
fn is_of_length(error: &reqwest::Error) -> bool {
    let first: &(dyn Error + 'static) = error;
    iter::successors(Some(first), |&error| error.source())
        .any(|error| error.is::<LengthLimitError>())
}

/// For whom the API is asked.
pub fn forwarded_for(parts: &Parts) -> Option<HeaderValue> {
    let from = parts.extensions.get::<ConnectInfo<SocketAddr>>()?;
    HeaderValue::from_str(&from.ip().to_string()).ok()
}

/// What the API is told of a request: what a stranger may say, and what we know ourselves.
fn forwarded(front: &Front, parts: &Parts) -> HeaderMap {
    let mut headers = end_to_end(&parts.headers);
    // Pages and API know nobody, and whoever stands before us cannot vouch for others.
    let said: Vec<HeaderName> = headers
        .keys()
        .filter(|name| name.as_str().starts_with("x-forwarded-"))
        .cloned()
        .collect();
    let ours = [
        header::HOST,
        header::COOKIE,
        header::EXPECT,
        header::FORWARDED,
        HeaderName::from_static("x-real-ip"),
    ];
    for name in said.into_iter().chain(ours) {
        headers.remove(name);
    }
    let known = |text: &str| HeaderValue::from_str(text).ok();
    let id = parts.extensions.get::<RequestId>();
    let facts = [
        (FORWARDED_FOR, forwarded_for(parts)),
        (FORWARDED_HOST, known(front.public_url.host())),
        (FORWARDED_PROTO, known(front.public_url.scheme())),
        (REQUEST_ID, id.and_then(|id| known(&id.0))),
    ];
    for (name, value) in facts {
        if let Some(value) = value {
            headers.insert(name, value);
        }
    }
    headers
}

fn passed_back(answer: reqwest::Response) -> Response {
    let answer: axum::http::Response<reqwest::Body> = answer.into();
    let (mut parts, body) = answer.into_parts();
    parts.headers = end_to_end(&parts.headers);
    parts.headers.remove(header::SET_COOKIE);
    // Of the connection to the API, which is not the reader's.
    parts.extensions.clear();
    parts.version = axum::http::Version::HTTP_11;
    let mut response = Response::from_parts(parts, Body::new(body));
    response.extensions_mut().insert(AsIs);
    response
}

/// Headers that are not only about one connection (RFC 9110, 7.6.1).
fn end_to_end(headers: &HeaderMap) -> HeaderMap {
    let named = headers.get_all(header::CONNECTION);
    let named: Vec<HeaderName> = named
        .iter()
        .filter_map(|list| list.to_str().ok())
        .flat_map(|list| list.split(','))
        .filter_map(|name| name.trim().parse().ok())
        .collect();
    let ours = [
        header::CONNECTION,
        HeaderName::from_static("keep-alive"),
        HeaderName::from_static("proxy-connection"),
        header::PROXY_AUTHENTICATE,
        header::PROXY_AUTHORIZATION,
        header::TE,
        header::TRAILER,
        header::TRANSFER_ENCODING,
        header::UPGRADE,
    ];
    let mut kept = headers.clone();
    for name in named.into_iter().chain(ours) {
        kept.remove(name);
    }
    kept
}
