//! The list of tasks in the database.

use contract::Date;
use sea_orm::{ActiveValue::Set, ConnectionTrait, DatabaseTransaction, EntityTrait as _};
use sea_orm_migration::{
    prelude::{
        DbErr, MigrationName, MigrationTrait, OnConflict, SchemaManager, Table, async_trait,
    },
    schema::{integer, text},
};

use super::{StoreError, entity::task_list, reference::ONLY_ROW, write};
use crate::tasks::{TaskList, sample};

/// How the table came to be.
pub struct TaskListTable;

impl MigrationName for TaskListTable {
    fn name(&self) -> &str {
        "m2026_11_26_task_list"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for TaskListTable {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("task_list")
            .col(integer("id").primary_key())
            .col(text("list"))
            .to_owned();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let drop = Table::drop().table("task_list").to_owned();
        manager.drop_table(drop).await
    }
}

/// Puts the sample where there is no list yet.
pub async fn fill(transaction: &DatabaseTransaction, today: Date) -> Result<(), StoreError> {
    match find(transaction).await? {
        Some(_) => Ok(()),
        None => put(transaction, &sample(today)?).await,
    }
}

/// Puts a list in the place of the old one; the same list again changes nothing.
pub async fn put(transaction: &DatabaseTransaction, list: &TaskList) -> Result<(), StoreError> {
    let text = serde_json::to_string(list).map_err(broken)?;
    if find(transaction).await?.as_ref() == Some(&text) {
        return Ok(());
    }
    let row = task_list::ActiveModel {
        id: Set(ONLY_ROW),
        list: Set(text),
    };
    let replace = OnConflict::column(task_list::Column::Id)
        .update_column(task_list::Column::List)
        .to_owned();
    task_list::Entity::insert(row)
        .on_conflict(replace)
        .exec_without_returning(transaction)
        .await?;
    write::touch(transaction, None).await
}

pub async fn read<C: ConnectionTrait>(database: &C) -> Result<TaskList, StoreError> {
    let text = find(database).await?;
    let text = text.ok_or_else(|| broken("there is none"))?;
    serde_json::from_str(&text).map_err(broken)
}

async fn find<C: ConnectionTrait>(database: &C) -> Result<Option<String>, StoreError> {
    let row = task_list::Entity::find_by_id(ONLY_ROW)
        .one(database)
        .await?;
    Ok(row.map(|row| row.list))
}

fn broken(error: impl ToString) -> StoreError {
    StoreError::broken("task list", error)
}
