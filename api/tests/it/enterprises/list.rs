//! The list: narrowed down, sorted, page after page.

use contract::EnterpriseHead;

use super::{LIST, codes, page};
use crate::support::Fixture;

#[tokio::test]
async fn the_list_is_narrowed_down_and_says_what_each_choice_would_leave() {
    let fixture = Fixture::seeded().await;
    for (query, expected) in [
        ("q=minhhoa-003", vec!["MINHHOA-003"]),
        ("q=duong+sat", vec!["MINHHOA-004"]),
        ("q=%C4%91%C6%B0%E1%BB%9Dng+s%E1%BA%AFt", vec!["MINHHOA-004"]),
        ("q=railways", vec!["MINHHOA-004"]),
        ("q=9999999997", vec![]),
        ("owner=h31", vec!["MINHHOA-012"]),
        ("owner=G01", vec![]),
        ("form=sale", vec!["MINHHOA-009"]),
        ("stage=halted&form=sale", vec![]),
    ] {
        assert_eq!(codes(&page(&fixture, query).await), expected, "{query}");
    }
    let all = page(&fixture, "limit=100").await;
    let least = |item: &&EnterpriseHead| item.state_share_percent >= 51.0;
    let expected = all.items.iter().filter(least).count();
    let most = page(&fixture, "share_from=51&limit=100").await;
    assert_eq!(most.items.len(), expected);
    assert!(expected < all.items.len());
    let narrowed = page(&fixture, "stage=offering&owner=G12").await;
    for facet in &narrowed.facets.stage {
        let query = format!("owner=G12&stage={}", facet.value);
        assert_eq!(page(&fixture, &query).await.total, facet.count, "{query}");
    }
    for facet in &narrowed.facets.owner {
        let query = format!("stage=offering&owner={}", facet.value);
        assert_eq!(page(&fixture, &query).await.total, facet.count, "{query}");
        assert!(facet.name.is_some());
    }
    let lost = page(&fixture, "owner=G01&stage=kept").await;
    assert!(
        lost.facets
            .owner
            .iter()
            .any(|one| one.value == "G01" && one.count == 0)
    );
}

#[tokio::test]
async fn every_column_sorts_both_ways_and_what_has_no_value_comes_last() {
    let fixture = Fixture::seeded().await;
    let sorted = async |sort: &str| {
        page(&fixture, &format!("limit=100&sort={sort}"))
            .await
            .items
    };
    let up = sorted("share").await;
    assert!(up.is_sorted_by(|one, next| one.state_share_percent <= next.state_share_percent));
    let down = sorted("-share").await;
    assert!(down.is_sorted_by(|one, next| one.state_share_percent >= next.state_share_percent));
    for sort in ["ipo", "-ipo"] {
        let days: Vec<_> = sorted(sort)
            .await
            .iter()
            .map(|one| one.ipo.map(|ipo| ipo.on()))
            .collect();
        let known = days.iter().flatten().count();
        assert!(days[..known].iter().all(Option::is_some), "{sort}");
        match sort {
            "ipo" => assert!(days[..known].is_sorted()),
            _ => assert!(days[..known].is_sorted_by(|one, next| one >= next)),
        }
    }
    let share = |item: &EnterpriseHead| {
        f64::from(item.disclosures.made()) / f64::from(item.disclosures.due())
    };
    let made = sorted("disclosures").await;
    assert!(made.is_sorted_by(|one, next| share(one) <= share(next)));
    let stages = sorted("stage").await;
    assert!(stages.is_sorted_by(|one, next| one.stage <= next.stage));
    let names = sorted("-name").await;
    assert_eq!(names[25].code.as_str(), "MINHHOA-001");
    assert_eq!(sorted("owner").await.len(), 26);
}

#[tokio::test]
async fn pages_follow_each_other_in_every_order() {
    let fixture = Fixture::seeded().await;
    for sort in ["name", "-share", "ipo", "-disclosures", "stage"] {
        let query = format!("form=equitisation&sort={sort}");
        let whole = page(&fixture, &format!("{query}&limit=100")).await;
        let mut walked = Vec::new();
        let mut cursor = String::new();
        loop {
            let page = page(&fixture, &format!("{query}&limit=4&cursor={cursor}")).await;
            walked.extend(page.items);
            let Some(next) = page.next else { break };
            cursor = next;
        }
        assert_eq!(walked, whole.items, "{sort}");
    }
}

#[tokio::test]
async fn answers_may_be_kept_and_asked_for_again() {
    let fixture = Fixture::seeded().await;
    for address in [LIST.to_owned(), format!("{LIST}/minhhoa-001")] {
        let answer = fixture.get(&address).await;
        assert_eq!(answer.status, 200);
        let kept_for = "public, max-age=60, stale-while-revalidate=600";
        assert_eq!(answer.header("cache-control"), kept_for);
        assert!(answer.header("etag").starts_with('"'));
    }
}

#[tokio::test]
async fn what_is_not_understood_is_refused() {
    let fixture = Fixture::seeded().await;
    fixture
        .get(&format!("{LIST}/9999999997"))
        .await
        .problem(404);
    fixture.get(&format!("{LIST}/abc")).await.problem(400);
    for (query, field) in [
        ("stage=done", "stage"),
        ("form=x", "form"),
        ("owner=x", "owner"),
        ("share_from=101", "share_from"),
        ("sort=code", "sort"),
        ("cursor=AAAA", "cursor"),
        // A real code that is in no list here.
        ("cursor=OTk5OTk5OTk5Nw", "cursor"),
        ("limit=0", "limit"),
        ("name=x", "name"),
    ] {
        let problem = fixture.get(&format!("{LIST}?{query}")).await.problem(400);
        assert_eq!(problem.errors[0].field, field, "{problem:?}");
    }
}
