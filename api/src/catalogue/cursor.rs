//! Where a page ended: opaque outside, the rank of its last item inside.

use std::{fmt, str::FromStr};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use contract::ProcedureCode;
use thiserror::Error;

/// The last item of a page. In a search it has a score; equal scores follow the codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    pub score: Option<u32>,
    pub code: ProcedureCode,
}

#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("not a cursor of this list; take `next` of the page before, or leave it out")]
pub struct CursorError;

impl fmt::Display for Cursor {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rank = match self.score {
            Some(score) => format!("{score} {}", self.code),
            None => self.code.to_string(),
        };
        out.write_str(&URL_SAFE_NO_PAD.encode(rank))
    }
}

impl FromStr for Cursor {
    type Err = CursorError;

    fn from_str(text: &str) -> Result<Self, CursorError> {
        let bytes = URL_SAFE_NO_PAD.decode(text).or(Err(CursorError))?;
        let rank = String::from_utf8(bytes).or(Err(CursorError))?;
        let (score, code) = match rank.split_once(' ') {
            Some((score, code)) => (Some(score.parse().or(Err(CursorError))?), code),
            None => (None, rank.as_str()),
        };
        Ok(Self {
            score,
            code: code.parse().or(Err(CursorError))?,
        })
    }
}
