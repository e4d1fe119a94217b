//! The UN survey: its routes, its seed, and the import of the UN's table.

mod import;
mod refused;

use contract::{AseanMembership, CountryFigures, EgdiReport, EgdiSurvey};

use crate::support::{Fixture, request, send};

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
