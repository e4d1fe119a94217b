//! News in the database: what the list in memory is made of, single articles, and their words.

mod kept;
mod tables;
pub mod words;
mod writer;

pub use tables::{ArticleWords, News};
pub use writer::{NewsTally, NewsWriter, fill};

use contract::{ArticleBody, Slug};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, FromQueryResult, QueryFilter as _,
    QuerySelect as _,
};

use super::{Store, StoreError, entity::article};
use crate::news::ArticleRecord;

/// What the list in memory knows of an article.
#[derive(Clone, Debug, FromQueryResult)]
pub struct NewsRow {
    pub id: i64,
    pub slug: String,
    pub published_at: String,
    pub kind: String,
    pub agency: Option<String>,
    pub topics: String,
}

pub async fn rows<C: ConnectionTrait>(database: &C) -> Result<Vec<NewsRow>, StoreError> {
    Ok(article::Entity::find()
        .select_only()
        .columns([
            article::Column::Id,
            article::Column::Slug,
            article::Column::PublishedAt,
            article::Column::Kind,
            article::Column::Agency,
            article::Column::Topics,
        ])
        .into_model()
        .all(database)
        .await?)
}

impl Store {
    /// Articles without their bodies, in the order of the ids.
    pub async fn article_heads(&self, ids: &[i64]) -> Result<Vec<ArticleRecord>, StoreError> {
        let rows: Vec<(i64, String)> = article::Entity::find()
            .select_only()
            .columns([article::Column::Id, article::Column::Head])
            .filter(article::Column::Id.is_in(ids.iter().copied()))
            .into_tuple()
            .all(&self.database)
            .await?;
        let head = |id: &i64| rows.iter().find(|(of, _)| of == id);
        // One that is gone since the list was made is left out.
        let heads = ids.iter().filter_map(head);
        heads.map(|(_, head)| record(head)).collect()
    }

    pub async fn article(&self, slug: &Slug) -> Result<Option<(i64, ArticleRecord)>, StoreError> {
        let row: Option<(i64, String, String)> = article::Entity::find()
            .select_only()
            .columns([
                article::Column::Id,
                article::Column::Head,
                article::Column::Body,
            ])
            .filter(article::Column::Slug.eq(slug.as_str()))
            .into_tuple()
            .one(&self.database)
            .await?;
        let Some((id, head, body)) = row else {
            return Ok(None);
        };
        let body: ArticleBody = serde_json::from_str(&body).map_err(broken)?;
        let head = record(&head)?;
        Ok(Some((id, ArticleRecord { body, ..head })))
    }

    pub async fn write_news(&self) -> Result<NewsWriter, StoreError> {
        NewsWriter::begin(&self.database).await
    }
}

fn record(text: &str) -> Result<ArticleRecord, StoreError> {
    serde_json::from_str(text).map_err(broken)
}

fn broken(error: impl ToString) -> StoreError {
    StoreError::broken("article", error)
}
