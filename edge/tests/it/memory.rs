//! The kept answers stay within their bound.

use edge::{metrics::Metrics, upstream::Upstream};

use crate::support::fake::{Fake, Said};

/// The value of a metric without labels.
fn value(metrics: &Metrics, name: &str) -> usize {
    let written = metrics.written();
    let line = written
        .lines()
        .find_map(|line| line.strip_prefix(&format!("{name} ")));
    let line = line.unwrap_or_else(|| panic!("no {name} in {written}"));
    line.parse().expect("a number")
}

#[tokio::test]
async fn many_answers_take_no_more_memory_than_they_may() {
    const BOUND: usize = 100_000;
    let api = Fake::start().await;
    api.says(Said::ok("x".repeat(10_000)).kept("max-age=60"));
    let metrics = Metrics::default();
    let upstream = Upstream::new(api.url.clone(), BOUND, metrics.clone()).expect("an upstream");
    for number in 0..50 {
        upstream.get(&format!("/api/v1/procedures/{number}")).await;
        let bytes = value(&metrics, "edge_cache_bytes");
        assert!(bytes <= BOUND && bytes > 10_000, "{bytes}");
    }
    // The last is still there, the first has made room.
    upstream.get("/api/v1/procedures/49").await;
    assert_eq!(api.times_asked(), 50);
    upstream.get("/api/v1/procedures/0").await;
    assert_eq!(api.times_asked(), 51);
}

#[tokio::test]
async fn it_is_counted_where_answers_come_from() {
    let api = Fake::start().await;
    let metrics = Metrics::default();
    let upstream = Upstream::new(api.url.clone(), 100_000, metrics.clone()).expect("an upstream");
    api.says(Said::ok("1").kept("max-age=60"));
    upstream.get("/api/a").await;
    upstream.get("/api/a").await;
    api.says(Said::ok("1").kept("max-age=0").with("etag", "\"a\""));
    upstream.get("/api/b").await;
    upstream.get("/api/b").await;
    api.says(Said::status(500));
    upstream.get("/api/b").await;
    let written = metrics.written();
    for (outcome, count) in [
        ("hit", 1),
        ("asked", 2),
        ("renewed", 1),
        ("failed", 1),
        ("stale", 1),
    ] {
        let line = format!("edge_upstream_total{{outcome=\"{outcome}\"}} {count}\n");
        assert!(written.contains(&line), "{line}{written}");
    }
}
