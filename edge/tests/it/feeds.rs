//! Robots, sitemaps and the contact for weaknesses.

use std::sync::Arc;

use edge::feeds::Feeds;
use roxmltree::{Document, Node};

use crate::{
    catalogue::{Catalogue, Site, procedure},
    support::{request, send},
};

const ORIGIN: &str = "https://mot-cua.test";

async fn site() -> Site {
    let codes = ["2.000001", "2.000002"];
    Site::of(codes.map(|code| procedure(code, "A & <B>")).into()).await
}

#[tokio::test]
async fn robots_are_told_where_the_list_is() {
    let site = site().await;
    let answer = send(site.app, request("GET", "/robots.txt")).await;
    assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
    let text = answer.text();
    assert!(text.contains("User-agent: *\n"), "{text}");
    assert!(
        text.ends_with(&format!("\nSitemap: {ORIGIN}/sitemap.xml\n")),
        "{text}"
    );
    assert!(
        !text.contains("Disallow: /og") && !text.contains("Disallow: /\n"),
        "{text}"
    );
}

#[tokio::test]
async fn a_feed_shows_what_changed_last_of_its_list() {
    let site = site().await;
    for (path, asked, own, entries) in [
        (
            "/thu-tuc.atom",
            "/api/v1/procedures?sort=changed&limit=20",
            "/thu-tuc.atom",
            ["/thu-tuc/2.000001", "/thu-tuc/2.000002"],
        ),
        (
            "/en/thu-tuc.atom?co-quan=g15&q=a%26b&sau=x",
            "/api/v1/procedures?q=a%26b&agency=G15&sort=changed&limit=20",
            "/en/thu-tuc.atom?q=a%26b&co-quan=G15",
            ["/en/thu-tuc/2.000001", "/en/thu-tuc/2.000002"],
        ),
    ] {
        let answer = send(site.app.clone(), request("GET", path)).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        assert_eq!(
            answer.header("content-type"),
            "application/atom+xml; charset=utf-8"
        );
        assert_eq!(site.api.asked().last().map(String::as_str), Some(asked));
        let text = answer.text();
        let document = Document::parse(&text).expect("well-formed XML");
        let feed = document.root_element();
        assert_eq!(text_of(feed, "id"), format!("{ORIGIN}{own}"));
        assert_eq!(text_of(feed, "updated"), "2026-11-21T00:00:00+07:00");
        let shown: Vec<_> = feed.children().filter(|child| is(child, "entry")).collect();
        let ids: Vec<_> = shown.iter().map(|entry| text_of(*entry, "id")).collect();
        assert_eq!(ids, entries.map(|path| format!("{ORIGIN}{path}")));
        assert_eq!(text_of(shown[0], "title"), "A & <B>");
    }
}

fn is(element: &Node<'_, '_>, name: &str) -> bool {
    element.tag_name().name() == name
}

fn text_of(element: Node<'_, '_>, name: &str) -> String {
    let child = element.children().find(|child| is(child, name));
    child
        .and_then(|child| child.text())
        .expect("a text")
        .to_owned()
}

#[tokio::test]
async fn a_feed_of_a_choice_that_is_none_is_refused() {
    let site = site().await;
    let answer = send(site.app.clone(), request("GET", "/thu-tuc.atom?phi=much")).await;
    assert_eq!(answer.problem(400).errors[0].field, "phi");
    site.api.goes_down();
    send(site.app, request("GET", "/thu-tuc.atom"))
        .await
        .problem(503);
}

#[tokio::test]
async fn weaknesses_are_reported_where_the_operator_says() {
    const PATH: &str = "/.well-known/security.txt";
    let api = Catalogue::of(Vec::new()).await;
    let (mut front, _dist) = api.front();
    front.feeds = Feeds::new("mailto:a@b.vn".parse().ok());
    let answer = send(edge::app(Arc::new(front)), request("GET", PATH)).await;
    assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
    let text = answer.text();
    assert!(
        text.starts_with("Contact: mailto:a@b.vn\nExpires: 2"),
        "{text}"
    );
    assert!(
        text.ends_with(&format!("\nCanonical: {ORIGIN}{PATH}\n")),
        "{text}"
    );
    let (front, _dist) = api.front();
    let answer = send(edge::app(Arc::new(front)), request("GET", PATH)).await;
    answer.problem(404);
}
