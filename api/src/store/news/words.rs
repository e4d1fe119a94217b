//! The words of articles in the database, from which the index in memory is made.

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, ConnectionTrait, DatabaseTransaction, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
    sea_query::{Expr, ExprTrait as _, Query},
};

use super::{broken, record};
use crate::{
    news::{ArticleRecord, Words},
    store::{
        StoreError,
        entity::{article, article_words},
    },
};

pub async fn read<C: ConnectionTrait>(database: &C) -> Result<Vec<Words>, StoreError> {
    let rows = article_words::Entity::find().all(database).await?;
    let words = rows.into_iter().map(|row| Words {
        id: row.id,
        title: row.title,
        text: row.text,
    });
    Ok(words.collect())
}

pub async fn forget(transaction: &DatabaseTransaction, ids: &[i64]) -> Result<(), StoreError> {
    article_words::Entity::delete_many()
        .filter(article_words::Column::Id.is_in(ids.iter().copied()))
        .exec(transaction)
        .await?;
    Ok(())
}

pub async fn note(transaction: &DatabaseTransaction, words: Vec<Words>) -> Result<(), StoreError> {
    let rows = words.into_iter().map(|words| article_words::ActiveModel {
        id: Set(words.id),
        title: Set(words.title),
        text: Set(words.text),
    });
    article_words::Entity::insert_many(rows)
        .exec_without_returning(transaction)
        .await?;
    Ok(())
}

/// Makes the words of the articles that have none: they came in before words were kept like this.
pub async fn note_missing(transaction: &DatabaseTransaction) -> Result<(), StoreError> {
    const AT_ONCE: u64 = 500;
    let noted = Query::select()
        .column(article_words::Column::Id)
        .from(article_words::Entity)
        .to_owned();
    loop {
        let missing: Vec<(i64, String, String)> = article::Entity::find()
            .select_only()
            .columns([
                article::Column::Id,
                article::Column::Head,
                article::Column::Body,
            ])
            .filter(Expr::col(article::Column::Id).not_in_subquery(noted.clone()))
            .order_by_asc(article::Column::Id)
            .limit(AT_ONCE)
            .into_tuple()
            .all(transaction)
            .await?;
        if missing.is_empty() {
            return Ok(());
        }
        let words = missing.into_iter().map(|(id, head, body)| {
            let body = serde_json::from_str(&body).map_err(broken)?;
            let head = record(&head)?;
            Ok(Words::of(id, &ArticleRecord { body, ..head }))
        });
        let words = words.collect::<Result<_, StoreError>>()?;
        note(transaction, words).await?;
    }
}
