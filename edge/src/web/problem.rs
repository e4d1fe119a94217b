//! Every refusal and failure of the front door: a problem document (RFC 9457), or a plain page
//! for somebody who reads pages.

use axum::{
    body::Body,
    extract::Request,
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use contract::{Problem, ProblemKind};

use super::RequestId;
use crate::{metrics::Kind, proxy};

const PROBLEM_JSON: HeaderValue = HeaderValue::from_static("application/problem+json");
const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");
const NO_STORE: HeaderValue = HeaderValue::from_static("no-store");

/// What went wrong. It is written by `written`, which knows the request.
#[derive(Clone, Debug)]
pub struct Refusal {
    kind: ProblemKind,
    detail: Option<&'static str>,
    retry_after_s: Option<u32>,
}

impl Refusal {
    pub fn new(kind: ProblemKind) -> Self {
        let is_for_a_moment = matches!(kind, ProblemKind::Busy | ProblemKind::TimedOut);
        Self {
            kind,
            detail: None,
            retry_after_s: is_for_a_moment.then_some(1),
        }
    }

    pub fn because(kind: ProblemKind, detail: &'static str) -> Self {
        Self {
            detail: Some(detail),
            ..Self::new(kind)
        }
    }

    pub fn api_is_away() -> Self {
        Self::because(ProblemKind::Busy, "the API cannot be reached just now")
    }

    /// The API is away, and has said for how long or has not.
    pub fn away_for(seconds: Option<u32>) -> Self {
        match seconds {
            Some(seconds) => Self::api_is_away().retry_after(seconds),
            None => Self::api_is_away(),
        }
    }

    pub fn retry_after(self, seconds: u32) -> Self {
        Self {
            retry_after_s: Some(seconds),
            ..self
        }
    }

    /// A method that this page or file does not know.
    pub fn only(allowed: &'static str) -> Response {
        let mut response = Self::new(ProblemKind::MethodNotAllowed).into_response();
        let allowed = HeaderValue::from_static(allowed);
        response.headers_mut().insert(header::ALLOW, allowed);
        response
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::empty());
        *response.status_mut() =
            StatusCode::from_u16(self.kind.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        if let Some(seconds) = self.retry_after_s {
            let seconds = HeaderValue::from(seconds);
            response.headers_mut().insert(header::RETRY_AFTER, seconds);
        }
        response.extensions_mut().insert(self);
        response
    }
}

/// Writes refusals, also those that some library made on its own.
pub async fn written(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let id = request.extensions().get::<RequestId>().cloned();
    let reads_pages = reads_pages(&request);
    let mut response = next.run(request).await;
    let Some(refusal) = refusal_in(&response) else {
        return response;
    };
    let is_fault = response.status().is_server_error();
    let (kind, body) = match reads_pages && is_fault {
        true => (HTML, page(refusal.kind).into_bytes()),
        false => (PROBLEM_JSON, document(refusal, path, id)),
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, kind);
    headers.insert(header::CACHE_CONTROL, NO_STORE);
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
    headers.remove(header::ETAG);
    *response.body_mut() = body.into();
    response
}

fn refusal_in(response: &Response) -> Option<Refusal> {
    if let Some(refusal) = response.extensions().get::<Refusal>() {
        return Some(refusal.clone());
    }
    let status = response.status();
    let is_refusal = status.is_client_error() || status.is_server_error();
    // Compression finds out last that somebody can read none of it, and leaves the body as it is.
    let is_said = status != StatusCode::NOT_ACCEPTABLE
        && response.headers().contains_key(header::CONTENT_TYPE)
        || response.extensions().get() == Some(&Kind::Api);
    (is_refusal && !is_said).then(|| Refusal::new(kind_of(status)))
}

fn kind_of(status: StatusCode) -> ProblemKind {
    match status {
        StatusCode::NOT_FOUND => ProblemKind::NotFound,
        StatusCode::GONE => ProblemKind::Withdrawn,
        StatusCode::METHOD_NOT_ALLOWED => ProblemKind::MethodNotAllowed,
        StatusCode::NOT_ACCEPTABLE => ProblemKind::NotAcceptable,
        StatusCode::PAYLOAD_TOO_LARGE => ProblemKind::TooLarge,
        StatusCode::SERVICE_UNAVAILABLE => ProblemKind::Busy,
        status if status.is_client_error() => ProblemKind::InvalidRequest,
        _ => ProblemKind::Internal,
    }
}

fn reads_pages(request: &Request) -> bool {
    let accepts = |headers: &HeaderMap| {
        let accepted = headers.get(header::ACCEPT)?.to_str().ok()?;
        Some(accepted.contains("text/html"))
    };
    request.method() == Method::GET
        && !proxy::is_for_api(request.uri().path())
        && accepts(request.headers()).unwrap_or(false)
}

fn document(refusal: Refusal, path: String, id: Option<RequestId>) -> Vec<u8> {
    let document = Problem {
        kind: format!("/problems/{}", refusal.kind.slug()),
        title: refusal.kind.title().to_owned(),
        status: refusal.kind.status(),
        detail: refusal.detail.map(str::to_owned),
        instance: Some(path),
        errors: Vec::new(),
        request_id: id.map(|id| id.0),
    };
    // A document of texts and numbers can always be written.
    serde_json::to_vec(&document).unwrap_or_default()
}

fn page(kind: ProblemKind) -> String {
    let (vietnamese, english) = match kind {
        ProblemKind::Busy | ProblemKind::TimedOut => (
            "Hệ thống đang bận. Mời thử lại sau ít phút.",
            "The service is busy. Please try again in a moment.",
        ),
        _ => (
            "Hệ thống đang gặp sự cố. Mời thử lại sau.",
            "The service has a fault. Please try again later.",
        ),
    };
    format!(
        "<!doctype html>\n<html lang=\"vi\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>Một Cửa</title>\n<main>\n<h1>Một Cửa</h1>\n<p>{vietnamese}</p>\n\
         <p lang=\"en\">{english}</p>\n<p><a href=\"\">Tải lại</a></p>\n</main>\n</html>\n"
    )
}

/// All that is said on a connection too many, in one piece.
pub fn house_is_full() -> Vec<u8> {
    let refusal = Refusal::because(ProblemKind::Busy, "too many connections are open");
    let body = document(refusal, "/".to_owned(), None);
    let length = body.len();
    let mut whole = format!(
        "HTTP/1.1 503 Service Unavailable\r\n\
         content-type: application/problem+json\r\n\
         content-length: {length}\r\n\
         connection: close\r\n\
         cache-control: no-store\r\n\
         content-security-policy: default-src 'none'; frame-ancestors 'none'\r\n\
         x-content-type-options: nosniff\r\n\
         retry-after: 1\r\n\r\n"
    )
    .into_bytes();
    whole.extend_from_slice(&body);
    whole
}
