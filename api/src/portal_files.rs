//! Serves the built portal: its files, and its one page for every address of the app.

use std::path::PathBuf;

use axum::{
    Router,
    body::Body,
    extract::Request,
    http::{HeaderValue, Method, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse as _, Response},
};
use contract::ProblemKind;
use tower::ServiceExt as _;
use tower_http::services::ServeDir;

use crate::web::problem::ApiProblem;

/// Answers what no route of the API knows. An unknown `/api/...` stays a problem.
pub fn serve(routes: Router, folder: PathBuf) -> Router {
    let files = ServeDir::new(folder)
        .append_index_html_on_directories(false)
        .redirect_to_trailing_slash(false)
        .precompressed_br()
        .precompressed_gzip();
    let files = move |request: Request| answer(files.clone(), request);
    routes.fallback_service(
        Router::new()
            .fallback(files)
            .layer(middleware::from_fn(only_reading)),
    )
}

async fn only_reading(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if path == "/api" || path.starts_with("/api/") {
        return ApiProblem::new(ProblemKind::NotFound).into_response();
    }
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        return next.run(request).await;
    }
    let mut response = ApiProblem::new(ProblemKind::MethodNotAllowed).into_response();
    let allowed = HeaderValue::from_static("GET,HEAD");
    response.headers_mut().insert(header::ALLOW, allowed);
    response
}

async fn answer(files: ServeDir, mut request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let is_page = is_page(&request);
    if is_page {
        *request.uri_mut() = axum::http::Uri::from_static("/index.html");
    }
    let Ok(response) = files.oneshot(request).await;
    let mut response = response.map(Body::new);
    let kept_for = match is_hashed(&path) && !is_page && response.status() != StatusCode::NOT_FOUND
    {
        true => "public, max-age=31536000, immutable",
        false => "no-cache",
    };
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static(kept_for));
    response
}

/// What a build holds. Codes in addresses have dots too (`1.001193`, `1.012753.H19`), so not every
/// dot makes a file name.
const FILE_ENDINGS: [&str; 19] = [
    "br",
    "css",
    "gz",
    "html",
    "ico",
    "jpg",
    "js",
    "json",
    "map",
    "mjs",
    "png",
    "svg",
    "txt",
    "wasm",
    "webp",
    "webmanifest",
    "woff",
    "woff2",
    "xml",
];

/// A navigation: no file's name, and somebody who reads HTML. A missing file must stay missing,
/// or an old page would take `index.html` for its script.
fn is_page(request: &Request) -> bool {
    let path = request.uri().path();
    let ending = path.rsplit(['/', '.']).next().unwrap_or_default();
    let is_file = path.contains('.') && FILE_ENDINGS.contains(&ending);
    let accepts = request.headers().get(header::ACCEPT);
    let html = accepts.is_none_or(|accepts| {
        let accepts = String::from_utf8_lossy(accepts.as_bytes());
        accepts.contains("text/html") || accepts.contains("*/*")
    });
    path == "/index.html" || (html && !is_file)
}

/// `portal-0123456789abcdef.js`, `portal-0123456789abcdef_bg.wasm`: the content is in the name.
fn is_hashed(path: &str) -> bool {
    const HASH: usize = 16;
    let file = path.rsplit('/').next().unwrap_or_default();
    let stem = file.split('.').next().unwrap_or_default();
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    let hash = stem.rsplit('-').next().unwrap_or_default();
    hash.len() == HASH
        && hash.len() < stem.len()
        && hash
            .bytes()
            .all(|b| b.is_ascii_hexdigit() && !b.is_ascii_uppercase())
}
