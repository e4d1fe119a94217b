//! Tables of counts that are refused, and what is said about each row.

use api::import::figures;

use crate::{
    figures::{HEADER, request, row, table},
    performance::heads,
    support::Fixture,
};

/// What is said of a table, every line of it; nothing may have changed.
async fn refusal(content: &str) -> Vec<String> {
    let fixture = Fixture::seeded().await;
    let version = fixture.store.version().await.expect("works in a test");
    let refused = figures::import(&fixture.store, &request(&fixture, content)).await;
    assert_eq!(fixture.store.version().await.ok(), Some(version));
    assert_eq!(heads(&fixture, "dung-han").await.len(), 36);
    let said = refused.expect_err("is refused").to_string();
    said.lines().map(str::to_owned).collect()
}

#[tokio::test]
async fn a_bad_row_names_file_line_column_and_reason() {
    let good = || row("2026-09", "H26", 3);
    let with = |from: &str, to: &str| row("2026-09", "H24", 3).replacen(from, to, 1);
    for (bad, expected) in [
        (
            with("2026-09", "09/2026"),
            "column period: a period is written 2026-09, 2026-10-10 or 2024, found \"09/2026\"",
        ),
        (
            with("H24", "Hà Nội"),
            "column unit: an agency code is a letter and two digits, such as G15, found \"Hà Nội\"",
        ),
        (
            with("H24", "H99"),
            "column unit: no ministry or province has the code H99",
        ),
        (
            with("H24", "H23"),
            "column unit: H23 does not exist on 2026-09-30",
        ),
        (
            with("H24", "G04"),
            "column unit: G04 does not exist on 2026-09-30",
        ),
        (
            with("H24", "H26"),
            "column unit: H26 is already in line 2 for this period",
        ),
        (
            with(",80,", ",8.0,"),
            "column received_online: a whole number in digits only, found \"8.0\"",
        ),
        (
            with(",80,", ",-80,"),
            "column received_online: a whole number in digits only, found \"-80\"",
        ),
        (
            with(",80,", ",1000000001,"),
            "column received_online: at the most 1000000000, found 1000000001",
        ),
        (
            with(",80,", ",99999999999999999999,"),
            "column received_online: at the most 1000000000, found 99999999999999999999",
        ),
        (
            with(",80,", ",,"),
            "column received_online: is empty; a unit without figures says why in the column missing",
        ),
        (
            with(",80,", ",81,"),
            "column carried_over to withdrawn: carried over and received are 116; settled, open, paused, returned and withdrawn are 115",
        ),
        (
            format!("{}later", with("x", "")),
            "column missing: empty, not_reported or not_published, found \"later\"",
        ),
        (
            format!("{}not_reported", with("x", "")),
            "column carried_over: must be empty, since nothing is known; found \"10\"",
        ),
        ("2026-09,H24,1".to_owned(), "has 3 cells, the header has 16"),
    ] {
        let said = refusal(&table(&[good(), bad])).await;
        assert_eq!(said, [format!("figures.csv:3: {expected}")]);
    }
}

#[tokio::test]
async fn every_bad_row_is_told_at_once() {
    let rows = [
        row("2026-09", "H99", 3),
        row("2026-09", "H26", 3),
        row("2026-13", "H26", 3),
    ];
    let said = refusal(&table(&rows)).await;
    assert_eq!(said.len(), 2);
    assert!(said[0].starts_with("figures.csv:2: column unit"));
    assert!(said[1].starts_with("figures.csv:4: column period"));
}

#[tokio::test]
async fn a_header_that_is_not_ours_is_refused_before_any_row() {
    let good = table(&[row("2026-09", "H26", 3)]);
    let cases = [
        (
            good.replacen("missing", "note", 1),
            vec![
                "column note: is not known; known are period, unit,",
                "column missing: is missing in the header",
            ],
        ),
        (
            good.replacen("returned", "withdrawn", 1),
            vec![
                "column withdrawn: stands in the header twice",
                "column returned: is missing in the header",
            ],
        ),
    ];
    for (content, expected) in cases {
        let said = refusal(&content).await;
        assert_eq!(said.len(), expected.len());
        for (line, start) in said.iter().zip(expected) {
            let start = format!("figures.csv:1: {start}");
            assert!(line.starts_with(&start), "{line}");
        }
    }
    assert_eq!(refusal("").await, ["figures.csv: holds no figures"]);
    let empty = refusal(&format!("{HEADER}\n")).await;
    assert_eq!(empty, ["figures.csv: holds no figures"]);
}
