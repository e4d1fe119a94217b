//! What is embedded: what sources say of the programmes, and made-up episodes and questions so that
//! the pages can be looked at.

use std::io::Cursor;

use contract::{Bilingual, Date, Moment, Programme, ProgrammeFact, ProgrammeFormat, Slug};
use serde::{Deserialize, de::DeserializeOwned};

use super::{EpisodeRecord, QuestionRecord};
use crate::{
    import::{episodes, lines},
    store::StoreError,
};

const PROGRAMMES: &str = include_str!("../../seed/programmes.json");
const EPISODES: &str = include_str!("../../seed/episodes_sample.jsonl");
const QUESTIONS: &str = include_str!("../../seed/questions_sample.jsonl");

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct About {
    slug: Slug,
    name: Bilingual,
    summary: Bilingual,
    format: ProgrammeFormat,
    maker: Bilingual,
    facts: Vec<ProgrammeFact>,
}

/// In the order in which they are listed, without episodes.
pub fn programmes() -> Result<Vec<Programme>, StoreError> {
    let all: Vec<About> = serde_json::from_str(PROGRAMMES).map_err(broken)?;
    let programme = |about: About| Programme {
        slug: about.slug,
        name: about.name,
        summary: about.summary,
        format: about.format,
        maker: about.maker,
        facts: about.facts,
        episodes: 0,
        seasons: Vec::new(),
    };
    Ok(all.into_iter().map(programme).collect())
}

/// Read by the same path as a file. Their days are fixed, whatever day it is.
pub fn episodes() -> Result<Vec<EpisodeRecord>, StoreError> {
    let end = Moment::new(Date::MAX, 0, 0).unwrap_or(Moment::MIN);
    let read = episodes::read(Cursor::new(EPISODES), "episodes_sample.jsonl", end);
    let read = read.map_err(broken)?.into_iter();
    Ok(read.map(|(_, record)| record).collect())
}

pub fn questions() -> Result<Vec<QuestionRecord>, StoreError> {
    records(QUESTIONS, "questions_sample.jsonl")
}

fn records<T: DeserializeOwned>(text: &str, name: &str) -> Result<Vec<T>, StoreError> {
    let mut all = Vec::new();
    for (line, number) in text.lines().zip(1..) {
        let record = lines::record(Ok(line.to_owned()), name, number);
        all.extend(record.map_err(broken)?);
    }
    Ok(all)
}

fn broken(error: impl std::fmt::Display) -> StoreError {
    StoreError::Seed(error.to_string())
}
