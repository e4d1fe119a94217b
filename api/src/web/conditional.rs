//! `HEAD`, `ETag` and `If-None-Match`.
//!
//! A strong tag stands for exact bytes, so each encoding has its own: the hash of the text, and
//! behind it the encoding. A 304 is decided before a byte is compressed.

use axum::{
    body::{Body, HttpBody as _},
    extract::Request,
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::Response,
};

use super::sent::EntityTag;

/// A `HEAD` request is a `GET` whose body is left out at the very end, so that both have the
/// same headers.
pub async fn answer(mut request: Request, next: Next) -> Response {
    let is_head = request.method() == Method::HEAD;
    if is_head {
        *request.method_mut() = Method::GET;
    }
    let known = request.headers().get_all(header::IF_NONE_MATCH);
    let known: Vec<HeaderValue> = known.iter().cloned().collect();
    let mut response = next.run(request).await;
    if let Some(tag) = strong_tag(&response) {
        response.headers_mut().insert(header::ETAG, tag.clone());
        let vary = HeaderValue::from_static("accept-encoding");
        response.headers_mut().insert(header::VARY, vary);
        if known.iter().any(|list| names(list, &tag)) {
            return not_modified(response);
        }
    }
    match is_head {
        true => without_body(response),
        false => response,
    }
}

fn strong_tag(response: &Response) -> Option<HeaderValue> {
    let EntityTag(hash) = response.extensions().get::<EntityTag>()?;
    let encoding = response
        .headers()
        .get(header::CONTENT_ENCODING)
        .and_then(|encoding| encoding.to_str().ok());
    let tag = match encoding {
        Some(encoding) => format!("\"{hash}-{encoding}\""),
        None => format!("\"{hash}\""),
    };
    HeaderValue::from_str(&tag).ok()
}

/// RFC 9110, 13.1.2: any tag of the list, a weak one too, or `*`.
fn names(list: &HeaderValue, tag: &HeaderValue) -> bool {
    let (Ok(list), Ok(tag)) = (list.to_str(), tag.to_str()) else {
        return false;
    };
    list.split(',')
        .map(str::trim)
        .any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == tag)
}

fn not_modified(mut response: Response) -> Response {
    *response.status_mut() = StatusCode::NOT_MODIFIED;
    *response.body_mut() = Body::empty();
    for header in [
        header::CONTENT_LENGTH,
        header::CONTENT_TYPE,
        header::CONTENT_ENCODING,
    ] {
        response.headers_mut().remove(header);
    }
    response
}

fn without_body(mut response: Response) -> Response {
    let length = response.body().size_hint().exact();
    if let Some(length) = length {
        set_length(response.headers_mut(), length);
    }
    *response.body_mut() = Body::empty();
    response
}

fn set_length(headers: &mut HeaderMap, length: u64) {
    headers
        .entry(header::CONTENT_LENGTH)
        .or_insert_with(|| HeaderValue::from(length));
}
