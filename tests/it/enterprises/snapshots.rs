//! Whole pages as text: the figures, and a code that nobody has.

use contract::EnterpriseFigures;
use portal::{
    client::{Answers, AtHand, ClientError},
    components::page_facts::Standing,
    enterprises::figures_finding,
    i18n::Lang,
    snapshot,
};
use serde_json::json;

use super::page::{check, plain};

fn figures() -> EnterpriseFigures {
    let capital = |projects: u64, usd: u64| json!({ "projects": projects, "registeredUsd": usd, "implementedUsd": usd / 2 });
    let figures = json!({
        "investment": {
            "basis": "illustrative",
            "total": capital(1_200, 8_700_499_999),
            "byYear": [
                { "year": 2023, "capital": capital(500, 3_000_000_000) },
                { "year": 2025, "capital": capital(700, 5_700_499_999) },
            ],
            "bySector": [{
                "code": "xay-dung", "name": { "vi": "Xây dựng" },
                "capital": capital(1_200, 8_700_499_999),
            }],
            "byProvince": [],
        },
    });
    serde_json::from_value(figures).expect("figures")
}

#[test]
fn figures_have_a_sentence_a_chart_and_the_same_rows_as_tables() {
    assert_eq!(
        figures_finding(Lang::Vi, &figures()),
        "1.200 dự án, vốn đăng ký 8.700 triệu USD, vốn thực hiện 4.350 triệu USD."
    );
    let answer = serde_json::to_string(&figures()).expect("JSON");
    let known = [("/api/v1/enterprise-figures".to_owned(), answer)];
    let known = known.map(|(url, body)| {
        let found = AtHand {
            body: Ok(body.into()),
            stale_since: None,
        };
        (url, found)
    });
    let answers = Answers::new(known.into());
    let page = snapshot::render("/doanh-nghiep/so-lieu", answers);
    assert_eq!(page.facts.standing, Standing::Found);
    let html = plain(page.html);
    check(
        &html,
        &[
            "số liệu minh họa",
            "aria-label=\"Năm 2025: vốn đăng ký 5.700 triệu USD\"",
            "<th scope=\"row\">2025</th>",
            "8.700 triệu USD",
            "href=\"/doanh-nghiep/so-lieu?linh-vuc=xay-dung\"",
            "href=\"/doanh-nghiep/so-lieu.csv\"",
        ],
    );
    assert_eq!(html.matches("<polyline").count(), 2, "2024 is not there");
    assert!(!html.contains("Doanh nghiệp đăng ký mới</h2>"), "{html}");
}

#[test]
fn an_unknown_code_is_said_to_be_unknown() {
    let not_found = AtHand {
        body: Err(ClientError::NotFound),
        stale_since: None,
    };
    let address = "/api/v1/enterprises/MINHHOA-999".to_owned();
    let answers = Answers::new([(address, not_found)].into());
    let page = snapshot::render("/doanh-nghiep/MINHHOA-999", answers);
    assert_eq!(page.facts.standing, Standing::Unknown);
    check(&page.html, &["chỉ có doanh nghiệp nhà nước"]);
}
