//! Where a page of the list ended: opaque outside, the code of its last enterprise inside.

use std::{fmt, str::FromStr};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use contract::EnterpriseCode;
use thiserror::Error;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor(pub EnterpriseCode);

#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("not a cursor of this list; take `next` of the page before, or leave it out")]
pub struct CursorError;

impl fmt::Display for Cursor {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&URL_SAFE_NO_PAD.encode(self.0.as_str()))
    }
}

impl FromStr for Cursor {
    type Err = CursorError;

    fn from_str(text: &str) -> Result<Self, CursorError> {
        let bytes = URL_SAFE_NO_PAD.decode(text).or(Err(CursorError))?;
        let code = String::from_utf8(bytes).or(Err(CursorError))?;
        Ok(Self(code.parse().or(Err(CursorError))?))
    }
}
