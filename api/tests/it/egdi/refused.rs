//! Tables that are refused, and what is said of them.

use super::{
    import::{HEADER, import, table},
    report,
};
use crate::support::Fixture;

/// What is said of a table; nothing may have changed.
pub async fn refusal(content: &str) -> Vec<String> {
    let fixture = Fixture::seeded().await;
    let before = report(&fixture).await;
    let version = fixture.store.version().await.expect("works in a test");
    let refused = import(&fixture, content).await;
    assert_eq!(
        fixture.store.version().await.expect("works in a test"),
        version
    );
    assert_eq!(report(&fixture).await, before);
    let said = refused.expect_err("is refused");
    said.lines().map(str::to_owned).collect()
}

#[tokio::test]
async fn a_bad_row_names_file_line_column_and_reason() {
    let number = "a number from 0 to 1 with at most five decimals, such as 0.77092";
    for (from, to, expected) in [
        (
            "2024,Malaysia",
            "24,Malaysia",
            "column year: a year from 2001 to 2026, found \"24\"".to_owned(),
        ),
        (
            "2024,Malaysia",
            "2027,Malaysia",
            "column year: a year from 2001 to 2026, found \"2027\"".to_owned(),
        ),
        (
            "Malaysia,7,0.92",
            "Malaysia,7,1.2",
            format!("column egdi: {number}, found \"1.2\""),
        ),
        (
            "Malaysia,7,0.92",
            "Malaysia,7,-0.1",
            format!("column egdi: {number}, found \"-0.1\""),
        ),
        (
            "Malaysia,7,0.92",
            "Malaysia,7,",
            format!("column egdi: {number}, found \"\""),
        ),
        (
            "Malaysia,7,",
            "Malaysia,0,",
            "column rank: a whole number from 1 to 999, found \"0\"".to_owned(),
        ),
        (
            "Malaysia,7,",
            "Malaysia,7th,",
            "column rank: a whole number from 1 to 999, found \"7th\"".to_owned(),
        ),
        (
            "Malaysia,7,",
            "Thailand,7,",
            "column country: Thailand is already in line 8 for this period".to_owned(),
        ),
        (
            "Malaysia,7,",
            "Malaysia,6,",
            "column rank: 6 is the rank of line 7 too, whose EGDI is 0.93000 and not 0.92000"
                .to_owned(),
        ),
        (
            "2024,Malaysia,7",
            "2024,,7",
            "column country: is empty".to_owned(),
        ),
    ] {
        let content = table(2024).replace(from, to);
        assert_ne!(content, table(2024), "{from}");
        let said = refusal(&content).await;
        let line = match expected.contains("Thailand is") {
            true => 11,
            false => 8,
        };
        assert_eq!(said[0], format!("egdi.csv:{line}: {expected}"), "{said:?}");
    }
}

#[tokio::test]
async fn equals_may_share_a_rank() {
    let fixture = Fixture::seeded().await;
    let content = table(2024).replace("Malaysia,7,0.92", "Malaysia,6,0.93");
    assert!(import(&fixture, &content).await.is_ok());
}

/// The ranks of a part of the table would be of too few countries.
#[tokio::test]
async fn a_table_that_was_cut_short_is_refused() {
    let content = table(2024).replace("Viet Nam,9,0.90", "Viet Nam,71,0.60");
    assert_eq!(
        refusal(&content).await,
        ["egdi.csv:1: column rank: 2024 has a rank 71, and only 11 countries"]
    );
}

#[tokio::test]
async fn a_table_without_a_column_or_a_member_is_refused() {
    let said = refusal(&table(2024).replace(",rank,", ",place,")).await;
    assert_eq!(said, ["egdi.csv:1: column rank: is missing in the header"]);
    let content = table(2024);
    let without: String = content
        .lines()
        .filter(|line| !line.contains("Viet Nam"))
        .map(|line| format!("{line}\n"))
        .collect();
    let said = refusal(&without).await;
    assert_eq!(
        said,
        ["egdi.csv:1: column country: 2024 has no ranked row for Viet Nam"]
    );
    assert_eq!(refusal(HEADER).await, ["egdi.csv: holds no figures"]);
}
