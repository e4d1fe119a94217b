//! The list in parts: kept, refused, and missing.

use super::site;
use crate::support::{asking, request, send};

#[tokio::test]
async fn one_round_through_the_list_serves_all_who_ask() {
    let site = site(250).await;
    let ask = |path| send(site.app.clone(), request("GET", path));
    let (first, second, _) = tokio::join!(
        ask("/sitemap.xml"),
        ask("/sitemap.xml"),
        ask("/sitemap/procedures-1.xml")
    );
    assert_eq!((first.status.as_u16(), &first.body), (200, &second.body));
    let round = [
        "/api/v1/procedures?limit=100",
        "/api/v1/procedures?limit=100&cursor=100",
        "/api/v1/procedures?limit=100&cursor=200",
        "/api/v1/life-events",
        "/api/v1/measures",
        "/api/v1/measures/dung-han/editions/2026-09-v1",
        "/api/v1/submissions?limit=100",
        "/api/v1/news?limit=100",
        "/api/v1/exchange/connections",
        "/api/v1/enterprises?limit=100",
        "/api/v1/enterprises?limit=100&cursor=more",
        "/api/v1/programmes",
        "/api/v1/programmes/it-today/episodes",
        "/api/v1/programmes/dan-hoi/episodes",
    ];
    assert_eq!(site.api.asked(), round);
    site.api.goes_down();
    assert_eq!(ask("/sitemap.xml").await.body, first.body);
}

#[tokio::test]
async fn who_has_the_list_does_not_get_it_again() {
    let site = site(1).await;
    let first = send(site.app.clone(), request("GET", "/sitemap.xml")).await;
    let known = [("if-none-match", first.header("etag"))];
    let second = send(site.app, asking("GET", "/sitemap.xml", &known, "")).await;
    assert_eq!((second.status.as_u16(), second.body.len()), (304, 0));
}

#[tokio::test]
async fn without_the_api_there_is_no_list_to_give() {
    let site = site(1).await;
    site.api.goes_down();
    let answer = send(site.app.clone(), request("GET", "/sitemap.xml")).await;
    answer.problem(503);
    assert!(answer.headers.contains_key("retry-after"));
    let robots = send(site.app, request("GET", "/robots.txt")).await;
    assert_eq!(robots.status, 200);
}

#[tokio::test]
async fn a_part_that_is_not_there_is_not_found() {
    let site = site(1).await;
    for path in [
        "/sitemap/procedures-2.xml",
        "/sitemap/pages-1",
        "/sitemap/x.xml",
    ] {
        let answer = send(site.app.clone(), request("GET", path)).await;
        assert_eq!(answer.status, 404, "{path}");
    }
}
