//! Investment and registrations: sums that agree, the import of a table, and what is refused.

use api::import::{
    figures::FiguresError,
    investment::{self, Outcome, Request},
};
use contract::{Basis, Capital, Citation, EnterpriseFigures, named::Bilingual};

use crate::support::{Fixture, today};

const FIGURES: &str = "/api/v1/enterprise-figures";

async fn figures(fixture: &Fixture, query: &str) -> EnterpriseFigures {
    fixture.get(&format!("{FIGURES}?{query}")).await.json()
}

fn sum(capitals: impl Iterator<Item = Capital>) -> Capital {
    capitals.fold(Capital::default(), Capital::plus)
}

#[track_caller]
fn check_sums(figures: &EnterpriseFigures) {
    let investment = &figures.investment;
    let by_sector = sum(investment.by_sector.iter().map(|one| one.capital));
    let by_province = sum(investment.by_province.iter().map(|one| one.capital));
    assert!(investment.total.implemented_usd <= investment.total.registered_usd);
    assert_eq!(by_sector, investment.total);
    assert_eq!(by_province, investment.total);
}

#[tokio::test]
async fn a_fresh_start_has_made_up_figures_that_agree_with_each_other() {
    let fixture = Fixture::seeded().await;
    let all = figures(&fixture, "").await;
    assert_eq!(all.investment.basis, Basis::Illustrative);
    assert_eq!(all.investment.source, None);
    let years: Vec<u16> = all.investment.by_year.iter().map(|one| one.year).collect();
    assert_eq!(years, (2016..=2025).collect::<Vec<_>>());
    assert_eq!(all.investment.by_sector.len(), 10);
    assert_eq!(all.investment.by_province.len(), 34);
    check_sums(&all);
    let by_year = sum(all.investment.by_year.iter().map(|one| one.capital));
    assert_eq!(by_year, all.investment.total);
    let mut years_together = Capital::default();
    for year in 2016..=2025 {
        let of_year = figures(&fixture, &format!("year={year}")).await;
        check_sums(&of_year);
        assert_eq!(of_year.investment.by_year, all.investment.by_year);
        years_together = years_together.plus(of_year.investment.total);
    }
    assert_eq!(years_together, all.investment.total);
}

#[tokio::test]
async fn a_choice_on_one_side_narrows_the_other_sides() {
    let fixture = Fixture::seeded().await;
    let all = figures(&fixture, "").await;
    let sector = &all.investment.by_sector[3];
    let of_sector = figures(&fixture, &format!("sector={}", sector.code)).await;
    assert_eq!(of_sector.investment.total, sector.capital);
    assert_eq!(of_sector.investment.by_sector, all.investment.by_sector);
    let by_year = sum(of_sector.investment.by_year.iter().map(|one| one.capital));
    assert_eq!(by_year, sector.capital);
    let of_both = figures(
        &fixture,
        &format!("sector={}&province=h26&year=2020", sector.code),
    )
    .await;
    let place = of_both
        .investment
        .by_province
        .iter()
        .find(|one| one.code == "H26");
    assert_eq!(place.expect("Hà Nội").capital, of_both.investment.total);
    let nothing = figures(&fixture, "year=1990").await;
    assert_eq!(nothing.investment.total, Capital::default());
    check_sums(&nothing);
}

#[tokio::test]
async fn registrations_are_summed_over_provinces() {
    let fixture = Fixture::seeded().await;
    let all = figures(&fixture, "").await.registrations.expect("some");
    assert_eq!(all.basis, Basis::Illustrative);
    let mut first_year = 0;
    for province in figures(&fixture, "").await.investment.by_province {
        let query = format!("province={}", province.code);
        let own = figures(&fixture, &query).await.registrations.expect("some");
        first_year += own.by_year[0].enterprises;
    }
    assert_eq!(all.by_year[0].enterprises, first_year);
    assert_eq!(all.by_year.len(), 10);
}

async fn import(fixture: &Fixture, table: &str) -> Result<Outcome, FiguresError> {
    let request = Request {
        file: fixture.file("fdi.csv", table),
        source: Some(Citation {
            title: Bilingual::vietnamese("Niên giám"),
            url: None,
        }),
        today: today(),
    };
    investment::import(&fixture.store, &request).await
}

const HEAD: &str = "year,sector,province,projects,registered_usd,implemented_usd\n";

#[tokio::test]
async fn a_real_table_takes_the_place_of_all_that_was_made_up() {
    let fixture = Fixture::seeded().await;
    let table =
        format!("\u{feff}{HEAD}2024,xay-dung,H26,3,5000000,2000000\n2025,xay-dung,H29,1,700,0\n");
    let outcome = import(&fixture, &table).await.expect("imported");
    assert_eq!(outcome, Outcome::Written { rows: 2 });
    let all = figures(&fixture, "").await;
    assert_eq!(all.investment.basis, Basis::Published);
    assert_eq!(all.investment.total.registered_usd, 5_000_700);
    assert_eq!(all.investment.by_province.len(), 2);
    assert_eq!(
        all.registrations, None,
        "nothing made up beside what is real"
    );
    check_sums(&all);
    let before = fixture.store.version().await.expect("a version");
    let again = import(&fixture, &table).await.expect("imported");
    assert_eq!(again, Outcome::Unchanged);
    assert_eq!(fixture.store.version().await.expect("a version"), before);
}

#[tokio::test]
async fn a_bad_row_names_file_line_column_and_reason_and_nothing_is_written() {
    let fixture = Fixture::seeded().await;
    for (row, column, reason) in [
        ("1986,xay-dung,H26,1,1,1", "year", "from 1987 to 2026"),
        ("2027,xay-dung,H26,1,1,1", "year", "from 1987 to 2026"),
        ("2024,xay,H26,1,1,1", "sector", "one of: "),
        ("2024,xay-dung,G12,1,1,1", "province", "no province"),
        ("2024,xay-dung,H99,1,1,1", "province", "no province"),
        ("2024,xay-dung,H26,-1,1,1", "projects", "found \"-1\""),
        (
            "2024,xay-dung,H26,1,1.5,1",
            "registered_usd",
            "found \"1.5\"",
        ),
        (
            "2024,xay-dung,H26,1,1,9000000000000000",
            "implemented_usd",
            "whole US dollars",
        ),
        ("2023,xay-dung,H26,1,1,1", "province", "already in line 2"),
    ] {
        let table = format!("{HEAD}2023,xay-dung,H26,1,1,1\n{row}\n");
        let error = import(&fixture, &table).await.expect_err(row);
        let said = error.to_string();
        assert!(
            said.starts_with(&format!("fdi.csv:3: column {column}: ")),
            "{said}"
        );
        assert!(said.contains(reason), "{said}");
        assert_eq!(
            figures(&fixture, "").await.investment.basis,
            Basis::Illustrative
        );
    }
    let error = import(&fixture, HEAD).await.expect_err("empty");
    assert_eq!(error.to_string(), "fdi.csv: holds no figures");
}

#[tokio::test]
async fn what_is_not_understood_is_refused() {
    let fixture = Fixture::seeded().await;
    for (query, field) in [
        ("year=x", "year"),
        ("year=20250", "year"),
        ("year=%2B25", "year"),
        ("sector=a--b", "sector"),
        ("q=x", "q"),
    ] {
        let problem = fixture
            .get(&format!("{FIGURES}?{query}"))
            .await
            .problem(400);
        assert_eq!(problem.errors[0].field, field, "{problem:?}");
    }
}
