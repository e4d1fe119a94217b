//! The timeline at the front door: the page and its feed.

use roxmltree::Document;

use crate::html::{NOINDEX, check, site};

#[tokio::test]
async fn the_timeline_can_be_read_by_topic_and_jumped_through() {
    let site = site().await;
    let html = site.page("/lich-su").await;
    check(
        &html,
        &[
            "content=\"2 việc của Chính phủ điện tử ở Việt Nam từ 2016 đến 2019, mỗi việc kèm nguồn.\"",
            "<time datetime=\"2019-03-12\">12/3/2019</time>",
            "href=\"#nam-2016\"",
            "Nguồn khác nhau",
            "type=application/atom+xml href=\"https://mot-cua.test/lich-su.atom\"",
            "type=application/feed+json href=\"https://mot-cua.test/lich-su.feed.json\"",
        ],
    );
    assert!(!html.contains(NOINDEX));
    let html = site.page("/en/lich-su?chu-de=lien-thong").await;
    check(&html, &["1 fact, 2019.", "Fact hai"]);
    assert!(!html.contains(">Fact mot<"), "{html}");
    assert_eq!(site.api.asked(), ["/api/v1/history"], "topics ask nothing");
    check(
        &site.page("/lich-su?chu-de=chien-tranh").await,
        &["chu-de", NOINDEX],
    );
}

#[tokio::test]
async fn the_timeline_can_be_followed_the_newest_fact_first() {
    let site = site().await;
    let text = site.get("/lich-su.atom").await.text();
    let document = Document::parse(&text).expect("well-formed XML");
    let texts = |name: &str| -> Vec<String> {
        let all = document
            .descendants()
            .filter(|node| node.has_tag_name(("http://www.w3.org/2005/Atom", name)));
        all.filter_map(|node| node.text().map(str::to_owned))
            .collect()
    };
    assert_eq!(
        texts("id"),
        [
            "https://mot-cua.test/lich-su.atom",
            "https://mot-cua.test/lich-su#su-viec-hai",
            "https://mot-cua.test/lich-su#su-viec-mot",
        ]
    );
    assert_eq!(texts("title")[1], "12/3/2019: Việc <hai> & “cửa”");
    assert_eq!(texts("updated")[0], "2019-03-12T00:00:00+07:00");
    let summary = &texts("summary")[1];
    check(
        summary,
        &["Chưa chắc chắn: Nguồn khác nhau", "Nguồn: Tin mẫu (báo chí"],
    );
    let some = site.get("/en/lich-su.atom?chu-de=phan-anh").await.text();
    check(
        &some,
        &["Fact mot", "https://mot-cua.test/en/lich-su#su-viec-mot"],
    );
    assert!(!some.contains("Fact hai"), "{some}");
    site.get("/lich-su.atom?chu-de=x").await.problem(400);
}
