//! Which everyday words and abbreviations begin at a word of the query.

use super::Index;
use super::phrases::Phrase;
use super::understand::Meant;
use super::vocabulary::Term;

/// The phrases that fit here with the most words.
pub(super) fn longest<'a>(index: &'a Index, meant: &[Meant]) -> Vec<&'a Phrase> {
    let mut longest: Vec<&Phrase> = Vec::new();
    let Some(first) = meant.first() else {
        return longest;
    };
    for term in first.terms() {
        for phrase in index.phrases.starting_with(term) {
            let length = longest.first().map_or(1, |phrase| phrase.words.len());
            if phrase.words.len() < length || !fits(phrase, meant) || !is_useful(index, phrase) {
                continue;
            }
            if phrase.words.len() > length {
                longest.clear();
            }
            longest.push(phrase);
        }
    }
    longest
}

fn fits(phrase: &Phrase, meant: &[Meant]) -> bool {
    // One unmarked syllable means too many things, unless it is all that was typed.
    let needs_marks = phrase.words.len() == 1 && meant.len() > 1;
    phrase.words.len() <= meant.len()
        && phrase.words.iter().zip(meant).all(|(&(term, full), one)| {
            let marks = one.marks_for(term);
            let is_meant = if needs_marks {
                marks == full
            } else {
                marks.may_mean(full)
            };
            let is_there = match phrase.words.len() {
                1 => one.known == Some(term),
                _ => one.terms().any(|choice| choice == term),
            };
            is_meant && is_there
        })
}

/// An abbreviation that no name uses only takes up bits.
fn is_useful(index: &Index, phrase: &Phrase) -> bool {
    let is_found = |term: Term| !index.names.with(term).is_empty();
    phrase
        .meanings
        .iter()
        .any(|meaning| meaning.iter().all(|&(term, _)| is_found(term)))
}
