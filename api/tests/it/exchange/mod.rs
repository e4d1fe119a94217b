//! The document exchange: the sample, what it agrees with, and the routes.

mod connections;
mod import;

use contract::{
    Basis, ConnectionState, Date, ExchangeClass, ExchangeClasses, ExchangeConnections,
    ExchangeNoteKind, ExchangeReport, ExchangeUnit, ExchangeUnits, Period,
};
use domain::exchange::times;

use crate::support::Fixture;

async fn report(fixture: &Fixture) -> ExchangeReport {
    fixture.get("/api/v1/exchange").await.json()
}

async fn units(fixture: &Fixture, query: &str) -> ExchangeUnits {
    let address = format!("/api/v1/exchange/units?{query}");
    fixture.get(&address).await.json()
}

async fn classes(fixture: &Fixture, month: Period) -> ExchangeClasses {
    let address = format!("/api/v1/exchange/classes?period={month}");
    fixture.get(&address).await.json()
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

#[tokio::test]
async fn the_sample_says_so_and_agrees_with_what_was_published() {
    let fixture = Fixture::seeded().await;
    let report = report(&fixture).await;
    assert_eq!(report.origin.basis, Basis::Illustrative);
    assert_eq!(report.origin.begun_on, day("2019-03-12"));
    assert_eq!(report.origin.as_of, day("2021-02-28"));
    // More than 1.3 million to 25 February 2020, and not much more: the news would have said so.
    let (last, first_eleven) = report.months[..12].split_last().expect("a year");
    let before: u64 = first_eleven.iter().map(|one| one.documents).sum();
    let to_the_25th = before + last.documents * 25 / 29;
    assert!(
        (1_300_000..1_350_000).contains(&to_the_25th),
        "{to_the_25th}"
    );
    // The tenth month twice the first.
    let tenth = report.since_first.iter().find(|one| one.nth == 10);
    let pair = tenth.expect("a tenth month").pair;
    assert_eq!(times(&pair), Some(2.0));
    assert_eq!(pair.later.month.to_string(), "2019-12");
    let newest = report.months.last().expect("a month");
    let pair = report.year_before.expect("a year before");
    assert_eq!((pair.later, pair.earlier), (*newest, report.months[11]));
    let sum: u64 = report.months.iter().map(|one| one.documents).sum();
    assert_eq!(report.total, sum);
}

#[tokio::test]
async fn sums_agree_across_months_bodies_and_classes() {
    let fixture = Fixture::seeded().await;
    for month in report(&fixture).await.months {
        let units = units(&fixture, &format!("period={}&limit=500", month.month)).await;
        let classes = classes(&fixture, month.month).await;
        assert_eq!(units.sent, month.documents, "{}", month.month);
        assert_eq!(units.received, month.documents, "{}", month.month);
        assert_eq!(classes.total, month.documents);
        assert_eq!(classes.cells.len(), ExchangeClass::ALL.len().pow(2));
        for class in ExchangeClass::ALL {
            let of_class = || units.items.iter().filter(|one| one.class == *class);
            let cells = classes.cells.iter();
            let sent: u64 = cells
                .clone()
                .filter(|cell| cell.sender == *class)
                .map(|cell| cell.documents)
                .sum();
            let received: u64 = cells
                .filter(|cell| cell.receiver == *class)
                .map(|cell| cell.documents)
                .sum();
            assert_eq!(of_class().map(|one| one.sent).sum::<u64>(), sent, "{class}");
            let all_received: u64 = of_class().map(|one| one.received).sum();
            assert_eq!(all_received, received, "{class}");
        }
    }
}

#[tokio::test]
async fn nobody_sends_before_being_connected_and_all_were_by_february_2020() {
    let fixture = Fixture::seeded().await;
    let list: ExchangeConnections = fixture.get("/api/v1/exchange/connections").await.json();
    assert_eq!(list.basis, Basis::Illustrative);
    let mut later = 0;
    for connection in &list.items {
        let code = &connection.unit.code;
        let unit: ExchangeUnit = fixture
            .get(&format!("/api/v1/exchange/units/{code}"))
            .await
            .json();
        let first = unit.months.first().map(|one| one.month.last_day());
        match connection.state {
            ConnectionState::Connected { since, .. } => {
                assert!(first.is_some_and(|first| since <= first), "{code}");
                let is_early = matches!(
                    connection.class,
                    ExchangeClass::Ministry | ExchangeClass::Province | ExchangeClass::Party
                );
                assert_eq!(is_early, since <= day("2020-02-27"), "{code}");
                later += usize::from(since > day("2019-03-12"));
            }
            ConnectionState::UnderWay => assert_eq!(first, None, "{code}"),
        }
        let partners = unit.partners.iter();
        let (sent, received) = partners.fold((0, 0), |(sent, received), one| {
            (sent + one.sent, received + one.received)
        });
        assert_eq!(unit.months.iter().map(|one| one.sent).sum::<u64>(), sent);
        let in_months: u64 = unit.months.iter().map(|one| one.received).sum();
        assert_eq!(in_months, received);
    }
    assert!(later > 5, "not all on the first day");
}

#[tokio::test]
async fn bodies_are_sorted_narrowed_down_and_turned_over_page_by_page() {
    let fixture = Fixture::seeded().await;
    let all = units(&fixture, "sort=sent&limit=500").await;
    assert_eq!(all.month.to_string(), "2021-02", "the newest");
    assert!(all.items.is_sorted_by(|one, next| one.sent >= next.sent));
    assert_eq!(all.next, None);
    let ministries = units(&fixture, "sort=sent&class=ministry&limit=500").await;
    let expected: Vec<_> = all
        .items
        .iter()
        .filter(|one| one.class == ExchangeClass::Ministry)
        .cloned()
        .collect();
    assert_eq!(ministries.items, expected);
    assert_eq!(ministries.total, 22);
    let received = units(&fixture, "sort=received").await;
    let falls = |one: &contract::UnitDocuments, next: &contract::UnitDocuments| {
        one.received >= next.received
    };
    assert!(received.items.is_sorted_by(falls));
    let mut turned = Vec::new();
    let mut cursor = String::new();
    loop {
        let page = units(&fixture, &format!("sort=sent&limit=7&cursor={cursor}")).await;
        assert_eq!((page.total, page.sent), (all.total, all.sent));
        turned.extend(page.items);
        match page.next {
            Some(next) => cursor = next,
            None => break,
        }
    }
    assert_eq!(turned, all.items);
}

#[tokio::test]
async fn what_is_not_known_is_refused() {
    let fixture = Fixture::seeded().await;
    for (address, status) in [
        ("/api/v1/exchange/units?period=2018-01", 404),
        ("/api/v1/exchange/classes?period=2018-01", 404),
        ("/api/v1/exchange/units/H99", 404),
        ("/api/v1/exchange/units/x", 400),
        ("/api/v1/exchange/units?period=2020", 400),
        ("/api/v1/exchange/classes?period=2020-01-01", 400),
        ("/api/v1/exchange/units?class=army", 400),
        ("/api/v1/exchange/units?sort=size", 400),
        ("/api/v1/exchange/units?limit=501", 400),
        ("/api/v1/exchange/units?cursor=!", 400),
        // A body that sends nothing in this month.
        ("/api/v1/exchange/units?cursor=SDk5", 400),
        ("/api/v1/exchange/connections?class=party", 400),
    ] {
        fixture.get(address).await.problem(status);
    }
}

#[tokio::test]
async fn notes_and_facts_stand_in_both_languages_with_sources() {
    let fixture = Fixture::seeded().await;
    let report = report(&fixture).await;
    let kinds: Vec<_> = report.origin.notes.iter().map(|note| note.kind).collect();
    for kind in [
        ExchangeNoteKind::Delay,
        ExchangeNoteKind::Rounding,
        ExchangeNoteKind::Exclusion,
    ] {
        assert!(kinds.contains(&kind), "{kind:?}");
    }
    assert!(
        report
            .origin
            .notes
            .iter()
            .all(|note| note.text.en.is_some())
    );
    let july = units(&fixture, "period=2019-07").await;
    let list: ExchangeConnections = fixture.get("/api/v1/exchange/connections").await.json();
    for notes in [july.origin.notes, list.notes] {
        assert_eq!(notes, report.origin.notes, "each answer has them");
    }
    assert!(report.facts.is_sorted_by_key(|fact| fact.on));
    for fact in &report.facts {
        assert!(fact.text.en.is_some() && !fact.source.title.vi.is_empty());
    }
    let ministries = report.coverage[0];
    assert_eq!(ministries.class, ExchangeClass::Ministry);
    assert_eq!((ministries.connected, ministries.known), (22, 22));
    let others = report.coverage.last().expect("a class");
    assert_eq!((others.connected, others.known), (0, 1));
}
