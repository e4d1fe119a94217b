//! All that is said to SQLite in particular.

use std::time::Duration;

use sea_orm::{
    ConnectOptions, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbErr,
    SqliteTransactionMode, TransactionOptions, TransactionTrait,
};

const BUSY_FOR: Duration = Duration::from_secs(5);
const CONNECTIONS: u32 = 8;
/// Of each connection, at the most: the inner pages of an index over a million dossiers and more.
/// A minus tells SQLite that these are no pages.
const CACHE_KIB: &str = "-16384";

/// For a table that is its own index: a row is found and changed in one place.
pub const ROWS_LIE_IN_THE_KEY: &str = "WITHOUT ROWID";

/// Rows of `dossier_event` into the column `events` of their dossiers, in the order of time.
pub const GATHER_EVENTS: &str = "UPDATE dossier SET events = (
    SELECT json_group_array(json(event) ORDER BY at, status)
    FROM dossier_event WHERE dossier_event.code = dossier.code)";

/// Where words lay before they were looked up in memory, for the steps that made and dropped it.
pub const CREATE_TEXT_INDEX: &str = "CREATE VIRTUAL TABLE article_text USING fts5(
    exact_title, exact, folded_title, folded,
    content='', contentless_delete=1, detail=column, tokenize='unicode61 remove_diacritics 0')";

/// Options for a `sqlite:` address: readers do not wait for the writer (WAL), references hold,
/// and a busy file is waited for.
pub fn options(url: &str) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections(url))
        .min_connections(1)
        .acquire_timeout(BUSY_FOR)
        // A file does not hang up; a question before each question would cost as much as its answer.
        .test_before_acquire(false)
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(|options| {
            options
                .pragma("journal_mode", "WAL")
                .pragma("synchronous", "NORMAL")
                .pragma("cache_size", CACHE_KIB)
                .foreign_keys(true)
                .busy_timeout(BUSY_FOR)
        });
    options
}

/// Begins a transaction that writes. It takes the writer's place at once: a transaction that
/// read first and wrote later could be refused in the middle.
pub async fn begin_write(database: &DatabaseConnection) -> Result<DatabaseTransaction, DbErr> {
    let options = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    database.begin_with_options(options).await
}

/// Moves what the log of the writer holds into the database itself. Whoever opens the database
/// reads a long log from end to end first, and looks every page up in it afterwards. A reader in
/// the middle of something is waited for, then left alone.
pub async fn empty_log(database: &DatabaseConnection) -> Result<(), DbErr> {
    database
        .execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)")
        .await
        .map(drop)
}

/// A database in memory lives in one connection; a second one would see an empty database.
fn connections(url: &str) -> u32 {
    match url.contains(":memory:") || url.contains("mode=memory") {
        true => 1,
        false => CONNECTIONS,
    }
}
