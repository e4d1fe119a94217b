//! Takes what browsers report of violations of our content security policy.

use std::sync::Arc;

use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use contract::ProblemKind;
use reqwest::Url;
use serde_json::Value;

use crate::{Front, web::problem::Refusal};

const LARGEST: usize = 16 * 1024;

/// Counts every report and logs a few: anybody may send them.
pub async fn take(State(front): State<Arc<Front>>, request: Request) -> Response {
    let Ok(body) = to_bytes(request.into_body(), LARGEST).await else {
        return Refusal::new(ProblemKind::TooLarge).into_response();
    };
    let Ok(report) = serde_json::from_slice(&body) else {
        return Refusal::because(ProblemKind::InvalidRequest, "the report is not JSON")
            .into_response();
    };
    front.metrics.csp_report();
    if let Some(violation) = violation(&report)
        && front.reports.allows()
    {
        let Violation { directive, blocked } = violation;
        tracing::warn!(directive, blocked, "a browser reports a policy violation");
    }
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NO_CONTENT;
    response
}

/// All that is worth a line; whole addresses may hold what people typed.
#[derive(Debug, PartialEq, Eq)]
struct Violation {
    directive: String,
    blocked: String,
}

/// Reads both forms: of `report-uri`, and of the Reporting API, which sends a list.
fn violation(report: &Value) -> Option<Violation> {
    let body = report
        .get("csp-report")
        .or_else(|| report.get(0)?.get("body"))?;
    let text = |names: [&str; 3]| names.iter().find_map(|name| body.get(*name)?.as_str());
    let directive = text([
        "effectiveDirective",
        "effective-directive",
        "violated-directive",
    ])?;
    let blocked = text(["blockedURL", "blocked-uri", "blockedURI"]).unwrap_or_default();
    Some(Violation {
        directive: name_of(directive),
        blocked: origin_of(blocked),
    })
}

/// The first word of a directive, as far as it can be one.
fn name_of(directive: &str) -> String {
    const LONGEST: usize = 40;
    directive
        .chars()
        .take_while(|c| c.is_ascii_lowercase() || *c == '-')
        .take(LONGEST)
        .collect()
}

/// The origin of an address, or the word that stands for one.
fn origin_of(blocked: &str) -> String {
    const WORDS: [&str; 6] = [
        "inline",
        "eval",
        "wasm-eval",
        "data",
        "blob",
        "trusted-types-policy",
    ];
    if let Some(word) = WORDS.iter().find(|word| **word == blocked) {
        return (*word).to_owned();
    }
    match Url::parse(blocked) {
        Ok(url) if url.has_host() => url.origin().ascii_serialization(),
        Ok(url) => format!("{}:", url.scheme()),
        Err(_not_a_url) => "-".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[track_caller]
    fn check(report: Value, expected: Option<(&str, &str)>) {
        let found = violation(&report).map(|v| (v.directive, v.blocked));
        let expected = expected.map(|(d, b)| (d.to_owned(), b.to_owned()));
        assert_eq!(found, expected, "{report}");
    }

    #[test]
    fn only_directive_and_origin_are_read() {
        check(
            json!({"csp-report": {
                "document-uri": "https://example.gov.vn/thu-tuc?q=secret",
                "violated-directive": "script-src 'self'",
                "blocked-uri": "https://evil.example/path?secret",
            }}),
            Some(("script-src", "https://evil.example")),
        );
        check(
            json!([{"type": "csp-violation", "body": {
                "effectiveDirective": "style-src-elem",
                "blockedURL": "inline",
            }}]),
            Some(("style-src-elem", "inline")),
        );
        check(
            json!({"csp-report": {"effective-directive": "img-src\nx", "blocked-uri": "data:,x"}}),
            Some(("img-src", "data:")),
        );
        check(
            json!({"csp-report": {"effective-directive": "img-src", "blocked-uri": "a b"}}),
            Some(("img-src", "-")),
        );
    }

    #[test]
    fn anything_else_is_no_violation() {
        for report in [
            json!({}),
            json!([]),
            json!(null),
            json!({"csp-report": 1}),
            json!([1]),
        ] {
            check(report, None);
        }
    }
}
