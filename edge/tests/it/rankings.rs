//! Rankings at the front door: their pages, their data, their tables.

use serde_json::Value;

use crate::{
    catalogue::{
        Site,
        rankings::{EDITION, MEASURE},
    },
    support::{asking, send},
};

async fn site() -> Site {
    Site::of(Vec::new()).await
}

#[track_caller]
fn in_order(html: &str, parts: &[&str]) {
    let places: Vec<_> = parts
        .iter()
        .map(|part| html.find(part).unwrap_or_else(|| panic!("no {part}")))
        .collect();
    assert!(places.is_sorted(), "{parts:?} stand at {places:?}");
}

#[tokio::test]
async fn a_ranking_as_text_says_first_that_its_figures_are_made_up() {
    let site = site().await;
    let html = site.page("/xep-hang/dung-han").await;
    let (_, body) = html.split_once("<body>").expect("a body");
    in_order(
        body,
        &[
            "Tỷ lệ &lt;đúng hạn&gt;",
            "số liệu minh họa",
            "class=\"finding\"",
            "cao nhất Hà Nội 99,0%, thấp nhất Bắc Ninh 60,0%",
            "<form",
            "id=\"bang-so\"",
            "<th scope=\"row\"><a href=\"/xep-hang/don-vi/H26\">",
            "<th scope=\"row\"><a href=\"/xep-hang/don-vi/H05\">",
        ],
    );
}

#[tokio::test]
async fn a_cold_ranking_asks_the_api_for_its_measure_and_then_for_its_edition() {
    let site = site().await;
    site.page("/en/xep-hang/dung-han?sap=ten").await;
    assert_eq!(
        site.api.asked(),
        [
            format!("/api/v1/measures/{MEASURE}"),
            format!("/api/v1/measures/{MEASURE}/editions/{EDITION}"),
        ]
    );
    // Another order of the same rows asks nothing.
    site.page("/xep-hang/dung-han?sap=gia-tri&chieu=giam").await;
    assert_eq!(site.api.asked().len(), 2);
}

#[tokio::test]
async fn the_list_and_a_unit_have_pages_of_their_own() {
    let site = site().await;
    let list = site.page("/en/xep-hang").await;
    assert!(list.contains("href=\"/en/xep-hang/dung-han\""), "{list}");
    let unit = site.page("/xep-hang/don-vi/H26").await;
    assert!(unit.contains("Hà Nội trong các bảng xếp hạng"), "{unit}");
    let address = "https://mot-cua.test/xep-hang/don-vi/H26";
    assert!(unit.contains(&format!("<link rel=canonical href=\"{address}\">")));
}

#[tokio::test]
async fn what_is_in_no_ranking_is_a_page_with_its_true_status() {
    let site = site().await;
    for address in [
        "/xep-hang/khong-co",
        "/xep-hang/a_b",
        "/en/xep-hang/don-vi/H99",
        "/xep-hang/don-vi/x",
        "/xep-hang/dung-han/H26",
    ] {
        let answer = site.get(address).await;
        assert_eq!(answer.status, 404, "{address}");
        let html = answer.text();
        assert!(
            html.contains("<meta name=robots content=noindex>"),
            "{address}"
        );
        assert!(html.contains("<h1"), "{address}");
    }
}

#[tokio::test]
async fn without_the_api_a_ranking_says_so() {
    let site = site().await;
    site.api.goes_down();
    let answer = site.get("/xep-hang/dung-han").await;
    assert_eq!(answer.status, 503);
    assert_eq!(answer.header("cache-control"), "no-store");
    for ending in ["json", "csv", "svg", "png", "zip"] {
        let path = format!("/xep-hang/dung-han.{ending}");
        let answer = site.get(&path).await;
        answer.problem(503);
        assert!(answer.headers.contains_key("retry-after"), "{path}");
    }
}

#[tokio::test]
async fn one_choice_is_for_search_engines_and_combinations_are_not() {
    let site = site().await;
    let noindex = "<meta name=robots content=noindex>";
    for (address, is_indexed) in [
        ("/xep-hang/dung-han", true),
        ("/xep-hang/dung-han?ky=2026-09-v1", true),
        ("/xep-hang/dung-han?vung=bac&sap=ten", false),
        ("/xep-hang/dung-han?vung=dong", false),
    ] {
        let html = site.page(address).await;
        assert_eq!(!html.contains(noindex), is_indexed, "{address}");
    }
}

#[tokio::test]
async fn the_data_of_a_ranking_is_what_the_api_sends() {
    let site = site().await;
    for (path, asked) in [
        ("/xep-hang.json", "/api/v1/measures".to_owned()),
        (
            "/en/xep-hang/dung-han.json",
            format!("/api/v1/measures/{MEASURE}"),
        ),
        (
            "/xep-hang/dung-han.json?ky=2026-09-v1",
            format!("/api/v1/measures/{MEASURE}/editions/{EDITION}"),
        ),
    ] {
        let answer = site.get(path).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("content-type")),
            (200, "application/json")
        );
        let name = answer.headers.get("content-disposition");
        let name = name.map(|name| name.to_str().expect("a text"));
        let expected = "inline; filename=\"xep-hang_dung-han_tinh_2026-09_v1.json\"";
        assert_eq!(name, path.contains("ky=").then_some(expected), "{path}");
        serde_json::from_slice::<Value>(&answer.body).expect("JSON");
        assert_eq!(site.api.asked().last(), Some(&asked), "{path}");
    }
    let problem = site
        .get("/xep-hang/dung-han.json?vung=dong&sap=ten")
        .await
        .problem(400);
    assert_eq!(problem.errors.len(), 1);
    assert_eq!(problem.errors[0].field, "vung");
    site.get("/xep-hang/khong-co.json").await.problem(404);
}

#[tokio::test]
async fn the_table_of_a_ranking_has_a_line_for_each_unit_the_best_first() {
    let site = site().await;
    let answer = site.get("/xep-hang/dung-han.csv").await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(
        answer.header("content-disposition"),
        "attachment; filename=\"xep-hang_dung-han_tinh_2026-09_v1.csv\""
    );
    let text = answer.text();
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split(',').collect()).collect();
    assert_eq!(lines.len(), 3, "{text}");
    assert!(
        lines.iter().all(|line| line.len() == lines[0].len()),
        "{text}"
    );
    let cell = |line: usize, name: &str| {
        let at = lines[0].iter().position(|head| *head == name);
        lines[line][at.expect(name)]
    };
    for (line, code, rank, value) in [(1, "H26", "1", "99"), (2, "H05", "2", "60")] {
        assert_eq!(cell(line, "code"), code);
        assert_eq!(cell(line, "rank"), rank);
        assert_eq!(cell(line, "value"), value);
        assert_eq!(cell(line, "basis"), "illustrative");
    }
    assert_eq!(cell(1, "settled_on_time"), "990");
    let tag = answer.header("etag");
    let known = asking(
        "GET",
        "/xep-hang/dung-han.csv",
        &[("if-none-match", tag)],
        "",
    );
    assert_eq!(send(site.app.clone(), known).await.status, 304);
}

#[tokio::test]
async fn a_table_that_there_is_not_is_refused_and_another_spelling_moves() {
    let site = site().await;
    site.get("/xep-hang/khong-co.csv").await.problem(404);
    site.get("/xep-hang/dung-han.csv?ky=1999-01-v1")
        .await
        .problem(404);
    site.get("/xep-hang/dung-han.csv?vung=dong")
        .await
        .problem(400);
    for path in ["/XEP-HANG/dung-han.csv", "/xep-hang/dung-han.CSV"] {
        let moved = site.get(&format!("{path}?ky=2026-09-v1")).await;
        assert_eq!(
            (moved.status.as_u16(), moved.header("location")),
            (301, "/xep-hang/dung-han.csv?ky=2026-09-v1")
        );
    }
}
