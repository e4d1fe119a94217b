//! How many bodies a page holds: more than elsewhere, so that one holds them all.

use std::str::FromStr;

use thiserror::Error;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitLimit(usize);

#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("a number from 1 to 500")]
pub struct UnitLimitError;

impl UnitLimit {
    /// An import takes no more bodies either.
    pub const MOST: usize = 500;
    pub const DEFAULT: Self = Self(100);

    pub fn get(self) -> usize {
        self.0
    }
}

impl FromStr for UnitLimit {
    type Err = UnitLimitError;

    fn from_str(text: &str) -> Result<Self, UnitLimitError> {
        match text.parse() {
            Ok(limit @ 1..=Self::MOST) => Ok(Self(limit)),
            Ok(_) | Err(_) => Err(UnitLimitError),
        }
    }
}
