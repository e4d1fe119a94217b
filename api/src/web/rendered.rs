//! Writes problem documents (RFC 9457), also for refusals that some library made on its own.

use axum::{
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::Response,
};
use contract::{Problem, ProblemKind};

use super::{context::RequestId, problem::ApiProblem};

const PROBLEM_JSON: HeaderValue = HeaderValue::from_static("application/problem+json");

pub async fn problems(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let id = request.extensions().get::<RequestId>().cloned();
    let mut response = next.run(request).await;
    let Some(problem) = problem_in(&response) else {
        return response;
    };
    let document = Problem {
        kind: format!("/problems/{}", problem.kind.slug()),
        title: problem.kind.title().to_owned(),
        status: problem.kind.status(),
        detail: problem.detail,
        instance: Some(path),
        errors: problem.errors,
        request_id: id.map(|id| id.0),
    };
    let Ok(body) = serde_json::to_vec(&document) else {
        return response;
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, PROBLEM_JSON);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
    *response.body_mut() = body.into();
    response
}

fn problem_in(response: &Response) -> Option<ApiProblem> {
    if let Some(problem) = response.extensions().get::<ApiProblem>() {
        return Some(problem.clone());
    }
    let status = response.status();
    let is_refusal = status.is_client_error() || status.is_server_error();
    is_refusal.then(|| ApiProblem::new(kind_of(status)))
}

fn kind_of(status: StatusCode) -> ProblemKind {
    match status {
        StatusCode::NOT_FOUND => ProblemKind::NotFound,
        StatusCode::GONE => ProblemKind::Withdrawn,
        StatusCode::METHOD_NOT_ALLOWED => ProblemKind::MethodNotAllowed,
        StatusCode::PAYLOAD_TOO_LARGE => ProblemKind::TooLarge,
        StatusCode::SERVICE_UNAVAILABLE => ProblemKind::Busy,
        status if status.is_client_error() => ProblemKind::InvalidRequest,
        _ => ProblemKind::Internal,
    }
}
