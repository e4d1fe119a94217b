//! Writes articles: what is new, what changed, and what an article said before.

use std::collections::HashMap;

use super::{
    broken,
    kept::{Known, hash, row},
    words,
};
use crate::{
    news::{ArticleRecord, Words, seeds},
    store::{
        StoreError,
        entity::{article, article_version},
        sqlite, write,
    },
};
use contract::{ArticleChange, Basis, Date, Moment};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DatabaseConnection, DatabaseTransaction, EntityTrait as _,
    PaginatorTrait as _, QueryFilter as _, sea_query::OnConflict,
};

/// What an import did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NewsTally {
    pub added: u32,
    pub changed: u32,
    pub unchanged: u32,
    /// Made up for a demonstration, and gone now that there is a real one.
    pub removed: u32,
}

/// Writes in one transaction; without `commit`, nothing.
pub struct NewsWriter {
    transaction: DatabaseTransaction,
    known: HashMap<String, Known>,
    next_id: i64,
    waiting: Vec<(article::ActiveModel, Words)>,
    tally: NewsTally,
}

/// A row of articles has eleven values.
const ROWS_AT_ONCE: usize = 500;

/// Puts the demonstration where there is no article yet.
pub async fn fill(transaction: DatabaseTransaction) -> Result<DatabaseTransaction, StoreError> {
    if article::Entity::find().count(&transaction).await? > 0 {
        words::note_missing(&transaction).await?;
        return Ok(transaction);
    }
    let mut writer = NewsWriter::over(transaction).await?;
    // Their days are fixed, whatever day it is.
    let end = Moment::new(Date::MAX, 0, 0).unwrap_or(Moment::MIN);
    for record in seeds::articles()? {
        writer.put(record, end).await?;
    }
    writer.finish().await
}

impl NewsWriter {
    pub async fn begin(database: &DatabaseConnection) -> Result<Self, StoreError> {
        Self::over(sqlite::begin_write(database).await?).await
    }

    async fn over(transaction: DatabaseTransaction) -> Result<Self, StoreError> {
        let rows: Vec<Known> = article::Entity::find()
            .into_partial_model()
            .all(&transaction)
            .await?;
        let next_id = rows.iter().map(|known| known.id + 1).max().unwrap_or(1);
        let known = rows.into_iter().map(|known| (known.slug.clone(), known));
        Ok(Self {
            known: known.collect(),
            transaction,
            next_id,
            waiting: Vec::new(),
            tally: NewsTally::default(),
        })
    }

    /// An article as a file has it, at the moment of the import. One that was withdrawn stays so,
    /// whatever a feed still says of it.
    pub async fn put(&mut self, record: ArticleRecord, now: Moment) -> Result<(), StoreError> {
        let known = self.known.get(record.slug.as_str());
        match known.is_some_and(|known| known.is_withdrawn) && record.withdrawal.is_none() {
            true => {
                self.tally.unchanged += 1;
                Ok(())
            }
            false => self.replace(record, now).await,
        }
    }

    /// Whatever is known of the article.
    pub async fn replace(
        &mut self,
        mut record: ArticleRecord,
        now: Moment,
    ) -> Result<(), StoreError> {
        let hash = hash(&record)?;
        let slug = record.slug.to_string();
        let id = match self.known.get(&slug) {
            Some(known) if known.hash == hash => {
                self.tally.unchanged += 1;
                return Ok(());
            }
            Some(known) => {
                self.tally.changed += 1;
                let (id, before) = (known.id, known.hash.clone());
                self.write().await?;
                record = self.changed(id, before, record, now).await?;
                id
            }
            None => {
                self.tally.added += 1;
                self.next_id += 1;
                self.next_id - 1
            }
        };
        let known = Known {
            id,
            slug: slug.clone(),
            hash: hash.clone(),
            is_made_up: record.basis == Basis::Illustrative,
            is_withdrawn: record.withdrawal.is_some(),
        };
        self.known.insert(slug, known);
        let words = Words::of(id, &record);
        self.waiting.push((row(id, hash, record)?, words));
        match self.waiting.len() {
            ROWS_AT_ONCE.. => self.write().await,
            _ => Ok(()),
        }
    }

    /// Keeps what the article said, and notes in the new one that it changed.
    async fn changed(
        &self,
        id: i64,
        before: String,
        mut record: ArticleRecord,
        now: Moment,
    ) -> Result<ArticleRecord, StoreError> {
        let row = article::Entity::find_by_id(id)
            .one(&self.transaction)
            .await?
            .ok_or_else(|| broken("a known article is not there"))?;
        let old = ArticleRecord {
            body: serde_json::from_str(&row.body).map_err(broken)?,
            ..super::record(&row.head)?
        };
        let version = article_version::ActiveModel {
            slug: Set(row.slug),
            hash: Set(before),
            replaced_at: Set(now.to_string()),
            record: Set(serde_json::to_string(&old).map_err(broken)?),
        };
        article_version::Entity::insert(version)
            .on_conflict_do_nothing()
            .exec_without_returning(&self.transaction)
            .await?;
        let newest = |changes: &[ArticleChange]| changes.iter().map(|change| change.at).max();
        if newest(&record.changes) <= newest(&old.changes) {
            let said = old
                .changes
                .iter()
                .filter(|old| !record.changes.contains(old));
            let mut changes: Vec<_> = said.chain(&record.changes).cloned().collect();
            let at = record.updated_at.filter(|at| newest(&changes) < Some(*at));
            changes.push(ArticleChange {
                at: at.unwrap_or(now),
                note: None,
            });
            record.changes = changes;
        }
        record
            .changes
            .sort_by_key(|change| std::cmp::Reverse(change.at));
        record.updated_at = newest(&record.changes).max(record.updated_at);
        Ok(record)
    }

    /// Once there is a real article, none that was made up stays.
    pub async fn remove_made_up(&mut self) -> Result<(), StoreError> {
        self.write().await?;
        let made_up = self.known.values().filter(|known| known.is_made_up);
        let ids: Vec<i64> = made_up.map(|known| known.id).collect();
        for ids in ids.chunks(ROWS_AT_ONCE) {
            words::forget(&self.transaction, ids).await?;
            article::Entity::delete_many()
                .filter(article::Column::Id.is_in(ids.iter().copied()))
                .exec(&self.transaction)
                .await?;
        }
        self.known.retain(|_, known| !known.is_made_up);
        self.tally.removed = u32::try_from(ids.len()).unwrap_or(u32::MAX);
        Ok(())
    }

    pub async fn commit(mut self) -> Result<NewsTally, StoreError> {
        self.write().await?;
        let tally = self.tally;
        if tally.added + tally.changed + tally.removed > 0 {
            write::touch(&self.transaction, None).await?;
        }
        self.transaction.commit().await?;
        Ok(tally)
    }

    async fn finish(mut self) -> Result<DatabaseTransaction, StoreError> {
        self.write().await?;
        write::touch(&self.transaction, None).await?;
        Ok(self.transaction)
    }

    async fn write(&mut self) -> Result<(), StoreError> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let (rows, new): (Vec<_>, Vec<_>) = self.waiting.drain(..).unzip();
        let ids: Vec<i64> = new.iter().map(|words| words.id).collect();
        words::forget(&self.transaction, &ids).await?;
        words::note(&self.transaction, new).await?;
        let replace = OnConflict::column(article::Column::Id)
            .update_columns([
                article::Column::PublishedAt,
                article::Column::Kind,
                article::Column::Agency,
                article::Column::Topics,
                article::Column::IsWithdrawn,
                article::Column::IsMadeUp,
                article::Column::Hash,
                article::Column::Head,
                article::Column::Body,
            ])
            .to_owned();
        article::Entity::insert_many(rows)
            .on_conflict(replace)
            .exec_without_returning(&self.transaction)
            .await?;
        Ok(())
    }
}
