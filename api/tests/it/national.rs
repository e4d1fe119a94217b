//! Figures of the whole country, and the provinces with counts.

use contract::{Edition, Figures, NationalFigures, Period};
use domain::performance::Share;

use crate::support::Fixture;

#[tokio::test]
async fn months_come_in_order_and_say_what_is_doubtful() {
    let fixture = Fixture::seeded().await;
    let national: NationalFigures = fixture.get("/api/v1/national-figures").await.json();
    let months: Vec<_> = national.months.iter().map(|one| one.month).collect();
    assert!(months.is_sorted() && months.len() == 9);
    assert_eq!(months[8], Period::Month(2026, 9));
    let shares = national.months.iter().map(|one| one.on_time_percent);
    assert!(shares.clone().all(|share| (0.0..=100.0).contains(&share)));
    assert_eq!(national.counted_to.to_string(), "2026-09-17");
    assert!(national.note.vi.contains("ngày 17") && national.source.url.is_some());
}

#[tokio::test]
async fn counts_agree_with_the_shares_that_points_give() {
    let fixture = Fixture::seeded().await;
    let national: NationalFigures = fixture.get("/api/v1/national-figures").await.json();
    let address = format!(
        "/api/v1/measures/{}/editions/2026-10-10-v1",
        national.measure
    );
    let edition: Edition = fixture.get(&address).await.json();
    assert_eq!(national.settlements.len(), 3);
    for row in &national.settlements {
        assert_eq!(edition.raw.period, Period::YearTo(row.counted_to));
        let mut units = edition.raw.units.iter();
        let unit = units.find(|unit| unit.code == row.unit.code).unwrap();
        let Figures::Value { value, .. } = unit.figures else {
            panic!("{:?}", unit.figures);
        };
        let share = Share::new(row.on_time, row.settled()).unwrap();
        let apart = (share.value().unwrap() * 100.0 - value).abs();
        // Points are rounded to 0.01, which is 0.025 here; the note says that the rest is open.
        assert!(apart < 0.065, "{}: {apart}", row.unit.name.vi);
    }
    assert!(national.settlements_note.vi.contains("0,06"));
}
