//! An article as a row, and what tells one text of it from another.

use contract::Basis;
use sea_orm::{ActiveValue::Set, DerivePartialModel};
use sha2::{Digest as _, Sha256};

use super::broken;
use crate::{
    news::ArticleRecord,
    store::{StoreError, entity::article},
};

/// What tells whether an article of a file is another than the one that is known.
#[derive(DerivePartialModel)]
#[sea_orm(entity = "article::Entity")]
pub struct Known {
    pub id: i64,
    pub slug: String,
    pub hash: String,
    pub is_made_up: bool,
    pub is_withdrawn: bool,
}

pub fn row(
    id: i64,
    hash: String,
    mut record: ArticleRecord,
) -> Result<article::ActiveModel, StoreError> {
    let body = serde_json::to_string(&std::mem::take(&mut record.body)).map_err(broken)?;
    let topics: Vec<&str> = record.topics.iter().map(|topic| topic.as_str()).collect();
    Ok(article::ActiveModel {
        id: Set(id),
        slug: Set(record.slug.to_string()),
        published_at: Set(record.published_at.to_string()),
        kind: Set(record.kind.as_str().to_owned()),
        agency: Set(record.agency.as_ref().map(ToString::to_string)),
        topics: Set(topics.join(" ")),
        is_withdrawn: Set(record.withdrawal.is_some()),
        is_made_up: Set(record.basis == Basis::Illustrative),
        hash: Set(hash),
        head: Set(serde_json::to_string(&record).map_err(broken)?),
        body: Set(body),
    })
}

pub fn hash(record: &ArticleRecord) -> Result<String, StoreError> {
    let text = serde_json::to_vec(record).map_err(broken)?;
    Ok(Sha256::digest(text)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect())
}
