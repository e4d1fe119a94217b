//! The UN survey at the front door: page, head, data, table.

use serde_json::Value;

use crate::catalogue::Site;

async fn site() -> Site {
    Site::of(Vec::new()).await
}

#[tokio::test]
async fn the_page_and_its_head_say_what_the_newest_survey_found() {
    let site = site().await;
    let answer = site.get("/xep-hang/egdi").await;
    assert_eq!(answer.status, 200);
    let html = answer.text();
    let finding = "Khảo sát năm 2024: Việt Nam đứng thứ 71 trong 193 nước về EGDI với 0,77092";
    assert!(
        html.contains(&format!("<meta name=description content=\"{finding}")),
        "{html}"
    );
    let (_, body) = html.split_once("<body>").expect("a body");
    assert!(body.contains(finding), "{body}");
    assert!(body.contains("Nghị quyết &lt;36a&gt;"), "{body}");
    assert!(html.contains("\"@type\":\"Dataset\""), "{html}");
    for kind in [("application/json", "json"), ("text/csv", "csv")] {
        let link = format!(
            "<link rel=alternate type={} href=\"https://mot-cua.test/xep-hang/egdi.{}\">",
            kind.0, kind.1
        );
        assert!(html.contains(&link), "{link}");
    }
    assert_eq!(site.api.asked(), ["/api/v1/egdi"]);
}

#[tokio::test]
async fn one_choice_is_for_search_engines_and_combinations_are_not() {
    let site = site().await;
    let noindex = "<meta name=robots content=noindex>";
    for (address, is_indexed) in [
        ("/en/xep-hang/egdi", true),
        ("/xep-hang/egdi?nam=2022", true),
        ("/xep-hang/egdi?nam=2022&chi-so=osi", false),
        ("/xep-hang/egdi?chi-so=x", false),
    ] {
        let answer = site.get(address).await;
        assert_eq!(answer.status, 200, "{address}");
        assert_eq!(!answer.text().contains(noindex), is_indexed, "{address}");
    }
}

#[tokio::test]
async fn the_list_of_rankings_tells_the_finding_and_leads_to_the_page() {
    let site = site().await;
    let html = site.get("/en/xep-hang").await.text();
    assert!(html.contains("href=\"/en/xep-hang/egdi\""), "{html}");
    assert!(
        html.contains("Viet Nam ranks 71st of 193 countries"),
        "{html}"
    );
}

#[tokio::test]
async fn the_data_is_what_the_api_sends() {
    let site = site().await;
    for (path, asked) in [
        ("/en/xep-hang/egdi.json", "/api/v1/egdi"),
        ("/xep-hang/egdi.json?nam=2022", "/api/v1/egdi/2022"),
    ] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, 200, "{path}");
        serde_json::from_slice::<Value>(&answer.body).expect("JSON");
        assert_eq!(site.api.asked().last().map(String::as_str), Some(asked));
    }
    site.get("/xep-hang/egdi.json?nam=2017").await.problem(404);
    let problem = site.get("/xep-hang/egdi.json?chi-so=x").await.problem(400);
    assert_eq!(problem.errors[0].field, "chi-so");
}

#[tokio::test]
async fn the_table_has_a_line_for_each_country_and_survey() {
    let site = site().await;
    let answer = site.get("/xep-hang/egdi.csv").await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8");
    let text = answer.text();
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split(',').collect()).collect();
    assert_eq!(lines.len(), 5, "{text}");
    assert!(
        lines.iter().all(|line| line.len() == lines[0].len()),
        "{text}"
    );
    let cell = |line: usize, name: &str| {
        let at = lines[0].iter().position(|head| *head == name);
        lines[line][at.expect(name)]
    };
    for (name, expected) in [
        ("year", "2024"),
        ("code", "VNM"),
        ("name", "Việt Nam"),
        ("asean", "member"),
        ("world_rank", "71"),
        ("countries_ranked", "193"),
        ("asean_rank_egdi", "2"),
        ("egdi", "0.77092"),
        ("epi", ""),
        ("source", "Khảo sát 2024"),
    ] {
        assert_eq!(cell(2, name), expected, "{name}");
    }
    let one = site.get("/en/xep-hang/egdi.csv?nam=2022").await;
    assert_eq!(
        one.header("content-disposition"),
        "attachment; filename=\"egdi_asean_2022.csv\""
    );
    assert_eq!(one.text().lines().count(), 3);
    site.get("/xep-hang/egdi.csv?nam=2017").await.problem(404);
    site.get("/xep-hang/egdi.csv?nam=x").await.problem(400);
    let moved = site.get("/Xep-Hang/EGDI.csv?nam=2022").await;
    assert_eq!(moved.header("location"), "/xep-hang/egdi.csv?nam=2022");
}

#[tokio::test]
async fn the_page_has_a_picture_and_stands_in_the_site_map() {
    let site = site().await;
    let picture = site.get("/og/xep-hang/egdi.png").await;
    assert_eq!(picture.status, 200);
    assert_eq!(picture.header("content-type"), "image/png");
    let pages = site.get("/sitemap/pages-1.xml").await.text();
    assert!(
        pages.contains("<loc>https://mot-cua.test/en/xep-hang/egdi</loc>"),
        "{pages}"
    );
}

#[tokio::test]
async fn without_the_api_the_page_says_so() {
    let site = site().await;
    site.api.goes_down();
    assert_eq!(site.get("/xep-hang/egdi").await.status, 503);
    for path in ["/xep-hang/egdi.json", "/xep-hang/egdi.csv"] {
        site.get(path).await.problem(503);
    }
}
