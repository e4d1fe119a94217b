//! Search in the catalogue of procedures: many spellings of a need, one ordered list of answers.
//!
//! An [`Index`] is built once from the entries of a catalogue and then only read. A query is first
//! understood ([`understand`]: typed marks, slips, abbreviations, everyday words), then every name
//! is scored against it ([`score`]).

mod build;
mod codes;
mod correct;
mod highlight;
mod meanings;
mod neighbours;
mod phrases;
mod plan;
mod repair;
mod score;
mod shares;
mod texts;
mod typing;
mod understand;
mod vocabulary;
mod weights;
mod words;

use codes::Codes;
pub use highlight::highlight;
use neighbours::Neighbours;
use phrases::Phrases;
use plan::Plan;
use texts::Texts;
use vocabulary::Vocabulary;
use weights::Weights;
pub(crate) use words::{Word, words};

/// A procedure as the search sees it.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    pub code: &'a str,
    pub name: &'a str,
    pub sector: &'a str,
    pub agency: &'a str,
    pub keywords: &'a str,
    pub result_codes: &'a [String],
    /// How commonly used it is; decides between answers that are otherwise nearly equal.
    pub weight: u8,
}

/// An answer: the place of the entry among those the index was built from, and how good it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    pub position: u32,
    pub score: u32,
}

/// A catalogue ready to be searched.
pub struct Index {
    vocabulary: Vocabulary,
    neighbours: Neighbours,
    phrases: Phrases,
    weights: Weights,
    codes: Codes,
    names: Texts,
    /// Sectors, agencies and keywords, each different text once.
    asides: Texts,
    entries: Entries,
}

/// What the index keeps of its entries, a list for each fact: a search reads few of them.
#[derive(Default)]
struct Entries {
    /// The place of an entry's sector, agency and keywords among `aside_sets`.
    aside_of: Vec<u32>,
    aside_sets: Vec<[u32; 3]>,
    /// Place in the order of codes, for ties.
    rank_of: Vec<u32>,
    /// What all words of the name weigh.
    mass_of: Vec<u32>,
    /// How many words such as `Thủ tục` the name opens with.
    opening_of: Vec<u8>,
    weight_of: Vec<u8>,
}

/// Whether the last word may be unfinished.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Typing {
    Going,
    Done,
}

/// A whole code outranks a begun one, and both outrank any words.
const WHOLE_CODE: u32 = 2_000_000;
const BEGUN_CODE: u32 = 1_000_000;

/// In bytes; the words that are read fit in easily.
const MAX_QUERY: usize = 1024;

impl Index {
    /// The best `limit` answers, best first, equal ones by code.
    pub fn search(&self, query: &str, limit: usize) -> Vec<Hit> {
        self.answer(query, limit, Typing::Done)
    }

    /// Every answer in the order of [`Index::search`].
    pub fn matches(&self, query: &str) -> Vec<Hit> {
        self.answer(query, usize::MAX, Typing::Done)
    }

    /// Answers to a query that is still being typed.
    pub fn suggest(&self, query: &str, limit: usize) -> Vec<Hit> {
        self.answer(query, limit, Typing::Going)
    }

    fn answer(&self, query: &str, limit: usize, typing: Typing) -> Vec<Hit> {
        let query = readable(query);
        let mut hits = self.by_code(query);
        if hits.is_empty() {
            let meant = understand::understand(self, query, typing);
            hits = self.best(&Plan::new(self, &meant), limit);
        }
        hits.truncate(limit);
        hits
    }

    fn by_code(&self, query: &str) -> Vec<Hit> {
        let found = self.codes.find(query);
        let mut hits: Vec<Hit> = found
            .into_iter()
            .map(|(position, is_whole)| match is_whole {
                true => Hit {
                    position,
                    score: WHOLE_CODE + self.plainness(position),
                },
                false => Hit {
                    position,
                    score: BEGUN_CODE,
                },
            })
            .collect();
        self.sort(&mut hits);
        hits
    }

    /// Many procedures end in the same paper: the common ones and the plainly named come first.
    fn plainness(&self, position: u32) -> u32 {
        let mass = self.entries.mass_of[position as usize].min(1 << 16);
        let weight = u32::from(self.entries.weight_of[position as usize]);
        (weight << 8) + ((1 << 16) - mass)
    }

    fn sort(&self, hits: &mut [Hit]) {
        hits.sort_unstable_by_key(|hit| self.order(hit));
    }

    fn order(&self, hit: &Hit) -> (u32, u32) {
        (
            u32::MAX - hit.score,
            self.entries.rank_of[hit.position as usize],
        )
    }
}

/// What is read of a query: whoever pastes a book gets an answer to its first lines.
fn readable(query: &str) -> &str {
    &query[..query.floor_char_boundary(MAX_QUERY)]
}
