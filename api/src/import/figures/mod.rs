//! `api import performance`, `papi` and `dti`: from a table to published editions, all of them or
//! none.

pub mod sheet;
pub use sheet::{BadRow, SheetError};
pub(super) use sheet::{Others, Row, Sheet};

mod counts;
mod scores;

use std::path::PathBuf;

use contract::{Citation, Date, EditionId};
use thiserror::Error;

use crate::{
    performance::Draft,
    store::{Store, StoreError},
};

/// What a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// Counts of ministries and provinces; `units_on` is the day whose units report, the last of
    /// each period when absent.
    Performance {
        units_on: Option<Date>,
    },
    Papi,
    Dti,
}

#[derive(Clone, Debug)]
pub struct Request {
    pub file: PathBuf,
    pub table: Table,
    pub source: Option<Citation>,
    pub today: Date,
}

/// What became of each period of the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub published: Vec<EditionId>,
    /// The last version says the same already.
    pub unchanged: Vec<EditionId>,
}

#[derive(Debug, Error)]
pub enum FiguresError {
    #[error(transparent)]
    Sheet(#[from] SheetError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Reads and checks the whole table, then publishes it in one transaction.
pub async fn import(store: &Store, request: &Request) -> Result<Tally, FiguresError> {
    let drafts = drafts(request)?;
    Ok(store.publish(drafts, request.today).await?)
}

/// The editions that the table would become, the oldest first. Writes nothing.
pub fn drafts(request: &Request) -> Result<Vec<Draft>, FiguresError> {
    let sheet = Sheet::open(&request.file)?;
    let mut drafts = match request.table {
        Table::Performance { units_on } => counts::drafts(sheet, units_on, request)?,
        Table::Papi => scores::drafts(sheet, &scores::PAPI, request)?,
        Table::Dti => scores::drafts(sheet, &scores::DTI, request)?,
    };
    drafts.sort_by_key(|draft| draft.period);
    Ok(drafts)
}
