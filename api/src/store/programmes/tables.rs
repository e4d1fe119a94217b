//! How the tables came to be.

use sea_orm_migration::{
    prelude::{DbErr, Index, MigrationName, MigrationTrait, SchemaManager, Table, async_trait},
    schema::{boolean, string, string_null, text},
};

pub struct Programmes;

impl MigrationName for Programmes {
    fn name(&self) -> &str {
        "m2026_12_04_programmes"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Programmes {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let episode = Table::create()
            .table("episode")
            .col(string("programme"))
            .col(string("slug"))
            .col(text("record"))
            .primary_key(Index::create().col("programme").col("slug"))
            .to_owned();
        let question = Table::create()
            .table("minister_question")
            .col(string("code").primary_key())
            .col(string("programme"))
            .col(boolean("is_made_up"))
            .col(string_null("idempotency_key").unique_key())
            .col(string_null("draft_hash"))
            .col(text("record"))
            .to_owned();
        manager.create_table(episode).await?;
        manager.create_table(question).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["minister_question", "episode"] {
            let drop = Table::drop().table(table).to_owned();
            manager.drop_table(drop).await?;
        }
        Ok(())
    }
}
