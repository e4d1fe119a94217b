//! Programmes for programs: what validators of podcasts and feeds ask, transcripts, data, sitemap.

use roxmltree::{Document, Node};
use serde_json::{Value, json};

use crate::{
    catalogue::Site,
    support::{Answer, request, send},
};

const ORIGIN: &str = "https://mot-cua.test";
const ITUNES: &str = "http://www.itunes.com/dtds/podcast-1.0.dtd";
const PODCAST: &str = "https://podcastindex.org/namespace/1.0";

async fn site() -> Site {
    Site::of(Vec::new()).await
}

async fn get(site: &Site, path: &str) -> Answer {
    send(site.app.clone(), request("GET", path)).await
}

fn text<'a>(node: &Node<'a, '_>, name: impl Into<roxmltree::ExpandedName<'a, 'a>>) -> &'a str {
    let name = name.into();
    let child = node.children().find(|child| child.has_tag_name(name));
    child.and_then(|child| child.text()).unwrap_or_default()
}

#[tokio::test]
async fn a_podcast_has_all_that_validators_ask_for() {
    let site = site().await;
    let answer = get(&site, "/chuong-trinh/it-today.rss").await;
    assert_eq!(answer.status, 200);
    assert_eq!(
        answer.header("content-type"),
        "application/rss+xml; charset=utf-8"
    );
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    let body = answer.text();
    let document = Document::parse(&body).expect("well-formed XML");
    assert_eq!(document.root_element().attribute("version"), Some("2.0"));
    let channel = document
        .root_element()
        .first_element_child()
        .expect("a channel");
    assert_eq!(text(&channel, "title"), "IT TODAY");
    assert_eq!(
        text(&channel, "link"),
        format!("{ORIGIN}/chuong-trinh/it-today")
    );
    assert!(text(&channel, "description").contains("do chúng tôi làm ra để trình bày"));
    assert_eq!(text(&channel, "language"), "vi");
    assert_eq!(text(&channel, (ITUNES, "author")), "VNPT & Cổng");
    assert_eq!(text(&channel, (ITUNES, "explicit")), "false");
    let own = channel
        .children()
        .find(|one| one.has_tag_name(("http://www.w3.org/2005/Atom", "link")));
    assert_eq!(
        own.and_then(|own| own.attribute("href")),
        Some("https://mot-cua.test/chuong-trinh/it-today.rss")
    );
    let items: Vec<_> = channel
        .children()
        .filter(|one| one.has_tag_name("item"))
        .collect();
    assert_eq!(items.len(), 1, "only what can be heard");
    let item = &items[0];
    assert_eq!(text(item, "title"), "Tập <2> & hết");
    assert_eq!(text(item, "pubDate"), "Thu, 13 Aug 2026 20:00:00 +0700");
    assert_eq!(text(item, (ITUNES, "duration")), "83");
    assert_eq!(text(item, (ITUNES, "season")), "1");
    assert_eq!(text(item, (ITUNES, "episode")), "2");
    assert!(text(item, "description").starts_with("Số liệu minh họa."));
    let guid = item
        .children()
        .find(|one| one.has_tag_name("guid"))
        .expect("a guid");
    assert_eq!(guid.attribute("isPermaLink"), Some("false"));
    assert_eq!(guid.text(), Some("mot-cua:it-today/co-ban-ghi"));
    let enclosure = item
        .children()
        .find(|one| one.has_tag_name("enclosure"))
        .expect("a file");
    let of = |name| enclosure.attribute(name);
    assert_eq!(
        of("url"),
        Some("https://mot-cua.test/media/a-0123456789abcdef.m4a")
    );
    assert_eq!((of("length"), of("type")), (Some("500"), Some("audio/mp4")));
    let transcripts: Vec<_> = item
        .children()
        .filter(|one| one.has_tag_name((PODCAST, "transcript")))
        .map(|one| (one.attribute("url"), one.attribute("type")))
        .collect();
    let page = format!("{ORIGIN}/chuong-trinh/it-today/co-ban-ghi");
    assert_eq!(
        transcripts,
        [
            (Some(format!("{page}.vtt").as_str()), Some("text/vtt")),
            (
                Some(format!("{page}.transcript.json").as_str()),
                Some("application/json")
            ),
        ]
    );
}

#[tokio::test]
async fn names_of_episodes_are_the_same_in_both_languages() {
    let site = site().await;
    let mut guids = Vec::new();
    for path in [
        "/chuong-trinh/it-today.rss",
        "/en/chuong-trinh/it-today.rss",
    ] {
        let body = get(&site, path).await.text();
        let document = Document::parse(&body).expect("well-formed XML");
        let guid = document.descendants().find(|one| one.has_tag_name("guid"));
        guids.push(guid.and_then(|guid| guid.text()).map(str::to_owned));
    }
    assert!(guids[0].is_some() && guids[0] == guids[1], "{guids:?}");
}

#[tokio::test]
async fn every_episode_is_in_the_atom_feed() {
    let site = site().await;
    let answer = get(&site, "/chuong-trinh/it-today.atom").await;
    assert_eq!(
        answer.header("content-type"),
        "application/atom+xml; charset=utf-8"
    );
    let body = answer.text();
    let document = Document::parse(&body).expect("well-formed XML");
    let ids: Vec<_> = document
        .descendants()
        .filter(|one| one.tag_name().name() == "id")
        .filter_map(|one| one.text())
        .collect();
    let whole = format!("{ORIGIN}/chuong-trinh/it-today");
    assert_eq!(
        ids,
        [
            format!("{whole}.atom"),
            format!("{whole}/co-ban-ghi"),
            format!("{whole}/chua-co"),
        ]
    );
    assert!(
        body.contains("<updated>2026-08-13T20:00:00+07:00</updated>"),
        "{body}"
    );
}

#[tokio::test]
async fn a_feed_of_some_is_refused_and_none_is_missing() {
    let site = site().await;
    for (path, status) in [
        ("/chuong-trinh/it-today.rss?mua=1", 400),
        ("/chuong-trinh/it-today.rss?utm=x", 200),
        ("/chuong-trinh/it-today.atom?mua=x", 400),
        ("/chuong-trinh/it-today.RSS", 301),
        ("/chuong-trinh/khong-co.rss", 404),
        ("/chuong-trinh/it-today/chua-co.vtt", 404),
        ("/chuong-trinh/it-today/khong-co.vtt", 404),
        ("/chuong-trinh/it-today/cau-hoi.vtt", 404),
        ("/chuong-trinh.rss", 404),
    ] {
        assert_eq!(get(&site, path).await.status, status, "{path}");
    }
    site.api.goes_down();
    let away = get(&site, "/chuong-trinh/dan-hoi.rss").await;
    assert_eq!(away.status, 503);
    assert!(away.headers.contains_key("retry-after"));
}

#[tokio::test]
async fn a_transcript_can_be_had_as_captions_and_as_segments() {
    let site = site().await;
    let captions = get(&site, "/chuong-trinh/it-today/co-ban-ghi.vtt").await;
    assert_eq!(captions.header("content-type"), "text/vtt; charset=utf-8");
    let expected = "WEBVTT\n\n1\n00:00:00.500 --> 00:00:03.000\n<v Người dẫn>Giấy &lt;hẹn&gt; là gì?\n\n\
                    2\n00:01:23.000 --> 00:01:23.900\nHết &amp; chào.\n";
    assert_eq!(captions.text(), expected);
    let segments = get(&site, "/chuong-trinh/it-today/co-ban-ghi.transcript.json").await;
    assert_eq!(segments.header("content-type"), "application/json");
    let segments: Value = serde_json::from_str(&segments.text()).expect("JSON");
    let expected = json!({
        "version": "1.0.0",
        "segments": [
            { "speaker": "Người dẫn", "startTime": 0.5, "endTime": 3.0, "body": "Giấy <hẹn> là gì?" },
            { "speaker": "Người dẫn", "startTime": 83.0, "endTime": 83.9, "body": "Hết & chào." },
        ],
    });
    assert_eq!(segments, expected);
}

#[tokio::test]
async fn data_of_each_page_stands_beside_it() {
    let site = site().await;
    for (path, asked) in [
        ("/chuong-trinh.json", "/api/v1/programmes"),
        (
            "/chuong-trinh/it-today.json?mua=1&q=a",
            "/api/v1/programmes/it-today/episodes?q=a&season=1",
        ),
        (
            "/en/chuong-trinh/it-today/co-ban-ghi.json?t=3",
            "/api/v1/programmes/it-today/episodes/co-ban-ghi",
        ),
        (
            "/chuong-trinh/dan-hoi/cau-hoi.json?trang-thai=answered&co-quan=G12",
            "/api/v1/programmes/dan-hoi/questions?status=answered&minister=G12",
        ),
        (
            "/chuong-trinh/dan-hoi/cau-hoi/CH-7K3MQ2PD.json",
            "/api/v1/programmes/dan-hoi/questions/CH-7K3MQ2PD",
        ),
    ] {
        let answer = get(&site, path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        assert_eq!(site.api.asked().last().map(String::as_str), Some(asked));
    }
    let odd = get(&site, "/chuong-trinh/dan-hoi/cau-hoi.json?trang-thai=x").await;
    assert_eq!(odd.status, 400);
}

#[tokio::test]
async fn pages_of_programmes_are_in_the_sitemap() {
    let site = site().await;
    let pages = get(&site, "/sitemap/pages-1.xml").await.text();
    for address in [
        "/chuong-trinh",
        "/en/chuong-trinh/it-today",
        "/chuong-trinh/it-today/co-ban-ghi",
        "/chuong-trinh/dan-hoi/cau-hoi",
    ] {
        let place = format!("<loc>{ORIGIN}{address}</loc>");
        assert!(pages.contains(&place), "no {place}: {pages}");
    }
    assert!(!pages.contains("it-today/cau-hoi"), "{pages}");
    assert!(!pages.contains("CH-"), "{pages}");
}
