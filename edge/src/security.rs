//! The headers that keep a browser safe, on every answer.

use axum::{
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::Response,
};
use percent_encoding::percent_decode_str;

use crate::{address::PublicUrl, metrics::Kind};

/// For what is no page: nothing in it may be run, fetched or framed.
const NOTHING: HeaderValue = HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'");

/// A worker lives by the policy of its script: this one asks for its wasm and runs it.
const READER: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
     frame-ancestors 'none'",
);

/// Two years, as browsers ask of those who want to be in their lists.
const ONLY_HTTPS: HeaderValue =
    HeaderValue::from_static("max-age=63072000; includeSubDomains; preload");

const REPORT_TO: &str = "/csp-report";

const CROSS_ORIGIN_RESOURCE_POLICY: HeaderName =
    HeaderName::from_static("cross-origin-resource-policy");

const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");
const NO_DEVICE: HeaderValue =
    HeaderValue::from_static("camera=(), microphone=(), geolocation=(), payment=(), usb=()");
/// For reading the code of a receipt.
const OWN_CAMERA: HeaderValue =
    HeaderValue::from_static("camera=(self), microphone=(), geolocation=(), payment=(), usb=()");

const CROSS_ORIGIN_OPENER_POLICY: HeaderName =
    HeaderName::from_static("cross-origin-opener-policy");
const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

const EVERYWHERE: [(HeaderName, HeaderValue); 2] = [
    (
        header::REFERRER_POLICY,
        HeaderValue::from_static("strict-origin-when-cross-origin"),
    ),
    (
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    ),
];

/// The tracking of dossiers, as far as the headers of its pages differ from those of others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tracking {
    /// Where people type or show their code.
    Door,
    /// Somebody's dossier.
    Own,
}

impl Tracking {
    fn at(path: &str) -> Option<Self> {
        let path = percent_decode_str(path).decode_utf8_lossy();
        let path = path.strip_prefix("/en").unwrap_or(&path);
        let mut parts = path.strip_prefix('/')?.split('/');
        match (parts.next()?, parts.next(), parts.next()) {
            ("ho-so", None, _) => Some(Self::Door),
            // What the Government has before it is nobody's own.
            ("ho-so", Some("trinh-chinh-phu"), _) => None,
            ("ho-so", Some(_), _) => Some(Self::Own),
            _ => None,
        }
    }

    /// No other window may hold on to these pages (docs/adr/0008), and searches find nobody's own.
    fn protect(self, headers: &mut HeaderMap) {
        let only_ours = HeaderValue::from_static("same-origin");
        headers.insert(CROSS_ORIGIN_OPENER_POLICY, only_ours);
        if self == Self::Own {
            headers.insert(ROBOTS, HeaderValue::from_static("noindex"));
        }
    }
}

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
         img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; \
         manifest-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'; \
         require-trusted-types-for 'script'; trusted-types default; report-uri {REPORT_TO}"
    );
    HeaderValue::from_str(&policy).unwrap_or(NOTHING)
}

fn is_of_hash(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-+/=".contains(&byte)
}

/// Adds what an answer does not say itself. What the API sent is never a page of ours, whatever
/// it calls itself.
pub fn secure(response: &mut Response, path: &str, public_url: &PublicUrl) {
    let is_found = response.status() == StatusCode::NOT_MODIFIED || response.status().is_success();
    let is_reader = is_found && is_reader(path);
    let kind = response.extensions().get().copied();
    // A browser puts the headers of a 304 over those of the page it has.
    let is_known_page = kind == Some(Kind::Page) && response.status() == StatusCode::NOT_MODIFIED;
    let headers = response.headers_mut();
    for (name, value) in EVERYWHERE {
        headers.insert(name, value);
    }
    let tracking = Tracking::at(path);
    let devices = match tracking {
        Some(Tracking::Door) => OWN_CAMERA,
        _ => NO_DEVICE,
    };
    headers.insert(PERMISSIONS_POLICY, devices);
    if let Some(tracking) = tracking {
        tracking.protect(headers);
    }
    headers
        .entry(CROSS_ORIGIN_RESOURCE_POLICY)
        .or_insert(HeaderValue::from_static("same-origin"));
    if is_html(headers) && kind != Some(Kind::Api) {
        headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
        headers
            .entry(header::CONTENT_SECURITY_POLICY)
            .or_insert_with(|| page_policy(&[]));
    } else if is_reader && kind == Some(Kind::Asset) {
        headers.insert(header::CONTENT_SECURITY_POLICY, READER);
    } else if !is_known_page {
        headers.insert(header::CONTENT_SECURITY_POLICY, NOTHING);
    }
    if public_url.is_https() {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, ONLY_HTTPS);
    }
}

/// The script of the worker that reads receipts (docs/adr/0013).
fn is_reader(path: &str) -> bool {
    path.starts_with("/receipt-reader-") && path.ends_with(".js")
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
    fn pages_of_tracking_are_told_apart_by_their_path() {
        for (path, expected) in [
            ("/ho-so", Some(Tracking::Door)),
            ("/en/ho-so", Some(Tracking::Door)),
            ("/%68o-so", Some(Tracking::Door)),
            ("/ho-so/trinh-chinh-phu", None),
            ("/en/ho-so/trinh-chinh-phu", None),
            ("/ho-so/trinh-chinh-phu/9001-ttr-btc", None),
            ("/en/ho-so/trinh-chinh-phu/x", None),
            ("/ho-so/", Some(Tracking::Own)),
            ("/ho-so/H56.14-240823-0001", Some(Tracking::Own)),
            ("/en/ho-so/H56.14-240823-0001", Some(Tracking::Own)),
            ("/ho-so/trinh-chinh-phu-khac", Some(Tracking::Own)),
            ("/", None),
            ("/en", None),
            ("/english/ho-so", None),
            ("/thu-tuc/ho-so", None),
            ("/ho-so-khac", None),
            ("ho-so", None),
        ] {
            assert_eq!(Tracking::at(path), expected, "{path}");
        }
    }

    #[test]
    fn what_is_no_hash_is_left_out() {
        let odd = ["sha256-x'; script-src *", "unsafe-inline", "sha256-\n"];
        assert_eq!(page_policy(&odd.map(str::to_owned)), page_policy(&[]));
    }
}
