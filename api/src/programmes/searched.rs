//! The words of an episode, for a search over all of them.

use std::collections::HashSet;

use contract::SearchText;
use domain::{fold::fold, news::WordKeys};

use super::EpisodeRecord;

/// Every word of title, summary and transcript, with its marks and without.
pub struct Words {
    exact: HashSet<String>,
    folded: HashSet<String>,
}

impl Words {
    pub fn of(record: &EpisodeRecord) -> Self {
        let named = [&record.title, &record.summary];
        let texts = named.into_iter().flat_map(|text| {
            let english = text.en.as_deref();
            [Some(text.vi.as_str()), english].into_iter().flatten()
        });
        let cues = record.transcript.iter().flat_map(|one| &one.cues);
        let texts = texts.chain(cues.map(|cue| cue.text.as_str()));
        let (mut exact, mut folded) = (HashSet::new(), HashSet::new());
        for keys in texts.map(WordKeys::of) {
            exact.extend(keys.exact);
            folded.extend(keys.folded);
        }
        Self { exact, folded }
    }

    /// Whether all words of a search are there; who types no marks means any.
    pub fn answer(&self, wanted: &Wanted) -> bool {
        !wanted.0.is_empty()
            && wanted.0.iter().all(|word| match word {
                Word::AsTyped(word) => self.exact.contains(word),
                Word::AnyMarks(word) => self.folded.contains(word),
            })
    }
}

enum Word {
    AsTyped(String),
    AnyMarks(String),
}

/// The words of a search.
pub struct Wanted(Vec<Word>);

impl Wanted {
    pub fn of(text: &SearchText) -> Self {
        let keys = WordKeys::of(text.as_str());
        let both = keys.exact.into_iter().zip(keys.folded);
        let word = |(exact, folded): (String, String)| match fold(&exact) == exact {
            true => Word::AnyMarks(folded),
            false => Word::AsTyped(exact),
        };
        Self(both.map(word).collect())
    }
}
