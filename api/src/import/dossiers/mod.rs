//! `api import dossiers FILE`: one event a line, into the dossiers they belong to. The same file
//! again changes nothing; one bad line and nothing is written.

mod check;

use std::{
    io::{BufRead as _, ErrorKind},
    path::PathBuf,
};

use contract::{
    DossierCode, DossierEvent, DossierPaper, DossierProcedure, DossierResult, FeeOwed, FieldError,
    LookupSecret, Moment, TimeLimit,
};
use serde::Deserialize;
use thiserror::Error;

use check::Checked;

use super::{
    open,
    read::{BadLine, ReadError, unreadable},
    reason,
};
use crate::{
    dossiers::Keeper,
    store::{Store, StoreError},
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
struct Line {
    dossier: DossierCode,
    event: DossierEvent,
    /// Needed in the first line of a dossier; later it brings what has changed.
    #[serde(default)]
    about: Opening,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
struct Opening {
    procedure: Option<DossierProcedure>,
    /// In full; it is masked before it is kept.
    applicant: Option<String>,
    time_limit: Option<TimeLimit>,
    secret: Option<LookupSecret>,
    papers: Option<Vec<DossierPaper>>,
    fee: Option<FeeOwed>,
    result: Option<DossierResult>,
    is_sample: bool,
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
        let mut checked = Checked::new(&mut writer, &batch, keeper, request.now).await?;
        for (number, line) in batch {
            let taken = checked.take(line);
            taken.map_err(|error| DossiersError::BadLine(bad(&name, number, error)))?;
        }
        tally.dossiers += checked.opened;
        tally.events += checked.events.len();
        tally.unchanged += checked.unchanged;
        let changed = checked
            .dossiers
            .values()
            .filter(|one| checked.changed.contains(&one.code));
        writer.put(changed, checked.events).await?;
    }
    writer.commit().await?;
    Ok(tally)
}

fn read(
    lines: &mut impl Iterator<Item = (std::io::Result<String>, usize)>,
    name: &str,
) -> Result<Vec<(usize, Line)>, DossiersError> {
    let mut batch = Vec::new();
    for (text, number) in lines {
        let text = text.map_err(|error| match error.kind() {
            ErrorKind::InvalidData => ReadError::NotText {
                file: name.to_owned(),
                line: number,
            },
            _ => unreadable(name, error),
        })?;
        if text.trim().is_empty() {
            continue;
        }
        let mut input = serde_json::Deserializer::from_str(&text);
        let line = serde_path_to_error::deserialize(&mut input);
        let line = line.map_err(|error| bad(name, number, reason::of(error)));
        batch.push((number, line.map_err(DossiersError::BadLine)?));
        if batch.len() == LINES_AT_ONCE {
            break;
        }
    }
    Ok(batch)
}

fn bad(file: &str, line: usize, error: FieldError) -> BadLine {
    BadLine {
        file: file.to_owned(),
        line,
        error,
    }
}

fn refused(field: &str, reason: impl Into<String>) -> FieldError {
    FieldError {
        field: field.to_owned(),
        reason: reason.into(),
    }
}
