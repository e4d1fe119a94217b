//! Facets: each count is what a request with that choice finds.

use contract::{Facet, ProcedureFacets, ProcedurePage};

use crate::support::Fixture;

const CHOICES: [&str; 7] = [
    "agency",
    "sector",
    "audience",
    "life_event",
    "level",
    "online",
    "fee",
];

fn of<'a>(facets: &'a ProcedureFacets, choice: &str) -> &'a [Facet] {
    match choice {
        "agency" => &facets.agency,
        "sector" => &facets.sector,
        "audience" => &facets.audience,
        "life_event" => &facets.life_event,
        "level" => &facets.level,
        "online" => &facets.online,
        _ => &facets.fee,
    }
}

async fn page(fixture: &Fixture, pairs: &[(&str, &str)]) -> ProcedurePage {
    let query: Vec<String> = pairs.iter().map(|(k, v)| format!("{k}={v}")).collect();
    let address = format!("/api/v1/procedures?{}", query.join("&"));
    fixture.get(&address).await.json()
}

#[tokio::test]
async fn a_count_is_what_one_finds_with_that_choice_and_all_others() {
    let fixture = Fixture::seeded().await;
    for chosen in [
        vec![],
        vec![("q", "dang+ky")],
        vec![("agency", "G15"), ("online", "yes")],
        vec![("q", "cap"), ("level", "commune"), ("fee", "free")],
    ] {
        let facets = page(&fixture, &chosen).await.facets;
        for choice in CHOICES {
            for facet in of(&facets, choice) {
                let mut query: Vec<_> = chosen
                    .iter()
                    .copied()
                    .filter(|(key, _)| *key != choice)
                    .collect();
                query.push((choice, &facet.value));
                let found = page(&fixture, &query).await.total;
                assert_eq!(found, facet.count, "{query:?}");
            }
        }
    }
}

#[tokio::test]
async fn facets_come_largest_first_without_zeros() {
    let fixture = Fixture::seeded().await;
    let facets = page(&fixture, &[]).await.facets;
    for choice in CHOICES {
        let counts: Vec<u32> = of(&facets, choice).iter().map(|f| f.count).collect();
        assert!(counts.is_sorted_by(|a, b| a >= b), "{choice}");
        assert!(!counts.is_empty() && !counts.contains(&0), "{choice}");
    }
    assert!(facets.sector.iter().all(|facet| facet.name.is_some()));
    assert!(facets.fee.iter().all(|facet| facet.name.is_none()));
}

#[tokio::test]
async fn what_is_chosen_is_listed_even_with_nothing_left() {
    let fixture = Fixture::seeded().await;
    let chosen = [
        ("q", "khai+sinh"),
        ("agency", "G11"),
        ("life_event", "huu-tri"),
        ("sector", "khong-co"),
    ];
    let facets = page(&fixture, &chosen).await.facets;
    let agency = facets
        .agency
        .iter()
        .find(|facet| facet.value == "G11")
        .unwrap();
    assert_eq!(agency.count, 0);
    assert_eq!(agency.name.as_ref().unwrap().vi, "Bộ Quốc phòng");
    assert!(
        facets
            .life_event
            .iter()
            .any(|facet| facet.value == "huu-tri")
    );
    assert!(facets.sector.iter().any(|facet| facet.value == "khong-co"));
}
