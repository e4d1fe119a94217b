//! The last touch: `HEAD`, and tags of what was compressed on the way.

use axum::{
    body::{Body, HttpBody as _},
    extract::Request,
    http::{HeaderValue, Method, header},
    middleware::Next,
    response::Response,
};

use crate::proxy;

/// Says that an answer is not to be compressed or described anew: it is as its maker wants it.
#[derive(Clone, Copy, Debug)]
pub struct AsIs;

/// A `HEAD` request is a `GET` whose body is left out at the very end, so that both have the
/// same headers. The API has its own way with `HEAD`.
pub async fn finish(mut request: Request, next: Next) -> Response {
    let is_head = request.method() == Method::HEAD && !proxy::is_for_api(request.uri().path());
    if is_head {
        *request.method_mut() = Method::GET;
    }
    let mut response = next.run(request).await;
    weaken_tag(&mut response);
    match is_head {
        true => without_body(response),
        false => response,
    }
}

/// A strong tag stands for exact bytes, and compression made others of them.
fn weaken_tag(response: &mut Response) {
    let is_as_made = response.extensions().get::<AsIs>().is_some()
        || !response.headers().contains_key(header::CONTENT_ENCODING);
    if is_as_made {
        return;
    }
    let tag = response.headers().get(header::ETAG);
    let strong = tag.and_then(|tag| tag.to_str().ok().filter(|tag| tag.starts_with('"')));
    let weak = strong.and_then(|strong| HeaderValue::from_str(&format!("W/{strong}")).ok());
    if let Some(weak) = weak {
        response.headers_mut().insert(header::ETAG, weak);
    }
}

fn without_body(mut response: Response) -> Response {
    if let Some(length) = response.body().size_hint().exact() {
        response
            .headers_mut()
            .entry(header::CONTENT_LENGTH)
            .or_insert_with(|| HeaderValue::from(length));
    }
    *response.body_mut() = Body::empty();
    response
}
