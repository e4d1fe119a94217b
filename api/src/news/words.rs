//! What is looked up in an article, and what a search asks for.

use contract::{Block, SearchText};
use domain::news::WordKeys;

use super::ArticleRecord;

/// The words of one article, a space between two. Those of the title stand in the text too.
#[derive(Clone, Debug)]
pub struct Words {
    pub id: i64,
    pub exact_title: String,
    pub exact: String,
    pub folded_title: String,
    pub folded: String,
}

impl Words {
    /// Of one that was withdrawn only the title can be found.
    pub fn of(id: i64, record: &ArticleRecord) -> Self {
        let mut title = record.title.vi.clone();
        if let Some(english) = &record.title.en {
            title = format!("{title}\n{english}");
        }
        let mut text = title.clone();
        if record.withdrawal.is_none() {
            let summary = [Some(&record.summary.vi), record.summary.en.as_ref()];
            let english = record.body.en.iter().flatten();
            let blocks = record.body.vi.iter().chain(english).map(Block::words);
            for part in summary.into_iter().flatten().cloned().chain(blocks) {
                text.push('\n');
                text.push_str(&part);
            }
        }
        let (title, text) = (WordKeys::of(&title), WordKeys::of(&text));
        Self {
            id,
            exact_title: title.exact.join(" "),
            exact: text.exact.join(" "),
            folded_title: title.folded.join(" "),
            folded: text.folded.join(" "),
        }
    }
}

/// How well an article may answer: as it was typed in the title, as it was typed anywhere, without
/// marks in the title, without marks anywhere.
pub const TIERS: usize = 4;

/// The words of a search; every one of them must be there.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Query {
    exact: Vec<String>,
    folded: Vec<String>,
    has_marks: bool,
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

    /// For each tier what FTS5 is asked. Without marks there is nothing to be exact about.
    pub fn expressions(&self) -> Vec<(usize, String)> {
        let exact = [(0, "exact_title"), (1, "exact")];
        let folded = [(2, "folded_title"), (3, "folded")];
        let exact = exact.into_iter().filter(|_| self.has_marks);
        exact
            .map(|(tier, column)| (tier, expression(column, &self.exact)))
            .chain(folded.map(|(tier, column)| (tier, expression(column, &self.folded))))
            .collect()
    }
}

/// Words hold letters and digits alone, so that none can be an operator.
fn expression(column: &str, words: &[String]) -> String {
    let quoted: Vec<_> = words.iter().map(|word| format!("\"{word}\"")).collect();
    format!("{column} : ({})", quoted.join(" AND "))
}
