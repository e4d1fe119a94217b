//! The timeline: sourced, in order, nothing from memory.

use std::collections::HashSet;

use contract::{HistoryTopic, Timeline};

use crate::support::Fixture;

async fn timeline(query: &str) -> Timeline {
    let fixture = Fixture::seeded().await;
    let address = format!("/api/v1/history{query}");
    fixture.get(&address).await.json()
}

#[tokio::test]
async fn each_fact_has_a_source_and_both_languages_and_nothing_is_recalled() {
    let found = timeline("").await;
    assert!(found.items.len() > 30);
    assert!(found.items.is_sorted_by_key(|fact| fact.on));
    let mut slugs = HashSet::new();
    for fact in &found.items {
        assert!(slugs.insert(fact.slug.clone()), "{} twice", fact.slug);
        assert!(fact.text.en.is_some() && fact.source.title.en.is_some());
        assert!(!fact.source.title.vi.is_empty(), "{}", fact.slug);
        assert_ne!(fact.basis, contract::HistoryBasis::Other, "{}", fact.slug);
        let doubt = fact.doubt.as_ref();
        assert!(doubt.is_none_or(|doubt| doubt.en.is_some()));
    }
    // Known from memory only: the day the national portal opened, and the decree of December 2021.
    let days: Vec<_> = found.items.iter().map(|fact| fact.on.to_string()).collect();
    for recalled in ["2019-12-09", "2020-08-19", "2021-12-06"] {
        assert!(!days.contains(&recalled.to_owned()), "{recalled}");
    }
}

#[tokio::test]
async fn doubts_stand_where_sources_differ() {
    let found = timeline("").await;
    let doubt = |slug: &str| {
        let mut facts = found.items.iter();
        let fact = facts.find(|fact| fact.slug.as_str() == slug);
        fact.and_then(|fact| fact.doubt.clone()).expect(slug).vi
    };
    assert!(doubt("kien-nghi-doanh-nghiep-2016").contains("ngày 1 hoặc ngày 5"));
    assert!(doubt("dich-vu-cong-thu-1000-2020").contains("dự kiến"));
}

#[tokio::test]
async fn topic_and_days_narrow_the_timeline_down() {
    let all = timeline("").await.items;
    let some = timeline("?topic=exchange&from=2019-03-12&to=2020-02-25").await;
    let slugs: Vec<_> = some.items.iter().map(|fact| fact.slug.as_str()).collect();
    assert_eq!(
        slugs,
        ["truc-lien-thong-2019", "hon-1-3-trieu-van-ban-2020"]
    );
    for topic in HistoryTopic::ALL {
        let count = timeline(&format!("?topic={topic}")).await.items.len();
        let expected = all.iter().filter(|fact| fact.topic == *topic).count();
        assert_eq!(count, expected, "{topic}");
    }
    let fixture = Fixture::seeded().await;
    let problem = fixture.get("/api/v1/history?topic=war&from=2020&x=1").await;
    assert_eq!(problem.problem(400).errors.len(), 3);
}
