//! Anyone's page may read the public API from a browser; nobody's cookies are involved.

use axum::{
    body::Body,
    extract::Request,
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::Response,
};

pub async fn allow(request: Request, next: Next) -> Response {
    if is_preflight(&request) {
        return preflight();
    }
    let mut response = next.run(request).await;
    open(response.headers_mut());
    response
}

/// Lets scripts of any origin read the answer and the headers that help with it.
pub fn open(headers: &mut HeaderMap) {
    let anyone = HeaderValue::from_static("*");
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, anyone);
    let readable = HeaderValue::from_static("etag, x-request-id, retry-after");
    headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, readable);
}

fn is_preflight(request: &Request) -> bool {
    request.method() == Method::OPTIONS
        && request
            .headers()
            .contains_key(header::ACCESS_CONTROL_REQUEST_METHOD)
}

fn preflight() -> Response {
    let answers = [
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (header::ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD"),
        (
            header::ACCESS_CONTROL_ALLOW_HEADERS,
            "accept, if-none-match, x-request-id",
        ),
        (header::ACCESS_CONTROL_MAX_AGE, "86400"),
    ];
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NO_CONTENT;
    for (name, value) in answers {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    response
}
