//! Dossiers with their events in the database.

mod demonstration;
mod tables;
pub use tables::{Dossiers, EventsWithDossiers, SettledCounts};

mod counts;
pub use counts::CountChanges;

mod times;
pub use times::{LevelRows, OfficeRows, TimesRows};

mod writer;
pub use writer::DossierWriter;

use std::collections::HashMap;

use super::{StoreError, entity::dossier};
use crate::dossiers::{About, AgainstLimit, Counted, Proof};
use contract::{DossierCode, DossierEvent, DossierStatus, Moment};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, EntityTrait as _,
    QueryFilter as _, sea_query::OnConflict,
};

/// SQLite takes 32,766 values in a statement.
const ROWS_AT_ONCE: usize = 2_000;

#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    pub code: DossierCode,
    pub status: DossierStatus,
    pub as_of: Moment,
    /// None where no secret was printed on the receipt.
    pub proof: Option<Proof>,
    pub about: About,
    /// In the order of time.
    pub events: Vec<DossierEvent>,
    /// How it stands in the counts; None while it is not settled.
    pub counted: Option<Counted>,
}

/// The dossier; with a proof, only if it is the one that the dossier has. Nothing is read of one
/// with another, so that a wrong secret takes no longer than an unknown dossier.
pub async fn find<C: ConnectionTrait>(
    database: &C,
    code: &DossierCode,
    proof: Option<&Proof>,
) -> Result<Option<Kept>, StoreError> {
    let mut found = dossier::Entity::find_by_id(code.as_str());
    if let Some(proof) = proof {
        found = found.filter(dossier::Column::Proof.eq(proof.to_vec()));
    }
    found.one(database).await?.map(kept).transpose()
}

fn read_proof(bytes: Option<Vec<u8>>) -> Result<Option<Proof>, StoreError> {
    let proof = bytes.map(Proof::try_from).transpose();
    proof.map_err(|_length| broken("a proof has 32 bytes"))
}

/// Those that there are, of many.
pub async fn find_all<C: ConnectionTrait>(
    database: &C,
    codes: &[DossierCode],
) -> Result<HashMap<DossierCode, Kept>, StoreError> {
    let mut found = HashMap::new();
    for codes in codes.chunks(ROWS_AT_ONCE) {
        let rows = dossier::Entity::find()
            .filter(dossier::Column::Code.is_in(codes.iter().map(DossierCode::as_str)))
            .all(database)
            .await?;
        for row in rows {
            let kept = kept(row)?;
            found.insert(kept.code.clone(), kept);
        }
    }
    Ok(found)
}

pub async fn put(
    transaction: &DatabaseTransaction,
    dossiers: impl Iterator<Item = &Kept>,
) -> Result<(), StoreError> {
    let rows: Vec<_> = dossiers.map(row).collect::<Result<_, _>>()?;
    let mut replace = OnConflict::column(dossier::Column::Code);
    replace.update_columns([
        dossier::Column::Status,
        dossier::Column::AsOf,
        dossier::Column::Proof,
        dossier::Column::About,
        dossier::Column::Events,
        dossier::Column::SettledOn,
        dossier::Column::WorkingDays,
        dossier::Column::IsLate,
    ]);
    for rows in rows.chunks(ROWS_AT_ONCE) {
        dossier::Entity::insert_many(rows.to_vec())
            .on_conflict(replace.clone())
            .exec_without_returning(transaction)
            .await?;
    }
    Ok(())
}

fn row(kept: &Kept) -> Result<dossier::ActiveModel, StoreError> {
    let (settled_on, working_days, is_late) = columns(kept.counted);
    Ok(dossier::ActiveModel {
        code: Set(kept.code.to_string()),
        status: Set(number(kept.status)),
        as_of: Set(kept.as_of.to_string()),
        proof: Set(kept.proof.map(Vec::from)),
        about: Set(serde_json::to_string(&kept.about).map_err(broken)?),
        events: Set(serde_json::to_string(&kept.events).map_err(broken)?),
        settled_on: Set(settled_on),
        working_days: Set(working_days),
        is_late: Set(is_late),
    })
}

/// The columns `settled_on`, `working_days` and `is_late`.
fn columns(counted: Option<Counted>) -> (Option<String>, Option<i32>, Option<bool>) {
    let settled_on = counted.map(|counted| counted.settled_on.to_string());
    let days = counted.map(|counted| i32::try_from(counted.working_days).unwrap_or(i32::MAX));
    let is_late = counted.and_then(|counted| match counted.against_limit {
        AgainstLimit::OnTime => Some(false),
        AgainstLimit::Late => Some(true),
        AgainstLimit::NoLimit => None,
    });
    (settled_on, days, is_late)
}

fn kept(row: dossier::Model) -> Result<Kept, StoreError> {
    Ok(Kept {
        counted: counted(&row)?,
        code: row.code.parse().map_err(broken)?,
        status: status(row.status)?,
        as_of: row.as_of.parse().map_err(broken)?,
        proof: read_proof(row.proof)?,
        about: serde_json::from_str(&row.about).map_err(broken)?,
        events: serde_json::from_str(&row.events).map_err(broken)?,
    })
}

fn counted(row: &dossier::Model) -> Result<Option<Counted>, StoreError> {
    let Some((settled_on, days)) = row.settled_on.as_deref().zip(row.working_days) else {
        return Ok(None);
    };
    Ok(Some(Counted {
        settled_on: settled_on.parse().map_err(broken)?,
        working_days: u32::try_from(days).map_err(broken)?,
        against_limit: match row.is_late {
            Some(false) => AgainstLimit::OnTime,
            Some(true) => AgainstLimit::Late,
            None => AgainstLimit::NoLimit,
        },
    }))
}

fn status(number: i32) -> Result<DossierStatus, StoreError> {
    let status = u8::try_from(number).ok().and_then(DossierStatus::of_number);
    status.ok_or_else(|| broken("a status is a number from 1 to 10"))
}

/// From 1 to 10; 0 for what this version does not know, which no import lets in.
pub fn number(status: DossierStatus) -> i32 {
    let at = DossierStatus::ALL.iter().position(|one| *one == status);
    at.and_then(|at| i32::try_from(at + 1).ok()).unwrap_or(0)
}

fn broken(error: impl ToString) -> StoreError {
    StoreError::broken("dossier", error)
}
