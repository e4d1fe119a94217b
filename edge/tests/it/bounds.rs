//! Connections that are slow, too many, or the last of the day.

use std::fs::File;

use edge::connection::Bounds;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use crate::support::{
    SCRIPT,
    fake::{Manner, Said},
    house::{House, PATIENT, SOON, all, check_problem, get, one, soon},
};

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

/// More than any system keeps for a slow reader.
const LARGE: u64 = 64 * 1024 * 1024;

#[tokio::test]
async fn who_takes_nothing_of_an_answer_is_cut_off() {
    let bounds = Bounds {
        stalled_for: SOON,
        ..PATIENT
    };
    let mut house = House::with(bounds).await;
    let large = File::create(house.dist.path().join("large.js")).expect("a file");
    large.set_len(LARGE).expect("room for it");
    let mut stream = house.enter().await;
    stream.write_all(&get("/large.js")).await.expect("written");
    let mut first = [0; 1];
    soon(stream.read_exact(&mut first)).await.expect("a byte");
    house.stop();
    soon(&mut house.kept).await.expect("an empty house");
    let mut taken = Vec::new();
    let _cut = soon(stream.read_to_end(&mut taken)).await;
    let taken = u64::try_from(taken.len()).expect("a number");
    assert!(taken < LARGE, "{taken}");
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
