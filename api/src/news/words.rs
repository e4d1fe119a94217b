//! What is looked up in an article, and what a search asks for.

use std::collections::HashSet;

use contract::{Block, SearchText};
use domain::news::WordKeys;

use super::ArticleRecord;

/// The words of one article as they are written, each of them once, a space between two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    pub id: i64,
    pub title: String,
    /// Those that do not stand in the title.
    pub text: String,
}

impl Words {
    /// Of one that was withdrawn only the title can be found.
    pub fn of(id: i64, record: &ArticleRecord) -> Self {
        let mut known = HashSet::new();
        let title = [Some(&record.title.vi), record.title.en.as_ref()];
        let title = new_words(&mut known, title.into_iter().flatten().cloned());
        let text = match record.withdrawal {
            Some(_) => String::new(),
            None => {
                let summary = [Some(&record.summary.vi), record.summary.en.as_ref()];
                let english = record.body.en.iter().flatten();
                let blocks = record.body.vi.iter().chain(english).map(Block::words);
                let summary = summary.into_iter().flatten().cloned();
                new_words(&mut known, summary.chain(blocks))
            }
        };
        Self { id, title, text }
    }
}

fn new_words(known: &mut HashSet<String>, texts: impl Iterator<Item = String>) -> String {
    let words = texts.flat_map(|text| WordKeys::of(&text).exact);
    let new: Vec<String> = words.filter(|word| known.insert(word.clone())).collect();
    new.join(" ")
}

/// The words of a search; every one of them must be there.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Query {
    pub(super) exact: Vec<String>,
    pub(super) folded: Vec<String>,
    pub(super) has_marks: bool,
}

impl Query {
    /// None where the text has no word in it: nothing can answer it.
    pub fn of(text: &SearchText) -> Option<Self> {
        /// Whoever pastes more than a title is answered by its first words.
        const MOST: usize = 24;
        let mut keys = WordKeys::of(text.as_str());
        keys.exact.truncate(MOST);
        keys.folded.truncate(MOST);
        let has_marks = keys.has_marks();
        (!keys.folded.is_empty()).then_some(Self {
            exact: keys.exact,
            folded: keys.folded,
            has_marks,
        })
    }
}
