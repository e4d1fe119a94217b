//! Bytes as the HTTP library writes them, and what goes out in their place.

use api::web::{connection::Connection, refusal};
use contract::Problem;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

const DATE: &str = "Sun, 22 Nov 2026 08:00:00 GMT";
const ANSWER: &str = "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nalive";

fn bare(status: &str) -> String {
    format!("HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: 0\r\ndate: {DATE}\r\n\r\n")
}

fn status_found(written: &str) -> Option<(usize, u16)> {
    let bare = refusal::find(written.as_bytes())?;
    Some((bare.at, bare.status.as_u16()))
}

#[test]
fn a_refusal_is_found_alone_and_behind_an_answer() {
    for (written, expected) in [
        (bare("400 Bad Request"), (0, 400)),
        (bare("414 URI Too Long"), (0, 414)),
        (bare("505 HTTP Version Not Supported"), (0, 505)),
        ("HTTP/1.0 400 Bad Request\r\n\r\n".to_owned(), (0, 400)),
        (
            format!("{ANSWER}{}", bare("400 Bad Request")),
            (ANSWER.len(), 400),
        ),
    ] {
        assert_eq!(status_found(&written), Some(expected), "{written}");
    }
}

#[test]
fn nothing_else_is_taken_for_a_refusal() {
    let of_ours = "HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nx-request-id: a\r\n\r\n";
    let with_length = "HTTP/1.1 404 Not Found\r\ncontent-length: 120\r\n\r\n";
    let quoted = format!("{}\"", bare("400 Bad Request"));
    for written in [
        "",
        "\r\n\r\n",
        ANSWER,
        of_ours,
        with_length,
        &quoted,
        &bare("200 OK"),
        &bare("304 Not Modified"),
        &bare("abc"),
        "HTTP/1.1 100 Continue\r\n\r\n",
        "HTTP/1.1\r\n\r\n",
        "HTTP/1.1 400 Bad Request\r\nconnection\r\n\r\n",
    ] {
        assert_eq!(status_found(written), None, "{written}");
    }
    assert_eq!(refusal::find(b"\xff\xfeHTTP/1.1 400 \xff\r\n\r\n"), None);
}

#[test]
fn the_document_keeps_status_and_date() {
    let bare = refusal::find(bare("414 URI Too Long").as_bytes()).unwrap();
    let explained = refusal::explained(bare);
    let text = String::from_utf8(explained.bytes).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 414 URI Too Long\r\n"), "{head}");
    assert!(head.contains(&format!("\r\ndate: {DATE}")), "{head}");
    let length = format!("\r\ncontent-length: {}\r\n", body.len());
    assert!(head.contains(&length), "{head}");
    let problem: Problem = serde_json::from_str(body).unwrap();
    assert_eq!(problem.status, 414);
    assert_eq!(problem.request_id, Some(explained.id.0));
}

#[tokio::test]
async fn a_narrow_connection_carries_answer_and_document_whole() {
    const NARROW: usize = 7;
    let (ours, mut theirs) = tokio::io::duplex(NARROW);
    let writing = tokio::spawn(async move {
        let mut connection = Connection::new(ours);
        let written = format!("{ANSWER}{}", bare("431 Request Header Fields Too Large"));
        connection.write_all(written.as_bytes()).await.unwrap();
        connection.flush().await.unwrap();
        connection.shutdown().await.unwrap();
    });
    let mut heard = String::new();
    theirs.read_to_string(&mut heard).await.unwrap();
    drop(theirs);
    writing.await.unwrap();
    let document = heard.strip_prefix(ANSWER).expect("the answer first");
    let (head, body) = document.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 431 "), "{head}");
    let problem: Problem = serde_json::from_str(body).unwrap();
    assert_eq!(problem.kind, "/problems/headers-too-large");
}
