//! Tables of who sent how much to whom.

use api::import::{
    exchange::{self, Request},
    figures::FiguresError,
};
use contract::{Basis, Citation, named::Bilingual};

use super::{classes, report, units};
use crate::support::{Fixture, today};

const HEADER: &str = "month,sender,receiver,documents";

async fn import(fixture: &Fixture, rows: &[&str]) -> Result<usize, FiguresError> {
    let content = format!("{HEADER}\n{}\n", rows.join("\n"));
    let request = Request {
        file: fixture.file("exchange.csv", content),
        source: Some(Citation {
            title: Bilingual::vietnamese("Báo cáo thử"),
            url: None,
        }),
        today: today(),
    };
    let imported = exchange::import(&fixture.store, &request).await?;
    Ok(imported.months.len())
}

#[tokio::test]
async fn a_table_replaces_the_sample_and_the_same_again_changes_nothing() {
    let fixture = Fixture::seeded().await;
    let before = fixture.store.version().await.unwrap();
    let rows = [
        "2026-01,G22,H26,10",
        "2026-01,H26,G22,4",
        "2026-01,van-phong-trung-uong-dang,G22,1",
        "2026-03,g22,H26,25",
    ];
    assert_eq!(import(&fixture, &rows).await.unwrap(), 2);
    let found = report(&fixture).await;
    assert_eq!(found.origin.basis, Basis::Published);
    assert_eq!(found.origin.source.unwrap().title.vi, "Báo cáo thử");
    assert_eq!(found.origin.begun_on.to_string(), "2026-01-01");
    assert_eq!(found.origin.as_of.to_string(), "2026-03-31");
    assert_eq!((found.total, found.months.len()), (40, 2));
    // No tenth month, no year before; the newest is the third, though one is missing.
    assert_eq!(found.year_before, None);
    let nths: Vec<_> = found.since_first.iter().map(|one| one.nth).collect();
    assert_eq!(nths, [3]);
    let january = units(&fixture, "period=2026-01&sort=sent").await;
    let figures: Vec<_> = january
        .items
        .iter()
        .map(|one| (one.unit.name.vi.as_str(), one.sent, one.received))
        .collect();
    assert_eq!(
        figures,
        [
            ("Văn phòng Chính phủ", 10, 5),
            ("Hà Nội", 4, 10),
            ("Văn phòng Trung ương Đảng", 1, 0)
        ]
    );
    assert_eq!(classes(&fixture, january.month).await.total, 15);
    let after = fixture.store.version().await.unwrap();
    assert!(after > before, "other copies notice");
    import(&fixture, &rows).await.unwrap();
    assert_eq!(fixture.store.version().await.unwrap(), after);
}

#[tokio::test]
async fn a_bad_row_is_named_with_its_column_and_nothing_is_written() {
    const GOOD: &str = "2026-01,G22,H26,10";
    let fixture = Fixture::seeded().await;
    let before = report(&fixture).await;
    let cases = [
        (
            "2026-01,G22,H26,11",
            "receiver: G22 to H26 in 2026-01 is already in line 2",
        ),
        ("2026-01,G22,G22,1", "receiver: G22 does not send to itself"),
        (
            "2026,G22,H26,1",
            "month: a month is written 2020-02, found \"2026\"",
        ),
        ("2026-13,G22,H26,1", "month: a period is written"),
        (
            "2026-11,G22,H26,1",
            "month: 2026-11 is not over on 2026-11-22",
        ),
        ("2026-01,G99,H26,1", "sender: G99 is no ministry"),
        (
            "2026-01,G22,bo-nao-do,1",
            "receiver: bo-nao-do is no ministry",
        ),
        ("2026-01,?,H26,1", "sender: an agency code is"),
        ("2026-01,G22,H29,-1", "documents: "),
        ("2026-01,G22,H29,1.5", "documents: "),
        ("2026-01,G22,H29,", "documents: "),
        (
            "2026-01,G22,H29,100000001",
            "documents: at the most 100000000",
        ),
        ("2026-01,G22,H29", "has 3 cells, the header has 4"),
    ];
    for (row, expected) in cases {
        let refused = import(&fixture, &[GOOD, row]).await.unwrap_err();
        let told = refused.to_string();
        let is_named = told.starts_with("exchange.csv:3: ");
        assert!(is_named && told.contains(expected), "{row}: {told}");
    }
    let two = import(&fixture, &["2026,G22,H26,x", GOOD, "2026-01,?,H26,1"]).await;
    assert_eq!(
        two.unwrap_err().to_string().lines().count(),
        3,
        "all at once"
    );
    assert!(import(&fixture, &[]).await.is_err());
    assert_eq!(report(&fixture).await, before);
}
