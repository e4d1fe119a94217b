//! Answers that others may keep: what stands on them, and the short answer for who has them.

use axum::{
    body::Body,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::Response,
};
use sha2::{Digest as _, Sha256};

/// What stands on an answer that may be kept.
#[derive(Clone, Copy, Debug)]
pub struct Label<'a> {
    pub kind: &'a str,
    pub tag: Option<&'a str>,
    pub kept_for: &'a str,
}

impl Label<'_> {
    /// The whole, or for a reader who has it only the word that it still holds.
    pub fn answer(&self, asked: &HeaderMap, whole: impl Into<Body>) -> Response {
        match self.is_known(asked) {
            true => self.unchanged(),
            false => self.on(whole.into()),
        }
    }

    /// Whether the reader has it already. A weak tag counts too (RFC 9110, 13.1.2): compression
    /// makes them of strong ones.
    pub fn is_known(&self, asked: &HeaderMap) -> bool {
        let Some(tag) = self.tag else {
            return false;
        };
        let known = asked.get_all(header::IF_NONE_MATCH).iter();
        known
            .filter_map(|list| list.to_str().ok())
            .flat_map(|list| list.split(','))
            .any(|one| one.trim() == "*" || opaque(one.trim()) == opaque(tag))
    }

    pub fn unchanged(&self) -> Response {
        let mut response = self.on(Body::empty());
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        response.headers_mut().remove(header::CONTENT_TYPE);
        response
    }

    pub fn on(&self, body: Body) -> Response {
        let mut response = Response::new(body);
        let headers = response.headers_mut();
        set(headers, header::CONTENT_TYPE, self.kind);
        set(headers, header::CACHE_CONTROL, self.kept_for);
        if let Some(tag) = self.tag {
            set(headers, header::ETAG, tag);
        }
        response
    }
}

/// The strong tag of some content.
pub fn tag_of(content: &[u8]) -> String {
    const TAG_BYTES: usize = 16;
    let digest = Sha256::digest(content);
    let hex: String = digest[..TAG_BYTES]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("\"{hex}\"")
}

/// The way to the one right spelling of an address.
pub fn moved(address: &str) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::MOVED_PERMANENTLY;
    let headers = response.headers_mut();
    set(headers, header::LOCATION, address);
    set(headers, header::CACHE_CONTROL, "public, max-age=3600");
    response
}

/// A value that cannot be a header's is left out.
pub fn set(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

fn opaque(tag: &str) -> &str {
    tag.strip_prefix("W/").unwrap_or(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(known: &str, expected: StatusCode) {
        let label = Label {
            kind: "text/plain",
            tag: Some("\"a\""),
            kept_for: "no-cache",
        };
        let mut asked = HeaderMap::new();
        set(&mut asked, header::IF_NONE_MATCH, known);
        let response = label.answer(&asked, "whole");
        assert_eq!(response.status(), expected, "{known}");
        assert_eq!(response.headers()[header::ETAG], "\"a\"");
    }

    #[test]
    fn who_has_an_answer_is_told_that_it_holds() {
        for known in ["\"a\"", "W/\"a\"", "\"b\", \"a\"", "*"] {
            check(known, StatusCode::NOT_MODIFIED);
        }
        for other in ["", "a", "\"b\"", "W/\"b\""] {
            check(other, StatusCode::OK);
        }
    }

    #[test]
    fn without_a_tag_nobody_has_it() {
        let label = Label {
            kind: "text/plain",
            tag: None,
            kept_for: "no-cache",
        };
        let mut asked = HeaderMap::new();
        set(&mut asked, header::IF_NONE_MATCH, "*");
        assert!(!label.is_known(&asked));
    }
}
