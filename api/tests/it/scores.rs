//! Tables of finished values of the 63 provinces, and the codes they are known by.

use api::{
    import::figures::{self, Request, Table, Tally},
    performance::{GsoCodes, Scheme},
};
use contract::{Edition, Figures, MissingReason};

use crate::{
    performance::heads,
    support::{Fixture, today},
};

async fn import(fixture: &Fixture, table: Table, content: &str) -> Result<Tally, String> {
    let request = Request {
        file: fixture.file("scores.csv", content),
        table,
        source: None,
        today: today(),
    };
    let imported = figures::import(&fixture.store, &request).await;
    imported.map_err(|error| error.to_string())
}

async fn edition(fixture: &Fixture, measure: &str, id: &str) -> Edition {
    let address = format!("/api/v1/measures/{measure}/editions/{id}");
    fixture.get(&address).await.json()
}

fn figures_of<'a>(edition: &'a Edition, name: &str) -> &'a Figures {
    let mut units = edition.raw.units.iter();
    let found = units.find(|unit| unit.name.vi == name);
    &found.expect("is asked").figures
}

#[test]
fn seven_provinces_carry_the_code_of_another_old_one() {
    let then = GsoCodes::of(Scheme::To202506).unwrap();
    let now = GsoCodes::of(Scheme::Since202507).unwrap();
    for (name, h_code, code_now, code_then, other) in [
        ("Lào Cai", "H38", "15", "10", "H63"),
        ("Bắc Ninh", "H05", "24", "27", "H02"),
        ("Quảng Trị", "H50", "44", "45", "H46"),
        ("Gia Lai", "H21", "52", "64", "H08"),
        ("Tây Ninh", "H53", "80", "72", "H39"),
        ("Đồng Tháp", "H20", "82", "87", "H58"),
        ("An Giang", "H01", "91", "89", "H33"),
    ] {
        let code = |codes: &GsoCodes, gso: &str| codes.get(gso).map(ToString::to_string);
        assert_eq!(code(&now, code_now).as_deref(), Some(h_code), "{name}");
        assert_eq!(code(&then, code_then).as_deref(), Some(h_code), "{name}");
        assert_eq!(code(&now, code_then), None, "{name}");
        assert_eq!(code(&then, code_now).as_deref(), Some(other), "{name}");
    }
}

#[tokio::test]
async fn a_value_goes_to_the_old_province_that_had_the_code() {
    let fixture = Fixture::seeded().await;
    let content = "year,gso_code_63,province,admin_procedures\n2024,15,Yên Bái,7.25\n\
        2024,10,Lào Cai,6.5\n2024,01,Hà Nội,\n";
    import(&fixture, Table::Papi, content).await.unwrap();
    let papi = edition(&fixture, "papi-thu-tuc", "2024-v1").await;
    let value = |value| Figures::Value {
        value,
        parts: Vec::new(),
    };
    assert_eq!(*figures_of(&papi, "Yên Bái"), value(7.25));
    assert_eq!(*figures_of(&papi, "Lào Cai"), value(6.5));
    let missing = Figures::Missing {
        reason: MissingReason::NotPublished,
    };
    assert_eq!(*figures_of(&papi, "Hà Nội"), missing);
    assert_eq!(*figures_of(&papi, "Thừa Thiên Huế"), missing);
    assert_eq!((papi.raw.units.len(), papi.results.len()), (63, 63));
    assert_eq!(papi.head.coverage[0].reported, 2);
}

#[tokio::test]
async fn papi_of_2021_is_not_compared_with_2020_when_its_rule_was_another() {
    let fixture = Fixture::seeded().await;
    let years = [2019, 2020, 2021, 2022].map(|year| format!("{year},01,7.{}", year % 10));
    let content = format!("year,gso_code_63,admin_procedures\n{}\n", years.join("\n"));
    import(&fixture, Table::Papi, &content).await.unwrap();
    let mut compared = Vec::new();
    for year in [2019, 2020, 2021, 2022] {
        let edition = edition(&fixture, "papi-thu-tuc", &format!("{year}-v1")).await;
        compared.push(edition.raw.earlier.map(|earlier| earlier.year()));
    }
    assert_eq!(compared, [None, Some(2019), None, Some(2021)]);
}

#[tokio::test]
async fn a_rank_without_a_value_is_no_value() {
    let fixture = Fixture::seeded().await;
    let content = "year,rank,gso_code_63,province,dti_total\n2022,1,48,Đà Nẵng,0.8002\n\
        2022,6,20,Lạng Sơn,\n";
    let tally = import(&fixture, Table::Dti, content).await.unwrap();
    assert_eq!(tally.published[0].to_string(), "2022-v1");
    let dti = edition(&fixture, "dti", "2022-v1").await;
    assert_eq!(dti.head.coverage[0].reported, 1);
    assert!(matches!(
        figures_of(&dti, "Lạng Sơn"),
        Figures::Missing { .. }
    ));
    assert_eq!(heads(&fixture, "dti").await.len(), 1);
}

#[tokio::test]
async fn bad_values_codes_and_years_are_told_at_once() {
    let fixture = Fixture::seeded().await;
    let content = "year,gso_code_63,dti_total\n2025,01,0.5\n2022,03,0.5\n2022,01,80%\n\
        2022,02,1.5\n2022,04,0.5\n2022,04,0.6\n";
    let said = import(&fixture, Table::Dti, content).await.unwrap_err();
    let expected = [
        "scores.csv:2: column year: a year from 2000 to 2024, found \"2025\"",
        "scores.csv:3: column gso_code_63: none of the 63 provinces has the code \"03\"",
        "scores.csv:4: column dti_total: a number from 0 to 1 such as 0.5, found \"80%\"",
        "scores.csv:5: column dti_total: a number from 0 to 1 such as 0.5, found \"1.5\"",
        "scores.csv:7: column gso_code_63: 04 is already in line 6 for this period",
    ];
    assert_eq!(said.lines().collect::<Vec<_>>(), expected);
    assert!(heads(&fixture, "dti").await.is_empty());
}
