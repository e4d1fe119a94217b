//! The alerts in the database.

use contract::Alert;
use sea_orm::{ActiveValue::Set, ConnectionTrait, DatabaseTransaction, EntityTrait as _};
use sea_orm_migration::{
    prelude::{
        DbErr, MigrationName, MigrationTrait, OnConflict, SchemaManager, Table, async_trait,
    },
    schema::{integer, text},
};

use super::{StoreError, entity::alert_list, reference::ONLY_ROW, write};

/// How the table came to be.
pub struct AlertListTable;

impl MigrationName for AlertListTable {
    fn name(&self) -> &str {
        "m2026_11_29_alert_list"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for AlertListTable {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("alert_list")
            .col(integer("id").primary_key())
            .col(text("list"))
            .to_owned();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let drop = Table::drop().table("alert_list").to_owned();
        manager.drop_table(drop).await
    }
}

/// Puts a list in the place of the old one.
pub async fn put(transaction: &DatabaseTransaction, alerts: &[Alert]) -> Result<(), StoreError> {
    let row = alert_list::ActiveModel {
        id: Set(ONLY_ROW),
        list: Set(serde_json::to_string(alerts).map_err(broken)?),
    };
    let replace = OnConflict::column(alert_list::Column::Id)
        .update_column(alert_list::Column::List)
        .to_owned();
    alert_list::Entity::insert(row)
        .on_conflict(replace)
        .exec_without_returning(transaction)
        .await?;
    write::touch(transaction, None).await
}

/// None was ever put where there is no row.
pub async fn read<C: ConnectionTrait>(database: &C) -> Result<Vec<Alert>, StoreError> {
    let row = alert_list::Entity::find_by_id(ONLY_ROW)
        .one(database)
        .await?;
    match row {
        Some(row) => serde_json::from_str(&row.list).map_err(broken),
        None => Ok(Vec::new()),
    }
}

fn broken(error: impl ToString) -> StoreError {
    StoreError::broken("alerts", error)
}
