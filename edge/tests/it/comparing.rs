//! Units side by side, a unit's own files, and months taken together, at the front door.

use contract::{Comparison, UnitSeries};

use crate::{
    catalogue::{
        Site,
        rankings::{AUGUST, EDITION, MEASURE},
    },
    support::{Answer, asking, send},
};

async fn site() -> Site {
    Site::of(Vec::new()).await
}

const BOTH: &str = "/xep-hang/so-sanh?so-sanh=H26~H05";
const SENTENCE: &str = "Tháng 9/2026: cao nhất Hà Nội 99,0%, thấp nhất Bắc Ninh 60,0%; chung các \
    tỉnh, thành phố 79,5%.";

/// The rows of a file, each by the names of its columns. No cell here has a comma but in a name.
fn rows(answer: &Answer) -> Vec<Vec<(String, String)>> {
    let text = answer.text().replace("tỉnh, thành phố", "tỉnh");
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let cells = |line: &str| -> Vec<String> { line.split(',').map(str::to_owned).collect() };
    let mut lines = text.lines();
    let heads = cells(lines.next().expect("heads"));
    let row = |line: &str| {
        let cells = cells(line);
        assert_eq!(cells.len(), heads.len(), "{text}");
        heads.iter().cloned().zip(cells).collect()
    };
    lines.map(row).collect()
}

fn cell<'a>(row: &'a [(String, String)], name: &str) -> &'a str {
    let found = row.iter().find(|(head, _)| head == name);
    &found.expect(name).1
}

#[tokio::test]
async fn a_comparison_stands_in_the_page_its_description_and_its_canonical_address() {
    let site = site().await;
    let html = site.page(BOTH).await;
    assert!(
        html.contains(&format!("class=\"finding\">{SENTENCE}</p>")),
        "{html}"
    );
    assert!(
        html.contains(&format!("<meta name=description content=\"{SENTENCE}")),
        "{html}"
    );
    let address = "https://mot-cua.test/xep-hang/so-sanh?so-sanh=H26~H05";
    assert!(html.contains(&format!("<link rel=canonical href=\"{address}\">")));
    assert!(html.contains("so-sanh.csv?so-sanh=H26~H05\""), "{html}");
    assert!(html.contains("<meta name=robots content=noindex>"));
    let asked = site.api.asked();
    assert_eq!(
        asked[..],
        [
            "/api/v1/measures".to_owned(),
            format!("/api/v1/measures/{MEASURE}/series?units=H26~H05"),
            format!("/api/v1/measures/{MEASURE}/editions/{EDITION}"),
        ]
    );
}

#[tokio::test]
async fn a_form_without_a_script_sends_each_unit_for_itself_and_gets_the_same_page() {
    let site = site().await;
    let sent = "/xep-hang/so-sanh?so-sanh=H26&so-sanh=H05&chi-so=dung-han&tu=&den=";
    let html = site.page(sent).await;
    assert!(html.contains(SENTENCE), "{html}");
    assert_eq!(html.matches("checked").count(), 2, "{html}");
}

#[tokio::test]
async fn the_page_without_units_is_worth_finding_and_asks_for_no_series() {
    let site = site().await;
    let html = site.page("/en/xep-hang/so-sanh").await;
    assert!(!html.contains("<meta name=robots content=noindex>"));
    assert!(html.contains("Compare units"), "{html}");
    assert!(
        site.api
            .asked()
            .iter()
            .all(|address| !address.contains("series"))
    );
}

#[tokio::test]
async fn an_unknown_unit_is_named_and_the_others_are_shown() {
    let site = site().await;
    let html = site.page(&format!("{BOTH}~H99")).await;
    assert!(html.contains("Không có đơn vị nào mang mã H99"), "{html}");
    assert!(html.contains(SENTENCE), "{html}");
}

#[tokio::test]
async fn the_data_of_a_comparison_is_what_the_api_sends_and_nothing_has_none() {
    let site = site().await;
    let answer = site.get("/xep-hang/so-sanh.json?so-sanh=H26~H05").await;
    let comparison: Comparison = serde_json::from_slice(&answer.body).expect("JSON");
    assert_eq!(comparison.units.len(), 2);
    for (query, field) in [
        ("", "so-sanh"),
        ("?so-sanh=", "so-sanh"),
        ("?so-sanh=x", "so-sanh"),
        ("?so-sanh=H01~H02~H03~H04~H05~H08~H10", "so-sanh"),
        ("?so-sanh=H26&tu=x", "tu"),
    ] {
        for ending in [".json", ".csv"] {
            let problem = site.get(&format!("/xep-hang/so-sanh{ending}{query}")).await;
            assert_eq!(
                problem.problem(400).errors[0].field,
                field,
                "{ending} {query}"
            );
        }
    }
    for ending in [".json", ".csv"] {
        let unknown = format!("/xep-hang/so-sanh{ending}?so-sanh=H26~H99");
        site.get(&unknown).await.problem(404);
    }
}

#[tokio::test]
async fn the_table_of_a_comparison_has_a_row_for_each_unit_and_all_together() {
    let site = site().await;
    let answer = site.get("/xep-hang/so-sanh.csv?so-sanh=H26~H05").await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(
        answer.header("content-disposition"),
        "attachment; filename=\"so-sanh_dung-han_H26-H05_2026-09.csv\""
    );
    let rows = rows(&answer);
    let codes: Vec<_> = rows.iter().map(|row| cell(row, "code")).collect();
    assert_eq!(codes, ["H26", "H05", ""]);
    assert_eq!(cell(&rows[0], "value"), "99");
    assert_eq!(cell(&rows[0], "settled_on_time"), "990");
    assert_eq!(cell(&rows[2], "value"), "79.5");
    assert_eq!(cell(&rows[2], "settled_on_time"), "");
    assert!(rows.iter().all(|row| cell(row, "basis") == "illustrative"));
    let tag = answer.header("etag");
    let again = asking(
        "GET",
        "/xep-hang/so-sanh.csv?so-sanh=H26~H05",
        &[("if-none-match", tag)],
        "",
    );
    assert_eq!(send(site.app.clone(), again).await.status, 304);
}

#[tokio::test]
async fn a_unit_has_its_series_as_data_and_as_a_table() {
    let site = site().await;
    let answer = site.get("/xep-hang/don-vi/H26.json").await;
    let series: UnitSeries = serde_json::from_slice(&answer.body).expect("JSON");
    assert_eq!(series.unit.as_str(), "H26");
    let answer = site.get("/en/xep-hang/don-vi/H26.csv").await;
    assert_eq!(
        answer.header("content-disposition"),
        "attachment; filename=\"don-vi_dung-han_H26_2026-09.csv\""
    );
    let rows = rows(&answer);
    assert_eq!(rows.len(), 1);
    assert_eq!(cell(&rows[0], "rank"), "1");
    for ending in [".json", ".csv"] {
        site.get(&format!("/xep-hang/don-vi/H99{ending}"))
            .await
            .problem(404);
    }
    let html = site.page("/xep-hang/don-vi/H26").await;
    for part in [
        "/xep-hang/don-vi/H26.csv",
        "/xep-hang/so-sanh?so-sanh=H26",
        "id=\"ho-so\"",
    ] {
        assert!(html.contains(part), "no {part} in {html}");
    }
}

#[tokio::test]
async fn months_together_are_computed_of_the_raw_figures_of_each() {
    let site = site().await;
    let html = site.page("/xep-hang/dung-han?gop=3").await;
    // 8,600 of 9,000 in time, where September alone had 60 %.
    let sentence = "cao nhất Hà Nội 99,0%, thấp nhất Bắc Ninh 95,6%";
    for part in [
        "3 tháng đến tháng 9/2026",
        sentence,
        "Gồm: Tháng 8/2026, Tháng 9/2026.",
        "2/3 tháng có số liệu",
        "số liệu minh họa",
    ] {
        assert!(html.contains(part), "no {part} in {html}");
    }
    let (head, _) = html.split_once("<body>").expect("a body");
    assert!(head.contains(sentence), "{head}");
    assert!(!head.contains("dung-han.json"), "{head}");
    assert!(!html.contains("id=\"tinh-lai\""), "nobody published this");
    let raw = format!("/api/v1/raw-figures/{AUGUST}.json");
    assert_eq!(site.api.asked().last(), Some(&raw));
    let answer = site.get("/xep-hang/dung-han.csv?gop=3").await;
    assert_eq!(
        answer.header("content-disposition"),
        "attachment; filename=\"xep-hang_dung-han_tinh_3-thang_2026-09.csv\""
    );
    let rows = rows(&answer);
    assert_eq!(cell(&rows[1], "settled_on_time"), "8600");
    assert_eq!(cell(&rows[1], "months"), "2");
    let sorted = site.get("/xep-hang/dung-han.csv?gop=3&sap=ten").await;
    let codes: Vec<_> = self::rows(&sorted)
        .iter()
        .map(|row| cell(row, "code").to_owned())
        .collect();
    assert_eq!(codes, ["H05", "H26"], "by name");
    let problem = site.get("/xep-hang/dung-han.json?gop=3").await.problem(400);
    assert_eq!(problem.errors[0].field, "gop");
}
