//! What is asked for, and what comes of it.

use contract::{AgencyCode, Bilingual, FieldError, Moment, Slug};
use domain::fold::slug;
use thiserror::Error;
use url::Url;

use super::Dropped;
use crate::{import::read::ReadError, news::ArticleRecord};

/// What a format cannot say itself.
#[derive(Clone, Debug)]
pub struct Reading {
    /// As errors call the file.
    pub file: String,
    pub now: Moment,
    /// Those of a foreign text are found by their names.
    pub topics: Vec<(Slug, Bilingual)>,
    /// Who speaks, where the text does not say.
    pub agency: Option<AgencyCode>,
    /// What relative addresses are relative to, where nothing in the file says it.
    pub base: Option<Url>,
}

impl Reading {
    /// The topic of that slug, or whose name is written alike but for tones and case.
    pub fn topic(&self, name: &str) -> Option<Slug> {
        let wanted = slug(name);
        let is_it = |(topic, names): &&(Slug, Bilingual)| {
            topic.as_str() == wanted
                || slug(&names.vi) == wanted
                || names.en.as_deref().is_some_and(|name| slug(name) == wanted)
        };
        let found = self.topics.iter().find(is_it);
        found.map(|(topic, _)| topic.clone())
    }
}

/// One article of a file, whatever its format.
#[derive(Debug)]
pub struct Read {
    /// `line 12`, `item 3`, or the name of the file.
    pub place: String,
    /// Already checked, but for whether its codes are known.
    pub outcome: Result<ArticleRecord, FieldError>,
    /// What was left out; nothing of our own JSON ever is.
    pub dropped: Dropped,
}

/// Why a file is not read any further.
#[derive(Debug, Error)]
pub enum NewsError {
    #[error(transparent)]
    Read(#[from] ReadError),
    #[error("{0}: holds no article")]
    Empty(String),
    #[error("{file}: is over {megabytes} MB; send the articles as JSON Lines, or in parts")]
    TooLong { file: String, megabytes: u64 },
    #[error(
        "{0}: is none of JSON Lines of articles, RSS 2.0, Atom, JSON Feed, and Markdown that \
         begins with ---"
    )]
    Format(String),
    #[error("{file}: is written in {encoding}; only UTF-8 is read")]
    Encoding { file: String, encoding: String },
    #[error("{file}:{line}: is no well-formed XML: {reason}")]
    Xml {
        file: String,
        line: usize,
        reason: String,
    },
}
