//! How the tables of dossiers came to be.

use sea_orm_migration::{
    prelude::{
        ColumnDef, ConnectionTrait as _, DbErr, Index, MigrationName, MigrationTrait,
        SchemaManager, Table, async_trait,
    },
    schema::{boolean_null, integer, integer_null, string, string_null, text, var_binary_null},
};

use super::counts;
use crate::store::sqlite;

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

/// Events lie with their dossier: whoever wants one of them wants all, and a dossier that is found
/// is found once. In a table of their own each of them was a row, and a second one in its index.
pub struct EventsWithDossiers;

impl MigrationName for EventsWithDossiers {
    fn name(&self) -> &str {
        "m2026_11_30_events_with_dossiers"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for EventsWithDossiers {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let events = text("events").default("[]").to_owned();
        let add = Table::alter()
            .table("dossier")
            .add_column(events)
            .to_owned();
        manager.alter_table(add).await?;
        let gather = manager.get_connection();
        gather.execute_unprepared(sqlite::GATHER_EVENTS).await?;
        let drop = Table::drop().table("dossier_event").to_owned();
        manager.drop_table(drop).await
    }
}

/// How long settled dossiers took, in each of them and counted; those that were settled before are
/// counted now.
pub struct SettledCounts;

impl MigrationName for SettledCounts {
    fn name(&self) -> &str {
        "m2026_12_01_settled_counts"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for SettledCounts {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in counted_columns() {
            let add = Table::alter()
                .table("dossier")
                .add_column(column)
                .to_owned();
            manager.alter_table(add).await?;
        }
        let count = Table::create()
            .table("settled_count")
            .col(string("procedure_code"))
            .col(integer("level"))
            .col(string("agency"))
            .col(string("settled_on"))
            .col(integer("working_days"))
            .col(integer("settled"))
            .col(integer("limited"))
            .col(integer("on_time"))
            .col(integer("samples"))
            .primary_key(
                Index::create()
                    .col("procedure_code")
                    .col("level")
                    .col("agency")
                    .col("settled_on")
                    .col("working_days"),
            )
            .extra(sqlite::ROWS_LIE_IN_THE_KEY)
            .to_owned();
        manager.create_table(count).await?;
        counts::count_all(manager.get_connection())
            .await
            .map_err(|error| DbErr::Custom(error.to_string()))
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let drop = Table::drop().table("settled_count").to_owned();
        manager.drop_table(drop).await?;
        for column in ["is_late", "working_days", "settled_on"] {
            let drop = Table::alter()
                .table("dossier")
                .drop_column(column)
                .to_owned();
            manager.alter_table(drop).await?;
        }
        Ok(())
    }
}

fn counted_columns() -> [ColumnDef; 3] {
    [
        string_null("settled_on"),
        integer_null("working_days"),
        boolean_null("is_late"),
    ]
}
