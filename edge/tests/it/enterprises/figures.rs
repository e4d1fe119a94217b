//! The page of investment and registrations.

use serde_json::{Value, json};

use super::{csv_rows, text};
use crate::html::{NOINDEX, check, site};

#[tokio::test]
async fn figures_are_drawn_told_and_given_as_a_table_and_say_that_they_are_made_up() {
    let site = site().await;
    let address = "/doanh-nghiep/so-lieu?nam=2025&tinh=H26";
    let html = site.page(address).await;
    check(
        &html,
        &[
            "số liệu minh họa",
            "content=\"Số liệu minh họa. ",
            "30 dự án, vốn đăng ký 150 triệu USD, vốn thực hiện 90 triệu USD.",
            "<option value=\"2025\" selected>2025</option>",
            "href=\"/doanh-nghiep/so-lieu?nam=2025&amp;linh-vuc=xay-dung&amp;tinh=H26\"",
            "aria-label=\"Năm 2024: vốn đăng ký 50 triệu USD\"",
            "9 tỷ đồng",
            "\"@type\":\"Dataset\"",
            NOINDEX,
        ],
    );
    let asked = "/api/v1/enterprise-figures?year=2025&province=H26";
    assert_eq!(site.api.asked(), [asked]);
    let table = text(&site, "/doanh-nghiep/so-lieu.csv?nam=2025&tinh=H26").await;
    let rows = csv_rows(table.trim_start_matches('\u{feff}'));
    assert!(
        rows[1..].iter().all(|row| row[0] == "illustrative"),
        "{table}"
    );
    let by: Vec<_> = rows[1..]
        .iter()
        .map(|row| (&*row[1], &*row[2], &*row[5]))
        .collect();
    assert_eq!(
        by,
        [
            ("year", "2024", "50000000"),
            ("year", "2025", "100000000"),
            ("sector", "xay-dung", "150000000"),
            ("province", "H26", "150000000"),
            ("registered", "2025", ""),
        ]
    );
    let data: Value =
        serde_json::from_str(&text(&site, "/doanh-nghiep/so-lieu.json").await).expect("JSON");
    assert_eq!(data["investment"]["basis"], json!("illustrative"));
    let html = site.page("/doanh-nghiep/so-lieu?nam=x").await;
    check(&html, &["trong địa chỉ: nam."]);
}
