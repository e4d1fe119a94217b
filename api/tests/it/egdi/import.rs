//! The import of the UN's table.

use std::path::PathBuf;

use api::import::egdi::{self, Request, Tally};
use contract::{AseanMembership, Citation, EgdiSurvey, named::Bilingual};

use super::{YEARS, of, refused::refusal, report};
use crate::support::{Fixture, today};

pub const HEADER: &str = "year,country,rank,egdi,osi,tii,hci,epi";

/// The ASEAN countries of one year, Viet Nam with rank 9, and one more country.
pub fn table(year: u16) -> String {
    let members = [
        "Singapore",
        "Brunei Darussalam",
        "Indonesia",
        "Cambodia",
        "Lao People's Democratic Republic",
        "Myanmar",
        "Malaysia",
        "Philippines",
        "Viet Nam",
        "Thailand",
        "Denmark",
    ];
    let row = |(rank, name): (u32, &str)| {
        let egdi = 99 - rank;
        format!("{year},{name},{rank},0.{egdi},0.5,0.5,0.5,\n")
    };
    let rows: String = (1..).zip(members).map(row).collect();
    format!("{HEADER}\n{rows}")
}

fn wanted(file: PathBuf) -> Request {
    Request {
        file,
        source: None,
        today: today(),
    }
}

pub async fn import(fixture: &Fixture, content: &str) -> Result<Tally, String> {
    let request = wanted(fixture.file("egdi.csv", content));
    let imported = egdi::import(&fixture.store, &request).await;
    imported.map_err(|error| error.to_string())
}

#[tokio::test]
async fn an_import_replaces_the_surveys_of_its_years_and_no_other() {
    let fixture = Fixture::seeded().await;
    let before = report(&fixture).await;
    let request = Request {
        source: Some(Citation {
            title: Bilingual::vietnamese("Bảng của LHQ"),
            url: None,
        }),
        ..wanted(fixture.file("egdi.csv", table(2024)))
    };
    let tally = egdi::import(&fixture.store, &request).await.unwrap();
    assert_eq!((tally.written, tally.unchanged), (vec![2024], vec![]));
    let after = report(&fixture).await;
    assert_eq!(after.surveys[1..], before.surveys[1..]);
    let newest = &after.surveys[0];
    assert_eq!(newest.countries.len(), 10, "Denmark is not in ASEAN");
    assert_eq!(newest.countries_ranked, 11);
    assert_eq!(newest.source.title.vi, "Bảng của LHQ");
    assert_eq!(of(newest, "Viet Nam").world_rank, 9);
    assert_eq!(of(newest, "Viet Nam").figures.epi, None);
    let whole: EgdiSurvey = fixture.get("/api/v1/egdi/2024").await.json();
    assert_eq!(whole.countries.len(), 11);
    let denmark = of(&whole, "Denmark");
    assert_eq!(
        (denmark.asean, &denmark.code),
        (AseanMembership::Outside, &None)
    );
    let again = egdi::import(&fixture.store, &request).await.unwrap();
    assert_eq!((again.written, again.unchanged), (vec![], vec![2024]));
}

/// 0 is how the UN's table lists countries that a survey left out.
#[tokio::test]
async fn a_country_with_an_egdi_of_0_was_not_ranked() {
    let fixture = Fixture::seeded().await;
    let content = format!("{}2003,Tuvalu,,0.00000,0,0,1.03,\n", table(2003));
    import(&fixture, &content).await.unwrap();
    let whole: EgdiSurvey = fixture.get("/api/v1/egdi/2003").await.json();
    assert_eq!((whole.countries.len(), whole.countries_ranked), (11, 11));
    assert!(whole.countries.iter().all(|one| one.name.en != "Tuvalu"));
}

/// The table of 2003 has an HCI of 1.422, and the EGDI that follows from it.
#[tokio::test]
async fn a_part_above_1_is_taken_only_where_the_egdi_follows_from_it() {
    let published = table(2003).replace(
        "Malaysia,7,0.92,0.5,0.5,0.5",
        "Malaysia,7,0.92,0.5,0.9,1.36",
    );
    assert_ne!(published, table(2003));
    let fixture = Fixture::seeded().await;
    import(&fixture, &published).await.unwrap();
    let said = refusal(&published.replace("0.5,0.9,1.36", "0.5,0.8,1.36")).await;
    let expected = "egdi.csv:8: column hci: a number from 0 to 1 with at most five decimals, such as \
                    0.77092, found \"1.36\"";
    assert_eq!(said, [expected]);
}

#[tokio::test]
async fn timor_leste_takes_a_place_once_it_is_a_member() {
    let fixture = Fixture::seeded().await;
    let refused = import(&fixture, &table(2026)).await.unwrap_err();
    assert_eq!(
        refused,
        "egdi.csv:1: column country: 2026 has no ranked row for Timor-Leste"
    );
    let content = format!("{}2026,Timor-Leste,12,0.1,0.1,0.1,0.1,\n", table(2026));
    import(&fixture, &content).await.unwrap();
    let newest = report(&fixture).await.surveys.remove(0);
    assert_eq!(newest.year, 2026);
    assert_eq!(of(&newest, "Timor-Leste").asean, AseanMembership::Member);
}

/// The whole table of the UN, where it lies beside the repository.
#[tokio::test]
async fn the_table_of_193_countries_is_imported_and_agrees_with_the_seed() {
    let shared = std::env::var_os("MOT_CUA_SHARED").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared")),
        PathBuf::from,
    );
    let file = shared.join("data/egdi_all_2003_2024.csv");
    if !file.is_file() {
        eprintln!("skipped: there is no {}", file.display());
        return;
    }
    let fixture = Fixture::seeded().await;
    let seeded = report(&fixture).await;
    let tally = egdi::import(&fixture.store, &wanted(file)).await.unwrap();
    assert_eq!(tally.written.len(), 12);
    assert_eq!(
        report(&fixture).await,
        seeded,
        "the seed holds the same figures"
    );
    for year in YEARS {
        let whole: EgdiSurvey = fixture.get(&format!("/api/v1/egdi/{year}")).await.json();
        let count = u32::try_from(whole.countries.len()).expect("few");
        assert_eq!(count, whole.countries_ranked);
        assert!(year < 2014 || count == 193, "{year}: {count}");
    }
    let newest: EgdiSurvey = fixture.get("/api/v1/egdi/2024").await.json();
    assert_eq!(newest.countries[0].name.en, "Denmark");
    assert_eq!(of(&newest, "Viet Nam").world_rank, 71);
}
