//! Where a page of the list ended: opaque outside, the place of its last item inside.

use std::{fmt, str::FromStr};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use contract::{Moment, Slug, Submission};
use thiserror::Error;

/// Later is greater.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cursor {
    received_at: Moment,
    slug: Slug,
}

#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("not a cursor of this list; take `next` of the page before, or leave it out")]
pub struct CursorError;

impl Cursor {
    /// For other lists that are sorted the same way.
    pub fn at(at: Moment, slug: Slug) -> Self {
        Self {
            received_at: at,
            slug,
        }
    }

    pub fn of(submission: &Submission) -> Self {
        Self {
            received_at: submission.received_at,
            slug: submission.slug.clone(),
        }
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = format!("{} {}", self.received_at, self.slug);
        out.write_str(&URL_SAFE_NO_PAD.encode(place))
    }
}

impl FromStr for Cursor {
    type Err = CursorError;

    fn from_str(text: &str) -> Result<Self, CursorError> {
        let bytes = URL_SAFE_NO_PAD.decode(text).or(Err(CursorError))?;
        let place = String::from_utf8(bytes).or(Err(CursorError))?;
        let (received_at, slug) = place.split_once(' ').ok_or(CursorError)?;
        Ok(Self {
            received_at: received_at.parse().or(Err(CursorError))?,
            slug: slug.parse().or(Err(CursorError))?,
        })
    }
}
