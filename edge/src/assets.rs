//! Serves the files of the built app.

use std::path::Path;

use axum::{
    body::Body,
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use percent_encoding::percent_decode_str;
use tower::ServiceExt as _;
use tower_http::services::ServeDir;

use crate::{metrics::Kind, web::AsIs};

/// The files of one folder.
#[derive(Clone, Debug)]
pub struct Assets(ServeDir);

impl Assets {
    pub fn of(dist: &Path) -> Self {
        Self(
            ServeDir::new(dist)
                .append_index_html_on_directories(false)
                .redirect_to_trailing_slash(false)
                .precompressed_br()
                .precompressed_gzip(),
        )
    }

    /// Answers a GET. What is missing stays missing: an old page would take another page for its
    /// script.
    pub async fn answer(&self, mut request: Request) -> Response {
        let is_hashed = is_hashed(request.uri().path());
        let kind = media_type(request.uri().path());
        // A piece of a file that has changed since is of no use, and which one it is a piece of
        // cannot be told here. Only what is in the name never changes.
        if !is_hashed && request.headers().contains_key(header::IF_RANGE) {
            request.headers_mut().remove(header::RANGE);
        }
        let Ok(response) = self.0.clone().oneshot(request).await;
        let mut response = response.map(Body::new);
        let is_refusal = response.status().is_client_error() || response.status().is_server_error();
        if is_refusal {
            say(&mut response);
        }
        let kept_for = match is_hashed && !is_refusal {
            true => "public, max-age=31536000, immutable",
            false => "no-cache",
        };
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(kept_for));
        if headers.get(header::CONTENT_TYPE) == Some(&HeaderValue::from_static("text/plain")) {
            headers.insert(header::CONTENT_TYPE, PLAIN);
        }
        if let Some(kind) = kind.filter(|_| !is_refusal) {
            headers.insert(header::CONTENT_TYPE, kind);
        }
        response.extensions_mut().insert(Kind::Asset);
        response.extensions_mut().insert(AsIs);
        response
    }
}

const PLAIN: HeaderValue = HeaderValue::from_static("text/plain; charset=utf-8");

/// What browsers, players and podcast programs want recordings to be called.
fn media_type(path: &str) -> Option<HeaderValue> {
    let (_, ending) = path.rsplit_once('.')?;
    let kind = match ending {
        "mp4" => "video/mp4",
        "m4a" => "audio/mp4",
        "vtt" => "text/vtt; charset=utf-8",
        _ => return None,
    };
    Some(HeaderValue::from_static(kind))
}

fn say(response: &mut Response) {
    let status = response.status();
    let text = match status {
        StatusCode::NOT_FOUND => "There is no such file.\n".to_owned(),
        status => format!("{status}\n"),
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, PLAIN);
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(text.len()));
    *response.body_mut() = text.into();
}

/// What a build holds, beside its one page. Codes in addresses have dots too (`1.001193`,
/// `1.012753.H19`), so not every dot makes a file name.
const FILE_ENDINGS: [&str; 19] = [
    "css",
    "ico",
    "jpg",
    "js",
    "json",
    "m4a",
    "map",
    "mjs",
    "mp4",
    "png",
    "svg",
    "txt",
    "vtt",
    "wasm",
    "webmanifest",
    "webp",
    "woff",
    "woff2",
    "xml",
];

/// Whether a path names a file, and not a page. The page of the app is none: no file that a
/// browser would show as a page is.
pub fn is_file(path: &str) -> bool {
    let decoded = percent_decode_str(path).decode_utf8_lossy();
    let name = decoded.rsplit('/').next().unwrap_or_default();
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|ending| FILE_ENDINGS.contains(&ending))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_and_addresses_with_dots_are_told_apart() {
        for file in [
            "/boot.js",
            "/fonts/a-400.woff2",
            "/a.b/c.json",
            "/x.%6As",
            "/.js",
        ] {
            assert!(is_file(file), "{file}");
        }
        for page in [
            "/",
            "/thu-tuc",
            "/thu-tuc/1.001193",
            "/thu-tuc/1.012753.H19",
            "/a.b/json",
            "/index.html",
            "/%69ndex.html",
            "/index%2Ehtml",
            "/boot.js.br",
            "/boot.js/",
            "/%FF",
        ] {
            assert!(!is_file(page), "{page}");
        }
    }

    #[test]
    fn only_a_hash_in_the_name_makes_a_file_lasting() {
        for lasting in [
            "/portal-0123456789abcdef.js",
            "/x/portal-0123456789abcdef_bg.wasm",
        ] {
            assert!(is_hashed(lasting), "{lasting}");
        }
        for other in [
            "/boot.js",
            "/0123456789abcdef.js",
            "/a-0123456789ABCDEF.js",
            "/a-0123.js",
        ] {
            assert!(!is_hashed(other), "{other}");
        }
    }
}
