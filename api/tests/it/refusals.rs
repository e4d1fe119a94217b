//! What is not well-formed HTTP, over a real connection: a problem document too.

use std::{future::IntoFuture as _, net::SocketAddr};

use api::web::connection::Listener;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use contract::Problem;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};

use crate::support::{Answer, Fixture};

/// What the HTTP library takes: the sentences of the documents name it.
const LONGEST_ADDRESS: usize = 65_534;
const MOST_HEADERS: usize = 100;
const LARGEST_HEAD: usize = 400 * 1_024;

async fn serving() -> SocketAddr {
    let fixture = Fixture::seeded().await;
    let listener = TcpListener::bind("127.0.0.1:0")
        .await
        .expect("works in a test");
    let at = listener.local_addr().expect("works in a test");
    tokio::spawn(axum::serve(Listener::new(listener), fixture.app()).into_future());
    at
}

/// Says it all and hears everything until the server closes.
async fn said(at: SocketAddr, request: &[u8]) -> Vec<u8> {
    let mut stream = TcpStream::connect(at).await.expect("works in a test");
    stream.write_all(request).await.expect("works in a test");
    let mut heard = Vec::new();
    stream
        .read_to_end(&mut heard)
        .await
        .expect("works in a test");
    heard
}

/// The answers of one connection. Each has a length.
fn answers(mut heard: &[u8]) -> Vec<Answer> {
    let mut answers = Vec::new();
    while !heard.is_empty() {
        let (head, rest) = split_head(heard);
        let mut lines = head.split("\r\n");
        let status = lines
            .next()
            .expect("works in a test")
            .split(' ')
            .nth(1)
            .expect("works in a test");
        let headers: HeaderMap = lines
            .map(|line| line.split_once(": ").expect("works in a test"))
            .map(|(name, value)| {
                let name: HeaderName = name.parse().expect("works in a test");
                (name, value.parse::<HeaderValue>().expect("works in a test"))
            })
            .collect();
        let length = headers["content-length"].to_str().expect("works in a test");
        let (body, rest) = rest.split_at(length.parse().expect("works in a test"));
        answers.push(Answer {
            status: status.parse().expect("works in a test"),
            headers,
            body: body.to_owned(),
        });
        heard = rest;
    }
    answers
}

fn split_head(heard: &[u8]) -> (&str, &[u8]) {
    const END: &[u8] = b"\r\n\r\n";
    let end = heard.windows(END.len()).position(|bytes| bytes == END);
    let end = end.expect("a whole head");
    let head = std::str::from_utf8(&heard[..end]).expect("works in a test");
    (head, &heard[end + END.len()..])
}

async fn refusal(at: SocketAddr, request: &[u8], status: u16) -> Problem {
    let heard = said(at, request).await;
    let answers = answers(&heard);
    assert_eq!(answers.len(), 1);
    let answer = &answers[0];
    assert_eq!(answer.header("connection"), "close");
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert!(answer.header("date").ends_with(" GMT"));
    answer.problem(status)
}

fn get(address: &str) -> Vec<u8> {
    with_headers(address, "")
}

fn with_headers(address: &str, headers: &str) -> Vec<u8> {
    format!("GET {address} HTTP/1.1\r\nhost: x\r\n{headers}\r\n").into_bytes()
}

const LAST: &str = "connection: close\r\n";
const RAW: &[u8] = b"GET /api/v1/procedures?q=\xff\xfe HTTP/1.1\r\nhost: x\r\n\r\n";

#[tokio::test]
async fn raw_bytes_in_the_address_are_refused_with_advice() {
    let problem = refusal(serving().await, RAW, 400).await;
    assert_eq!(problem.kind, "/problems/invalid-request");
    assert!(problem.detail.unwrap().contains("as %XX (UTF-8)"));
    assert_eq!(problem.instance, None);
}

#[tokio::test]
async fn whatever_else_is_not_http_is_refused_in_the_same_way() {
    let at = serving().await;
    for request in [
        &b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"[..],
        b"hello\r\n\r\n",
        b"G\xc3\xa9T / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /a b HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nno colon\r\n\r\n",
        b"GET / HTTP/1.1\r\nx: \x00\r\n\r\n",
        b"GET / HTTP/1.1\r\ncontent-length: a\r\n\r\n",
        b"GET / HTTP/1.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n",
        b"GET / HTTP/1.1\r\ntransfer-encoding: gzip\r\n\r\n",
        b"GET / HTTP/1.0\r\ntransfer-encoding: chunked\r\n\r\n",
    ] {
        let problem = refusal(at, request, 400).await;
        assert_eq!(problem.kind, "/problems/invalid-request");
    }
}

#[tokio::test]
async fn an_address_may_be_as_long_as_the_document_says_and_not_longer() {
    let address = |length: usize| {
        let start = "/api/v1/procedures?q=";
        format!("{start}{}", "a".repeat(length - start.len()))
    };
    let at = serving().await;
    let longest = with_headers(&address(LONGEST_ADDRESS), LAST);
    let heard = said(at, &longest).await;
    let problem = answers(&heard)[0].problem(400);
    assert_eq!(problem.errors[0].field, "q");
    for length in [LONGEST_ADDRESS + 1, 70_000] {
        let problem = refusal(at, &get(&address(length)), 414).await;
        assert_eq!(problem.kind, "/problems/address-too-long");
        assert!(problem.detail.unwrap().contains("65,534 bytes"));
    }
}

#[tokio::test]
async fn there_may_be_as_many_headers_as_the_document_says_and_not_more() {
    let at = serving().await;
    // `host` and `connection` count too.
    let most = format!("{LAST}{}", "x: y\r\n".repeat(MOST_HEADERS - 2));
    let heard = said(at, &with_headers("/healthz", &most)).await;
    assert_eq!(answers(&heard)[0].body, b"alive");
    let too_many = format!("{most}x: y\r\n");
    let problem = refusal(at, &with_headers("/healthz", &too_many), 431).await;
    assert_eq!(problem.kind, "/problems/headers-too-large");
    assert!(problem.detail.unwrap().contains("100 headers"));
}

#[tokio::test]
async fn headers_may_be_as_large_as_the_document_says_and_a_client_that_goes_on_is_heard_out() {
    let header = |length: usize| format!("{LAST}x: {}\r\n", "y".repeat(length));
    let at = serving().await;
    let large = with_headers("/healthz", &header(LARGEST_HEAD - 100));
    let heard = said(at, &large).await;
    assert_eq!(answers(&heard)[0].body, b"alive");
    // Far more than is read before the refusal: the rest must not cost the client its answer.
    let too_large = with_headers("/healthz", &header(20 * LARGEST_HEAD));
    let problem = refusal(at, &too_large, 431).await;
    assert!(problem.detail.unwrap().contains("400 KiB"));
}

#[tokio::test]
async fn a_body_that_is_refused_unread_does_not_cost_the_client_its_answer() {
    const LARGE: usize = 10_000_000;
    let length = format!("content-length: {LARGE}\r\n");
    let request = [with_headers("/healthz", &length), vec![b'x'; LARGE]].concat();
    let heard = said(serving().await, &request).await;
    answers(&heard)[0].problem(413);
}

#[tokio::test]
async fn a_length_that_no_body_has_is_refused() {
    let endless = with_headers("/", "content-length: 18446744073709551615\r\n");
    let problem = refusal(serving().await, &endless, 431).await;
    assert!(problem.detail.unwrap().contains("no body"));
}

#[tokio::test]
async fn what_was_asked_well_on_the_same_connection_is_answered_first() {
    let at = serving().await;
    for good in ["/healthz", "/api/v1/procedures?limit=100", "/nowhere"] {
        let pipelined = [&get(good), RAW].concat();
        let heard = said(at, &pipelined).await;
        let answers = answers(&heard);
        assert_eq!(answers.len(), 2, "{good}");
        assert_eq!(answers[0].status == 404, good == "/nowhere");
        assert!(!answers[0].body.is_empty());
        answers[1].problem(400);
    }
}

#[tokio::test]
async fn a_connection_that_was_kept_open_ends_with_the_document() {
    let mut stream = TcpStream::connect(serving().await).await.unwrap();
    let mut first = vec![0; 4_096];
    stream.write_all(&get("/healthz")).await.unwrap();
    let length = stream.read(&mut first).await.unwrap();
    assert_eq!(answers(&first[..length])[0].body, b"alive");
    stream.write_all(RAW).await.unwrap();
    let mut rest = Vec::new();
    stream.read_to_end(&mut rest).await.unwrap();
    answers(&rest)[0].problem(400);
}

/// The HTTP library leaves the length out behind a `HEAD`, as if the refusal answered it.
#[tokio::test]
async fn a_refusal_behind_a_request_for_headers_only_is_a_document_too() {
    let head = b"HEAD /healthz HTTP/1.1\r\nhost: x\r\n\r\n";
    let heard = said(serving().await, &[head, RAW].concat()).await;
    let (first, rest) = split_head(&heard);
    assert!(first.starts_with("HTTP/1.1 200 OK"), "{first}");
    answers(rest)[0].problem(400);
}

#[tokio::test]
async fn a_client_that_leaves_in_the_middle_hears_nothing() {
    let mut stream = TcpStream::connect(serving().await).await.unwrap();
    stream.write_all(b"GET /healthz HTT").await.unwrap();
    stream.shutdown().await.unwrap();
    let mut heard = Vec::new();
    stream.read_to_end(&mut heard).await.unwrap();
    assert!(heard.is_empty());
}
