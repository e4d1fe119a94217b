//! Where a page of the list ended: opaque outside, the place of its last item inside.

use std::{cmp::Reverse, fmt, str::FromStr};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use contract::Moment;
use thiserror::Error;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    pub tier: u8,
    pub published_at: Moment,
    pub id: i64,
}

#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("not a cursor of this list; take `next` of the page before, or leave it out")]
pub struct CursorError;

impl Cursor {
    /// What comes first is smaller.
    pub fn order(&self) -> (u8, Reverse<(Moment, i64)>) {
        (self.tier, Reverse((self.published_at, self.id)))
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = format!("{} {} {}", self.tier, self.published_at, self.id);
        out.write_str(&URL_SAFE_NO_PAD.encode(place))
    }
}

impl FromStr for Cursor {
    type Err = CursorError;

    fn from_str(text: &str) -> Result<Self, CursorError> {
        let bytes = URL_SAFE_NO_PAD.decode(text).or(Err(CursorError))?;
        let place = String::from_utf8(bytes).or(Err(CursorError))?;
        let mut parts = place.split(' ');
        let mut part = || parts.next().ok_or(CursorError);
        Ok(Self {
            tier: part()?.parse().or(Err(CursorError))?,
            published_at: part()?.parse().or(Err(CursorError))?,
            id: part()?.parse().or(Err(CursorError))?,
        })
    }
}
