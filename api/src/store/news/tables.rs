//! How the tables came to be.

use sea_orm::ConnectionTrait as _;
use sea_orm_migration::{
    prelude::{DbErr, Index, MigrationName, MigrationTrait, SchemaManager, Table, async_trait},
    schema::{big_integer, boolean, string, string_null, text},
};

use crate::store::sqlite;

pub struct News;

impl MigrationName for News {
    fn name(&self) -> &str {
        "m2026_12_03_news"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for News {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let article = Table::create()
            .table("article")
            .col(big_integer("id").primary_key())
            .col(string("slug").unique_key())
            .col(string("published_at"))
            .col(string("kind"))
            .col(string_null("agency"))
            .col(string("topics"))
            .col(boolean("is_withdrawn"))
            .col(boolean("is_made_up"))
            .col(string("hash"))
            .col(text("head"))
            .col(text("body"))
            .to_owned();
        let version = Table::create()
            .table("article_version")
            .col(string("slug"))
            .col(string("hash"))
            .col(string("replaced_at"))
            .col(text("record"))
            .primary_key(Index::create().col("slug").col("hash"))
            .to_owned();
        manager.create_table(article).await?;
        manager.create_table(version).await?;
        let database = manager.get_connection();
        database
            .execute_unprepared(sqlite::CREATE_TEXT_INDEX)
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["article_text", "article_version", "article"] {
            let drop = Table::drop().table(table).to_owned();
            manager.drop_table(drop).await?;
        }
        Ok(())
    }
}

/// The words of articles as rows: they are looked up in memory.
pub struct ArticleWords;

impl MigrationName for ArticleWords {
    fn name(&self) -> &str {
        "m2026_12_07_article_words"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for ArticleWords {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let drop = Table::drop().table("article_text").to_owned();
        manager.drop_table(drop).await?;
        let words = Table::create()
            .table("article_words")
            .col(big_integer("id").primary_key())
            .col(text("title"))
            .col(text("text"))
            .to_owned();
        manager.create_table(words).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let drop = Table::drop().table("article_words").to_owned();
        manager.drop_table(drop).await?;
        let database = manager.get_connection();
        database
            .execute_unprepared(sqlite::CREATE_TEXT_INDEX)
            .await?;
        Ok(())
    }
}
