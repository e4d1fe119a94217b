//! The UN survey: its routes, its seed, and the import of the UN's table.

use std::path::PathBuf;

use api::import::egdi::{self, Request, Tally};
use contract::{
    AseanMembership, Citation, CountryFigures, EgdiReport, EgdiSurvey, named::Bilingual,
};

use crate::support::{Fixture, request, send, today};

const YEARS: [u16; 12] = [
    2024, 2022, 2020, 2018, 2016, 2014, 2012, 2010, 2008, 2005, 2004, 2003,
];

async fn report(fixture: &Fixture) -> EgdiReport {
    fixture.get("/api/v1/egdi").await.json()
}

fn of<'a>(survey: &'a EgdiSurvey, name: &str) -> &'a CountryFigures {
    let found = survey.countries.iter().find(|one| one.name.en == name);
    found.expect("is there")
}

#[tokio::test]
async fn a_fresh_start_knows_the_asean_countries_in_all_twelve_surveys() {
    let fixture = Fixture::seeded().await;
    let report = report(&fixture).await;
    let years: Vec<_> = report.surveys.iter().map(|survey| survey.year).collect();
    assert_eq!(years, YEARS);
    for survey in &report.surveys {
        assert_eq!(survey.countries.len(), 11, "{}", survey.year);
        assert!(survey.countries.is_sorted_by_key(|one| one.world_rank));
        assert!(survey.countries_ranked <= 193);
        let later = of(survey, "Timor-Leste");
        assert_eq!(later.asean, AseanMembership::JoinedLater);
        let source = &survey.source.title;
        assert!(source.vi.ends_with(&survey.year.to_string()), "{source:?}");
    }
    let own = of(&report.surveys[0], "Viet Nam");
    assert_eq!(own.world_rank, 71);
    assert_eq!(own.name.vi.as_deref(), Some("Việt Nam"));
    assert_eq!(own.figures.egdi.to_string(), "0.77092");
    assert_eq!(own.asean, AseanMembership::Member);
    assert_eq!(report.surveys[11].countries_ranked, 173);
    let targets = &report.resolution.targets;
    assert_eq!(targets.len(), 4);
    assert!(targets.is_sorted_by_key(|target| target.by));
}

#[tokio::test]
async fn one_survey_can_be_asked_for_and_a_year_without_one_is_not_found() {
    let fixture = Fixture::seeded().await;
    let survey: EgdiSurvey = fixture.get("/api/v1/egdi/2016").await.json();
    assert_eq!(survey, report(&fixture).await.surveys[4]);
    fixture.get("/api/v1/egdi/2017").await.problem(404);
    for year in ["16", "02016", "x", "+201", "2016v1"] {
        let problem = fixture
            .get(&format!("/api/v1/egdi/{year}"))
            .await
            .problem(400);
        assert_eq!(problem.errors[0].field, "year", "{year}");
    }
    fixture.get("/api/v1/egdi?year=2016").await.problem(400);
}

#[tokio::test]
async fn what_is_known_by_its_tag_is_not_sent_again() {
    let fixture = Fixture::seeded().await;
    for address in ["/api/v1/egdi", "/api/v1/egdi/2024"] {
        let first = fixture.get(address).await;
        assert!(first.header("cache-control").contains("max-age=60"));
        let mut again = request("GET", address);
        let tag = first.headers["etag"].clone();
        again.headers_mut().insert("if-none-match", tag);
        assert_eq!(send(fixture.app(), again).await.status, 304, "{address}");
    }
}

const HEADER: &str = "year,country,rank,egdi,osi,tii,hci,epi";

/// The ASEAN countries of one year, Viet Nam with rank 9, and one more country.
fn table(year: u16) -> String {
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

async fn import(fixture: &Fixture, content: &str) -> Result<Tally, String> {
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
        "egdi.csv:1: column country: 2026 has no row for Timor-Leste"
    );
    let content = format!("{}2026,Timor-Leste,12,0.1,0.1,0.1,0.1,\n", table(2026));
    import(&fixture, &content).await.unwrap();
    let newest = report(&fixture).await.surveys.remove(0);
    assert_eq!(newest.year, 2026);
    assert_eq!(of(&newest, "Timor-Leste").asean, AseanMembership::Member);
}

/// What is said of a table; nothing may have changed.
async fn refusal(content: &str) -> Vec<String> {
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
        ["egdi.csv:1: column country: 2024 has no row for Viet Nam"]
    );
    assert_eq!(refusal(HEADER).await, ["egdi.csv: holds no figures"]);
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
