//! The editions of a fresh start: what they say, and that it follows from their figures.

use contract::{
    AgencyKind, Basis, Edition, Figures, MissingReason, Period, UnitFigures, UnitResult,
};
use domain::performance::{Difference, Field, differences};

use crate::{
    performance::{address, heads},
    support::Fixture,
};

async fn editions(fixture: &Fixture, measure: &str) -> Vec<Edition> {
    let mut editions = Vec::new();
    for head in heads(fixture, measure).await {
        editions.push(fixture.get(&address(&head)).await.json());
    }
    editions.reverse();
    editions
}

fn unit<'a>(edition: &'a Edition, code: &str) -> (&'a UnitFigures, &'a UnitResult) {
    let units = edition.raw.units.iter().zip(&edition.results);
    let mut found = units.filter(|(unit, _)| unit.code.as_str() == code);
    found.next().expect("is asked")
}

#[tokio::test]
async fn every_edition_follows_from_its_figures_and_a_changed_count_is_named() {
    let fixture = Fixture::seeded().await;
    for measure in ["dung-han", "diem-766", "dung-han-766"] {
        for edition in editions(&fixture, measure).await {
            assert_eq!(differences(&edition.raw, &edition.results), []);
        }
    }
    let mut forged = editions(&fixture, "dung-han").await.remove(35);
    let Figures::Counted { counts } = &mut forged.raw.units[20].figures else {
        panic!("unit 20 reported");
    };
    counts.settled_late += 1;
    let found = differences(&forged.raw, &forged.results);
    let value = Difference {
        unit: 20,
        field: Field::Value,
    };
    assert!(found.contains(&value), "{found:?}");
}

#[tokio::test]
async fn no_dossier_appears_or_vanishes_in_any_month_nor_between_two() {
    let fixture = Fixture::seeded().await;
    let months = editions(&fixture, "dung-han").await;
    assert_eq!(months.len(), 36);
    for (at, month) in months.iter().enumerate() {
        assert_eq!(month.raw.basis, Basis::Illustrative);
        assert_eq!(month.raw.units.len(), 34 + 17);
        for unit in &month.raw.units {
            let Figures::Counted { counts } = &unit.figures else {
                continue;
            };
            assert!(counts.balances(), "{} {}", month.raw.period, unit.code);
            let Some(Figures::Counted { counts: before }) = &unit.earlier else {
                continue;
            };
            let left = before.open_within_time
                + before.open_overdue
                + before.paused_within_time
                + before.paused_overdue;
            assert_eq!(counts.carried_over, left, "{}", unit.code);
        }
        let before = at.checked_sub(1).map(|before| months[before].raw.period);
        assert_eq!(month.raw.earlier, before);
    }
}

#[tokio::test]
async fn the_generated_set_has_what_real_figures_have() {
    let fixture = Fixture::seeded().await;
    let months = editions(&fixture, "dung-han").await;
    let all = || {
        months
            .iter()
            .flat_map(|month| month.raw.units.iter().zip(&month.results))
    };
    let too_few = all().filter(|(_, result)| result.n.is_some_and(|n| n < 30));
    assert!(too_few.clone().count() > 0);
    assert!(too_few.clone().all(|(_, result)| result.standing.is_none()));
    let missing = |month: &Edition| {
        let units = month.raw.units.iter();
        units
            .filter(|unit| matches!(unit.figures, Figures::Missing { .. }))
            .count()
    };
    assert!(months.iter().all(|month| missing(month) <= 3));
    assert!(
        missing(&months[35]) > 0,
        "the last month has late reporters"
    );
    let national = |at: usize| months[at].totals[1].result.value.expect("is counted");
    assert!(
        national(28) < national(26),
        "Tết 2026 is after November 2025"
    );
    assert!((0..36).all(|at| (75.0..99.0).contains(&national(at))));
    let bands: std::collections::HashSet<_> = months[35]
        .results
        .iter()
        .filter_map(|result| result.band)
        .collect();
    assert!(bands.len() >= 3, "{bands:?}");
    for month in &months {
        let said = month.head.note.as_ref().expect("says what it is");
        assert!(said.vi.contains("Số liệu minh họa"));
    }
}

#[tokio::test]
async fn missing_is_not_zero() {
    let fixture = Fixture::seeded().await;
    let month = editions(&fixture, "dung-han").await.remove(35);
    for (unit, result) in month.raw.units.iter().zip(&month.results) {
        if let Figures::Missing { reason } = unit.figures {
            assert_eq!(reason, MissingReason::NotReported);
            assert_eq!(*result, UnitResult::default());
        }
    }
    let reported: u32 = month.head.coverage.iter().map(|kind| kind.reported).sum();
    let counted = month.results.iter().filter(|result| result.n.is_some());
    assert_eq!(reported as usize, counted.count());
    let expected: Vec<_> = month
        .head
        .coverage
        .iter()
        .map(|kind| kind.expected)
        .collect();
    assert_eq!(expected, [17, 34]);
}

#[tokio::test]
async fn index_766_is_as_published_and_its_share_is_exact() {
    let fixture = Fixture::seeded().await;
    let scores = editions(&fixture, "diem-766").await;
    let (figures, result) = unit(&scores[1], "H20");
    assert_eq!(figures.name.vi, "Đồng Tháp");
    let parts = vec![11.46, 17.69, 8.84, 6.32, 14.58, 9.72];
    let value = 68.61;
    assert_eq!(figures.figures, Figures::Value { value, parts });
    assert_eq!(result.standing.map(|standing| standing.rank), Some(1));
    assert_eq!(scores[1].raw.earlier, Some(scores[0].raw.period));
    assert!(scores[0].head.note.is_none());
    let note = scores[1].head.note.as_ref().expect("says what is odd");
    assert!(note.vi.contains("8 tỉnh"));
    let shares = editions(&fixture, "dung-han-766").await;
    assert_eq!(shares[1].head.basis, Basis::Derived);
    assert_eq!(unit(&shares[1], "H20").1.value, Some(88.45));
    assert_eq!(unit(&shares[1], "H26").1.value, Some(74.0));
    for edition in scores.iter().chain(&shares) {
        let kinds: Vec<_> = edition.head.coverage.iter().map(|one| one.kind).collect();
        assert_eq!(kinds, [AgencyKind::Province]);
        assert_eq!(edition.head.coverage[0].reported, 34);
        assert!(matches!(edition.head.period, Period::YearTo(_)));
    }
}
