//! Databases that an earlier version wrote.

use api::store::Store;
use contract::Date;
use sea_orm::{ConnectionTrait as _, Database};
use tempfile::TempDir;

use crate::{
    dossiers::{event, import, opening, times::times},
    support::{Fixture, today},
};

#[tokio::test]
async fn lines_written_before_they_said_when_they_changed_say_it_now() {
    let folder = TempDir::new().expect("works in a test");
    let url = format!("sqlite://{}/old.sqlite?mode=rwc", folder.path().display());
    let filled = Store::open(&url, today()).await.expect("works in a test");
    let written = filled.rows().await.expect("works in a test").procedures;
    let database = Database::connect(&url).await.expect("works in a test");
    for step in [
        "UPDATE procedure SET summary = json_remove(summary, '$.updatedOn')",
        "DELETE FROM seaql_migrations WHERE version LIKE '%summaries_say_updated_on'",
    ] {
        let done = database.execute_unprepared(step).await;
        assert!(done.expect("works in a test").rows_affected() > 0, "{step}");
    }
    assert!(filled.rows().await.is_err());
    let later = Date::new(2027, 1, 2).expect("works in a test");
    let opened = Store::open(&url, later).await.expect("works in a test");
    let read = opened.rows().await.expect("works in a test").procedures;
    assert_eq!(read.len(), written.len());
    assert!(read.iter().all(|row| row.summary.updated_on == today()));
}

#[tokio::test]
async fn a_database_from_before_rankings_gets_their_editions() {
    let folder = TempDir::new().expect("works in a test");
    let url = format!("sqlite://{}/old.sqlite?mode=rwc", folder.path().display());
    let filled = Store::open(&url, today()).await.expect("works in a test");
    let before = filled.rows().await.expect("works in a test");
    let database = Database::connect(&url).await.expect("works in a test");
    for step in [
        "DROP TABLE edition",
        "DELETE FROM seaql_migrations WHERE version LIKE '%editions'",
    ] {
        let done = database.execute_unprepared(step).await;
        done.expect("works in a test");
    }
    let opened = Store::open(&url, today()).await.expect("works in a test");
    let after = opened.rows().await.expect("works in a test");
    assert!(after.version > before.version, "other copies notice");
    let hashes = |rows: &api::store::CatalogueRows| -> Vec<String> {
        let editions = rows.editions.editions.iter();
        editions.map(|edition| edition.head.hash.clone()).collect()
    };
    assert_eq!(hashes(&after), hashes(&before), "the same on every start");
}

#[tokio::test]
async fn a_database_from_before_tasks_gets_the_sample() {
    let folder = TempDir::new().expect("works in a test");
    let url = format!("sqlite://{}/old.sqlite?mode=rwc", folder.path().display());
    let filled = Store::open(&url, today()).await.expect("works in a test");
    let before = filled.rows().await.expect("works in a test");
    let database = Database::connect(&url).await.expect("works in a test");
    for step in [
        "DROP TABLE task_list",
        "DELETE FROM seaql_migrations WHERE version LIKE '%task_list'",
    ] {
        let done = database.execute_unprepared(step).await;
        done.expect("works in a test");
    }
    let opened = Store::open(&url, today()).await.expect("works in a test");
    let after = opened.rows().await.expect("works in a test");
    assert!(after.version > before.version, "other copies notice");
    assert_eq!(after.tasks, before.tasks);
}

#[tokio::test]
async fn a_database_from_before_the_un_survey_gets_it() {
    let folder = TempDir::new().expect("works in a test");
    let url = format!("sqlite://{}/old.sqlite?mode=rwc", folder.path().display());
    let filled = Store::open(&url, today()).await.expect("works in a test");
    let before = filled.rows().await.expect("works in a test");
    let database = Database::connect(&url).await.expect("works in a test");
    for step in [
        "DROP TABLE egdi_survey",
        "DELETE FROM seaql_migrations WHERE version LIKE '%egdi_surveys'",
    ] {
        let done = database.execute_unprepared(step).await;
        done.expect("works in a test");
    }
    let opened = Store::open(&url, today()).await.expect("works in a test");
    let after = opened.rows().await.expect("works in a test");
    assert!(after.version > before.version, "other copies notice");
    assert_eq!((after.surveys.len(), after.surveys), (12, before.surveys));
}

#[tokio::test]
async fn a_database_from_before_times_counts_what_was_settled() {
    let fixture = Fixture::seeded().await;
    let code = |number| format!("H56.14-261102-{number:04}");
    for number in 0..7 {
        let settled = event(&code(number), "2026-11-05T16:00", "settled");
        let lines = [opening(&code(number)), settled];
        import(&fixture, &lines[..if number < 6 { 2 } else { 1 }])
            .await
            .expect("imported");
    }
    let before = times(&fixture, "?agency=H56.14").await;
    assert_eq!(before.levels[0].settled_count, 6);
    let database = Database::connect(&fixture.address()).await;
    let database = database.expect("works in a test");
    for step in [
        "DROP TABLE settled_count",
        "ALTER TABLE dossier DROP COLUMN settled_on",
        "ALTER TABLE dossier DROP COLUMN working_days",
        "ALTER TABLE dossier DROP COLUMN is_late",
        "DELETE FROM seaql_migrations WHERE version LIKE '%settled_counts'",
    ] {
        let done = database.execute_unprepared(step).await;
        done.expect("works in a test");
    }
    let _upgraded = Store::open(&fixture.address(), today())
        .await
        .expect("works in a test");
    assert_eq!(times(&fixture, "?agency=H56.14").await, before);
    // The dossiers know how they are counted: what is corrected is taken back.
    let owes = [event(&code(0), "2026-11-06T09:00", "payment")];
    import(&fixture, &owes).await.expect("imported");
    let after = times(&fixture, "?agency=H56.14").await;
    assert_eq!(after.levels[0].settled_count, 5);
}

#[tokio::test]
async fn a_database_with_events_in_a_table_of_their_own_keeps_them_in_order() {
    let fixture = Fixture::seeded().await;
    let (one, other) = ("H56.14-261102-0001", "H56.14-261102-0002");
    let lines = [
        opening(one),
        event(one, "2026-11-03T08:00", "processing"),
        event(one, "2026-11-05T16:00", "settled"),
        opening(other),
    ];
    import(&fixture, &lines).await.expect("imported");
    let codes = [one, other].map(|code| code.parse().expect("a code"));
    let before = fixture.store.dossiers(&codes).await.expect("read");
    let database = Database::connect(&fixture.address()).await;
    let database = database.expect("works in a test");
    for step in [
        "CREATE TABLE dossier_event (code TEXT, at TEXT, status INTEGER, event TEXT, PRIMARY KEY (code, at, status))",
        // The last one first: a table says nothing of order.
        "INSERT INTO dossier_event SELECT code, json_extract(value, '$.at'), key, value
            FROM (SELECT code, one.* FROM dossier, json_each(events) AS one ORDER BY one.key DESC)",
        "ALTER TABLE dossier DROP COLUMN events",
        "DELETE FROM seaql_migrations WHERE version LIKE '%events_with_dossiers'",
    ] {
        database.execute_unprepared(step).await.expect(step);
    }
    assert!(fixture.store.dossiers(&codes).await.is_err());
    let opened = Store::open(&fixture.address(), today()).await;
    let opened = opened.expect("works in a test");
    let after = opened.dossiers(&codes).await.expect("read");
    assert_eq!(after, before);
    assert_eq!(after[&codes[0]].events.len(), 3);
}

#[tokio::test]
async fn a_database_from_before_the_exchange_gets_the_sample() {
    let folder = TempDir::new().expect("works in a test");
    let url = format!("sqlite://{}/old.sqlite?mode=rwc", folder.path().display());
    let filled = Store::open(&url, today()).await.expect("works in a test");
    let before = filled.exchange().await.expect("works in a test");
    let database = Database::connect(&url).await.expect("works in a test");
    for step in [
        "DROP TABLE exchange_record",
        "DELETE FROM seaql_migrations WHERE version LIKE '%exchange'",
    ] {
        let done = database.execute_unprepared(step).await;
        done.expect("works in a test");
    }
    assert!(filled.exchange().await.is_err());
    let opened = Store::open(&url, today()).await.expect("works in a test");
    let after = opened.exchange().await.expect("works in a test");
    assert!(after == before, "the same on every start");
}

#[tokio::test]
async fn a_database_that_searched_its_own_words_makes_those_for_the_index() {
    let fixture = Fixture::seeded().await;
    let before = fixture.store.rows().await.expect("works in a test").words;
    let database = Database::connect(&fixture.address()).await;
    let database = database.expect("works in a test");
    for step in [
        "DROP TABLE article_words",
        "CREATE VIRTUAL TABLE article_text USING fts5(exact, content='', contentless_delete=1)",
        "DELETE FROM seaql_migrations WHERE version LIKE '%article_words'",
    ] {
        database.execute_unprepared(step).await.expect(step);
    }
    let opened = Store::open(&fixture.address(), today()).await;
    let opened = opened.expect("works in a test");
    let after = opened.rows().await.expect("works in a test").words;
    assert!(!before.is_empty());
    assert_eq!(after, before);
}
