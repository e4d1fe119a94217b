//! The table of all enterprises as a file.

use super::{LIST, csv_rows, text};
use crate::html::site;

#[tokio::test]
async fn the_table_has_all_rows_that_the_pages_have_in_the_same_order() {
    let site = site().await;
    for query in ["", "?sap=von&chieu=giam", "?giai-doan=offering"] {
        let table = text(&site, &format!("/doanh-nghiep.csv{query}")).await;
        let table = table.strip_prefix('\u{feff}').expect("a byte order mark");
        let mut reader = csv_rows(table);
        let head = reader.remove(0);
        assert_eq!(&head[..4], ["basis", "as_of", "code", "name"]);
        let mut shown = Vec::new();
        let more = match query {
            "" => "?sau=more".to_owned(),
            query => format!("{query}&sau=more"),
        };
        for address in [format!("{LIST}{query}"), format!("{LIST}{more}")] {
            shown.extend(linked(&site.page(&address).await));
            if query.contains("giai-doan") {
                break;
            }
        }
        let codes: Vec<_> = reader.iter().map(|row| row[2].clone()).collect();
        assert_eq!(codes, shown, "{query}");
        for row in &reader {
            let is_sample = row[2].starts_with("MINHHOA");
            assert_eq!(row[0] == "illustrative", is_sample, "{row:?}");
            assert_eq!(row.len(), head.len());
        }
    }
    let refused = site.get("/doanh-nghiep.csv?giai-doan=x").await;
    assert_eq!(refused.status, 400);
}

fn linked(html: &str) -> Vec<String> {
    let parts: Vec<_> = html.split("\" class=\"enterprises__name\"").collect();
    // Behind the last name there is no other.
    let before = &parts[..parts.len() - 1];
    let code = |part: &&str| part.rsplit('/').next().unwrap_or_default().to_owned();
    before.iter().map(code).collect()
}
