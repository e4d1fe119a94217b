//! Connections as they come: broken, slow, too many, and at the end of the day.

use std::{future::Future, net::SocketAddr, sync::Arc, time::Duration};

use contract::Problem;
use edge::connection::{Bounds, Door};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    sync::watch,
    task::JoinHandle,
    time::timeout,
};

use crate::support::{
    Fixture, SCRIPT,
    fake::{Fake, Manner, Said},
};

struct House {
    at: SocketAddr,
    api: Fake,
    metrics: edge::metrics::Metrics,
    open: Option<watch::Sender<()>>,
    kept: JoinHandle<()>,
    _dist: TempDir,
}

const PATIENT: Bounds = Bounds {
    at_once: 100,
    head_bytes: 32 * 1024,
    head_within: Duration::from_secs(60),
    stalled_for: Duration::from_secs(60),
    farewell_for: Duration::from_secs(1),
};

const SOON: Duration = Duration::from_millis(50);

impl House {
    async fn with(bounds: Bounds) -> Self {
        let Fixture { api, front, _dist } = Fixture::new().await;
        let metrics = front.metrics.clone();
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let at = listener.local_addr().expect("an address");
        let (open, stopped) = watch::channel(());
        let door = Door {
            listener,
            app: edge::app(Arc::new(front)),
            bounds,
            metrics: metrics.clone(),
        };
        Self {
            at,
            api,
            metrics,
            open: Some(open),
            kept: tokio::spawn(door.keep(stopped)),
            _dist,
        }
    }

    async fn enter(&self) -> TcpStream {
        TcpStream::connect(self.at).await.expect("a connection")
    }

    /// Everything that is answered to these bytes, until the connection ends.
    async fn says(&self, bytes: &[u8]) -> String {
        let mut stream = self.enter().await;
        stream.write_all(bytes).await.expect("written");
        all(&mut stream).await
    }

    fn stop(&mut self) {
        self.open = None;
    }
}

/// A test that would wait forever fails instead.
async fn soon<T>(future: impl Future<Output = T>) -> T {
    let ended = timeout(Duration::from_secs(20), future).await;
    ended.expect("it should have ended")
}

async fn all(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    soon(stream.read_to_end(&mut bytes)).await.expect("read to the end");
    String::from_utf8(bytes).expect("a text")
}

/// Reads one answer whose length is known, and leaves the connection open.
async fn one(stream: &mut TcpStream) -> String {
    let mut text = String::new();
    loop {
        let mut byte = [0];
        soon(stream.read_exact(&mut byte)).await.expect("one more byte");
        text.push(char::from(byte[0]));
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
            if body.len() == length.expect("a length").parse::<usize>().expect("a number") {
                return text;
            }
        }
    }
}

fn get(path: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nhost: front.test\r\n\r\n").into_bytes()
}

#[track_caller]
fn check_problem(said: &str, status: u16) {
    let (head, body) = said.split_once("\r\n\r\n").expect("head and body");
    assert!(head.starts_with(&format!("HTTP/1.1 {status} ")), "{head}");
    assert!(head.contains("\r\ncontent-type: application/problem+json\r\n"), "{head}");
    assert!(head.contains("\r\nconnection: close"), "{head}");
    let length = format!("\r\ncontent-length: {}", body.len());
    assert!(head.contains(&length), "{head}");
    let problem: Problem = serde_json::from_str(body).expect("a problem");
    assert_eq!(problem.status, status);
    assert!(problem.detail.is_some());
}

#[tokio::test]
async fn what_is_not_http_is_answered_with_a_problem() {
    let house = House::with(PATIENT).await;
    for bytes in [
        &b"\xFF\xFE / HTTP/1.1\r\n\r\n"[..],
        b"GET /\xFF\xFE HTTP/1.1\r\n\r\n",
        b"GET / HTTP/9.9\r\nhost: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nbad header\r\n\r\n",
        b"GET / HTTP/1.1\r\nhost: x\r\ncontent-length: x\r\n\r\n",
        b"POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xFC\x03\x03",
    ] {
        check_problem(&house.says(bytes).await, 400);
    }
}

#[tokio::test]
async fn an_address_or_a_head_too_long_is_answered_with_a_problem() {
    let house = House::with(PATIENT).await;
    let long = get(&format!("/{}", "a".repeat(70_000)));
    check_problem(&house.says(&long).await, 431);
    let headers = format!("x: {}\r\n", "y".repeat(1_000)).repeat(40);
    let long = format!("GET / HTTP/1.1\r\n{headers}\r\n");
    check_problem(&house.says(long.as_bytes()).await, 431);
    let many = format!("GET / HTTP/1.1\r\n{}\r\n", "x: y\r\n".repeat(2_000));
    check_problem(&house.says(many.as_bytes()).await, 431);
}

#[tokio::test]
async fn after_a_good_request_a_bad_one_is_a_problem_too() {
    let house = House::with(PATIENT).await;
    let mut stream = house.enter().await;
    stream.write_all(&get("/healthz")).await.expect("written");
    assert!(one(&mut stream).await.ends_with("{\"status\":\"ok\"}"));
    stream.write_all(b"\xFF\xFE\r\n\r\n").await.expect("written");
    check_problem(&all(&mut stream).await, 400);
}

#[tokio::test]
async fn a_refusal_of_ours_reaches_somebody_who_is_still_sending() {
    let house = House::with(PATIENT).await;
    let head = "POST /api/v1/x HTTP/1.1\r\nhost: x\r\ncontent-length: 5000000000\r\n\r\n";
    let mut stream = house.enter().await;
    stream.write_all(head.as_bytes()).await.expect("written");
    stream.write_all(&vec![b'x'; 500_000]).await.expect("written");
    let said = all(&mut stream).await;
    assert!(said.starts_with("HTTP/1.1 413 "), "{said}");
    assert!(said.contains("/problems/too-large"), "{said}");
}

#[tokio::test]
async fn who_says_nothing_or_says_it_slowly_is_cut_off() {
    let bounds = Bounds {
        head_within: SOON,
        ..PATIENT
    };
    let house = House::with(bounds).await;
    for begun in ["", "GET /healthz HTTP/1.1\r\nhost:", "PRI * HTTP/2.0\r\n"] {
        house.says(begun.as_bytes()).await;
    }
    // The same between two requests.
    let said = house.says(&get("/healthz")).await;
    assert!(said.ends_with("{\"status\":\"ok\"}"), "{said}");
}

#[tokio::test]
async fn who_takes_nothing_of_an_answer_is_cut_off() {
    let bounds = Bounds {
        stalled_for: SOON,
        ..PATIENT
    };
    let mut house = House::with(bounds).await;
    let mut stream = house.enter().await;
    let large = get("/large-0123456789abcdef.js");
    stream.write_all(&large).await.expect("written");
    let mut first = [0; 1];
    soon(stream.read_exact(&mut first)).await.expect("a byte");
    house.stop();
    soon(&mut house.kept).await.expect("an empty house");
    let mut taken = Vec::new();
    let _cut = soon(stream.read_to_end(&mut taken)).await;
    assert!(taken.len() < 32 * 1024 * 1024, "{}", taken.len());
}

#[tokio::test]
async fn one_connection_too_many_is_sent_away_with_a_problem() {
    let bounds = Bounds {
        at_once: 1,
        ..PATIENT
    };
    let house = House::with(bounds).await;
    let mut first = house.enter().await;
    first.write_all(&get("/healthz")).await.expect("written");
    one(&mut first).await;
    assert!(house.metrics.written().contains("edge_connections 1\n"));
    let said = house.says(&get("/healthz")).await;
    check_problem(&said, 503);
    assert!(said.contains("\r\nretry-after: 1\r\n"), "{said}");
    first.write_all(&get("/healthz")).await.expect("written");
    assert!(one(&mut first).await.starts_with("HTTP/1.1 200 "));
}

#[tokio::test]
async fn a_stop_lets_the_last_requests_end_and_nobody_in() {
    let mut house = House::with(PATIENT).await;
    house.api.manner(Manner::Waits(Said::ok("at last")));
    let mut waiting = house.enter().await;
    waiting.write_all(&get("/api/v1/x")).await.expect("written");
    house.api.asked_at_least(1).await;
    let mut idle = house.enter().await;
    idle.write_all(&get(SCRIPT)).await.expect("written");
    one(&mut idle).await;
    house.stop();
    assert_eq!(all(&mut idle).await, "");
    let refused = soon(async {
        while TcpStream::connect(house.at).await.is_ok() {
            tokio::task::yield_now().await;
        }
    });
    refused.await;
    assert!(!house.kept.is_finished());
    house.api.lets_go(1);
    assert!(all(&mut waiting).await.ends_with("at last"));
    soon(&mut house.kept).await.expect("an empty house");
    assert!(house.metrics.written().contains("edge_connections 0\n"));
}

#[tokio::test]
async fn a_request_that_is_on_its_way_at_the_stop_is_answered() {
    let mut house = House::with(PATIENT).await;
    let mut stream = house.enter().await;
    house.stop();
    stream.write_all(&get("/healthz")).await.expect("written");
    let said = all(&mut stream).await;
    assert!(said.ends_with("{\"status\":\"ok\"}"), "{said}");
    assert!(said.contains("\r\nconnection: close\r\n"), "{said}");
}
