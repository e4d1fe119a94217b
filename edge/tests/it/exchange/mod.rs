//! The document exchange at the front door: pages, heads, data, tables.

mod tables;

use serde_json::Value;

use crate::html::{NOINDEX, check, site, structured};

#[tokio::test]
async fn the_page_can_be_read_without_a_script_and_its_head_says_the_true_figure() {
    let site = site().await;
    let html = site.page("/lien-thong-van-ban").await;
    let sentence = "Từ ngày 12/3/2019 đến ngày 31/3/2020 có 2.283 văn bản gửi qua trục.";
    let description = format!("<meta name=description content=\"Số liệu minh họa. {sentence}");
    check(
        &html,
        &[
            "<title>Liên thông văn bản – ",
            &description,
            "<strong class=\"sample__word\">số liệu minh họa</strong>",
            sentence,
            "tăng 28,3% so với tháng 3/2019",
            "method=\"get\" action=\"/lien-thong-van-ban\"",
            "<option value=\"2020-03\">tháng 3/2020</option>",
            "href=\"/lien-thong-van-ban/G22\"",
            "heat__cell--5\">1.000</td>",
            "Văn phòng, Chính phủ",
            "Không tính giấy.",
            "<link rel=canonical href=\"https://mot-cua.test/lien-thong-van-ban\">",
            "hreflang=en href=\"https://mot-cua.test/en/lien-thong-van-ban\"",
            "type=application/json href=\"https://mot-cua.test/lien-thong-van-ban.json\"",
            "type=text/csv href=\"https://mot-cua.test/lien-thong-van-ban.csv\"",
            "https://mot-cua.test/og/lien-thong-van-ban.png",
            "<style id=late-style>",
        ],
    );
    assert!(!html.contains(NOINDEX), "{html}");
    let mut asked = site.api.asked();
    asked.sort();
    assert_eq!(
        asked,
        [
            "/api/v1/exchange",
            "/api/v1/exchange/classes?period=2020-03",
            "/api/v1/exchange/connections",
            "/api/v1/exchange/units?period=2020-03&limit=500",
        ]
    );
}

#[tokio::test]
async fn the_data_set_names_its_time_its_licence_and_its_files() {
    let site = site().await;
    let html = site.page("/en/lien-thong-van-ban").await;
    let about = &structured(&html)["@graph"][0];
    assert_eq!(about["@type"], "Dataset");
    assert_eq!(about["temporalCoverage"], "2019-03-12/2020-03-31");
    assert_eq!(
        about["license"],
        "https://creativecommons.org/licenses/by/4.0/"
    );
    let files = about["distribution"].as_array().expect("files");
    let files: Vec<_> = files
        .iter()
        .map(|file| file["contentUrl"].clone())
        .collect();
    let base = "https://mot-cua.test/en/lien-thong-van-ban";
    let expected = [
        format!("{base}.json"),
        format!("{base}.csv"),
        format!("{base}.csv?bang=nhom"),
        format!("{base}.csv?bang=ket-noi"),
        format!("{base}.csv?bang=thang"),
    ];
    assert_eq!(files, expected);
    for file in expected {
        let path = file.strip_prefix("https://mot-cua.test").expect("ours");
        assert_eq!(site.get(path).await.status, 200, "{path}");
    }
    let html = site.page("/lien-thong-van-ban/G22").await;
    let graph = &structured(&html)["@graph"];
    assert_eq!(graph[0]["@type"], "Dataset");
    assert_eq!(
        graph[1]["itemListElement"][1]["item"],
        "https://mot-cua.test/lien-thong-van-ban"
    );
}

#[tokio::test]
async fn choices_are_kept_out_of_searches_and_strange_ones_are_named_or_refused() {
    let site = site().await;
    for address in ["?ky=2019-03", "?nhom=bo", "?sap=ten", "?nhom=quan-doi"] {
        let html = site.page(&format!("/lien-thong-van-ban{address}")).await;
        check(&html, &[NOINDEX]);
    }
    let html = site.page("/lien-thong-van-ban?nhom=quan-doi&ky=2019").await;
    check(&html, &["ky, nhom"]);
    for ending in [".json", ".csv"] {
        let address = format!("/lien-thong-van-ban{ending}?nhom=quan-doi&ky=2019");
        let problem = site.get(&address).await.problem(400);
        assert_eq!(problem.errors.len(), 2, "{address}");
    }
    // A month without figures: the page shows the newest and says so, a file cannot.
    let html = site.page("/lien-thong-van-ban?ky=2018-01").await;
    check(
        &html,
        &["Không có số liệu của tháng 1/2018; bảng dưới đây là tháng 3/2020."],
    );
    site.get("/lien-thong-van-ban.csv?ky=2018-01")
        .await
        .problem(404);
}

#[tokio::test]
async fn the_data_are_what_the_api_sends() {
    let site = site().await;
    for (path, asked) in [
        ("/lien-thong-van-ban.json", "/api/v1/exchange"),
        (
            "/en/lien-thong-van-ban.json?bang=nhom&ky=2019-03",
            "/api/v1/exchange/classes?period=2019-03",
        ),
        (
            "/lien-thong-van-ban.json?nhom=bo",
            "/api/v1/exchange/units?class=ministry&limit=500",
        ),
        ("/lien-thong-van-ban/G22.json", "/api/v1/exchange/units/G22"),
        (
            "/lich-su.json?chu-de=phan-anh",
            "/api/v1/history?topic=feedback",
        ),
    ] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(site.api.asked().last().map(String::as_str), Some(asked));
        let document: Value = serde_json::from_slice(&answer.body).expect("JSON");
        let basis = &document["origin"]["basis"];
        assert!(
            basis == "illustrative" || path.contains("lich-su"),
            "{path}"
        );
    }
    site.get("/lien-thong-van-ban/H99.json").await.problem(404);
}

#[tokio::test]
async fn a_body_has_a_page_and_others_have_none() {
    let site = site().await;
    let html = site.page("/lien-thong-van-ban/G22").await;
    check(
        &html,
        &[
            "<title>Văn phòng, Chính phủ – Liên thông văn bản – ",
            "content=\"Số liệu minh họa. Từ tháng 3/2020 đến tháng 3/2020, Văn phòng, Chính phủ gửi 1.000",
            "<strong class=\"sample__word\">số liệu minh họa</strong>",
            "Không tính giấy.",
        ],
    );
    let html = site.page("/lien-thong-van-ban/uy-ban-mau").await;
    check(&html, &["Chưa có tháng nào có số liệu"]);
    for address in ["/lien-thong-van-ban/H99", "/en/lien-thong-van-ban/H99"] {
        let answer = site.get(address).await;
        assert_eq!(answer.status, 404, "{address}");
        check(&answer.text(), &[NOINDEX]);
    }
}

#[tokio::test]
async fn all_pages_are_in_the_list_of_addresses() {
    let site = site().await;
    let text = site.get("/sitemap/pages-1.xml").await.text();
    for path in [
        "/lien-thong-van-ban",
        "/lien-thong-van-ban/G22",
        "/en/lien-thong-van-ban/uy-ban-mau",
        "/en/lich-su",
    ] {
        check(&text, &[&format!("<loc>https://mot-cua.test{path}</loc>")]);
    }
}

#[tokio::test]
async fn without_the_api_the_pages_say_so() {
    let site = site().await;
    site.api.goes_down();
    for path in ["/lien-thong-van-ban", "/lien-thong-van-ban/G22", "/lich-su"] {
        assert_eq!(site.get(path).await.status, 503, "{path}");
    }
    site.get("/lien-thong-van-ban.csv").await.problem(503);
}
