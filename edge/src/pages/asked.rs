//! The look-up form of a reader without a script: asked for them, and answered as a page that
//! nobody keeps. What they typed stands in the page alone.

use std::{sync::Arc, time::Duration};

use axum::{
    body::to_bytes,
    extract::Request,
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use bytes::Bytes;
use contract::{DossierLookup, ProblemKind};
use portal::{
    client::dossiers::{LOOKUPS, TYPED},
    dossier::question::Typed,
    route::{Destination, Route, key},
};
use tokio::time;

use super::{destination, load, parameters, shown};
use crate::{
    Front, clock,
    proxy::forwarded_for,
    upstream::{Age, Answer, Reply},
    web::problem::Refusal,
};

const LONGEST: usize = 8 * 1024;
const WITHIN: Duration = Duration::from_secs(8);
const NEVER_KEPT: HeaderValue = HeaderValue::from_static("no-store");

/// The page that takes the form, if this is its address.
pub fn page_of_form(path: &str) -> Option<Destination> {
    match destination(path, None) {
        page @ Destination::Page(_, Route::Dossiers) => Some(page),
        _ => None,
    }
}

pub async fn answer(front: Arc<Front>, page: Destination, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LONGEST).await else {
        return Refusal::new(ProblemKind::TooLarge).into_response();
    };
    let mut replies = Vec::new();
    let mut pause = None;
    // A form of another site asks nothing here: it would use up what this reader may ask.
    if is_from_here(&front, &parts.headers) {
        let typed = typed(&body);
        replies.push((TYPED.to_owned(), written(&typed)));
        if let Ok(question) = typed.question() {
            let from = forwarded_for(&parts);
            let (reply, retry_after) = ask(&front, &question, from).await;
            replies.push((LOOKUPS.to_owned(), reply));
            pause = retry_after;
        }
    }
    let is_mistaken = replies.len() == 1;
    let page = load::load_from(&front, parts.uri.path(), page, replies).await;
    let mut response = shown(&front, &parts.headers, &page);
    if is_mistaken && response.status() == StatusCode::OK {
        *response.status_mut() = StatusCode::BAD_REQUEST;
    }
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, NEVER_KEPT);
    headers.remove(header::ETAG);
    if let Some(pause) = pause {
        *response.status_mut() = StatusCode::TOO_MANY_REQUESTS;
        response.headers_mut().insert(header::RETRY_AFTER, pause);
    }
    response
}

/// Browsers say where a form stands; one that says nothing is old, or no browser.
fn is_from_here(front: &Front, headers: &HeaderMap) -> bool {
    let text = |name: header::HeaderName| headers.get(name)?.to_str().ok();
    let site = text(header::HeaderName::from_static("sec-fetch-site"));
    let is_of_form = text(header::CONTENT_TYPE).is_some_and(|kind| {
        kind.to_ascii_lowercase()
            .starts_with("application/x-www-form-urlencoded")
    });
    let origin = text(header::ORIGIN);
    let own = front.public_url.join("");
    let is_own = origin.is_none_or(|origin| own.trim_end_matches('/') == origin);
    is_of_form && (site == Some("same-origin") || (site.is_none() && is_own))
}

fn typed(body: &Bytes) -> Typed {
    let body = String::from_utf8_lossy(body);
    let field = |name| parameters(&body, name).into_iter().next();
    Typed {
        code: field(key::DOSSIER_CODE).unwrap_or_default(),
        secret: field(key::LOOKUP_SECRET).unwrap_or_default(),
    }
}

fn written(typed: &Typed) -> Reply {
    let body = serde_json::to_vec(typed).unwrap_or_default();
    reply(StatusCode::OK, body.into())
}

fn reply(status: StatusCode, body: Bytes) -> Reply {
    let answer = Answer {
        status,
        content_type: "application/json".to_owned(),
        etag: None,
        cache_control: None,
        body,
        at: clock::now(),
    };
    Reply::Answer(Arc::new(answer), Age::Fresh)
}

/// The API's answer, and for how long it wants to be left alone.
async fn ask(
    front: &Front,
    question: &DossierLookup,
    from: Option<HeaderValue>,
) -> (Reply, Option<HeaderValue>) {
    let away = || Reply::Unavailable {
        retry_after_s: None,
    };
    let Some(request) = front.upstream.pass(Method::POST, LOOKUPS) else {
        return (away(), None);
    };
    let body = serde_json::to_vec(question).unwrap_or_default();
    let mut request = request
        .header(header::CONTENT_TYPE, "application/json")
        .body(body);
    if let Some(from) = from {
        request = request.header("x-forwarded-for", from);
    }
    let exchange = async {
        let answer = request.send().await?;
        let status = answer.status();
        let pause = answer.headers().get(header::RETRY_AFTER).cloned();
        Ok::<_, reqwest::Error>((status, pause, answer.bytes().await?))
    };
    match time::timeout(WITHIN, exchange).await {
        Ok(Ok((status, _, _))) if status.is_server_error() => (away(), None),
        Ok(Ok((StatusCode::TOO_MANY_REQUESTS, pause, body))) => {
            (reply(StatusCode::TOO_MANY_REQUESTS, body), pause)
        }
        Ok(Ok((status, _, body))) => (reply(status, body), None),
        Ok(Err(_)) | Err(_) => (away(), None),
    }
}
