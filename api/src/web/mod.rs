//! What happens to every request and every answer, whatever the route.

pub mod problem;
pub mod query;
pub mod sent;

mod conditional;
mod context;
mod cors;
mod limits;
mod rendered;

pub mod connection;
pub mod refusal;

pub use limits::Limits;

use std::sync::Arc;

use axum::{Router, middleware, response::Response};
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::{CompressionLayer, predicate::SizeAbove},
};

use contract::ProblemKind;
use problem::ApiProblem;

/// Puts the routes behind everything that holds for all of them. The routes stay in a router of
/// their own, so that what stands before them sees a request before a route is chosen.
/// Documents are written outside the compression, which refuses on its own too (406).
pub fn wrap(routes: Router, limits: Limits) -> Router {
    /// Less goes in one packet as it is: most dossiers do.
    const WORTH_COMPRESSING: u64 = 1024;
    let routes = routes
        .method_not_allowed_fallback(method_not_allowed)
        .layer(middleware::from_fn(context::note_route));
    Router::new()
        .fallback_service(routes)
        .layer(CatchPanicLayer::custom(panicked))
        .layer(middleware::from_fn_with_state(
            Arc::new(limits::Gate::new(limits)),
            limits::limit,
        ))
        .layer(CompressionLayer::new().compress_when(SizeAbove::new(WORTH_COMPRESSING)))
        .layer(middleware::from_fn(rendered::problems))
        .layer(middleware::from_fn(conditional::answer))
        .layer(middleware::from_fn(cors::allow))
        .layer(middleware::from_fn(context::log))
}

async fn method_not_allowed() -> ApiProblem {
    ApiProblem::new(ProblemKind::MethodNotAllowed)
}

fn panicked(panic: Box<dyn std::any::Any + Send>) -> Response {
    use axum::response::IntoResponse as _;
    let said = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("nothing");
    tracing::error!(said, "a handler panicked");
    ApiProblem::new(ProblemKind::Internal).into_response()
}
