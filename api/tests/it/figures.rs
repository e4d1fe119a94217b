//! Tables of counts: what an import publishes.

use std::time::Duration;

use api::{
    catalogue::Catalogue,
    import::figures::{self, FiguresError, Request, Table, Tally},
    store::Store,
};
use contract::{
    Basis, Citation, Edition, EditionHead, Figures, MissingReason, UnitSeries, named::Bilingual,
};

use crate::{
    performance::{address, heads},
    support::{Fixture, today},
};

pub const HEADER: &str = "period,unit,carried_over,received_online,received_in_person,\
    received_by_post,settled_early,settled_on_time,settled_late,open_within_time,open_overdue,\
    paused_within_time,paused_overdue,returned,withdrawn,missing";

/// A row that balances, with so many settled late of a hundred.
pub fn row(period: &str, unit: &str, late: u32) -> String {
    format!(
        "{period},{unit},10,80,20,5,60,{},{late},8,2,1,1,2,1,",
        40 - late
    )
}

pub fn table(rows: &[String]) -> String {
    format!("{HEADER}\n{}\n", rows.join("\n"))
}

pub fn request(fixture: &Fixture, content: &str) -> Request {
    Request {
        file: fixture.file("figures.csv", content),
        table: Table::Performance { units_on: None },
        source: Some(Citation {
            title: Bilingual::vietnamese("Báo cáo thử"),
            url: None,
        }),
        today: today(),
    }
}

async fn import(fixture: &Fixture, rows: &[String]) -> Result<Tally, FiguresError> {
    figures::import(&fixture.store, &request(fixture, &table(rows))).await
}

async fn edition(fixture: &Fixture, id: &str) -> Edition {
    let address = format!("/api/v1/measures/dung-han/editions/{id}");
    fixture.get(&address).await.json()
}

fn ids(heads: &[EditionHead]) -> Vec<String> {
    heads.iter().map(|head| head.id.to_string()).collect()
}

#[tokio::test]
async fn real_figures_replace_the_whole_sample_and_take_none_of_its_names() {
    let fixture = Fixture::seeded().await;
    let sample = heads(&fixture, "dung-han").await.remove(0);
    let rows = [row("2026-08", "H26", 5), row("2026-09", "H26", 3)];
    let tally = import(&fixture, &rows).await.unwrap();
    let published = heads(&fixture, "dung-han").await;
    assert_eq!(ids(&published), ["2026-09-v2", "2026-08-v2"]);
    assert_eq!(tally.published.len(), 2);
    assert!(published.iter().all(|head| head.basis == Basis::Published));
    assert_eq!(published[0].published_on, today());
    let source = published[0].source.as_ref().unwrap();
    assert_eq!(source.title.vi, "Báo cáo thử");
    let gone = fixture.get(&address(&sample)).await.problem(410);
    assert!(gone.detail.unwrap().contains("sample data"));
    let newest = edition(&fixture, "2026-09-v2").await;
    assert_eq!(newest.raw.earlier, Some(published[1].period));
    let scores = heads(&fixture, "diem-766").await;
    assert_eq!(scores.len(), 2, "other measures stay");
}

#[tokio::test]
async fn the_same_table_changes_nothing_and_a_correction_is_a_new_version() {
    let fixture = Fixture::seeded().await;
    let rows = [row("2026-08", "H26", 5), row("2026-09", "H26", 3)];
    import(&fixture, &rows).await.unwrap();
    let version = fixture.store.version().await.unwrap();
    let again = import(&fixture, &rows).await.unwrap();
    assert_eq!((again.published.len(), again.unchanged.len()), (0, 2));
    assert_eq!(fixture.store.version().await.unwrap(), version);
    let corrected = [row("2026-09", "H26", 4)];
    let tally = import(&fixture, &corrected).await.unwrap();
    assert_eq!(tally.published[0].to_string(), "2026-09-v3");
    let first = edition(&fixture, "2026-09-v2").await;
    assert!(contract_says_late(&first, 3), "what was published stays");
    let series: UnitSeries = fixture
        .get("/api/v1/units/H26/series?measure=dung-han")
        .await
        .json();
    let points: Vec<_> = series
        .points
        .iter()
        .map(|p| p.edition.to_string())
        .collect();
    assert_eq!(points, ["2026-08-v2", "2026-09-v3"]);
}

fn contract_says_late(edition: &Edition, late: u64) -> bool {
    let mut units = edition.raw.units.iter();
    units.any(
        |unit| matches!(unit.figures, Figures::Counted { counts } if counts.settled_late == late),
    )
}

#[tokio::test]
async fn units_without_a_row_have_not_reported_but_only_those_of_a_kind_that_has() {
    let fixture = Fixture::seeded().await;
    let silent = "2026-09,H01,,,,,,,,,,,,,,not_published".to_owned();
    let rows = [row("2026-09", "H26", 3), silent];
    import(&fixture, &rows).await.unwrap();
    let newest = edition(&fixture, "2026-09-v2").await;
    assert_eq!(newest.raw.units.len(), 34);
    let coverage = &newest.head.coverage;
    assert_eq!((coverage[0].expected, coverage[0].reported), (34, 1));
    let missing = |reason| {
        let units = newest.raw.units.iter();
        units
            .filter(|unit| unit.figures == Figures::Missing { reason })
            .count()
    };
    assert_eq!(missing(MissingReason::NotReported), 32);
    assert_eq!(missing(MissingReason::NotPublished), 1);
    let ranked = newest.results.iter().filter(|one| one.standing.is_some());
    assert_eq!(ranked.count(), 1);
}

#[tokio::test]
async fn the_63_of_june_2025_are_not_compared_with_the_34_of_july() {
    let fixture = Fixture::seeded().await;
    let rows = [
        row("2025-05", "H26", 9),
        row("2025-06", "H26", 5),
        row("2025-06", "G15", 5),
        row("2025-07", "H26", 3),
        row("2025-07", "G15", 3),
    ];
    import(&fixture, &rows).await.unwrap();
    let june = edition(&fixture, "2025-06-v2").await;
    let july = edition(&fixture, "2025-07-v2").await;
    assert_eq!(
        (june.raw.units.len(), july.raw.units.len()),
        (17 + 63, 17 + 34)
    );
    let change = |edition: &Edition, code: &str| {
        let units = edition.raw.units.iter().zip(&edition.results);
        let found = units.filter(|(unit, _)| unit.code.as_str() == code);
        found.map(|(_, result)| result.change).next().flatten()
    };
    assert!(change(&june, "H26").is_some());
    assert_eq!(change(&july, "H26"), None);
    assert!(
        change(&july, "G15").is_some(),
        "the ministries are the same"
    );
    let series: UnitSeries = fixture
        .get("/api/v1/units/H26/series?measure=dung-han")
        .await
        .json();
    let compared: Vec<_> = series.points.iter().map(|p| p.earlier.is_some()).collect();
    assert_eq!(compared, [false, true, false]);
}

#[tokio::test]
async fn another_day_s_units_can_be_asked_for() {
    let fixture = Fixture::seeded().await;
    let old = request(&fixture, &table(&[row("2025-06", "H38", 5)]));
    let day = "2026-09-30".parse().unwrap();
    let today_s = Request {
        table: Table::Performance {
            units_on: Some(day),
        },
        ..old
    };
    figures::import(&fixture.store, &today_s).await.unwrap();
    let june = edition(&fixture, "2025-06-v2").await;
    assert_eq!((june.raw.units.len(), june.head.units_on), (34, day));
}

#[tokio::test]
async fn a_table_saved_by_a_spreadsheet_is_read_too() {
    let fixture = Fixture::seeded().await;
    let content = table(&[row("2026-09", "H26", 3)]).replace('\n', "\r\n");
    let marked = format!("\u{feff}{content}");
    let tally = figures::import(&fixture.store, &request(&fixture, &marked)).await;
    assert_eq!(tally.unwrap().published.len(), 1);
}

#[tokio::test]
async fn another_copy_of_the_api_notices_an_import() {
    let folder = tempfile::TempDir::new().unwrap();
    let url = format!("sqlite://{}/a.sqlite?mode=rwc", folder.path().display());
    let one = Store::open(&url, today()).await.unwrap();
    let two = Store::open(&url, today()).await.unwrap();
    let catalogue = Catalogue::load(two, Duration::ZERO).await.unwrap();
    let fixture = Fixture::seeded().await;
    let rows = [row("2026-09", "H26", 3)];
    let table = request(&fixture, &table(&rows));
    figures::import(&one, &table).await.unwrap();
    let snapshot = catalogue.current().await;
    let editions = &snapshot.rankings.measures[0].editions;
    assert_eq!(ids(editions), ["2026-09-v2"]);
}
