//! What happens to every request and every answer, whoever answers.

pub mod problem;

mod context;
mod finish;
mod limits;

pub use context::{REQUEST_ID, RequestId, RouteName};
pub use finish::AsIs;
pub use limits::Limits;

use std::{any::Any, sync::Arc};

use axum::{
    Router,
    http::{Extensions, HeaderMap, StatusCode, Version},
    middleware,
    response::{IntoResponse as _, Response},
};
use contract::ProblemKind;
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::{
        CompressionLayer, CompressionLevel, Predicate,
        predicate::{NotForContentType, SizeAbove},
    },
};

use crate::Front;
use problem::Refusal;

/// Puts the routes behind everything that holds for all of them. The routes stay in a router of
/// their own, so that what stands before them sees a request before a route is chosen.
pub fn wrap(routes: Router, front: Arc<Front>) -> Router {
    /// Less is not worth the effort on either side.
    const WORTH_COMPRESSING: u64 = 1024;
    /// A page in ten packets, headers included, comes in a connection's first flight: with 4, which
    /// is usual, the longer ones wait for another.
    const QUALITY: CompressionLevel = CompressionLevel::Precise(5);
    let compressed = SizeAbove::new(WORTH_COMPRESSING)
        .and(NotForContentType::IMAGES)
        .and(is_ours);
    let routes = routes
        .method_not_allowed_fallback(method_not_allowed)
        .layer(middleware::from_fn(context::note_route));
    Router::new()
        .fallback_service(routes)
        .layer(CatchPanicLayer::custom(panicked))
        .layer(middleware::from_fn_with_state(front.clone(), limits::limit))
        .layer(
            CompressionLayer::new()
                .quality(QUALITY)
                .compress_when(compressed),
        )
        .layer(middleware::from_fn(problem::written))
        .layer(middleware::from_fn(finish::finish))
        .layer(middleware::from_fn_with_state(front, context::log))
}

/// Files come compressed already, and what the API sends is passed on as it is.
fn is_ours(_: StatusCode, _: Version, _: &HeaderMap, extensions: &Extensions) -> bool {
    extensions.get::<AsIs>().is_none()
}

async fn method_not_allowed() -> Refusal {
    Refusal::new(ProblemKind::MethodNotAllowed)
}

fn panicked(panic: Box<dyn Any + Send>) -> Response {
    let said = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("nothing");
    tracing::error!(said, "a handler panicked");
    Refusal::new(ProblemKind::Internal).into_response()
}
