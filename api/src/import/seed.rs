//! The lists and procedures that are part of the program, so that a fresh start shows something.

use std::{collections::HashSet, io::Cursor};

use contract::{Date, Named, ProcedureCode, Slug, named::Bilingual};
use serde::{Deserialize, de::DeserializeOwned};
use sha2::{Digest as _, Sha256};

use super::{
    convert::{Draft, Reading},
    read,
    references::References,
};
use crate::store::StoreError;

const AGENCIES: &str = include_str!("../../seed/agencies.csv");
const AUDIENCES: &str = include_str!("../../seed/audiences.csv");
const LIFE_EVENTS: &str = include_str!("../../seed/life_events.csv");
const SECTORS: &str = include_str!("../../seed/sectors.csv");
const PROCEDURES: &str = include_str!("../../seed/procedures.jsonl");

#[derive(Debug, Deserialize)]
pub struct AgencyRow {
    pub code: String,
    pub code_basis: String,
    pub kind: String,
    pub name_vi: String,
    pub name_en: Option<String>,
    pub valid_from: Option<String>,
    pub valid_to: Option<String>,
    pub merged_from: String,
    pub successor: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct SectorRow {
    pub name_vi: String,
}

#[derive(Debug, Deserialize)]
pub struct AudienceRow {
    pub code: Slug,
    pub name_vi: String,
    pub name_en: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct LifeEventRow {
    pub code: Slug,
    pub portal_code: String,
    pub group: String,
    pub position: i32,
    pub name_vi: String,
    pub name_en: Option<String>,
}

pub fn agencies() -> Result<Vec<AgencyRow>, StoreError> {
    rows(AGENCIES)
}

pub fn sectors() -> Result<Vec<SectorRow>, StoreError> {
    rows(SECTORS)
}

pub fn audiences() -> Result<Vec<AudienceRow>, StoreError> {
    rows(AUDIENCES)
}

pub fn life_events() -> Result<Vec<LifeEventRow>, StoreError> {
    rows(LIFE_EVENTS)
}

/// The embedded procedures, by the same path as a file.
pub fn procedures(with: &References, today: Date) -> Result<Vec<Draft>, StoreError> {
    let reading = Reading {
        source_name: String::new(),
        read_on: today.to_string(),
        is_stated: true,
        today,
    };
    let drafts = read::drafts(Cursor::new(PROCEDURES), "procedures.jsonl", with, &reading);
    drafts.map_err(|error| StoreError::Seed(error.to_string()))
}

/// People ask for the embedded procedures most; a search puts them first among equals.
pub fn most_used() -> Result<HashSet<ProcedureCode>, StoreError> {
    #[derive(Deserialize)]
    struct Line {
        code: ProcedureCode,
    }
    PROCEDURES
        .lines()
        .map(|line| {
            let line: Line = serde_json::from_str(line).map_err(broken)?;
            Ok(line.code)
        })
        .collect()
}

/// Changes when one of the lists does.
pub fn reference_hash() -> String {
    let mut hash = Sha256::new();
    for list in [AGENCIES, SECTORS, AUDIENCES, LIFE_EVENTS] {
        hash.update(list);
    }
    format!("{:x}", hash.finalize())
}

impl From<AudienceRow> for Named {
    fn from(row: AudienceRow) -> Self {
        Self {
            code: row.code,
            name: Bilingual {
                vi: row.name_vi,
                en: row.name_en,
            },
        }
    }
}

impl From<LifeEventRow> for Named {
    fn from(row: LifeEventRow) -> Self {
        Self {
            code: row.code,
            name: Bilingual {
                vi: row.name_vi,
                en: row.name_en,
            },
        }
    }
}

/// The rows of an embedded list.
pub fn rows<T: DeserializeOwned>(list: &str) -> Result<Vec<T>, StoreError> {
    let mut reader = csv::Reader::from_reader(list.as_bytes());
    reader
        .deserialize()
        .map(|row| row.map_err(broken))
        .collect()
}

fn broken(error: impl std::fmt::Display) -> StoreError {
    StoreError::Seed(error.to_string())
}
