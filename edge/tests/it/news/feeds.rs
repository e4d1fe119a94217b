//! Feeds of news: what readers of feeds rely on.

use roxmltree::{Document, Node};
use serde_json::{Value, json};

use crate::html::{ORIGIN, check, site};

fn is(element: &Node<'_, '_>, name: &str) -> bool {
    element.has_tag_name(("http://www.w3.org/2005/Atom", name))
}

fn all<'a>(element: Node<'a, 'a>, name: &str) -> Vec<Node<'a, 'a>> {
    element.children().filter(|child| is(child, name)).collect()
}

/// RFC 4287 wants exactly one of it.
#[track_caller]
fn only<'a>(element: Node<'a, 'a>, name: &str) -> &'a str {
    let [one] = all(element, name)[..] else {
        panic!("not one {name} in {element:?}");
    };
    one.text().expect("a text")
}

#[track_caller]
fn check_moment(text: &str) {
    let moment: contract::Moment = text.parse().expect("a moment");
    assert_eq!(moment.to_string(), text);
}

#[track_caller]
fn check_atom(text: &str, own: &str, page: &str) {
    let document = Document::parse(text).expect("well-formed XML");
    let feed = document.root_element();
    assert!(is(&feed, "feed"));
    assert_eq!(only(feed, "id"), own);
    only(feed, "title");
    check_moment(only(feed, "updated"));
    only(all(feed, "author")[0], "name");
    let links: Vec<_> = all(feed, "link")
        .iter()
        .map(|link| (link.attribute("rel"), link.attribute("href")))
        .collect();
    assert_eq!(
        links,
        [(Some("self"), Some(own)), (Some("alternate"), Some(page))]
    );
    let mut ids = Vec::new();
    for entry in all(feed, "entry") {
        let id = only(entry, "id");
        assert!(id.starts_with(ORIGIN), "{id}");
        assert_eq!(all(entry, "link")[0].attribute("href"), Some(id));
        only(entry, "title");
        only(entry, "summary");
        check_moment(only(entry, "updated"));
        check_moment(only(entry, "published"));
        assert!(only(entry, "updated") <= only(feed, "updated"));
        ids.push(id);
    }
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id stands twice");
}

#[tokio::test]
async fn the_atom_feed_is_valid_and_has_the_newest_first() {
    let site = site().await;
    let answer = site.get("/tin-tuc.atom").await;
    assert_eq!(
        answer.header("content-type"),
        "application/atom+xml; charset=utf-8"
    );
    assert_eq!(site.api.asked(), ["/api/v1/news?limit=20"]);
    let text = answer.text();
    check_atom(
        &text,
        "https://mot-cua.test/tin-tuc.atom",
        "https://mot-cua.test/tin-tuc",
    );
    let document = Document::parse(&text).expect("well-formed XML");
    let feed = document.root_element();
    assert_eq!(only(feed, "updated"), "2026-11-23T00:00:00+07:00");
    assert!(only(feed, "subtitle").contains("do chúng tôi viết"));
    let entries = all(feed, "entry");
    let titles: Vec<_> = entries.iter().map(|entry| only(*entry, "title")).collect();
    assert_eq!(
        titles,
        [
            "Báo cáo quý",
            "Mười năm <Nghị quyết> & \"cửa\"",
            "[Đã rút] Tin sai"
        ]
    );
    assert_eq!(only(all(entries[0], "author")[0], "name"), "Bộ Tư pháp");
    assert!(
        all(entries[1], "author").is_empty(),
        "not the agency's word"
    );
    assert_eq!(
        only(entries[1], "summary"),
        "Bài minh họa. Tóm tắt & <ngắn>"
    );
    let categories: Vec<_> = all(entries[1], "category")
        .iter()
        .map(|one| (one.attribute("term"), one.attribute("label")))
        .collect();
    assert_eq!(
        categories,
        [
            (Some("explainer"), Some("Giải thích")),
            (Some("cai-cach"), Some("Cải cách")),
        ]
    );
}

#[tokio::test]
async fn a_feed_takes_the_query_of_its_page_and_says_in_which_language_a_title_is() {
    let site = site().await;
    let answer = site.get("/en/tin-tuc.atom?chu-de=cai-cach&sau=x").await;
    assert_eq!(site.api.asked(), ["/api/v1/news?topic=cai-cach&limit=20"]);
    let text = answer.text();
    check_atom(
        &text,
        "https://mot-cua.test/en/tin-tuc.atom?chu-de=cai-cach",
        "https://mot-cua.test/en/tin-tuc?chu-de=cai-cach",
    );
    check(
        &text,
        &[
            "<title>Reform – News – Một Cửa</title>",
            "<title xml:lang=\"vi\">Mười năm",
            "<title>Report of a quarter</title>",
            "[Withdrawn] Tin sai",
        ],
    );
    let nothing = site.get("/tin-tuc.atom?loai=announcement").await.text();
    check_atom(
        &nothing,
        "https://mot-cua.test/tin-tuc.atom?loai=announcement",
        "https://mot-cua.test/tin-tuc?loai=announcement",
    );
}

#[tokio::test]
async fn the_json_feed_is_valid_and_says_the_same() {
    let site = site().await;
    let answer = site.get("/en/tin-tuc.feed.json?q=a%26b").await;
    assert_eq!(answer.header("content-type"), "application/feed+json");
    assert_eq!(site.api.asked(), ["/api/v1/news?q=a%26b&limit=20"]);
    let feed: Value = serde_json::from_slice(&answer.body).expect("JSON");
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(feed["title"], "a&b – News – Một Cửa");
    assert_eq!(
        feed["home_page_url"],
        "https://mot-cua.test/en/tin-tuc?q=a%26b"
    );
    assert_eq!(
        feed["feed_url"],
        "https://mot-cua.test/en/tin-tuc.feed.json?q=a%26b"
    );
    assert_eq!(feed["language"], "en");
    let items = feed["items"].as_array().expect("items");
    assert_eq!(items.len(), 3);
    for item in items {
        let id = item["id"].as_str().expect("an id");
        assert!(id.starts_with("https://mot-cua.test/en/tin-tuc/"), "{id}");
        assert_eq!(item["url"], id);
        for key in ["date_published", "date_modified"] {
            check_moment(item[key].as_str().expect(key));
        }
        assert!(item["content_text"].is_string() && item["title"].is_string());
    }
    assert_eq!(items[0]["title"], "Report of a quarter");
    assert_eq!(
        items[0]["authors"],
        json!([{ "name": "Ministry of Justice" }])
    );
    assert_eq!(
        items[1]["summary"],
        "Demonstration article. A short summary"
    );
    assert_eq!(items[1]["language"], "vi");
    assert_eq!(items[1]["tags"], json!(["Explainer", "Reform"]));
}

#[tokio::test]
async fn feeds_of_what_is_none_are_refused_and_so_are_all_without_the_api() {
    let site = site().await;
    for path in ["/tin-tuc.atom?tu=x", "/en/tin-tuc.feed.json?tu=2026-13-01"] {
        let answer = site.get(path).await;
        assert_eq!(answer.problem(400).errors[0].field, "tu", "{path}");
    }
    site.api.goes_down();
    for path in ["/tin-tuc.atom", "/tin-tuc.feed.json"] {
        site.get(path).await.problem(503);
    }
    for path in ["/tin-tuc", "/tin-tuc/bao-cao"] {
        assert_eq!(site.get(path).await.status, 503, "{path}");
    }
}
