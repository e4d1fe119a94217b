//! Where in a name the words of a query stand, for the page to mark them.

use std::ops::Range;

use super::typing::decode;
use super::vocabulary::is_one_slip;
use super::words::{Word, words};

const MAX_QUERY_WORDS: usize = 24;
const MAX_NAME_WORDS: usize = 400;
/// Alone, these mark half the page; beside another found word they are marked with it.
const SMALL: [&str; 14] = [
    "cho", "cua", "va", "cac", "thu", "tuc", "cap", "lam", "o", "trong", "de", "tai", "voi", "viec",
];

/// Byte ranges of the name as it is written, in order, joined where only a blank lies between.
pub fn highlight(name: &str, query: &str) -> Vec<Range<usize>> {
    let name_words = words(name).take(MAX_NAME_WORDS);
    let wanted: Vec<Word> = words(query)
        .take(MAX_QUERY_WORDS)
        .into_iter()
        .map(
            |word| match name_words.iter().any(|own| own.key == word.key) {
                true => word,
                false => decode(&word.key).unwrap_or(word),
            },
        )
        .collect();
    let found: Vec<bool> = name_words
        .iter()
        .map(|own| is_wanted(own, &wanted, &name_words))
        .collect();
    let is_big = |place: usize| found[place] && !SMALL.contains(&name_words[place].key.as_str());
    let wants_small_only = wanted.iter().all(|word| SMALL.contains(&word.key.as_str()));
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for (place, word) in name_words.iter().enumerate() {
        let is_beside =
            (place > 0 && is_big(place - 1)) || (place + 1 < found.len() && is_big(place + 1));
        if !found[place] || !(is_big(place) || is_beside || wants_small_only) {
            continue;
        }
        match ranges.last_mut() {
            Some(last) if name[last.end..word.range.start].trim().is_empty() => {
                last.end = word.range.end
            }
            _ => ranges.push(word.range.clone()),
        }
    }
    ranges
}

fn is_wanted(own: &Word, wanted: &[Word], name: &[Word]) -> bool {
    let Some((last, _)) = wanted.split_last() else {
        return false;
    };
    if wanted.iter().any(|word| word.key == own.key) {
        return true;
    }
    let is_elsewhere = |word: &Word| name.iter().any(|other| other.key == word.key);
    let begins = own.key.starts_with(&last.key) && !is_elsewhere(last);
    begins
        || wanted.iter().any(|word| {
            word.key.len() >= 4
                && own.key.len() >= 3
                && is_one_slip(own.key.as_bytes(), word.key.as_bytes())
                && !is_elsewhere(word)
        })
}
