//! Dossiers and their events in the database.

mod writer;
pub use writer::DossierWriter;

use std::collections::{HashMap, HashSet};

use contract::{DossierCode, DossierEvent, DossierStatus, Moment};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, EntityTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use sea_orm_migration::{
    prelude::{
        DbErr, Index, MigrationName, MigrationTrait, OnConflict, SchemaManager, Table, async_trait,
    },
    schema::{integer, string, text, var_binary_null},
};

use super::{
    StoreError,
    entity::{dossier, dossier_event},
};
use crate::dossiers::{About, Proof};

/// SQLite takes 32,766 values in a statement.
const ROWS_AT_ONCE: usize = 2_000;

/// How the tables came to be.
pub struct Dossiers;

impl MigrationName for Dossiers {
    fn name(&self) -> &str {
        "m2026_11_29_dossiers"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Dossiers {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let dossier = Table::create()
            .table("dossier")
            .col(string("code").primary_key())
            .col(integer("status"))
            .col(string("as_of"))
            .col(var_binary_null("proof", 32))
            .col(text("about"))
            .to_owned();
        manager.create_table(dossier).await?;
        let event = Table::create()
            .table("dossier_event")
            .col(string("code"))
            .col(string("at"))
            .col(integer("status"))
            .col(text("event"))
            .primary_key(Index::create().col("code").col("at").col("status"))
            .to_owned();
        manager.create_table(event).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["dossier_event", "dossier"] {
            let drop = Table::drop().table(table).to_owned();
            manager.drop_table(drop).await?;
        }
        Ok(())
    }
}

/// A dossier without its events.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    pub code: DossierCode,
    pub status: DossierStatus,
    pub as_of: Moment,
    /// None where no secret was printed on the receipt.
    pub proof: Option<Proof>,
    pub about: About,
}

pub async fn find<C: ConnectionTrait>(
    database: &C,
    code: &DossierCode,
) -> Result<Option<Kept>, StoreError> {
    let row = dossier::Entity::find_by_id(code.as_str())
        .one(database)
        .await?;
    row.map(kept).transpose()
}

/// Those that there are, of many.
pub async fn find_all<C: ConnectionTrait>(
    database: &C,
    codes: &[DossierCode],
) -> Result<HashMap<DossierCode, Kept>, StoreError> {
    let mut found = HashMap::new();
    for codes in codes.chunks(ROWS_AT_ONCE) {
        let rows = dossier::Entity::find()
            .filter(dossier::Column::Code.is_in(codes.iter().map(DossierCode::as_str)))
            .all(database)
            .await?;
        for row in rows {
            let kept = kept(row)?;
            found.insert(kept.code.clone(), kept);
        }
    }
    Ok(found)
}

/// In the order of time.
pub async fn events<C: ConnectionTrait>(
    database: &C,
    code: &DossierCode,
) -> Result<Vec<DossierEvent>, StoreError> {
    let rows = dossier_event::Entity::find()
        .filter(dossier_event::Column::Code.eq(code.as_str()))
        .order_by_asc(dossier_event::Column::At)
        .order_by_asc(dossier_event::Column::Status)
        .all(database)
        .await?;
    let read = |row: dossier_event::Model| serde_json::from_str(&row.event).map_err(broken);
    rows.into_iter().map(read).collect()
}

/// Which events of some dossiers there are.
pub async fn known_events<C: ConnectionTrait>(
    database: &C,
    codes: &[DossierCode],
) -> Result<HashSet<(String, String, i32)>, StoreError> {
    let mut known = HashSet::new();
    for codes in codes.chunks(ROWS_AT_ONCE) {
        let rows: Vec<(String, String, i32)> = dossier_event::Entity::find()
            .select_only()
            .columns([
                dossier_event::Column::Code,
                dossier_event::Column::At,
                dossier_event::Column::Status,
            ])
            .filter(dossier_event::Column::Code.is_in(codes.iter().map(DossierCode::as_str)))
            .into_tuple()
            .all(database)
            .await?;
        known.extend(rows);
    }
    Ok(known)
}

pub async fn put(
    transaction: &DatabaseTransaction,
    dossiers: impl Iterator<Item = &Kept>,
    events: Vec<(DossierCode, DossierEvent)>,
) -> Result<(), StoreError> {
    let rows: Vec<_> = dossiers.map(row).collect::<Result<_, _>>()?;
    let mut replace = OnConflict::column(dossier::Column::Code);
    replace.update_columns([
        dossier::Column::Status,
        dossier::Column::AsOf,
        dossier::Column::Proof,
        dossier::Column::About,
    ]);
    for rows in rows.chunks(ROWS_AT_ONCE) {
        dossier::Entity::insert_many(rows.to_vec())
            .on_conflict(replace.clone())
            .exec_without_returning(transaction)
            .await?;
    }
    let events: Vec<_> = events
        .iter()
        .map(|(code, event)| event_row(code, event))
        .collect::<Result<_, _>>()?;
    for rows in events.chunks(ROWS_AT_ONCE) {
        dossier_event::Entity::insert_many(rows.to_vec())
            .exec_without_returning(transaction)
            .await?;
    }
    Ok(())
}

fn row(kept: &Kept) -> Result<dossier::ActiveModel, StoreError> {
    Ok(dossier::ActiveModel {
        code: Set(kept.code.to_string()),
        status: Set(number(kept.status)),
        as_of: Set(kept.as_of.to_string()),
        proof: Set(kept.proof.map(Vec::from)),
        about: Set(serde_json::to_string(&kept.about).map_err(broken)?),
    })
}

fn event_row(
    code: &DossierCode,
    event: &DossierEvent,
) -> Result<dossier_event::ActiveModel, StoreError> {
    Ok(dossier_event::ActiveModel {
        code: Set(code.to_string()),
        at: Set(event.at.to_string()),
        status: Set(number(event.status)),
        event: Set(serde_json::to_string(event).map_err(broken)?),
    })
}

fn kept(row: dossier::Model) -> Result<Kept, StoreError> {
    let status = u8::try_from(row.status).ok();
    let status = status.and_then(DossierStatus::of_number);
    let proof = row.proof.map(Proof::try_from).transpose();
    Ok(Kept {
        code: row.code.parse().map_err(broken)?,
        status: status.ok_or_else(|| broken("a status is a number from 1 to 10"))?,
        as_of: row.as_of.parse().map_err(broken)?,
        proof: proof.map_err(|_length| broken("a proof has 32 bytes"))?,
        about: serde_json::from_str(&row.about).map_err(broken)?,
    })
}

/// From 1 to 10; 0 for what this version does not know, which no import lets in.
pub fn number(status: DossierStatus) -> i32 {
    let at = DossierStatus::ALL.iter().position(|one| *one == status);
    at.and_then(|at| i32::try_from(at + 1).ok()).unwrap_or(0)
}

fn broken(error: impl ToString) -> StoreError {
    StoreError::broken("dossier", error)
}
