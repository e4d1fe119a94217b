//! The headers that keep a browser safe, on every answer.

use axum::{
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::Response,
};

use crate::{address::PublicUrl, metrics::Kind};

/// For what is no page: nothing in it may be run, fetched or framed.
const NOTHING: HeaderValue = HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'");

/// Two years, as browsers ask of those who want to be in their lists.
const ONLY_HTTPS: HeaderValue =
    HeaderValue::from_static("max-age=63072000; includeSubDomains; preload");

const REPORT_TO: &str = "/csp-report";

const CROSS_ORIGIN_RESOURCE_POLICY: HeaderName =
    HeaderName::from_static("cross-origin-resource-policy");

const EVERYWHERE: [(HeaderName, HeaderValue); 3] = [
    (
        header::REFERRER_POLICY,
        HeaderValue::from_static("strict-origin-when-cross-origin"),
    ),
    (
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    ),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
    ),
];

/// The policy of a page whose inline `<style>` elements have these hashes, as `sha256-…`.
/// What is no hash is left out.
pub fn page_policy(style_hashes: &[String]) -> HeaderValue {
    let styles: String = style_hashes
        .iter()
        .map(|hash| hash.trim_matches('\''))
        .filter(|hash| hash.starts_with("sha256-") && hash.bytes().all(is_of_hash))
        .map(|hash| format!(" '{hash}'"))
        .collect();
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'{styles}; \
         img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
         base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'; \
         require-trusted-types-for 'script'; trusted-types default; report-uri {REPORT_TO}"
    );
    HeaderValue::from_str(&policy).unwrap_or(NOTHING)
}

fn is_of_hash(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-+/=".contains(&byte)
}

/// Adds what an answer does not say itself. What the API sent is never a page of ours, whatever
/// it calls itself.
pub fn secure(response: &mut Response, public_url: &PublicUrl) {
    let kind = response.extensions().get().copied();
    // A browser puts the headers of a 304 over those of the page it has.
    let is_known_page = kind == Some(Kind::Page) && response.status() == StatusCode::NOT_MODIFIED;
    let headers = response.headers_mut();
    for (name, value) in EVERYWHERE {
        headers.insert(name, value);
    }
    headers
        .entry(CROSS_ORIGIN_RESOURCE_POLICY)
        .or_insert(HeaderValue::from_static("same-origin"));
    if is_html(headers) && kind != Some(Kind::Api) {
        headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
        headers
            .entry(header::CONTENT_SECURITY_POLICY)
            .or_insert_with(|| page_policy(&[]));
    } else if !is_known_page {
        headers.insert(header::CONTENT_SECURITY_POLICY, NOTHING);
    }
    if public_url.is_https() {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, ONLY_HTTPS);
    }
}

fn is_html(headers: &HeaderMap) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_names_the_hashes_of_inline_styles() {
        let hash = "sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=";
        let policy = page_policy(&[hash.to_owned(), format!("'{hash}'")]);
        let policy = policy.to_str().expect("a text");
        let expected = format!("style-src 'self' '{hash}' '{hash}'; img-src");
        assert!(policy.contains(&expected), "{policy}");
        assert!(policy.ends_with("report-uri /csp-report"), "{policy}");
        assert!(!policy.contains("unsafe-inline"), "{policy}");
    }

    #[test]
    fn what_is_no_hash_is_left_out() {
        let odd = ["sha256-x'; script-src *", "unsafe-inline", "sha256-\n"];
        assert_eq!(page_policy(&odd.map(str::to_owned)), page_policy(&[]));
    }
}
