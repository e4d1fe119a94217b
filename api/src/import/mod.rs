//! `api import procedures FILE`: from a file of JSON Lines to the database, whole or not at all.
//! Tables of figures have a module of their own.

pub mod record;

pub mod channels;
pub mod convert;
pub mod fees;
pub mod papers;
pub(crate) mod reason;
pub mod references;
pub mod text;

pub mod read;
pub mod seed;

pub mod figures;
pub mod tasks;

pub mod egdi;

pub mod dossiers;
mod events;
pub(crate) mod lines;
pub mod submissions;

pub mod news;

pub mod connections;
pub mod enterprises;
pub mod episodes;
pub mod exchange;
pub mod investment;

mod progress;
pub use progress::{Progress, Shown, Silent};

use std::{
    fs::File,
    io::{BufRead, BufReader, Read as _, Seek as _, SeekFrom},
    path::{Path, PathBuf},
};

use contract::Date;
use flate2::read::MultiGzDecoder;
use thiserror::Error;

use crate::{
    clock,
    store::{Scope, Store, StoreError, Tally},
};
use convert::{Draft, Reading};
use read::{BadLine, ReadError};

/// What to import and how.
#[derive(Clone, Debug)]
pub struct Request {
    pub file: PathBuf,
    pub scope: Scope,
    pub source_name: String,
    /// When the file was read at its source; without it, the month of the file.
    pub read_on: Option<String>,
    pub today: Date,
}

#[derive(Debug, Error)]
pub enum ImportError {
    #[error(transparent)]
    Read(#[from] ReadError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("--read-on takes a day or a month such as 2026-07, not {0:?}")]
    ReadOn(String),
}

/// Reads the whole file, then writes it in one transaction.
pub async fn import(
    store: &Store,
    request: &Request,
    progress: &dyn Progress,
) -> Result<Tally, ImportError> {
    let references = store.references().await?;
    let (name, reading) = (file_name(&request.file), reading(request)?);
    let input = progress.reading(open(&request.file)?);
    let drafts = read::drafts(input, &name, &references, &reading)?;
    Ok(store
        .write(&drafts, request.scope, request.today, progress)
        .await?)
}

/// Reads the file and reports every bad line; writes nothing.
pub async fn inspect(
    store: &Store,
    request: &Request,
    progress: &dyn Progress,
) -> Result<(Vec<Draft>, Vec<BadLine>), ImportError> {
    let references = store.references().await?;
    let (name, reading) = (file_name(&request.file), reading(request)?);
    let input = progress.reading(open(&request.file)?);
    Ok(read::inspect(input, &name, &references, &reading)?)
}

fn reading(request: &Request) -> Result<Reading, ImportError> {
    let read_on = match &request.read_on {
        Some(day) if !convert::is_day_or_month(day) => {
            return Err(ImportError::ReadOn(day.clone()));
        }
        Some(day) => day.clone(),
        None => clock::month_of(&request.file, request.today),
    };
    Ok(Reading {
        source_name: request.source_name.clone(),
        read_on,
        is_stated: request.read_on.is_some(),
        today: request.today,
    })
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .map_or_else(|| path.display(), |name| Path::new(name).display())
        .to_string()
}

/// Plain text or gzip, told apart by the first bytes and not by the name.
fn open(path: &Path) -> Result<Box<dyn BufRead>, ReadError> {
    const GZIP: [u8; 2] = [0x1f, 0x8b];
    let unreadable = |error| ReadError::Unreadable {
        file: file_name(path),
        error,
    };
    let mut file = File::open(path).map_err(unreadable)?;
    let mut start = Vec::new();
    (&mut file)
        .take(2)
        .read_to_end(&mut start)
        .map_err(unreadable)?;
    file.seek(SeekFrom::Start(0)).map_err(unreadable)?;
    Ok(match start == GZIP {
        true => Box::new(BufReader::new(MultiGzDecoder::new(file))),
        false => Box::new(BufReader::new(file)),
    })
}
