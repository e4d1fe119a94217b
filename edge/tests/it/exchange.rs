//! The document exchange and the timeline at the front door: pages, heads, data, tables, feeds.

use roxmltree::Document;
use serde_json::Value;

use crate::catalogue::Site;

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
async fn the_table_of_bodies_follows_the_page_and_each_row_says_what_it_is() {
    let site = site().await;
    let address = "/lien-thong-van-ban.csv?sap=nhan&chieu=giam";
    let answer = site.get(address).await;
    assert_eq!(answer.status, 200);
    assert_eq!(
        answer.header("content-disposition"),
        "attachment; filename=\"lien-thong-van-ban_co-quan_2020-03.csv\""
    );
    let text = answer.text();
    let lines: Vec<_> = text.lines().collect();
    assert!(
        lines[0].ends_with("basis,as_of,month,unit,unit_name,class,sent,received,notes"),
        "{text}"
    );
    let notes = "\"Có sau, khi hết tháng. Không tính giấy.\"";
    assert_eq!(
        lines[1..],
        [
            format!("illustrative,2020-03-31,2020-03,H26,Hà Nội,province,283,1000,{notes}"),
            format!(
                "illustrative,2020-03-31,2020-03,G22,\"Văn phòng, Chính phủ\",ministry,1000,283,{notes}"
            ),
        ]
    );
    // The page has the same bodies in the same order.
    let html = site.page(&address.replace(".csv", "")).await;
    let at = |code: &str| html.find(&format!("<a href=\"/lien-thong-van-ban/{code}\""));
    assert!(at("H26") < at("G22"), "{html}");
    let one = site
        .get("/en/lien-thong-van-ban.csv?nhom=tinh")
        .await
        .text();
    assert_eq!(one.lines().count(), 2, "{one}");
    check(&one, &["Hà Nội (en)", "Known later. No paper."]);
}

#[tokio::test]
async fn the_other_tables_are_marked_too() {
    let site = site().await;
    let cases = [
        (
            "/lien-thong-van-ban.csv?bang=nhom",
            "lien-thong-van-ban_nhom_2020-03.csv",
            "illustrative,2020-03-31,2020-03,ministry,province,1000,",
        ),
        (
            "/lien-thong-van-ban.csv?bang=thang",
            "lien-thong-van-ban_thang_2020-03-31.csv",
            "illustrative,2020-03-31,2019-03,1000,",
        ),
        (
            "/lien-thong-van-ban.csv?bang=ket-noi",
            "lien-thong-van-ban_ket-noi.csv",
            "illustrative,2020-03-31,G22,\"Văn phòng, Chính phủ\",ministry,connected,2019-03-12,2,2020-03-30,",
        ),
        (
            "/lien-thong-van-ban/G22.csv",
            "lien-thong-van-ban_G22.csv",
            "illustrative,2020-03-31,2020-03,G22,\"Văn phòng, Chính phủ\",ministry,1000,283,",
        ),
    ];
    for (address, name, first) in cases {
        let answer = site.get(address).await;
        assert_eq!(answer.status, 200, "{address}");
        let disposition = answer.header("content-disposition").to_owned();
        assert_eq!(disposition, format!("attachment; filename=\"{name}\""));
        let text = answer.text();
        let line = text.lines().nth(1).expect("a row");
        let notes = "\"Có sau, khi hết tháng. Không tính giấy.\"";
        assert_eq!(line, format!("{first}{notes}"), "{address}");
    }
    let under_way = site
        .get("/lien-thong-van-ban.csv?bang=ket-noi&nhom=khac")
        .await;
    check(
        &under_way.text(),
        &["uy-ban-mau,Ủy ban mẫu,other,under_way,,,,"],
    );
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
