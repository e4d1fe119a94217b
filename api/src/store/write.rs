//! Writes a catalogue: compares by content hash, changes what changed, withdraws what is gone.

use std::collections::{BTreeMap, HashMap, HashSet};

use contract::{AgencyName, Date, Named};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, DatabaseTransaction, EntityTrait as _, QueryFilter as _, QuerySelect as _,
    sea_query::{Expr, OnConflict},
};

use super::{
    StoreError,
    entity::{agency, catalogue, procedure, sector},
    reference, rows,
};
use crate::import::{Progress, convert::Draft};

/// SQLite takes 32,766 values in one statement; a procedure has 15.
const ROWS_AT_ONCE: usize = 500;

/// Whether a file is the whole catalogue (what it lacks is withdrawn) or a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    Whole,
    Part,
}

/// What an import did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub added: u32,
    pub changed: u32,
    pub unchanged: u32,
    pub withdrawn: u32,
}

/// What we have of a procedure already.
struct Known {
    hash: String,
    is_withdrawn: bool,
}

pub async fn catalogue(
    transaction: &DatabaseTransaction,
    drafts: &[Draft],
    scope: Scope,
    today: Date,
    progress: &dyn Progress,
) -> Result<Tally, StoreError> {
    let known = known(transaction).await?;
    let mut tally = Tally::default();
    let mut news: Vec<&Draft> = Vec::new();
    for draft in drafts {
        match known.get(draft.procedure.code.as_str()) {
            None => tally.added += 1,
            Some(old) if old.hash == draft.hash && !old.is_withdrawn => {
                tally.unchanged += 1;
                continue;
            }
            Some(_) => tally.changed += 1,
        }
        news.push(draft);
    }
    add_sectors(transaction, &news).await?;
    add_agencies(transaction, &news).await?;
    progress.writing(news.len());
    for chunk in news.chunks(ROWS_AT_ONCE) {
        rows::put(transaction, chunk).await?;
        progress.advance(chunk.len());
    }
    if scope == Scope::Whole {
        tally.withdrawn = withdraw(transaction, drafts, &known, today).await?;
    }
    if tally.added + tally.changed + tally.withdrawn > 0 {
        touch(transaction, Some(today)).await?;
    }
    Ok(tally)
}

/// Tells every copy of the API that something is another one now; that it is the catalogue, by the
/// day on which it changed.
pub async fn touch(
    transaction: &DatabaseTransaction,
    changed_on: Option<Date>,
) -> Result<(), StoreError> {
    let now = catalogue::Entity::find_by_id(reference::ONLY_ROW)
        .one(transaction)
        .await?;
    let known = now.as_ref().map(|row| row.updated_on.clone());
    let changed_on = changed_on.map(|day| day.to_string());
    // A database without a catalogue gets one in the same transaction.
    let updated_on = changed_on
        .or(known)
        .unwrap_or_else(|| Date::MIN.to_string());
    let next = catalogue::ActiveModel {
        id: Set(reference::ONLY_ROW),
        version: Set(now.as_ref().map_or(1, |row| row.version + 1)),
        updated_on: Set(updated_on),
        reference_hash: Set(now.map(|row| row.reference_hash).unwrap_or_default()),
    };
    let columns = [
        catalogue::Column::Version,
        catalogue::Column::UpdatedOn,
        catalogue::Column::ReferenceHash,
    ];
    catalogue::Entity::insert(next)
        .on_conflict(
            OnConflict::column(catalogue::Column::Id)
                .update_columns(columns)
                .to_owned(),
        )
        .exec_without_returning(transaction)
        .await?;
    Ok(())
}

async fn known(transaction: &DatabaseTransaction) -> Result<HashMap<String, Known>, StoreError> {
    let rows: Vec<(String, String, Option<String>)> = procedure::Entity::find()
        .select_only()
        .columns([
            procedure::Column::Code,
            procedure::Column::ContentHash,
            procedure::Column::WithdrawnOn,
        ])
        .into_tuple()
        .all(transaction)
        .await?;
    let known = |(code, hash, withdrawn): (String, String, Option<String>)| {
        let is_withdrawn = withdrawn.is_some();
        (code, Known { hash, is_withdrawn })
    };
    Ok(rows.into_iter().map(known).collect())
}

async fn add_sectors(transaction: &DatabaseTransaction, news: &[&Draft]) -> Result<(), StoreError> {
    put_sectors(
        transaction,
        news.iter().map(|draft| &draft.procedure.sector),
    )
    .await
}

/// The first spelling of a sector stays: two that differ in tone placement are one sector.
pub async fn put_sectors(
    transaction: &DatabaseTransaction,
    sectors: impl Iterator<Item = &Named>,
) -> Result<(), StoreError> {
    let sectors: BTreeMap<&str, &str> = sectors
        .map(|sector| (sector.code.as_str(), sector.name.vi.as_str()))
        .collect();
    let rows = sectors.into_iter().map(|(slug, name)| sector::ActiveModel {
        slug: Set(slug.to_owned()),
        name_vi: Set(name.to_owned()),
    });
    sector::Entity::insert_many(rows)
        .on_conflict_do_nothing_on([sector::Column::Slug])
        .exec_without_returning(transaction)
        .await?;
    Ok(())
}

async fn add_agencies(
    transaction: &DatabaseTransaction,
    news: &[&Draft],
) -> Result<(), StoreError> {
    let known: Vec<String> = agency::Entity::find()
        .select_only()
        .column(agency::Column::Code)
        .into_tuple()
        .all(transaction)
        .await?;
    let known: HashSet<String> = known.into_iter().collect();
    let missing: BTreeMap<&str, &AgencyName> = news
        .iter()
        .map(|draft| &draft.procedure.agency)
        .filter(|agency| !known.contains(agency.code.as_str()))
        .map(|agency| (agency.code.as_str(), agency))
        .collect();
    let rows = missing.into_values().map(reference::imported_agency);
    agency::Entity::insert_many(rows)
        .exec_without_returning(transaction)
        .await?;
    Ok(())
}

async fn withdraw(
    transaction: &DatabaseTransaction,
    drafts: &[Draft],
    known: &HashMap<String, Known>,
    today: Date,
) -> Result<u32, StoreError> {
    let listed: HashSet<&str> = drafts
        .iter()
        .map(|draft| draft.procedure.code.as_str())
        .collect();
    let gone: Vec<&str> = known
        .iter()
        .filter(|(code, old)| !old.is_withdrawn && !listed.contains(code.as_str()))
        .map(|(code, _)| code.as_str())
        .collect();
    for chunk in gone.chunks(ROWS_AT_ONCE) {
        procedure::Entity::update_many()
            .col_expr(
                procedure::Column::WithdrawnOn,
                Expr::value(today.to_string()),
            )
            .filter(procedure::Column::Code.is_in(chunk.iter().copied()))
            .exec(transaction)
            .await?;
    }
    Ok(u32::try_from(gone.len()).unwrap_or(u32::MAX))
}
