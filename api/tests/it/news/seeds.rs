//! The demonstration articles: each in order, with sources, and enough of them.

use std::collections::HashSet;

use api::{
    news::{seeds, topics},
    performance::units_ever,
};
use contract::{Basis, Block, NewsPage};

use super::now;
use crate::support::Fixture;

#[test]
fn each_is_in_order_and_names_its_sources() {
    let topics = topics().expect("they are read");
    let units = units_ever().expect("they are read");
    let articles = seeds::articles().expect("they are read");
    let mut slugs = HashSet::new();
    for article in &articles {
        article
            .check(now())
            .unwrap_or_else(|error| panic!("{}: {error:?}", article.slug));
        assert!(
            slugs.insert(article.slug.clone()),
            "{} is there twice",
            article.slug
        );
        assert_eq!(article.basis, Basis::Illustrative);
        assert!(!article.sources.is_empty(), "{}", article.slug);
        assert!(!article.topics.is_empty(), "{}", article.slug);
        for topic in &article.topics {
            assert!(topics.find(topic.as_str()).is_some(), "{topic}");
        }
        for unit in article.units.iter().chain(&article.agency) {
            assert!(units.contains_key(unit), "{}: {unit}", article.slug);
        }
        assert_eq!(article.title.en.is_some(), article.body.en.is_some());
    }
    assert!(articles.len() >= 24);
    let english = articles.iter().filter(|article| article.body.en.is_some());
    assert!(english.count() >= 8);
    let words = |blocks: &[Block]| -> usize {
        let words = blocks.iter().map(Block::words);
        words.map(|words| words.split_whitespace().count()).sum()
    };
    let long = articles
        .iter()
        .filter(|article| words(&article.body.vi) > 500);
    let long = long.count();
    assert!(long >= 8 && articles.len() - long >= 8, "{long} are long");
}

#[tokio::test]
async fn a_fresh_start_has_them_until_a_real_one_comes() {
    let fixture = Fixture::seeded().await;
    let page: NewsPage = fixture.get(super::LIST).await.json();
    assert!(page.total >= 24);
    assert!(
        page.items
            .iter()
            .all(|item| item.basis == Basis::Illustrative)
    );
    let real = super::article("that", "Tin thật", "2026-11-01", "x");
    let tally = super::put(&fixture, &[real]).await.expect("written");
    assert_eq!((tally.added, tally.removed), (1, page.total));
    assert_eq!(super::slugs(&fixture, "").await, ["that"]);
}
