//! `api import dossiers FILE`: one event a line, into the dossiers they belong to. The same file
//! again changes nothing; one bad line and nothing is written.

mod check;
mod recount;

use std::{io::BufRead as _, path::PathBuf};

use contract::{
    DossierCode, DossierEvent, DossierPaper, DossierProcedure, DossierResult, FeeOwed,
    LookupSecret, Moment, TimeLimit,
};
use serde::Deserialize;
use thiserror::Error;

use check::Checked;

use super::{
    lines::{bad, record},
    open,
    read::{BadLine, ReadError},
};
use crate::{
    dossiers::Keeper,
    store::{DossierWriter, Store, StoreError},
};

/// Lines that are checked and written together.
const LINES_AT_ONCE: usize = 10_000;

pub struct Request {
    pub file: PathBuf,
    pub now: Moment,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub dossiers: usize,
    pub events: usize,
    /// Events that were there already.
    pub unchanged: usize,
}

#[derive(Debug, Error)]
pub enum DossiersError {
    #[error(transparent)]
    Read(#[from] ReadError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("{0}")]
    BadLine(BadLine),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    pub dossier: DossierCode,
    pub event: DossierEvent,
    /// Needed in the first line of a dossier; later it brings what has changed.
    #[serde(default)]
    pub about: Opening,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Opening {
    pub procedure: Option<DossierProcedure>,
    /// In full; it is masked before it is kept.
    pub applicant: Option<String>,
    pub time_limit: Option<TimeLimit>,
    pub secret: Option<LookupSecret>,
    pub papers: Option<Vec<DossierPaper>>,
    pub fee: Option<FeeOwed>,
    pub result: Option<DossierResult>,
    pub is_sample: bool,
    /// No file can say this.
    #[serde(skip)]
    pub is_demonstration: bool,
}

pub async fn import(
    store: &Store,
    keeper: &Keeper,
    request: &Request,
) -> Result<Tally, DossiersError> {
    let name = super::file_name(&request.file);
    let mut lines = open(&request.file)?.lines().zip(1..);
    let mut writer = store.write_dossiers().await?;
    let mut tally = Tally::default();
    loop {
        let batch = read(&mut lines, &name)?;
        if batch.is_empty() {
            break;
        }
        let taken = take(&mut writer, keeper, &name, batch, request.now).await?;
        tally.dossiers += taken.dossiers;
        tally.events += taken.events;
        tally.unchanged += taken.unchanged;
    }
    writer.commit().await?;
    store.empty_log().await?;
    Ok(tally)
}

/// Lines of a file, or those that the program made itself: both are checked in the same way.
pub async fn take(
    writer: &mut DossierWriter,
    keeper: &Keeper,
    name: &str,
    lines: Vec<(usize, Line)>,
    now: Moment,
) -> Result<Tally, DossiersError> {
    let mut checked = Checked::new(writer, &lines, keeper, now).await?;
    for (number, line) in lines {
        let taken = checked.take(line);
        taken.map_err(|error| DossiersError::BadLine(bad(name, number, error)))?;
    }
    let counts = recount::recount(&mut checked);
    let tally = Tally {
        dossiers: checked.opened,
        events: checked.events,
        unchanged: checked.unchanged,
    };
    let changed = checked
        .dossiers
        .values()
        .filter(|one| checked.changed.contains(&one.code));
    writer.put(changed).await?;
    writer.count(counts).await?;
    Ok(tally)
}

fn read(
    lines: &mut impl Iterator<Item = (std::io::Result<String>, usize)>,
    name: &str,
) -> Result<Vec<(usize, Line)>, DossiersError> {
    let mut batch = Vec::new();
    for (text, number) in lines {
        if let Some(line) = record(text, name, number)? {
            batch.push((number, line));
        }
        if batch.len() == LINES_AT_ONCE {
            break;
        }
    }
    Ok(batch)
}
