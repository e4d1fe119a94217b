//! Questions to ministers: received once however often they are sent, and moved on by officials.

use contract::{Basis, Date, QuestionCode, Slug};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, EntityTrait as _,
    QueryFilter as _, sea_query::Expr,
};
use thiserror::Error;

use super::{broken, remove_made_up_questions};
use crate::{
    programmes::{QuestionRecord, Step, StepError},
    store::{Store, StoreError, entity::minister_question as table, sqlite},
};

/// What became of a question that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Received {
    /// Kept, now or when it came for the first time.
    Kept(Box<QuestionRecord>),
    /// Another question was sent under this key before.
    KeyOfAnother,
}

#[derive(Debug, Error)]
pub enum ModerationError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Step(#[from] StepError),
}

pub async fn put(
    transaction: &DatabaseTransaction,
    records: &[QuestionRecord],
) -> Result<(), StoreError> {
    for record in records {
        insert(transaction, record, None).await?;
    }
    Ok(())
}

/// `sent`: the key it came under, and the hash of what came.
async fn insert(
    transaction: &DatabaseTransaction,
    record: &QuestionRecord,
    sent: Option<(&str, &str)>,
) -> Result<(), StoreError> {
    let row = table::ActiveModel {
        code: Set(record.code.to_string()),
        programme: Set(record.programme.to_string()),
        is_made_up: Set(record.basis == Basis::Illustrative),
        idempotency_key: Set(sent.map(|(key, _)| key.to_owned())),
        draft_hash: Set(sent.map(|(_, hash)| hash.to_owned())),
        record: Set(serde_json::to_string(record).map_err(broken)?),
    };
    table::Entity::insert(row)
        .exec_without_returning(transaction)
        .await?;
    Ok(())
}

fn record(row: &table::Model) -> Result<QuestionRecord, StoreError> {
    serde_json::from_str(&row.record).map_err(broken)
}

async fn find<C: ConnectionTrait>(
    database: &C,
    code: &QuestionCode,
) -> Result<Option<QuestionRecord>, StoreError> {
    let row = table::Entity::find_by_id(code.as_str())
        .one(database)
        .await?;
    row.as_ref().map(record).transpose()
}

impl Store {
    /// All questions of a programme, whatever became of them.
    pub async fn questions(&self, programme: &Slug) -> Result<Vec<QuestionRecord>, StoreError> {
        let rows = table::Entity::find()
            .filter(table::Column::Programme.eq(programme.as_str()))
            .all(&self.database)
            .await?;
        rows.iter().map(record).collect()
    }

    pub async fn question(
        &self,
        code: &QuestionCode,
    ) -> Result<Option<QuestionRecord>, StoreError> {
        find(&self.database, code).await
    }

    /// Keeps a new question; the same one under the same key is kept once.
    pub async fn receive_question(
        &self,
        new: QuestionRecord,
        key: &str,
        hash: &str,
    ) -> Result<Received, StoreError> {
        let transaction = sqlite::begin_write(&self.database).await?;
        let before = table::Entity::find()
            .filter(table::Column::IdempotencyKey.eq(key))
            .one(&transaction)
            .await?;
        if let Some(before) = before {
            return match before.draft_hash.as_deref() == Some(hash) {
                true => Ok(Received::Kept(Box::new(record(&before)?))),
                false => Ok(Received::KeyOfAnother),
            };
        }
        insert(&transaction, &new, Some((key, hash))).await?;
        transaction.commit().await?;
        Ok(Received::Kept(Box::new(new)))
    }

    /// Moves a question on, in one transaction. The first real one that everybody may read sends
    /// the made-up ones away.
    pub async fn moderate_question(
        &self,
        code: &QuestionCode,
        step: Step,
        on: Date,
    ) -> Result<QuestionRecord, ModerationError> {
        let transaction = sqlite::begin_write(&self.database)
            .await
            .map_err(StoreError::from)?;
        let Some(before) = find(&transaction, code).await? else {
            return Err(StepError::Unknown(code.clone()).into());
        };
        let after = QuestionRecord {
            standing: before.after(step, on)?,
            ..before
        };
        let text = serde_json::to_string(&after).map_err(broken)?;
        table::Entity::update_many()
            .col_expr(table::Column::Record, Expr::value(text))
            .filter(table::Column::Code.eq(code.as_str()))
            .exec(&transaction)
            .await
            .map_err(StoreError::from)?;
        if after.basis != Basis::Illustrative && after.standing.is_public() {
            remove_made_up_questions(&transaction, &after.programme).await?;
        }
        transaction.commit().await.map_err(StoreError::from)?;
        Ok(after)
    }
}
