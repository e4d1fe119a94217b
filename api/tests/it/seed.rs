//! The embedded seed.

use api::store::Store;
use contract::ProcedurePage;

use crate::support::{Fixture, today};

#[tokio::test]
async fn a_fresh_start_shows_at_least_60_procedures() {
    let fixture = Fixture::seeded().await;
    let page: ProcedurePage = fixture.get("/api/v1/procedures").await.json();
    assert!(page.total >= 60, "{}", page.total);
    let uses = page.facets.life_event.len();
    assert!(uses >= 10, "{uses} life events have procedures");
}

#[tokio::test]
async fn a_database_in_memory_is_filled_too() {
    let store = Store::open("sqlite::memory:", today()).await.unwrap();
    let rows = store.rows().await.unwrap();
    assert!(rows.procedures.len() >= 60);
    assert!(rows.editions.editions.len() >= 40);
}

#[tokio::test]
async fn a_second_start_keeps_what_is_there() {
    let folder = tempfile::TempDir::new().unwrap();
    let url = format!("sqlite://{}/a.sqlite?mode=rwc", folder.path().display());
    let first = Store::open(&url, today()).await.unwrap();
    let version = first.version().await.unwrap();
    let second = Store::open(&url, today()).await.unwrap();
    assert_eq!(second.version().await.unwrap(), version);
    let procedures = second.rows().await.unwrap().procedures;
    assert!(procedures.len() >= 60);
}

#[tokio::test]
async fn two_copies_may_start_at_once_and_see_each_other_s_imports() {
    let folder = tempfile::TempDir::new().unwrap();
    let url = format!("sqlite://{}/a.sqlite?mode=rwc", folder.path().display());
    let (one, two) = tokio::join!(Store::open(&url, today()), Store::open(&url, today()));
    let (one, two) = (one.unwrap(), two.unwrap());
    let before = two.version().await.unwrap();
    let nothing = api::store::Scope::Whole;
    one.write(&[], nothing, today(), &api::import::Silent)
        .await
        .unwrap();
    assert!(two.version().await.unwrap() > before);
}

#[tokio::test]
async fn another_kind_of_database_is_refused_in_words() {
    let refused = Store::open("postgres://localhost/x", today()).await;
    assert!(refused.unwrap_err().to_string().contains("sqlite://"));
}
