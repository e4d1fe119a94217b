//! When the API fails: the last good copy, or a word when to come back.

use std::time::Duration;

use edge::{
    config::ApiUrl,
    metrics::Metrics,
    upstream::{Age, Bounds, Upstream},
};
use tokio::{net::TcpListener, task, time::Instant};

use crate::support::{
    FOR_A_MINUTE, TO_BE_RENEWED, check_reply as check, check_unavailable,
    fake::{Fake, Manner, Said},
};

const PATH: &str = "/api/v1/life-events";

/// Gives up soon and takes little.
fn impatient(api: &ApiUrl) -> Upstream {
    let bounds = Bounds {
        answer_within: Duration::from_secs(1),
        body_bytes: 1_000,
        ..Bounds::default()
    };
    Upstream::within(bounds, api.clone(), 1_000_000, Metrics::default()).expect("an upstream")
}

#[tokio::test]
async fn when_the_api_fails_the_last_good_copy_is_given_however_it_fails() {
    for manner in [
        Manner::Says(Said::status(500)),
        Manner::Says(Said::status(503).with("retry-after", "7")),
        Manner::Says(Said::status(429)),
        Manner::Says(Said::status(302).with("location", "/elsewhere")),
        Manner::Says(Said::ok("x".repeat(2_000)).kept(FOR_A_MINUTE)),
        Manner::Hangs,
        Manner::BreaksOff,
    ] {
        let api = Fake::start().await;
        api.says(Said::ok("1").kept(TO_BE_RENEWED));
        let upstream = impatient(&api.url);
        check(&upstream.get(PATH).await, "1", Age::Fresh);
        api.manner(manner);
        check(&upstream.get(PATH).await, "1", Age::Stale);
        // For a second it is not asked again.
        check(&upstream.get(PATH).await, "1", Age::Stale);
        assert_eq!(api.times_asked(), 2);
    }
}

#[tokio::test]
async fn an_api_that_hangs_again_is_not_waited_for_while_there_is_a_copy() {
    let api = Fake::start().await;
    api.says(Said::ok("1").kept(TO_BE_RENEWED));
    let upstream = impatient(&api.url);
    check(&upstream.get(PATH).await, "1", Age::Fresh);
    api.manner(Manner::Hangs);
    check(&upstream.get(PATH).await, "1", Age::Stale);
    // At once while the API rests, after a short wait when it is asked again.
    while api.times_asked() < 3 {
        let since = Instant::now();
        check(&upstream.get(PATH).await, "1", Age::Stale);
        let waited = since.elapsed();
        assert!(waited < Duration::from_millis(950), "{waited:?}");
        task::yield_now().await;
    }
}

#[tokio::test]
async fn with_nothing_kept_a_failure_is_said_with_the_pause_the_api_wants() {
    let api = Fake::start().await;
    api.says(Said::status(503).with("retry-after", "7"));
    let upstream = impatient(&api.url);
    check_unavailable(&upstream.get(PATH).await, Some(7));
    check_unavailable(&upstream.get(PATH).await, Some(7));
    assert_eq!(api.times_asked(), 1);
    let long_ago = "Sun, 06 Nov 1994 08:49:37 GMT";
    api.says(Said::status(500).with("retry-after", long_ago));
    check_unavailable(&upstream.get("/api/v1/agencies").await, Some(0));
}

#[tokio::test]
async fn an_api_that_is_not_there_is_unavailable() {
    let gone = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}", gone.local_addr().expect("an address"));
    drop(gone);
    let upstream = impatient(&url.parse().expect("a URL"));
    check_unavailable(&upstream.get(PATH).await, None);
    assert!(!upstream.is_answering().await);
}
