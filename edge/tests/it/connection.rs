//! What is not HTTP, or too much of it, is answered with a problem document.

use tokio::io::AsyncWriteExt as _;

use crate::support::house::{House, PATIENT, all, check_problem, get, one};

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
    stream
        .write_all(b"\xFF\xFE\r\n\r\n")
        .await
        .expect("written");
    check_problem(&all(&mut stream).await, 400);
    // Both at once.
    let both = [&get("/healthz")[..], b"\xFF\xFE\r\n\r\n"].concat();
    let said = house.says(&both).await;
    let (first, _) = said.split_once("{\"status\":\"ok\"}").expect("an answer");
    assert!(first.starts_with("HTTP/1.1 200 "), "{said}");
    check_problem(&said[first.len() + "{\"status\":\"ok\"}".len()..], 400);
    let written = house.metrics.written();
    let line = "edge_requests_total{kind=\"other\",status=\"4xx\"} 2\n";
    assert!(written.contains(line), "{written}");
}

#[tokio::test]
async fn a_refusal_of_ours_reaches_somebody_who_is_still_sending() {
    let house = House::with(PATIENT).await;
    let head = "POST /api/v1/x HTTP/1.1\r\nhost: x\r\ncontent-length: 5000000000\r\n\r\n";
    let mut stream = house.enter().await;
    stream.write_all(head.as_bytes()).await.expect("written");
    stream
        .write_all(&vec![b'x'; 500_000])
        .await
        .expect("written");
    let said = all(&mut stream).await;
    assert!(said.starts_with("HTTP/1.1 413 "), "{said}");
    assert!(said.contains("/problems/too-large"), "{said}");
}
