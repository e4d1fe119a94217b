//! Documents submitted to the Government in the database.

use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseConnection, DatabaseTransaction,
    EntityTrait as _, PaginatorTrait as _, QueryFilter as _,
};
use sea_orm_migration::{
    prelude::{
        DbErr, MigrationName, MigrationTrait, OnConflict, SchemaManager, Table, async_trait,
    },
    schema::{string, text},
};

use super::{StoreError, entity::submission, sqlite, write};
use crate::submissions::{Listed, sample};

/// SQLite takes 32,766 values in a statement.
const ROWS_AT_ONCE: usize = 2_000;

/// How the table came to be.
pub struct Submissions;

impl MigrationName for Submissions {
    fn name(&self) -> &str {
        "m2026_12_02_submissions"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Submissions {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("submission")
            .col(string("slug").primary_key())
            .col(text("submission"))
            .to_owned();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let drop = Table::drop().table("submission").to_owned();
        manager.drop_table(drop).await
    }
}

/// Puts the sample where there is none yet.
pub async fn fill(transaction: &DatabaseTransaction) -> Result<(), StoreError> {
    match submission::Entity::find().count(transaction).await? {
        0 => put(transaction, &sample()?).await,
        _ => Ok(()),
    }
}

pub async fn read<C: ConnectionTrait>(database: &C) -> Result<Vec<Listed>, StoreError> {
    let rows = submission::Entity::find().all(database).await?;
    let read = |row: submission::Model| serde_json::from_str(&row.submission).map_err(broken);
    rows.into_iter().map(read).collect()
}

async fn put(transaction: &DatabaseTransaction, listed: &[Listed]) -> Result<(), StoreError> {
    let rows: Vec<_> = listed.iter().map(row).collect::<Result<_, _>>()?;
    let replace = OnConflict::column(submission::Column::Slug)
        .update_column(submission::Column::Submission)
        .to_owned();
    for rows in rows.chunks(ROWS_AT_ONCE) {
        submission::Entity::insert_many(rows.to_vec())
            .on_conflict(replace.clone())
            .exec_without_returning(transaction)
            .await?;
    }
    write::touch(transaction, None).await
}

fn row(listed: &Listed) -> Result<submission::ActiveModel, StoreError> {
    Ok(submission::ActiveModel {
        slug: Set(listed.number.slug().to_string()),
        submission: Set(serde_json::to_string(listed).map_err(broken)?),
    })
}

/// Writes in one transaction; without `commit`, nothing.
pub struct SubmissionWriter(DatabaseTransaction);

impl SubmissionWriter {
    pub async fn begin(database: &DatabaseConnection) -> Result<Self, StoreError> {
        Ok(Self(sqlite::begin_write(database).await?))
    }

    pub async fn all(&self) -> Result<Vec<Listed>, StoreError> {
        read(&self.0).await
    }

    pub async fn put(&self, listed: &[Listed]) -> Result<(), StoreError> {
        put(&self.0, listed).await
    }

    pub async fn remove(&self, listed: &[Listed]) -> Result<(), StoreError> {
        let slugs = listed.iter().map(|one| one.number.slug().as_str());
        submission::Entity::delete_many()
            .filter(submission::Column::Slug.is_in(slugs))
            .exec(&self.0)
            .await?;
        Ok(())
    }

    pub async fn commit(self) -> Result<(), StoreError> {
        Ok(self.0.commit().await?)
    }
}

fn broken(error: impl ToString) -> StoreError {
    StoreError::broken("submission", error)
}
