//! Everyday words and abbreviations, and the official words they stand for.

use super::vocabulary::{Term, Vocabulary};
use super::words::{Marks, words};

/// One line each: `everyday = official; official`.
const EVERYDAY: &str = include_str!("everyday.txt");
/// One line each: `ABBR = expansion; expansion`.
const ABBREVIATIONS: &str = include_str!("abbreviations.txt");
/// Words seen in official names in Latin letters that Telex would turn into something else.
const LATIN: &str = "ata carnet form tax sms fax test logo online web app visa passport gas taxi bus \
                     email internet wifi covid iso haccp gmp cdm oda fta wto asean usd eur";

pub(crate) struct Phrase {
    pub words: Vec<(Term, Marks)>,
    pub meanings: Vec<Vec<(Term, Marks)>>,
}

/// Sorted by first word, then longest first, so that the first that fits is the best.
pub(crate) struct Phrases {
    sorted: Vec<Phrase>,
}

impl Phrases {
    /// Reads the two tables; their words join the vocabulary so that none is taken for a slip.
    pub fn read(vocabulary: &mut Vocabulary) -> Self {
        words(LATIN).take(usize::MAX).iter().for_each(|word| {
            vocabulary.learn(word, LATIN);
        });
        let mut sorted = Vec::new();
        for line in EVERYDAY.lines() {
            if let Some((everyday, meanings)) = split(line) {
                let meanings = meanings.map(|meaning| terms(meaning, vocabulary)).collect();
                sorted.push(Phrase {
                    words: terms(everyday, vocabulary),
                    meanings,
                });
            }
        }
        for line in ABBREVIATIONS.lines() {
            let Some((short, meanings)) = split(line) else {
                continue;
            };
            let short = terms(short, vocabulary);
            let meanings: Vec<_> = meanings.map(|meaning| terms(meaning, vocabulary)).collect();
            for meaning in &meanings {
                sorted.push(Phrase {
                    words: meaning.clone(),
                    meanings: vec![short.clone()],
                });
            }
            sorted.push(Phrase {
                words: short,
                meanings,
            });
        }
        let order = |phrase: &Phrase| {
            (
                phrase.words.first().map(|word| word.0),
                usize::MAX - phrase.words.len(),
            )
        };
        sorted.sort_by_key(order);
        Self { sorted }
    }

    pub fn starting_with(&self, term: Term) -> impl Iterator<Item = &Phrase> {
        let first = |phrase: &Phrase| phrase.words.first().map(|word| word.0);
        let start = self
            .sorted
            .partition_point(|phrase| first(phrase) < Some(term));
        self.sorted[start..]
            .iter()
            .take_while(move |phrase| first(phrase) == Some(term))
    }

    pub fn iter(&self) -> impl Iterator<Item = &Phrase> {
        self.sorted.iter()
    }
}

fn split(line: &str) -> Option<(&str, impl Iterator<Item = &str>)> {
    let (key, meanings) = line.split_once('=').filter(|_| !line.starts_with('#'))?;
    Some((key, meanings.split(';')))
}

fn terms(text: &str, vocabulary: &mut Vocabulary) -> Vec<(Term, Marks)> {
    words(text)
        .take(usize::MAX)
        .iter()
        .map(|word| vocabulary.learn(word, text))
        .collect()
}
