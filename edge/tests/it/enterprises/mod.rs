//! State enterprises at the front door: pages, heads, data, tables, feeds.

mod feed;
mod figures;
mod table;

use serde_json::Value;

use crate::{
    catalogue::{Site, enterprises::REAL},
    html::{NOINDEX, ORIGIN, check, site, structured},
};

const LIST: &str = "/doanh-nghiep";
const SAMPLE: &str = "/doanh-nghiep/MINHHOA-001";

async fn text(site: &Site, address: &str) -> String {
    let answer = site.get(address).await;
    assert_eq!(answer.status, 200, "{address}: {}", answer.text());
    answer.text()
}

/// No cell of ours holds a comma and a quote at once, so the quotes are taken off by hand.
fn csv_rows(table: &str) -> Vec<Vec<String>> {
    let lines = table.lines().filter(|line| !line.is_empty());
    let cells = |line: &str| {
        line.split(',')
            .map(|cell| cell.trim_matches('"').to_owned())
            .collect()
    };
    lines.map(cells).collect()
}

#[tokio::test]
async fn the_list_can_be_read_asked_and_sorted_without_a_script() {
    let site = site().await;
    let html = site.page(LIST).await;
    check(
        &html,
        &[
            "<title>Doanh nghiệp nhà nước – Một Cửa</title>",
            "content=\"Số liệu minh họa. Doanh nghiệp nhà nước: ",
            "3 doanh nghiệp. Việc công bố thông tin tính đến đầu ngày 22/11/2026.",
            "<strong class=\"sample__word\">số liệu minh họa</strong>",
            "method=\"get\" action=\"/doanh-nghiep\"",
            "<option value=\"G12\">Bộ Tài chính (3)</option>",
            "<option value=\"offering\">Đang bán (2)</option>",
            "href=\"/doanh-nghiep/MINHHOA-001\"",
            "2 trên 3 đến hạn, 1 trễ",
            "name=\"sap\" value=\"von\"",
            "href=\"/doanh-nghiep?sau=more\"",
            "href=\"/thu-tuc?doi-tuong=doanh-nghiep\"",
            "href=\"https://pakn.dichvucong.gov.vn\"",
            "href=\"/doanh-nghiep/so-lieu\"",
            "\"@type\":\"Dataset\"",
            "<link rel=alternate type=text/csv href=\"https://mot-cua.test/doanh-nghiep.csv\">",
        ],
    );
    assert!(!html.contains(NOINDEX), "{html}");
    assert_eq!(site.api.asked(), ["/api/v1/enterprises"]);
}

#[tokio::test]
async fn choices_are_asked_for_in_the_words_of_the_api_and_are_not_for_searches() {
    let site = site().await;
    let html = site
        .page("/en/doanh-nghiep?giai-doan=offering&sap=von&chieu=giam")
        .await;
    check(
        &html,
        &[
            NOINDEX,
            "<option value=\"offering\" selected>For sale (2)</option>",
            "aria-sort=\"descending\"",
            "name=\"chieu\" value=\"giam\"",
            "65.5%",
        ],
    );
    let asked = "/api/v1/enterprises?stage=offering&sort=-share";
    assert_eq!(site.api.asked(), [asked]);
    let html = site.page("/doanh-nghiep?giai-doan=x&von-tu=101").await;
    let ignored = "Đã bỏ qua lựa chọn không hợp lệ trong địa chỉ: giai-doan, von-tu.";
    check(&html, &[ignored]);
}

#[tokio::test]
async fn a_sample_says_in_page_head_data_table_and_feed_that_it_is_one() {
    let site = site().await;
    let html = site.page(SAMPLE).await;
    check(
        &html,
        &[
            "<strong class=\"sample__word\">số liệu minh họa</strong>",
            "content=\"Số liệu minh họa. ",
            "không có thật",
            NOINDEX,
        ],
    );
    let about = &structured(&html)["@graph"][0];
    assert_eq!(about["@type"], "Organization");
    assert_eq!(about["identifier"], "MINHHOA-001");
    assert_eq!(about["taxID"], Value::Null);
    assert_eq!(about["parentOrganization"], Value::Null);
    let word = about["disambiguatingDescription"].as_str().expect("a word");
    assert!(word.contains("Số liệu minh họa"), "{word}");
    let data: Value =
        serde_json::from_str(&text(&site, "/doanh-nghiep/MINHHOA-001.json").await).expect("JSON");
    assert_eq!(data["head"]["basis"], "illustrative");
    let table = text(&site, "/doanh-nghiep/MINHHOA-001.csv").await;
    let rows = csv_rows(&table);
    assert!(
        rows[1..].iter().all(|row| row[0] == "illustrative"),
        "{table}"
    );
    check(
        &table,
        &["timeline,stage-offering-2025-06-10,2025-06-10T00:00:00+07:00"],
    );
    check(
        &table,
        &[
            "unusual_disclosure,bat-thuong-1,2026-08-06T03:00:01+07:00,2026-08-06T03:00:00+07:00,late",
        ],
    );
    let feed = text(&site, "/doanh-nghiep/MINHHOA-001.atom").await;
    check(&feed, &["<subtitle>Số liệu minh họa"]);
    assert_eq!(feed.matches("<title>Số liệu minh họa. ").count(), 2);
    let feed = text(&site, "/doanh-nghiep/MINHHOA-001.feed.json").await;
    let feed: Value = serde_json::from_str(&feed).expect("JSON");
    let note = feed["description"].as_str().expect("a note");
    assert!(note.starts_with("Số liệu minh họa"), "{note}");
    for item in feed["items"].as_array().expect("items") {
        let title = item["title"].as_str().expect("a title");
        assert!(title.starts_with("Số liệu minh họa. "), "{title}");
    }
}

#[tokio::test]
async fn a_real_one_is_for_searches_and_has_its_tax_code() {
    let site = site().await;
    let html = site.page(&format!("/en{LIST}/{REAL}")).await;
    assert!(!html.contains(NOINDEX), "{html}");
    assert!(!html.contains("sample data"), "{html}");
    check(
        &html,
        &[
            "<title>Ferries 9999999997 – Một Cửa</title>",
            "Address &lt;1&gt;",
            "Made late",
            "3:00, 6 August 2026",
            "10,500 VND",
            "82.5%",
            "id=\"disclosure-bat-thuong-1\"",
            "lang=\"vi\">Vận tải",
        ],
    );
    let about = &structured(&html)["@graph"][0];
    assert_eq!(about["taxID"], REAL);
    assert_eq!(about["parentOrganization"]["identifier"], "G12");
    assert_eq!(about["disambiguatingDescription"], Value::Null);
}

#[tokio::test]
async fn who_is_not_there_has_no_page_data_table_or_feed() {
    let site = site().await;
    for ending in ["", ".json", ".csv", ".atom", ".feed.json"] {
        for code in ["MINHHOA-999", "abc"] {
            let answer = site.get(&format!("{LIST}/{code}{ending}")).await;
            assert_eq!(answer.status, 404, "{code}{ending}");
        }
    }
    for (spelling, right) in [
        ("/doanh-nghiep/minhhoa-001", SAMPLE.to_owned()),
        ("/doanh-nghiep/minhhoa-001.atom", format!("{SAMPLE}.atom")),
        (
            "/doanh-nghiep/minhhoa-001.feed.json",
            format!("{SAMPLE}.feed.json"),
        ),
        ("/doanh-nghiep/minhhoa-001.csv", format!("{SAMPLE}.csv")),
    ] {
        let answer = site.get(spelling).await;
        assert_eq!(answer.status, 301, "{spelling}");
        assert_eq!(answer.header("location"), right);
    }
}

#[tokio::test]
async fn the_site_map_names_real_enterprises_and_no_made_up_one() {
    let site = site().await;
    let map = text(&site, "/sitemap/pages-1.xml").await;
    for address in [
        "/doanh-nghiep",
        "/en/doanh-nghiep/so-lieu",
        "/doanh-nghiep/9999999997",
    ] {
        check(&map, &[&format!("<loc>{ORIGIN}{address}</loc>")]);
    }
    assert!(!map.contains("MINHHOA"), "{map}");
}

#[tokio::test]
async fn every_page_has_a_picture() {
    let site = site().await;
    for path in [
        "/og/doanh-nghiep.png",
        "/og/en/doanh-nghiep/so-lieu.png",
        "/og/doanh-nghiep/MINHHOA-001.png",
    ] {
        let picture = site.get(path).await;
        assert_eq!(picture.status, 200, "{path}");
        assert_eq!(picture.header("content-type"), "image/png");
    }
    site.get("/og/doanh-nghiep/MINHHOA-999.png")
        .await
        .problem(404);
}
