//! `api import news FILE…`: all articles of the files or none; what was left out or refused is told
//! as it is met.

use std::{collections::HashMap, path::PathBuf};

use contract::{AgencyCode, Basis, FieldError, Moment, Slug};
use thiserror::Error;
use tokio::sync::mpsc;
use url::Url;

use super::{Dropped, NewsError, Read, Reading, read};
use crate::{
    import::{convert::refused, file_name, open, references::References},
    news::{ArticleRecord, Topics, topics},
    performance::{Unit, units_ever},
    store::{NewsTally, NewsWriter, Store, StoreError},
};

pub struct Request {
    pub files: Vec<PathBuf>,
    pub now: Moment,
    /// Who speaks in foreign formats.
    pub agency: Option<AgencyCode>,
    /// What relative addresses are relative to, where a file does not say it.
    pub base: Option<Url>,
    pub refusal: Refusal,
}

/// What becomes of the others where one article cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    OfAll,
    OfOne,
}

/// What an import has to say while it goes on.
#[derive(Debug)]
pub enum Heard {
    Dropped {
        file: String,
        place: String,
        slug: Slug,
        dropped: Dropped,
    },
    Refused {
        file: String,
        place: String,
        error: FieldError,
    },
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub written: NewsTally,
    pub refused: u32,
}

#[derive(Debug, Error)]
pub enum BringError {
    #[error(transparent)]
    News(#[from] NewsError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("{0} articles cannot be taken; nothing was written")]
    Refused(u32),
    #[error("The reader of the file broke down: {0}")]
    Broken(String),
}

/// How many articles wait between the reader and the database: an article can be megabytes.
const WAITING: usize = 16;

pub async fn import(
    store: &Store,
    request: Request,
    mut hear: impl FnMut(Heard),
) -> Result<Tally, BringError> {
    let references = store.references().await?;
    let mut bringing = Bringing {
        writer: store.write_news().await?,
        references,
        units: units_ever()?,
        now: request.now,
        is_real: false,
        topics: topics()?,
        refused: 0,
    };
    let named = bringing.topics.all().iter();
    let named: Vec<_> = named
        .map(|topic| (topic.code.clone(), topic.name.clone()))
        .collect();
    for path in request.files {
        let reading = Reading {
            file: file_name(&path),
            now: request.now,
            topics: named.clone(),
            agency: request.agency.clone(),
            base: request.base.clone(),
        };
        bringing.bring(path, reading, &mut hear).await?;
    }
    if bringing.refused > 0 && request.refusal == Refusal::OfAll {
        return Err(BringError::Refused(bringing.refused));
    }
    if bringing.is_real {
        bringing.writer.remove_made_up().await?;
    }
    let refused = bringing.refused;
    let written = bringing.writer.commit().await?;
    store.empty_log().await?;
    Ok(Tally { written, refused })
}

struct Bringing {
    writer: NewsWriter,
    references: References,
    /// Every ministry and province there ever was.
    units: HashMap<AgencyCode, Unit>,
    topics: Topics,
    now: Moment,
    is_real: bool,
    refused: u32,
}

impl Bringing {
    /// Reading and cleaning is work for a thread of its own, writing waits for the database.
    async fn bring(
        &mut self,
        path: PathBuf,
        reading: Reading,
        hear: &mut impl FnMut(Heard),
    ) -> Result<(), BringError> {
        let file = reading.file.clone();
        let (send, mut receive) = mpsc::channel(WAITING);
        let reader = tokio::task::spawn_blocking(move || {
            let input = open(&path).map_err(NewsError::Read)?;
            read(input, &reading, |read| {
                // Nobody listens any more where writing failed; that error is the one to tell.
                let _ = send.blocking_send(read);
                Ok::<(), NewsError>(())
            })
        });
        while let Some(read) = receive.recv().await {
            self.take(&file, read, hear).await?;
        }
        let done = reader.await;
        Ok(done.map_err(|error| BringError::Broken(error.to_string()))??)
    }

    async fn take(
        &mut self,
        file: &str,
        read: Read,
        hear: &mut impl FnMut(Heard),
    ) -> Result<(), BringError> {
        let Read {
            place,
            outcome,
            dropped,
        } = read;
        let file = file.to_owned();
        let known = outcome.and_then(|record| self.known(record));
        let record = match known {
            Ok(record) => record,
            Err(error) => {
                self.refused += 1;
                hear(Heard::Refused { file, place, error });
                return Ok(());
            }
        };
        if !dropped.is_empty() {
            hear(Heard::Dropped {
                file,
                place,
                slug: record.slug.clone(),
                dropped,
            });
        }
        self.is_real |= record.basis != Basis::Illustrative;
        Ok(self.writer.put(record, self.now).await?)
    }

    /// A procedure may come into the catalogue after the news of it; a topic or an agency that
    /// nobody knows would never be found.
    fn known(&self, record: ArticleRecord) -> Result<ArticleRecord, FieldError> {
        // Old news speak of ministries and provinces that are no more.
        let is_unknown = |code: &AgencyCode| {
            self.references.agency_name(code).is_none() && !self.units.contains_key(code)
        };
        if record.agency.as_ref().is_some_and(is_unknown) {
            return Err(refused("agency", "is no agency that we know"));
        }
        if let Some(at) = record.units.iter().position(is_unknown) {
            return Err(refused(
                &format!("units[{at}]"),
                "is no agency that we know",
            ));
        }
        let mut stated = record.topics.iter();
        match stated.position(|topic| self.topics.find(topic.as_str()).is_none()) {
            Some(at) => Err(refused(
                &format!("topics[{at}]"),
                "is no topic that we know",
            )),
            None => Ok(record),
        }
    }
}
