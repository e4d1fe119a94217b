//! The line of time of an enterprise as feeds.

use roxmltree::{Document, Node};
use serde_json::Value;

use super::{SAMPLE, text};
use crate::html::{ORIGIN, check, site};

fn child<'a>(node: Node<'a, 'a>, name: &str) -> Node<'a, 'a> {
    let mut children = node.children();
    let found = children.find(|child| child.has_tag_name(("http://www.w3.org/2005/Atom", name)));
    found.unwrap_or_else(|| panic!("no {name}"))
}

#[tokio::test]
async fn the_feed_of_one_has_whole_addresses_stable_names_and_times() {
    let site = site().await;
    for (page, own) in [(SAMPLE, "vi"), ("/en/doanh-nghiep/MINHHOA-001", "en")] {
        let atom = text(&site, &format!("{page}.atom")).await;
        let document = Document::parse(&atom).expect("XML");
        let feed = document.root_element();
        assert_eq!(
            feed.attribute(("http://www.w3.org/XML/1998/namespace", "lang")),
            Some(own)
        );
        assert_eq!(
            child(feed, "id").text(),
            Some(&*format!("{ORIGIN}{page}.atom"))
        );
        assert_eq!(
            child(feed, "updated").text(),
            Some("2026-08-06T03:00:01+07:00")
        );
        let entries: Vec<_> = feed
            .children()
            .filter(|node| node.tag_name().name() == "entry")
            .map(|entry| (child(entry, "id").text(), child(entry, "updated").text()))
            .collect();
        let named = |id: &str| format!("{ORIGIN}{page}#{id}");
        let names = [
            named("disclosure-bat-thuong-1"),
            named("stage-offering-2025-06-10"),
        ];
        assert_eq!(
            entries,
            [
                (Some(&*names[0]), Some("2026-08-06T03:00:01+07:00")),
                (Some(&*names[1]), Some("2025-06-10T00:00:00+07:00")),
            ]
        );
        let feed: Value =
            serde_json::from_str(&text(&site, &format!("{page}.feed.json")).await).expect("JSON");
        assert_eq!(feed["feed_url"], format!("{ORIGIN}{page}.feed.json"));
        assert_eq!(feed["items"][0]["id"], names[0].as_str());
        assert_eq!(
            feed["items"][1]["date_published"],
            "2025-06-10T00:00:00+07:00"
        );
    }
    let html = site.page(SAMPLE).await;
    for id in ["disclosure-bat-thuong-1", "stage-offering-2025-06-10"] {
        check(&html, &[&format!("id=\"{id}\"")]);
    }
    check(
        &html,
        &[
            "<link rel=alternate type=application/atom+xml href=\"https://mot-cua.test/doanh-nghiep/MINHHOA-001.atom\">",
        ],
    );
}
