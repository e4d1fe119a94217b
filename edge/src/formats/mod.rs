//! The data of a page at its own address with `.json` behind it, as the API sends it.

use std::sync::Arc;

use axum::{
    body::Body,
    extract::Request,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use contract::{EditionHead, FieldError, Problem, ProblemKind};
use portal::route::RankingView;
use serde::Deserialize;

use crate::{
    Front, downloads,
    kept::{self, Label},
    metrics::Kind,
    upstream::{Age, Answer, Reply},
    web::{RouteName, problem::Refusal},
};

mod data;

use data::{Data, data};

const ENDING: &str = ".json";

/// Whether a path names the data of a page, and neither a page nor a file.
pub fn claims(path: &str) -> bool {
    data(path, None).is_some()
}

/// The data that a path names: only for paths that `claims` said yes to.
pub async fn answer(front: Arc<Front>, request: Request) -> Response {
    let (path, query) = (request.uri().path(), request.uri().query());
    let mut response = match data(path, query) {
        Some(Data::Here(address)) => {
            let reply = front.upstream.get(&address).await;
            sent(&reply, request.headers())
        }
        Some(Data::Edition(address, view)) => {
            let reply = front.upstream.get(&address).await;
            let mut response = sent(&reply, request.headers());
            if let Some(name) = name_of(&reply, &view) {
                let name = format!("inline; filename=\"{name}{ENDING}\"");
                kept::set(response.headers_mut(), header::CONTENT_DISPOSITION, &name);
            }
            response
        }
        Some(Data::Refused(names)) => refused(path, &names),
        Some(Data::Moved(right)) => kept::moved(&right),
        None => Refusal::new(ProblemKind::NotFound).into_response(),
    };
    open(response.headers_mut());
    response.extensions_mut().insert(Kind::Api);
    response
        .extensions_mut()
        .insert(RouteName("/{*page}.json".into()));
    response
}

fn sent(reply: &Reply, asked: &HeaderMap) -> Response {
    match reply {
        Reply::Answer(answer, age) => passed(answer, *age, asked),
        Reply::Unavailable { retry_after_s } => Refusal::away_for(*retry_after_s).into_response(),
    }
}

fn name_of(reply: &Reply, view: &RankingView) -> Option<String> {
    #[derive(Deserialize)]
    struct Headed {
        head: EditionHead,
    }
    match reply {
        Reply::Answer(answer, _) if answer.status == StatusCode::OK => {
            let Headed { head } = serde_json::from_slice(&answer.body).ok()?;
            Some(downloads::name_of(&head, view))
        }
        Reply::Answer(..) | Reply::Unavailable { .. } => None,
    }
}

/// What the API said, with what it said of it.
fn passed(answer: &Answer, age: Age, asked: &HeaderMap) -> Response {
    let is_here = answer.status == StatusCode::OK;
    let kept_for = match (is_here, age) {
        (true, Age::Fresh) => answer.cache_control.as_deref().unwrap_or("no-cache"),
        (true, Age::Stale) => "public, max-age=5",
        (false, _) => "no-store",
    };
    let label = Label {
        kind: &answer.content_type,
        tag: answer.etag.as_deref().filter(|_| is_here),
        kept_for,
    };
    let mut response = label.answer(asked, answer.body.clone());
    if !is_here {
        *response.status_mut() = answer.status;
    }
    response
}

/// Names the parameters whose values make no sense.
pub fn refused(path: &str, names: &[&'static str]) -> Response {
    let kind = ProblemKind::InvalidRequest;
    let of_name = |name: &&str| FieldError {
        field: (*name).to_owned(),
        reason: "this value is none that can be chosen".to_owned(),
    };
    let problem = Problem {
        kind: format!("/problems/{}", kind.slug()),
        title: kind.title().to_owned(),
        status: kind.status(),
        detail: None,
        instance: Some(path.to_owned()),
        errors: names.iter().map(of_name).collect(),
        request_id: None,
    };
    let label = Label {
        kind: "application/problem+json",
        tag: None,
        kept_for: "no-store",
    };
    // A document of texts and numbers can always be written.
    let body = serde_json::to_vec(&problem).unwrap_or_default();
    let mut response = label.on(Body::from(body));
    *response.status_mut() = StatusCode::BAD_REQUEST;
    response
}

/// Anyone's page may read it, as it may read the API.
pub fn open(headers: &mut HeaderMap) {
    headers.insert(
        header::ACCESS_CONTROL_ALLOW_ORIGIN,
        HeaderValue::from_static("*"),
    );
    headers.insert(
        header::ACCESS_CONTROL_EXPOSE_HEADERS,
        HeaderValue::from_static("etag, x-request-id, retry-after"),
    );
}
