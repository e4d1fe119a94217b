//! Reads a file of procedures line by line and says exactly which lines are bad.

use std::{
    collections::HashMap,
    fmt,
    io::{BufRead, ErrorKind},
};

use contract::FieldError;
use thiserror::Error;

use super::{
    convert::{self, Draft, Reading},
    reason,
    record::Record,
    references::References,
};

/// Why a file cannot be imported.
#[derive(Debug, Error)]
pub enum ReadError {
    #[error("{0}")]
    BadLine(BadLine),
    #[error("{0}: holds no procedure; an empty file would withdraw the whole catalogue")]
    Empty(String),
    #[error("{file}:{line}: is not UTF-8 text")]
    NotText { file: String, line: usize },
    #[error("{0}: ends too early; the compressed file was cut off")]
    CutOff(String),
    #[error("{file}: cannot be read: {error}")]
    Unreadable { file: String, error: std::io::Error },
}

/// A line that was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadLine {
    pub file: String,
    pub line: usize,
    pub error: FieldError,
}

impl fmt::Display for BadLine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, error } = self;
        match error.field.as_str() {
            "" => write!(out, "{file}:{line}: {}", error.reason),
            field => write!(out, "{file}:{line}: field {field}: {}", error.reason),
        }
    }
}

/// All procedures of a file; the first bad line ends it.
pub fn drafts(
    input: impl BufRead,
    file: &str,
    with: &References,
    reading: &Reading,
) -> Result<Vec<Draft>, ReadError> {
    let mut drafts = Vec::new();
    each(input, file, with, reading, |read| {
        drafts.push(read.map_err(ReadError::BadLine)?);
        Ok(())
    })?;
    Ok(drafts)
}

/// All procedures of a file and all its bad lines.
pub fn inspect(
    input: impl BufRead,
    file: &str,
    with: &References,
    reading: &Reading,
) -> Result<(Vec<Draft>, Vec<BadLine>), ReadError> {
    let mut drafts = Vec::new();
    let mut bad = Vec::new();
    each(input, file, with, reading, |read| {
        match read {
            Ok(draft) => drafts.push(draft),
            Err(line) => bad.push(line),
        }
        Ok(())
    })?;
    Ok((drafts, bad))
}

fn each(
    mut input: impl BufRead,
    file: &str,
    with: &References,
    reading: &Reading,
    mut take: impl FnMut(Result<Draft, BadLine>) -> Result<(), ReadError>,
) -> Result<(), ReadError> {
    let mut lines_of = HashMap::new();
    let mut bytes = Vec::new();
    let mut line = 0;
    let mut is_empty = true;
    while input
        .read_until(b'\n', &mut bytes)
        .map_err(|error| unreadable(file, error))?
        > 0
    {
        line += 1;
        let text = std::str::from_utf8(&bytes).or(Err(ReadError::NotText {
            file: file.to_owned(),
            line,
        }))?;
        let text = text.trim_start_matches('\u{feff}').trim();
        if !text.is_empty() {
            is_empty = false;
            let read = draft(text, with, reading)
                .and_then(|draft| only_once(draft, line, &mut lines_of))
                .map_err(|error| BadLine {
                    file: file.to_owned(),
                    line,
                    error,
                });
            take(read)?;
        }
        bytes.clear();
    }
    match is_empty {
        true => Err(ReadError::Empty(file.to_owned())),
        false => Ok(()),
    }
}

fn draft(text: &str, with: &References, reading: &Reading) -> Result<Draft, FieldError> {
    let mut json = serde_json::Deserializer::from_str(text);
    let record: Record = serde_path_to_error::deserialize(&mut json).map_err(reason::of)?;
    json.end().map_err(|_trailing| {
        convert::refused("", "more text after the record; each line is one record")
    })?;
    convert::draft(record, with, reading)
}

fn only_once(
    draft: Draft,
    line: usize,
    lines_of: &mut HashMap<contract::ProcedureCode, usize>,
) -> Result<Draft, FieldError> {
    let code = draft.procedure.code.clone();
    match lines_of.insert(code.clone(), line) {
        Some(first) => Err(convert::refused(
            "code",
            format!("{code} is already in line {first}"),
        )),
        None => Ok(draft),
    }
}

pub(super) fn unreadable(file: &str, error: std::io::Error) -> ReadError {
    match error.kind() {
        ErrorKind::UnexpectedEof => ReadError::CutOff(file.to_owned()),
        _ => ReadError::Unreadable {
            file: file.to_owned(),
            error,
        },
    }
}
