//! Where a text may lead.

use std::{fmt, str::FromStr};

use thiserror::Error;

use crate::code::text_on_the_wire;

/// An address that a reader may follow and that runs nothing: of the web, of a mailbox, of a
/// telephone, or a path of this site.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Link(String);

#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("an address begins with https://, http://, mailto:, tel: or /, and has no spaces")]
pub struct LinkError;

const LONGEST: usize = 2_000;
const SCHEMES: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];

impl Link {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it leads to a page of this site.
    pub fn is_own(&self) -> bool {
        self.0.starts_with('/')
    }
}

impl FromStr for Link {
    type Err = LinkError;

    fn from_str(text: &str) -> Result<Self, LinkError> {
        let text = text.trim();
        // Browsers leave these out or read them as a slash: what is left may be another address.
        let is_odd = |c: char| c.is_control() || c.is_whitespace() || c == '\\';
        if text.len() > LONGEST || text.chars().any(is_odd) {
            return Err(LinkError);
        }
        if text.starts_with('/') && !text.starts_with("//") {
            return Ok(Self(text.to_owned()));
        }
        SCHEMES
            .iter()
            .find_map(|scheme| {
                let (begin, rest) = text.split_at_checked(scheme.len())?;
                let is_this = begin.eq_ignore_ascii_case(scheme) && is_place(rest);
                is_this.then(|| Self(format!("{scheme}{rest}")))
            })
            .ok_or(LinkError)
    }
}

/// Something stands behind the scheme, and it is no other path.
fn is_place(rest: &str) -> bool {
    !rest.is_empty() && !rest.starts_with(['/', '?', '#'])
}

impl fmt::Display for Link {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

text_on_the_wire!(Link);
