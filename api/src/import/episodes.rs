//! `api import episodes FILE`: one episode a line, with all that is said in it. The same file again
//! changes nothing; one bad line and nothing is written.

use std::{
    collections::{HashMap, HashSet},
    io::BufRead,
    path::PathBuf,
};

use contract::{FieldError, Moment, Slug};
use thiserror::Error;

use super::{
    convert::refused,
    lines::{bad, record},
    open,
    read::{BadLine, ReadError},
};
use crate::{
    news,
    performance::units_ever,
    programmes::{EpisodeRecord, seeds},
    store::{Store, StoreError},
};

pub struct Request {
    pub file: PathBuf,
    pub now: Moment,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub added: usize,
    pub changed: usize,
    pub unchanged: usize,
    /// Made-up episodes that gave way.
    pub removed: usize,
}

#[derive(Debug, Error)]
pub enum EpisodesError {
    #[error(transparent)]
    Read(#[from] ReadError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("{0}")]
    BadLine(BadLine),
}

/// What a file brings takes the place of what is known under the same name. Once a programme has a
/// real episode, none of its made-up episodes and questions stays.
pub async fn import(store: &Store, request: &Request) -> Result<Tally, EpisodesError> {
    let name = super::file_name(&request.file);
    let lines = read(open(&request.file)?, &name, request.now)?;
    let real: HashSet<&Slug> = lines
        .iter()
        .filter(|(_, record)| !record.is_made_up())
        .map(|(_, record)| &record.programme)
        .collect();
    let writer = store.write_episodes().await?;
    let known = writer.all().await?.into_iter();
    let (made_up, known): (Vec<EpisodeRecord>, Vec<EpisodeRecord>) =
        known.partition(|one| one.is_made_up() && real.contains(&one.programme));
    let (tally, news) = compare(known, &lines)
        .map_err(|(line, error)| EpisodesError::BadLine(bad(&name, line, error)))?;
    writer.remove(&made_up).await?;
    for programme in &real {
        writer.remove_made_up_questions(programme).await?;
    }
    if !news.is_empty() || !made_up.is_empty() {
        writer.put(&news).await?;
    }
    writer.commit().await?;
    Ok(Tally {
        removed: made_up.len(),
        ..tally
    })
}

type Name = (Slug, Slug);

fn name(record: &EpisodeRecord) -> Name {
    (record.programme.clone(), record.slug.clone())
}

/// What is to be written. No two episodes of a programme have one place in one season.
fn compare(
    known: Vec<EpisodeRecord>,
    lines: &[(usize, EpisodeRecord)],
) -> Result<(Tally, Vec<EpisodeRecord>), (usize, FieldError)> {
    let mut all: HashMap<Name, EpisodeRecord> =
        known.into_iter().map(|one| (name(&one), one)).collect();
    let mut news = Vec::new();
    let mut tally = Tally::default();
    for (_, record) in lines {
        match all.insert(name(record), record.clone()) {
            Some(before) if before == *record => tally.unchanged += 1,
            Some(_) => {
                tally.changed += 1;
                news.push(record.clone());
            }
            None => {
                tally.added += 1;
                news.push(record.clone());
            }
        }
    }
    let mut taken: HashMap<(&Slug, u16, u16), usize> = HashMap::new();
    for one in all.values() {
        *taken.entry(place(one)).or_default() += 1;
    }
    let twice = lines.iter().find(|(_, record)| taken[&place(record)] > 1);
    match twice {
        Some((line, _)) => {
            let reason = "is the number of another episode of the season";
            Err((*line, refused("number", reason)))
        }
        None => Ok((tally, news)),
    }
}

fn place(record: &EpisodeRecord) -> (&Slug, u16, u16) {
    (&record.programme, record.season, record.number)
}

/// The episodes of a text with the numbers of their lines, each checked by itself.
pub fn read(
    text: impl BufRead,
    file: &str,
    now: Moment,
) -> Result<Vec<(usize, EpisodeRecord)>, EpisodesError> {
    let (units, topics) = (units_ever()?, news::topics()?);
    let programmes = seeds::programmes()?;
    let mut read: Vec<(usize, EpisodeRecord)> = Vec::new();
    let mut seen = HashSet::new();
    for (text, number) in text.lines().zip(1..) {
        let Some(record) = record::<EpisodeRecord>(text, file, number)? else {
            continue;
        };
        let is_known = programmes.iter().any(|one| one.slug == record.programme);
        let checked = match () {
            () if !is_known => Err(refused("programme", "is none that we know")),
            () if !record.units.iter().all(|unit| units.contains_key(unit)) => {
                Err(refused("units", "has a code that we do not know"))
            }
            () if !record
                .topics
                .iter()
                .all(|one| topics.find(one.as_str()).is_some()) =>
            {
                Err(refused("topics", "has a topic that we do not know"))
            }
            () if !seen.insert(name(&record)) => Err(refused("slug", "stands twice in this file")),
            () => record.check(now),
        };
        checked.map_err(|error| EpisodesError::BadLine(bad(file, number, error)))?;
        read.push((number, record));
    }
    Ok(read)
}
