//! Puts a problem document in place of the empty refusal with which hyper answers what is not
//! HTTP. No handler ever sees such a request, so this happens as the bytes are written.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll, ready},
};

use contract::{Problem, ProblemKind};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// The document to write instead of these bytes; none when they are anything but hyper's own
/// refusal. Ours always have a body, and headers that hyper does not know.
pub fn document(written: &[u8]) -> Option<Vec<u8>> {
    const LONGEST: usize = 256;
    if !written.starts_with(b"HTTP/1.") || written.len() > LONGEST {
        return None;
    }
    let head = std::str::from_utf8(written).ok()?;
    let mut lines = head.strip_suffix("\r\n\r\n")?.split("\r\n");
    let status_line = lines.next()?;
    let status = status_line.split(' ').nth(1)?;
    let status: u16 = status.parse().ok().filter(|s| (400..500).contains(s))?;
    let headers: Vec<(&str, &str)> = lines.filter_map(|line| line.split_once(": ")).collect();
    let known = ["content-length", "connection", "date"];
    let is_hypers = headers.iter().all(|(name, _)| known.contains(name));
    let is_empty = headers.contains(&("content-length", "0"));
    if !is_hypers || !is_empty {
        return None;
    }
    let date = headers.iter().find(|(name, _)| *name == "date");
    let body = serde_json::to_vec(&problem(status)).ok()?;
    Some(whole(status_line, date.map(|(_, date)| *date), &body))
}

fn problem(status: u16) -> Problem {
    let (kind, detail) = match status {
        413 | 414 | 431 => (
            ProblemKind::TooLarge,
            "the address or the headers are too long; shorten them",
        ),
        _ => (
            ProblemKind::InvalidRequest,
            "what was received is not a request of HTTP/1.1",
        ),
    };
    Problem {
        kind: format!("/problems/{}", kind.slug()),
        title: kind.title().to_owned(),
        status,
        detail: Some(detail.to_owned()),
        instance: None,
        errors: Vec::new(),
        request_id: None,
    }
}

fn whole(status_line: &str, date: Option<&str>, body: &[u8]) -> Vec<u8> {
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
         {date}\r\n"
    )
    .into_bytes();
    whole.extend_from_slice(body);
    whole
}

/// A connection on which hyper's refusals become documents.
pub struct Refusing<T> {
    io: T,
    /// What is still to be written in place of what hyper wrote.
    instead: Vec<u8>,
}

impl<T: AsyncWrite + Unpin> Refusing<T> {
    pub fn new(io: T) -> Self {
        Self {
            io,
            instead: Vec::new(),
        }
    }

    /// Hyper asks again with the same bytes until all of the document has gone.
    fn poll_instead(&mut self, cx: &mut Context<'_>, written: usize) -> Poll<io::Result<usize>> {
        while !self.instead.is_empty() {
            match ready!(Pin::new(&mut self.io).poll_write(cx, &self.instead))? {
                0 => return Poll::Ready(Err(io::ErrorKind::WriteZero.into())),
                taken => drop(self.instead.drain(..taken)),
            }
        }
        Poll::Ready(Ok(written))
    }

    fn replaces(&mut self, written: &[u8]) -> bool {
        if self.instead.is_empty() {
            self.instead = document(written).unwrap_or_default();
        }
        !self.instead.is_empty()
    }
}

impl<T: AsyncRead + Unpin> AsyncRead for Refusing<T> {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().io).poll_read(cx, buf)
    }
}

impl<T: AsyncWrite + Unpin> AsyncWrite for Refusing<T> {
    fn poll_write(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        match this.replaces(buf) {
            true => this.poll_instead(cx, buf.len()),
            false => Pin::new(&mut this.io).poll_write(cx, buf),
        }
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let mut filled = bufs.iter().filter(|buf| !buf.is_empty());
        match (filled.next(), filled.next()) {
            (Some(only), None) if this.replaces(only) => this.poll_instead(cx, only.len()),
            _ => Pin::new(&mut this.io).poll_write_vectored(cx, bufs),
        }
    }

    fn is_write_vectored(&self) -> bool {
        self.io.is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().io).poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().io).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DATE: &str = "date: Sun, 22 Nov 2026 05:00:00 GMT\r\n";

    #[track_caller]
    fn check(written: &str, status: u16, slug: &str) {
        let whole = document(written.as_bytes()).expect("a document");
        let whole = String::from_utf8(whole).expect("a text");
        let (head, body) = whole.split_once("\r\n\r\n").expect("head and body");
        assert!(head.starts_with(&format!("HTTP/1.1 {status} ")), "{head}");
        let length = format!("\r\ncontent-length: {}\r\n", body.len());
        assert!(head.contains(&length), "{head}");
        assert!(head.contains("\r\nconnection: close\r\n"), "{head}");
        let problem: Problem = serde_json::from_str(body).expect("a problem");
        assert_eq!(problem.status, status);
        assert_eq!(problem.kind, format!("/problems/{slug}"));
        assert!(problem.detail.is_some() && !problem.title.is_empty());
    }

    #[test]
    fn an_empty_refusal_becomes_a_document() {
        let rest = format!("content-length: 0\r\nconnection: close\r\n{DATE}\r\n");
        check(&format!("HTTP/1.1 400 Bad Request\r\n{rest}"), 400, "invalid-request");
        check(&format!("HTTP/1.1 414 URI Too Long\r\n{rest}"), 414, "too-large");
        let long = "HTTP/1.1 431 Request Header Fields Too Large\r\ncontent-length: 0\r\n\r\n";
        check(long, 431, "too-large");
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
            "HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\nmore",
            "{\"text\":\"HTTP/1.1 400 Bad Request\"}",
            &format!("HTTP/1.1 400 {}\r\n{empty}", "x".repeat(300)),
        ] {
            assert_eq!(document(written.as_bytes()), None, "{written}");
        }
        assert_eq!(document(b"HTTP/1.1 400 \xFF\xFE\r\ncontent-length: 0\r\n\r\n"), None);
    }
}
