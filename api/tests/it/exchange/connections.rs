//! Tables of who is connected.

use api::import::{
    connections::{self, Request},
    figures::FiguresError,
};
use contract::{Basis, ConnectionState, ExchangeConnections, ExchangeUnit, Tiers};

use crate::support::{Fixture, today};

const HEADER: &str = "unit,class,name_vi,name_en,connected_on,tiers,last_document_on";

async fn import(fixture: &Fixture, rows: &[&str]) -> Result<usize, FiguresError> {
    let content = format!("{HEADER}\n{}\n", rows.join("\n"));
    let request = Request {
        file: fixture.file("connections.csv", content),
        source: None,
        today: today(),
    };
    connections::import(&fixture.store, &request).await
}

async fn list(fixture: &Fixture) -> ExchangeConnections {
    fixture.get("/api/v1/exchange/connections").await.json()
}

#[tokio::test]
async fn a_table_replaces_the_list_and_the_same_again_changes_nothing() {
    let fixture = Fixture::seeded().await;
    let rows = [
        "H26,province,,,2019-03-12,2,2026-11-20",
        "cong-ty-mot,enterprise,Công ty Một,Company One,2026-01-05,1,",
        "G15,ministry,,,,,",
    ];
    assert_eq!(import(&fixture, &rows).await.unwrap(), 3);
    let found = list(&fixture).await;
    assert_eq!(found.basis, Basis::Published);
    let names: Vec<_> = found.items.iter().map(|one| &*one.unit.name.vi).collect();
    assert_eq!(names, ["Bộ Tư pháp", "Hà Nội", "Công ty Một"]);
    assert_eq!(found.items[0].state, ConnectionState::UnderWay);
    assert!(matches!(
        found.items[2].state,
        ConnectionState::Connected {
            tiers: Tiers::One,
            ..
        }
    ));
    let unit: ExchangeUnit = fixture.get("/api/v1/exchange/units/H26").await.json();
    assert_eq!(unit.connection.as_ref(), Some(&found.items[1]));
    assert!(
        !unit.months.is_empty(),
        "the figures are a list of their own"
    );
    let after = fixture.store.version().await.unwrap();
    import(&fixture, &rows).await.unwrap();
    assert_eq!(fixture.store.version().await.unwrap(), after);
}

#[tokio::test]
async fn a_bad_row_is_named_with_its_column_and_nothing_is_written() {
    const GOOD: &str = "H26,province,,,2019-03-12,2,2026-11-20";
    let fixture = Fixture::seeded().await;
    let before = list(&fixture).await;
    let cases = [
        ("H26,province,,,,,", "unit: H26 is already in line 2"),
        (
            "H29,ministry,,,,,",
            "class: this code is that of a province, found ministry",
        ),
        ("H29,army,,,,,", "class: one of: ministry"),
        ("cong-ty-mot,enterprise,,,,,", "name_vi: is empty"),
        ("H29,province,,,2019-03-12,3,", "tiers: 1 or 2"),
        ("H29,province,,,2019-03-12,,", "tiers: 1 or 2"),
        ("H29,province,,,,2,", "connected_on: "),
        (
            "H29,province,,,2026-11-23,2,",
            "connected_on: 2026-11-23 is after today",
        ),
        (
            "H29,province,,,2019-03-12,2,2019-03-11",
            "last_document_on: 2019-03-11 is before",
        ),
        (
            "H29,province,,,2019-03-12,2,2026-11-23",
            "last_document_on: 2026-11-23 is after today",
        ),
        (
            "H29,province,,,,,2026-01-01",
            "last_document_on: 2026-01-01, but the body is not connected",
        ),
    ];
    for (row, expected) in cases {
        let refused = import(&fixture, &[GOOD, row]).await.unwrap_err();
        let told = refused.to_string();
        let is_named = told.starts_with("connections.csv:3: ");
        assert!(is_named && told.contains(expected), "{row}: {told}");
    }
    assert_eq!(list(&fixture).await, before);
}
