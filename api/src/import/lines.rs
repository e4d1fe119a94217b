//! Files of JSON, one record a line: what is told of dossiers and of submissions.

use std::io::{Error, ErrorKind};

use contract::FieldError;
use serde::de::DeserializeOwned;

use super::{
    convert::refused,
    read::{BadLine, ReadError, unreadable},
    reason,
};

/// The record of a line; none where it is empty.
pub fn record<T: DeserializeOwned>(
    text: Result<String, Error>,
    file: &str,
    line: usize,
) -> Result<Option<T>, ReadError> {
    let text = text.map_err(|error| match error.kind() {
        ErrorKind::InvalidData => ReadError::NotText {
            file: file.to_owned(),
            line,
        },
        _ => unreadable(file, error),
    })?;
    if text.trim().is_empty() {
        return Ok(None);
    }
    let read = understood(&text).map_err(|error| ReadError::BadLine(bad(file, line, error)));
    read.map(Some)
}

/// The record of a line that has nothing else.
pub fn understood<T: DeserializeOwned>(text: &str) -> Result<T, FieldError> {
    let mut json = serde_json::Deserializer::from_str(text);
    let record = serde_path_to_error::deserialize(&mut json).map_err(reason::of)?;
    match json.end() {
        Ok(()) => Ok(record),
        Err(_trailing) => {
            let reason = "more text after the record; each line is one record";
            Err(refused("", reason))
        }
    }
}

pub fn bad(file: &str, line: usize, error: FieldError) -> BadLine {
    BadLine {
        file: file.to_owned(),
        line,
        error,
    }
}
