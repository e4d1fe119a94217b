//! Enterprises and investment in the database: only what was imported. Samples are no rows.

mod entity;

use sea_orm::{
    ActiveValue::Set, ConnectionTrait, DatabaseConnection, DatabaseTransaction, EntityTrait as _,
};
use sea_orm_migration::{
    prelude::{
        DbErr, MigrationName, MigrationTrait, OnConflict, SchemaManager, Table, async_trait,
    },
    schema::{integer, string, text},
};

use super::{Store, StoreError, reference::ONLY_ROW, sqlite, write};
use crate::{enterprises::KeptEnterprise, investment::InvestmentTable};
use entity::{enterprise, investment};

/// SQLite takes 32,766 values in a statement.
const ROWS_AT_ONCE: usize = 2_000;

/// How the tables came to be.
pub struct Enterprises;

impl MigrationName for Enterprises {
    fn name(&self) -> &str {
        "m2026_12_05_enterprises"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Enterprises {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let enterprise = Table::create()
            .table("enterprise")
            .col(string("code").primary_key())
            .col(text("enterprise"))
            .to_owned();
        let investment = Table::create()
            .table("investment")
            .col(integer("id").primary_key())
            .col(text("figures"))
            .to_owned();
        manager.create_table(enterprise).await?;
        manager.create_table(investment).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["investment", "enterprise"] {
            let drop = Table::drop().table(table).to_owned();
            manager.drop_table(drop).await?;
        }
        Ok(())
    }
}

pub async fn read<C: ConnectionTrait>(database: &C) -> Result<Vec<KeptEnterprise>, StoreError> {
    let rows = enterprise::Entity::find().all(database).await?;
    let read = |row: enterprise::Model| serde_json::from_str(&row.enterprise).map_err(broken);
    rows.into_iter().map(read).collect()
}

pub async fn read_investment<C: ConnectionTrait>(
    database: &C,
) -> Result<Option<InvestmentTable>, StoreError> {
    let text = find_investment(database).await?;
    let read = |text: String| serde_json::from_str(&text).map_err(broken);
    text.map(read).transpose()
}

async fn find_investment<C: ConnectionTrait>(database: &C) -> Result<Option<String>, StoreError> {
    let row = investment::Entity::find_by_id(ONLY_ROW)
        .one(database)
        .await?;
    Ok(row.map(|row| row.figures))
}

impl Store {
    pub async fn write_enterprises(&self) -> Result<EnterpriseWriter, StoreError> {
        EnterpriseWriter::begin(&self.database).await
    }

    /// Replaces the table in one transaction; false where it is the same.
    pub async fn put_investment(&self, table: &InvestmentTable) -> Result<bool, StoreError> {
        let text = serde_json::to_string(table).map_err(broken)?;
        let transaction = sqlite::begin_write(&self.database).await?;
        if find_investment(&transaction).await?.as_ref() == Some(&text) {
            return Ok(false);
        }
        let row = investment::ActiveModel {
            id: Set(ONLY_ROW),
            figures: Set(text),
        };
        let replace = OnConflict::column(investment::Column::Id)
            .update_column(investment::Column::Figures)
            .to_owned();
        investment::Entity::insert(row)
            .on_conflict(replace)
            .exec_without_returning(&transaction)
            .await?;
        write::touch(&transaction, None).await?;
        transaction.commit().await?;
        Ok(true)
    }
}

/// Writes in one transaction; without `commit`, nothing.
pub struct EnterpriseWriter(DatabaseTransaction);

impl EnterpriseWriter {
    pub async fn begin(database: &DatabaseConnection) -> Result<Self, StoreError> {
        Ok(Self(sqlite::begin_write(database).await?))
    }

    pub async fn all(&self) -> Result<Vec<KeptEnterprise>, StoreError> {
        read(&self.0).await
    }

    pub async fn put(&self, kept: &[KeptEnterprise]) -> Result<(), StoreError> {
        let rows: Vec<_> = kept.iter().map(row).collect::<Result<_, _>>()?;
        let replace = OnConflict::column(enterprise::Column::Code)
            .update_column(enterprise::Column::Enterprise)
            .to_owned();
        for rows in rows.chunks(ROWS_AT_ONCE) {
            enterprise::Entity::insert_many(rows.to_vec())
                .on_conflict(replace.clone())
                .exec_without_returning(&self.0)
                .await?;
        }
        write::touch(&self.0, None).await
    }

    pub async fn commit(self) -> Result<(), StoreError> {
        Ok(self.0.commit().await?)
    }
}

fn row(kept: &KeptEnterprise) -> Result<enterprise::ActiveModel, StoreError> {
    Ok(enterprise::ActiveModel {
        code: Set(kept.record.code.to_string()),
        enterprise: Set(serde_json::to_string(kept).map_err(broken)?),
    })
}

fn broken(error: impl ToString) -> StoreError {
    StoreError::broken("enterprise", error)
}
