//! What articles are about: a short list, so that each topic means something.

use contract::{Bilingual, Named, Slug};
use serde::Deserialize;

use crate::{import::seed, store::StoreError};

const TOPICS: &str = include_str!("../../seed/topics.csv");

/// In the order in which they are listed. A bit of a number stands for each: 64 at the most.
#[derive(Clone, Debug)]
pub struct Topics(Vec<Named>);

pub fn topics() -> Result<Topics, StoreError> {
    #[derive(Deserialize)]
    struct Row {
        code: Slug,
        name_vi: String,
        name_en: String,
    }
    let rows: Vec<Row> = seed::rows(TOPICS)?;
    let named = |row: Row| Named {
        code: row.code,
        name: Bilingual::new(row.name_vi, row.name_en),
    };
    Ok(Topics(rows.into_iter().map(named).collect()))
}

impl Topics {
    pub fn all(&self) -> &[Named] {
        &self.0
    }

    pub fn find(&self, code: &str) -> Option<&Named> {
        self.0.iter().find(|topic| topic.code.as_str() == code)
    }

    /// One bit for each topic that is known; the others are left out.
    pub fn bits<'a>(&self, codes: impl Iterator<Item = &'a str>) -> u64 {
        codes
            .filter_map(|code| self.bit(code))
            .fold(0, |all, bit| all | bit)
    }

    pub fn bit(&self, code: &str) -> Option<u64> {
        let at = self
            .0
            .iter()
            .position(|topic| topic.code.as_str() == code)?;
        1u64.checked_shl(u32::try_from(at).ok()?)
    }
}
