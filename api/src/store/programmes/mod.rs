//! Episodes of programmes and questions to ministers in the database.

mod questions;
mod tables;

pub use questions::{ModerationError, Received};
pub use tables::Programmes;

use contract::Slug;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, Condition, ConnectionTrait, DatabaseTransaction,
    EntityTrait as _, PaginatorTrait as _, QueryFilter as _,
};
use sea_orm_migration::prelude::OnConflict;

use super::{
    Store, StoreError,
    entity::{episode, minister_question},
    sqlite, write,
};
use crate::programmes::{EpisodeRecord, seeds};

/// A row of episodes has three values, and SQLite takes 32,766 in a statement.
const ROWS_AT_ONCE: usize = 2_000;

/// Puts the samples where no episode is yet.
pub async fn fill(transaction: &DatabaseTransaction) -> Result<(), StoreError> {
    if episode::Entity::find().count(transaction).await? > 0 {
        return Ok(());
    }
    put(transaction, &seeds::episodes()?).await?;
    questions::put(transaction, &seeds::questions()?).await
}

pub async fn read<C: ConnectionTrait>(database: &C) -> Result<Vec<EpisodeRecord>, StoreError> {
    let rows = episode::Entity::find().all(database).await?;
    let read = |row: episode::Model| serde_json::from_str(&row.record).map_err(broken);
    rows.into_iter().map(read).collect()
}

async fn put(
    transaction: &DatabaseTransaction,
    records: &[EpisodeRecord],
) -> Result<(), StoreError> {
    let rows: Vec<_> = records.iter().map(row).collect::<Result<_, _>>()?;
    let key = [episode::Column::Programme, episode::Column::Slug];
    let replace = OnConflict::columns(key)
        .update_column(episode::Column::Record)
        .to_owned();
    for rows in rows.chunks(ROWS_AT_ONCE) {
        episode::Entity::insert_many(rows.to_vec())
            .on_conflict(replace.clone())
            .exec_without_returning(transaction)
            .await?;
    }
    write::touch(transaction, None).await
}

fn row(record: &EpisodeRecord) -> Result<episode::ActiveModel, StoreError> {
    Ok(episode::ActiveModel {
        programme: Set(record.programme.to_string()),
        slug: Set(record.slug.to_string()),
        record: Set(serde_json::to_string(record).map_err(broken)?),
    })
}

/// Writes in one transaction; without `commit`, nothing.
pub struct EpisodeWriter(DatabaseTransaction);

impl EpisodeWriter {
    pub async fn all(&self) -> Result<Vec<EpisodeRecord>, StoreError> {
        read(&self.0).await
    }

    pub async fn put(&self, records: &[EpisodeRecord]) -> Result<(), StoreError> {
        put(&self.0, records).await
    }

    pub async fn remove(&self, records: &[EpisodeRecord]) -> Result<(), StoreError> {
        for record in records {
            let own = Condition::all()
                .add(episode::Column::Programme.eq(record.programme.as_str()))
                .add(episode::Column::Slug.eq(record.slug.as_str()));
            episode::Entity::delete_many()
                .filter(own)
                .exec(&self.0)
                .await?;
        }
        Ok(())
    }

    pub async fn remove_made_up_questions(&self, programme: &Slug) -> Result<(), StoreError> {
        remove_made_up_questions(&self.0, programme).await
    }

    pub async fn commit(self) -> Result<(), StoreError> {
        Ok(self.0.commit().await?)
    }
}

async fn remove_made_up_questions(
    transaction: &DatabaseTransaction,
    programme: &Slug,
) -> Result<(), StoreError> {
    minister_question::Entity::delete_many()
        .filter(minister_question::Column::Programme.eq(programme.as_str()))
        .filter(minister_question::Column::IsMadeUp.eq(true))
        .exec(transaction)
        .await?;
    Ok(())
}

impl Store {
    pub async fn write_episodes(&self) -> Result<EpisodeWriter, StoreError> {
        Ok(EpisodeWriter(sqlite::begin_write(&self.database).await?))
    }
}

fn broken(error: impl ToString) -> StoreError {
    StoreError::broken("episode or question", error)
}
