//! The document exchange in the database: one row for each month and each connection, and one that
//! says where each of both lists comes from.

mod entity;

use contract::{Basis, Citation, ExchangeOrigin};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, EntityTrait as _,
    QueryFilter as _, QueryOrder as _,
};
use sea_orm_migration::{
    prelude::{DbErr, Index, MigrationName, MigrationTrait, SchemaManager, Table, async_trait},
    schema::{string, text},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{StoreError, write};
use entity::exchange_record;

use crate::exchange::{Connections, Figures, sample_connections, sample_figures};

/// What a row holds.
const ORIGIN: &str = "figures";
const MONTH: &str = "month";
const LIST: &str = "connections";
const CONNECTION: &str = "connection";

/// SQLite takes 32,766 values in a statement.
const ROWS_AT_ONCE: usize = 2_000;

/// How the table came to be.
pub struct Exchange;

impl MigrationName for Exchange {
    fn name(&self) -> &str {
        "m2026_12_04_exchange"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Exchange {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("exchange_record")
            .col(string("kind"))
            .col(string("key"))
            .col(text("record"))
            .primary_key(Index::create().col("kind").col("key"))
            .to_owned();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let drop = Table::drop().table("exchange_record").to_owned();
        manager.drop_table(drop).await
    }
}

/// Where the list of connections comes from.
#[derive(Serialize, Deserialize)]
struct ListOrigin {
    basis: Basis,
    source: Option<Citation>,
}

/// Puts the samples where there is nothing yet.
pub async fn fill(transaction: &DatabaseTransaction) -> Result<(), StoreError> {
    if read_kind(transaction, ORIGIN).await?.is_empty() {
        put_figures(transaction, &sample_figures()?).await?;
    }
    if read_kind(transaction, LIST).await?.is_empty() {
        put_connections(transaction, &sample_connections()?).await?;
    }
    Ok(())
}

/// Puts all months in the place of the old ones; the same again change nothing.
pub async fn put_figures(
    transaction: &DatabaseTransaction,
    figures: &Figures,
) -> Result<(), StoreError> {
    let mut rows = vec![row(ORIGIN, String::new(), &figures.origin)?];
    for month in &figures.months {
        rows.push(row(MONTH, month.month.to_string(), month)?);
    }
    replace(transaction, [ORIGIN, MONTH], rows).await
}

/// Puts a list of connections in the place of the old one; the same again changes nothing.
pub async fn put_connections(
    transaction: &DatabaseTransaction,
    connections: &Connections,
) -> Result<(), StoreError> {
    let origin = ListOrigin {
        basis: connections.basis,
        source: connections.source.clone(),
    };
    let mut rows = vec![row(LIST, String::new(), &origin)?];
    for (place, connection) in connections.items.iter().enumerate() {
        // Rows come back in the order of their keys.
        let key = format!("{place:05} {}", connection.unit.code);
        rows.push(row(CONNECTION, key, connection)?);
    }
    replace(transaction, [LIST, CONNECTION], rows).await
}

pub async fn read<C: ConnectionTrait>(database: &C) -> Result<(Figures, Connections), StoreError> {
    let origin: Vec<ExchangeOrigin> = parsed(read_kind(database, ORIGIN).await?)?;
    let list: Vec<ListOrigin> = parsed(read_kind(database, LIST).await?)?;
    let figures = Figures {
        origin: only(origin)?,
        months: parsed(read_kind(database, MONTH).await?)?,
    };
    let ListOrigin { basis, source } = only(list)?;
    let connections = Connections {
        basis,
        source,
        items: parsed(read_kind(database, CONNECTION).await?)?,
    };
    Ok((figures, connections))
}

async fn replace(
    transaction: &DatabaseTransaction,
    kinds: [&str; 2],
    rows: Vec<exchange_record::Model>,
) -> Result<(), StoreError> {
    let mut old = Vec::new();
    for kind in kinds {
        old.extend(read_kind(transaction, kind).await?);
    }
    if old == rows {
        return Ok(());
    }
    exchange_record::Entity::delete_many()
        .filter(exchange_record::Column::Kind.is_in(kinds))
        .exec(transaction)
        .await?;
    for rows in rows.chunks(ROWS_AT_ONCE) {
        let rows = rows
            .iter()
            .cloned()
            .map(|row| exchange_record::ActiveModel {
                kind: Set(row.kind),
                key: Set(row.key),
                record: Set(row.record),
            });
        exchange_record::Entity::insert_many(rows)
            .exec_without_returning(transaction)
            .await?;
    }
    write::touch(transaction, None).await
}

async fn read_kind<C: ConnectionTrait>(
    database: &C,
    kind: &str,
) -> Result<Vec<exchange_record::Model>, StoreError> {
    Ok(exchange_record::Entity::find()
        .filter(exchange_record::Column::Kind.eq(kind))
        .order_by_asc(exchange_record::Column::Key)
        .all(database)
        .await?)
}

fn row(
    kind: &str,
    key: String,
    record: &impl Serialize,
) -> Result<exchange_record::Model, StoreError> {
    Ok(exchange_record::Model {
        kind: kind.to_owned(),
        key,
        record: serde_json::to_string(record).map_err(broken)?,
    })
}

fn parsed<T: DeserializeOwned>(rows: Vec<exchange_record::Model>) -> Result<Vec<T>, StoreError> {
    let read = |row: exchange_record::Model| serde_json::from_str(&row.record).map_err(broken);
    rows.into_iter().map(read).collect()
}

fn only<T>(mut rows: Vec<T>) -> Result<T, StoreError> {
    rows.pop().ok_or_else(|| broken("there is none"))
}

fn broken(error: impl ToString) -> StoreError {
    StoreError::broken("exchange", error)
}
