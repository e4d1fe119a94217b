//! Turns the empty refusals with which hyper answers what is not HTTP, bytes in and bytes out,
//! into problem documents.

use axum::http::StatusCode;
use contract::{Problem, ProblemKind};

/// Where hyper's own refusal begins in what is about to be written; before it may stand the end
/// of the answer before. Ours always have headers that hyper does not know, and no body of ours
/// ends like this.
pub fn find(written: &[u8]) -> Option<usize> {
    const LONGEST: usize = 256;
    const VERSION: &[u8] = b"HTTP/1.";
    if !written.ends_with(b"\r\n\r\n") {
        return None;
    }
    let from = written.len().saturating_sub(LONGEST);
    let mut pieces = written[from..].windows(VERSION.len());
    let at = from + pieces.rposition(|piece| piece == VERSION)?;
    Bare::read(&written[at..]).map(|_refusal| at)
}

/// The document to send in place of a refusal of hyper's, with its status; none when the bytes
/// are no such refusal.
pub fn document(bare: &[u8], request_id: &str) -> Option<(StatusCode, Vec<u8>)> {
    let bare = Bare::read(bare)?;
    let problem = problem(bare.status, request_id);
    let body = serde_json::to_vec(&problem).ok()?;
    Some((bare.status, whole(&bare, request_id, &body)))
}

/// A refusal without a body, as hyper writes it.
struct Bare<'a> {
    status_line: &'a str,
    status: StatusCode,
    date: Option<&'a str>,
}

impl<'a> Bare<'a> {
    fn read(bytes: &'a [u8]) -> Option<Self> {
        let head = str::from_utf8(bytes).ok()?.strip_suffix("\r\n\r\n")?;
        let mut lines = head.split("\r\n");
        let status_line = lines.next().filter(|line| line.starts_with("HTTP/1."))?;
        let status: StatusCode = status_line.split(' ').nth(1)?.parse().ok()?;
        let (mut is_empty, mut date) = (false, None);
        for line in lines {
            match line.split_once(": ")? {
                ("content-length", "0") => is_empty = true,
                ("date", day) => date = Some(day),
                ("connection", _) => {}
                _ => return None,
            }
        }
        (is_empty && status.is_client_error()).then_some(Self {
            status_line,
            status,
            date,
        })
    }
}

fn problem(status: StatusCode, request_id: &str) -> Problem {
    let (kind, detail) = match status {
        StatusCode::URI_TOO_LONG => (
            ProblemKind::AddressTooLong,
            "Shorten the address: at the most 65,534 bytes.",
        ),
        StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE => (
            ProblemKind::HeadersTooLarge,
            "Send at the most 100 headers, and 32 KiB of address and headers together.",
        ),
        _ => (
            ProblemKind::InvalidRequest,
            "This is not well-formed HTTP. In the address, write every byte outside ASCII as %XX \
             (UTF-8).",
        ),
    };
    Problem {
        kind: format!("/problems/{}", kind.slug()),
        title: kind.title().to_owned(),
        status: status.as_u16(),
        detail: Some(detail.to_owned()),
        instance: None,
        errors: Vec::new(),
        request_id: Some(request_id.to_owned()),
    }
}

fn whole(bare: &Bare<'_>, request_id: &str, body: &[u8]) -> Vec<u8> {
    let Bare {
        status_line, date, ..
    } = bare;
    let date = date.map_or(String::new(), |date| format!("date: {date}\r\n"));
    let length = body.len();
    let mut whole = format!(
        "{status_line}\r\n\
         content-type: application/problem+json\r\n\
         content-length: {length}\r\n\
         connection: close\r\n\
         cache-control: no-store\r\n\
         content-security-policy: default-src 'none'; frame-ancestors 'none'\r\n\
         x-content-type-options: nosniff\r\n\
         x-request-id: {request_id}\r\n\
         {date}\r\n"
    )
    .into_bytes();
    whole.extend_from_slice(body);
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    const DATE: &str = "date: Sun, 22 Nov 2026 05:00:00 GMT\r\n";

    #[track_caller]
    fn check(written: &str, status: u16, slug: &str) {
        assert_eq!(find(written.as_bytes()), Some(0));
        let (found, whole) = document(written.as_bytes(), "id-1").expect("a document");
        assert_eq!(found.as_u16(), status);
        let whole = String::from_utf8(whole).expect("a text");
        let (head, body) = whole.split_once("\r\n\r\n").expect("head and body");
        assert!(head.starts_with(&format!("HTTP/1.1 {status} ")), "{head}");
        let length = format!("\r\ncontent-length: {}\r\n", body.len());
        assert!(head.contains(&length), "{head}");
        assert!(head.contains("\r\nconnection: close\r\n"), "{head}");
        let problem: Problem = serde_json::from_str(body).expect("a problem");
        assert_eq!(problem.status, status);
        assert_eq!(problem.kind, format!("/problems/{slug}"));
        assert_eq!(problem.request_id.as_deref(), Some("id-1"));
        assert!(problem.detail.is_some() && !problem.title.is_empty());
    }

    #[test]
    fn an_empty_refusal_becomes_a_document() {
        let rest = format!("content-length: 0\r\nconnection: close\r\n{DATE}\r\n");
        let bad = format!("HTTP/1.1 400 Bad Request\r\n{rest}");
        check(&bad, 400, "invalid-request");
        let long = format!("HTTP/1.1 414 URI Too Long\r\n{rest}");
        check(&long, 414, "address-too-long");
        let large = "HTTP/1.1 431 Request Header Fields Too Large\r\ncontent-length: 0\r\n\r\n";
        check(large, 431, "headers-too-large");
    }

    #[test]
    fn a_refusal_is_found_behind_the_end_of_the_answer_before() {
        let before = "HTTP/1.1 204 No Content\r\nx-request-id: 1\r\n\r\n";
        let refusal = "HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n";
        let both = format!("{before}{refusal}");
        assert_eq!(find(both.as_bytes()), Some(before.len()));
    }

    #[test]
    fn everything_else_is_written_as_it_is() {
        let empty = "content-length: 0\r\n\r\n";
        for written in [
            "",
            "HTTP/1.1 4",
            "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n",
            "HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n",
            &format!("HTTP/1.1 404 Not Found\r\nx-request-id: 1\r\n{empty}"),
            "HTTP/1.1 400 Bad Request\r\ncontent-length: 2\r\n\r\n{}",
            "HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n",
            "HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\nmore",
            "{\"text\":\"HTTP/1.1 400 Bad Request\"}",
            &format!("HTTP/1.1 400 {}\r\n{empty}", "x".repeat(300)),
        ] {
            assert_eq!(find(written.as_bytes()), None, "{written}");
        }
        assert_eq!(
            find(b"HTTP/1.1 400 \xFF\r\ncontent-length: 0\r\n\r\n"),
            None
        );
    }
}
