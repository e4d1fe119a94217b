//! The news at the front door: pages, heads, data, feeds.

use roxmltree::{Document, Node};
use serde_json::{Value, json};

use crate::catalogue::Site;

const ORIGIN: &str = "https://mot-cua.test";
const NOINDEX: &str = "<meta name=robots content=noindex>";

async fn site() -> Site {
    Site::of(Vec::new()).await
}

#[track_caller]
fn check(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "no {part}: {html}");
    }
}

fn structured(html: &str) -> Value {
    let (_, rest) = html
        .split_once("<script type=application/ld+json>")
        .expect("structured data");
    let (data, _) = rest.split_once("</script>").expect("its end");
    serde_json::from_str(data).expect("JSON")
}

#[tokio::test]
async fn the_list_can_be_read_asked_and_followed_without_a_script() {
    let site = site().await;
    let html = site.page("/tin-tuc").await;
    check(
        &html,
        &[
            "<title>Tin tức – Một Cửa</title>",
            "Có 3 bài, mới nhất ở trên.",
            "bài minh họa",
            "method=\"get\" action=\"/tin-tuc\"",
            "<option value=\"cai-cach\">Cải cách (2)</option>",
            "href=\"/tin-tuc/nghi-quyet-36a\"",
            "Mười năm &lt;Nghị quyết&gt; &amp; \"cửa\"",
            "\"@type\":\"CollectionPage\"",
            "<link rel=alternate type=application/json href=\"https://mot-cua.test/tin-tuc.json\">",
            "<link rel=alternate type=application/atom+xml href=\"https://mot-cua.test/tin-tuc.atom\">",
            "<link rel=alternate type=application/feed+json href=\"https://mot-cua.test/tin-tuc.feed.json\">",
            "<style id=late-style>",
        ],
    );
    assert!(!html.contains(NOINDEX), "{html}");
    assert_eq!(site.api.asked(), ["/api/v1/news"]);
}

#[tokio::test]
async fn a_choice_is_in_the_title_and_the_form_and_only_one_is_for_searches() {
    let site = site().await;
    let html = site.page("/en/tin-tuc?loai=report").await;
    check(
        &html,
        &[
            "<title>Report – News – ",
            "content=\"1 article, the newest first.\"",
            "<option value=\"report\" selected>Report (1)</option>",
            "href=\"https://mot-cua.test/en/tin-tuc.atom?loai=report\"",
        ],
    );
    assert!(!html.contains(NOINDEX), "{html}");
    for address in [
        "/tin-tuc?q=a",
        "/tin-tuc?loai=report&chu-de=cai-cach",
        "/tin-tuc?sau=x",
        "/tin-tuc?loai=gossip",
    ] {
        check(&site.page(address).await, &[NOINDEX]);
    }
    check(
        &site.page("/tin-tuc?loai=gossip").await,
        &["Đã bỏ qua lựa chọn không hợp lệ trong địa chỉ: loai."],
    );
}

#[tokio::test]
async fn an_article_says_in_its_head_what_it_is_and_that_we_wrote_it() {
    let site = site().await;
    let html = site.page("/tin-tuc/nghi-quyet-36a").await;
    check(
        &html,
        &[
            "<title>Mười năm &lt;Nghị quyết&gt; &amp; &quot;cửa&quot; – Một Cửa</title>",
            "content=\"Bài minh họa. Tóm tắt &amp; &lt;ngắn&gt;\"",
            "<link rel=canonical href=\"https://mot-cua.test/tin-tuc/nghi-quyet-36a\">",
            "hreflang=en href=\"https://mot-cua.test/en/tin-tuc/nghi-quyet-36a\"",
            "<meta property=og:type content=\"article\">",
            "<meta property=article:published_time content=\"2026-11-10T09:30:00+07:00\">",
            "<meta property=article:modified_time content=\"2026-11-22T14:05:00+07:00\">",
            "<p>Lời &lt;/script&gt; &amp; &lt;b&gt;</p>",
            "type=application/json href=\"https://mot-cua.test/tin-tuc/nghi-quyet-36a.json\"",
        ],
    );
    let graph = &structured(&html)["@graph"];
    let article = &graph[0];
    assert_eq!(article["@type"], "NewsArticle");
    assert_eq!(article["headline"], "Mười năm <Nghị quyết> & \"cửa\"");
    assert_eq!(article["datePublished"], "2026-11-10T09:30:00+07:00");
    assert_eq!(article["dateModified"], "2026-11-22T14:05:00+07:00");
    assert_eq!(article["inLanguage"], "vi");
    assert_eq!(
        article["author"]["name"], "Một Cửa",
        "not the agency's word"
    );
    assert_eq!(article["publisher"]["@type"], "Organization");
    assert_eq!(
        article["isBasedOn"],
        json!([
            { "@type": "CreativeWork", "name": "Nghị quyết 36a", "url": "https://example.com/36a" },
            { "@type": "CreativeWork", "name": "Hỏng" },
        ])
    );
    assert_eq!(
        graph[1]["itemListElement"][1]["item"],
        "https://mot-cua.test/tin-tuc"
    );
    assert_eq!(site.api.asked(), ["/api/v1/news/nghi-quyet-36a"]);
}

#[tokio::test]
async fn an_english_page_says_in_which_language_its_text_is() {
    let site = site().await;
    let html = site.page("/en/tin-tuc/nghi-quyet-36a").await;
    check(
        &html,
        &[
            "available in Vietnamese only",
            "tabindex=\"-1\" lang=\"vi\" class=\"page-heading\"",
        ],
    );
    assert_eq!(structured(&html)["@graph"][0]["inLanguage"], "vi");
    let html = site.page("/en/tin-tuc/bao-cao").await;
    check(&html, &["<title>Report of a quarter – ", "English words"]);
    let article = &structured(&html)["@graph"][0];
    assert_eq!(article["inLanguage"], "en");
    assert_eq!(article["author"]["name"], "Ministry of Justice");
    assert!(!html.contains("demonstration"), "{html}");
}

#[tokio::test]
async fn what_was_withdrawn_is_gone_and_says_why() {
    let site = site().await;
    let answer = site.get("/tin-tuc/da-rut").await;
    assert_eq!(answer.status, 410);
    check(
        &answer.text(),
        &[
            NOINDEX,
            "Bài này đã được rút ngày 23/11/2026.",
            "Số liệu sai",
        ],
    );
    let answer = site.get("/tin-tuc/khong-co").await;
    assert_eq!(answer.status, 404);
    check(
        &answer.text(),
        &[
            NOINDEX,
            "Không có bài nào ở địa chỉ này",
            "href=\"/tin-tuc\"",
        ],
    );
    let moved = site.get("/en/tin-tuc/Bao-Cao").await;
    assert_eq!(moved.header("location"), "/en/tin-tuc/bao-cao");
}

#[tokio::test]
async fn the_data_of_both_pages_is_what_the_api_sends() {
    let site = site().await;
    for (path, asked) in [
        (
            "/tin-tuc.json?loai=report&sau=x",
            "/api/v1/news?kind=report&cursor=x",
        ),
        ("/en/tin-tuc/bao-cao.json", "/api/v1/news/bao-cao"),
    ] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, 200, "{path}");
        serde_json::from_slice::<Value>(&answer.body).expect("JSON");
        assert_eq!(site.api.asked().last().map(String::as_str), Some(asked));
    }
    site.get("/tin-tuc/khong-co.json").await.problem(404);
    let refused = site.get("/tin-tuc.json?loai=x").await;
    assert_eq!(refused.problem(400).errors[0].field, "loai");
}

#[tokio::test]
async fn both_pages_have_a_picture() {
    let site = site().await;
    for path in ["/og/tin-tuc.png", "/og/en/tin-tuc/bao-cao.png"] {
        let picture = site.get(path).await;
        assert_eq!(picture.status, 200, "{path}");
        assert_eq!(picture.header("content-type"), "image/png");
    }
    site.get("/og/tin-tuc/da-rut.png").await.problem(410);
}

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
