//! `api import enterprises FILE`: one enterprise a line. The same file again changes nothing; one
//! bad line and nothing is written; what changed leaves an entry in the history.

mod check;

use std::{collections::HashMap, io::BufRead, path::PathBuf};

use contract::{CopyChange, EnterpriseCode, FieldError, Moment};
use thiserror::Error;

use super::{
    convert::refused,
    lines::{bad, record},
    open,
    read::{BadLine, ReadError},
};
use crate::{
    enterprises::{EnterpriseRecord, KeptEnterprise},
    performance::units_ever,
    store::{Store, StoreError},
};

pub struct Request {
    pub file: PathBuf,
    pub now: Moment,
}

/// Who wrote the lines. Samples live in the program alone: no file brings any, so that a made-up
/// enterprise never stands beside a real one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    File,
    Sample,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub added: usize,
    pub changed: usize,
    pub unchanged: usize,
}

#[derive(Debug, Error)]
pub enum EnterprisesError {
    #[error(transparent)]
    Read(#[from] ReadError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("{0}")]
    BadLine(BadLine),
    #[error("{0}: holds no enterprise")]
    Empty(String),
}

/// Those that the file does not name stay as they are.
pub async fn import(store: &Store, request: &Request) -> Result<Tally, EnterprisesError> {
    let name = super::file_name(&request.file);
    let lines = read(open(&request.file)?, &name, Origin::File, request.now)?;
    if lines.is_empty() {
        return Err(EnterprisesError::Empty(name));
    }
    let writer = store.write_enterprises().await?;
    let known = writer.all().await?.into_iter();
    let known: HashMap<EnterpriseCode, KeptEnterprise> =
        known.map(|kept| (kept.record.code.clone(), kept)).collect();
    let mut tally = Tally::default();
    let mut news = Vec::new();
    for (_, record) in lines {
        match known.get(&record.code) {
            Some(kept) if kept.record == record => tally.unchanged += 1,
            Some(kept) => {
                tally.changed += 1;
                news.push(changed(kept, record, request.now));
            }
            None => {
                tally.added += 1;
                let changes = Vec::new();
                news.push(KeptEnterprise { record, changes });
            }
        }
    }
    if !news.is_empty() {
        writer.put(&news).await?;
    }
    writer.commit().await?;
    Ok(tally)
}

fn changed(kept: &KeptEnterprise, record: EnterpriseRecord, now: Moment) -> KeptEnterprise {
    let change = CopyChange {
        at: now,
        fields: kept.record.differences(&record),
    };
    let changes = kept.changes.iter().cloned().chain([change]).collect();
    KeptEnterprise { record, changes }
}

/// The enterprises of a text with the numbers of their lines, each checked by itself.
pub fn read(
    text: impl BufRead,
    name: &str,
    origin: Origin,
    now: Moment,
) -> Result<Vec<(usize, EnterpriseRecord)>, EnterprisesError> {
    let units = units_ever()?;
    let mut lines_of: HashMap<EnterpriseCode, usize> = HashMap::new();
    let mut read = Vec::new();
    for (text, number) in text.lines().zip(1..) {
        let refuse = |error: FieldError| EnterprisesError::BadLine(bad(name, number, error));
        let Some(record) = record::<EnterpriseRecord>(text, name, number)? else {
            continue;
        };
        if let Some(first) = lines_of.insert(record.code.clone(), number) {
            let reason = format!("{} is already in line {first}", record.code);
            return Err(refuse(refused("code", reason)));
        }
        if !units.contains_key(&record.owner) {
            let reason = "is no ministry or province that we know";
            return Err(refuse(refused("owner", reason)));
        }
        check::record(&record, origin, now).map_err(refuse)?;
        read.push((number, record));
    }
    Ok(read)
}
