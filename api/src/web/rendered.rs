//! Writes problem documents (RFC 9457), also for refusals that some library made on its own.

use axum::{
    extract::Request,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::Next,
    response::Response,
};
use contract::{Problem, ProblemKind};

use super::{context::RequestId, problem::ApiProblem, sent::EntityTag};

const PROBLEM_JSON: HeaderValue = HeaderValue::from_static("application/problem+json");

pub async fn problems(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let id = request.extensions().get::<RequestId>().cloned();
    let mut response = next.run(request).await;
    let Some(problem) = problem_in(&response) else {
        return response;
    };
    let (kind, status) = (problem.kind, problem.status());
    let Some(body) = document(problem, Some(path), id) else {
        return response;
    };
    *response.status_mut() = status;
    describe(response.headers_mut(), kind, body.len());
    // The tag of a result that was refused after all is not that of the document.
    response.extensions_mut().remove::<EntityTag>();
    *response.body_mut() = body.into();
    response
}

/// The document as it is sent. `instance` is the path, where one could be read.
pub fn document(
    problem: ApiProblem,
    instance: Option<String>,
    id: Option<RequestId>,
) -> Option<Vec<u8>> {
    let document = Problem {
        kind: format!("/problems/{}", problem.kind.slug()),
        title: problem.kind.title().to_owned(),
        status: problem.kind.status(),
        detail: problem.detail,
        instance,
        errors: problem.errors,
        request_id: id.map(|id| id.0),
    };
    serde_json::to_vec(&document).ok()
}

/// The headers that say what the document is.
pub fn describe(headers: &mut HeaderMap, kind: ProblemKind, length: usize) {
    headers.insert(header::CONTENT_TYPE, PROBLEM_JSON);
    headers.insert(header::CACHE_CONTROL, kept_for(kind));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
}

/// What is not there is asked for again and again, and not there a moment later either; a
/// failure or a mistake must not outlive its cause.
fn kept_for(kind: ProblemKind) -> HeaderValue {
    HeaderValue::from_static(match kind {
        ProblemKind::NotFound | ProblemKind::Withdrawn => "public, max-age=10",
        _ => "no-store",
    })
}

fn problem_in(response: &Response) -> Option<ApiProblem> {
    if let Some(problem) = response.extensions().get::<ApiProblem>() {
        return Some(problem.clone());
    }
    let status = response.status();
    let is_refusal = status.is_client_error() || status.is_server_error();
    is_refusal.then(|| ApiProblem::new(kind_of(status)))
}

pub fn kind_of(status: StatusCode) -> ProblemKind {
    match status {
        StatusCode::NOT_FOUND => ProblemKind::NotFound,
        StatusCode::GONE => ProblemKind::Withdrawn,
        StatusCode::METHOD_NOT_ALLOWED => ProblemKind::MethodNotAllowed,
        StatusCode::NOT_ACCEPTABLE => ProblemKind::NotAcceptable,
        StatusCode::PAYLOAD_TOO_LARGE => ProblemKind::TooLarge,
        StatusCode::URI_TOO_LONG => ProblemKind::AddressTooLong,
        StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE => ProblemKind::HeadersTooLarge,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => ProblemKind::UnsupportedMediaType,
        StatusCode::TOO_MANY_REQUESTS => ProblemKind::TooManyRequests,
        StatusCode::SERVICE_UNAVAILABLE => ProblemKind::Busy,
        status if status.is_client_error() => ProblemKind::InvalidRequest,
        _ => ProblemKind::Internal,
    }
}
