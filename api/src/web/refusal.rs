//! Turns the bare refusals of the HTTP library, bytes in and bytes out, into problem documents.
//!
//! What is not well-formed HTTP never becomes a request: hyper answers it with a status and an
//! empty body, and closes.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use contract::ProblemKind;

use super::{
    context::{self, RequestId},
    cors,
    problem::ApiProblem,
    rendered,
};

/// A refusal without a body, as the HTTP library writes it.
#[derive(Debug, PartialEq, Eq)]
pub struct Bare {
    /// Where it begins; what stands before it is the end of the answer before it.
    pub at: usize,
    pub status: StatusCode,
    date: Option<HeaderValue>,
}

/// Finds a bare refusal in what is about to be written. It is always the last that is written.
///
/// It cannot be taken for an answer of ours: each of those has headers that no library knows,
/// and no body of ours holds the line ends of HTTP.
pub fn find(written: &[u8]) -> Option<Bare> {
    const VERSION: &[u8] = b"HTTP/1.";
    if !written.ends_with(b"\r\n\r\n") {
        return None;
    }
    let at = written
        .windows(VERSION.len())
        .rposition(|bytes| bytes == VERSION)?;
    let mut lines = str::from_utf8(&written[at..])
        .ok()?
        .trim_end()
        .split("\r\n");
    let status: StatusCode = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let mut date = None;
    for line in lines {
        match line.split_once(": ")? {
            ("connection", _) | ("content-length", "0") => {}
            ("date", day) => date = HeaderValue::from_str(day).ok(),
            _ => return None,
        }
    }
    let is_refusal = status.is_client_error() || status.is_server_error();
    is_refusal.then_some(Bare { at, status, date })
}

/// The answer to send in its place, and what the log should know of it.
pub fn explained(bare: Bare) -> Explained {
    let kind = rendered::kind_of(bare.status);
    let problem = ApiProblem::because(kind, advice(kind));
    let id = context::new_id();
    let status = problem.status();
    let body = rendered::document(problem, None, Some(id.clone())).unwrap_or_default();
    let mut headers = HeaderMap::new();
    rendered::describe(&mut headers, kind, body.len());
    headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
    cors::open(&mut headers);
    context::mark(&mut headers, &id);
    if let Some(date) = bare.date {
        headers.insert(header::DATE, date);
    }
    Explained {
        status,
        id,
        bytes: bytes(status, &headers, &body),
    }
}

/// A refusal in full.
pub struct Explained {
    pub status: StatusCode,
    pub id: RequestId,
    pub bytes: Vec<u8>,
}

/// The limits are those of the HTTP library; tests hold the sentences to them.
fn advice(kind: ProblemKind) -> &'static str {
    match kind {
        ProblemKind::AddressTooLong => "Shorten the address: at the most 65,534 bytes.",
        ProblemKind::HeadersTooLarge => {
            "Send at the most 100 headers, 400 KiB of address and headers together, and no body."
        }
        _ => {
            "This is not well-formed HTTP. In the address, write every byte outside ASCII as %XX \
            (UTF-8)."
        }
    }
}

fn bytes(status: StatusCode, headers: &HeaderMap, body: &[u8]) -> Vec<u8> {
    let mut bytes = format!("HTTP/1.1 {status}\r\n").into_bytes();
    for (name, value) in headers {
        bytes.extend_from_slice(name.as_str().as_bytes());
        bytes.extend_from_slice(b": ");
        bytes.extend_from_slice(value.as_bytes());
        bytes.extend_from_slice(b"\r\n");
    }
    bytes.extend_from_slice(b"\r\n");
    bytes.extend_from_slice(body);
    bytes
}
