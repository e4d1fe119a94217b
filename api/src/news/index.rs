//! Which articles have a word, in memory. A set of places is a bitmap: most words stand in few
//! articles and some in nearly all, and both are cheap to keep and to compare.

use std::{collections::HashMap, slice};

use domain::news::WordKeys;
use roaring::{MultiOps as _, RoaringBitmap};

use super::Query;

/// How well an article may answer: as it was typed in the title, as it was typed anywhere, without
/// marks in the title, without marks anywhere.
pub const TIERS: usize = 4;

#[derive(Debug, Default)]
pub struct WordIndex {
    /// Where each word as it is written stands in `places`.
    exact: HashMap<Box<str>, u32>,
    /// The same of all words that are one without their marks.
    folded: HashMap<Box<str>, Vec<u32>>,
    places: Vec<Places>,
}

/// The articles that have a word, by their places in the list.
#[derive(Debug, Default)]
struct Places {
    title: RoaringBitmap,
    anywhere: RoaringBitmap,
}

impl WordIndex {
    /// Notes the words of one article, a space between two.
    pub fn note(&mut self, place: u32, title: &str, text: &str) {
        for word in title.split_ascii_whitespace() {
            let places = self.places_of(word);
            places.title.insert(place);
            places.anywhere.insert(place);
        }
        for word in text.split_ascii_whitespace() {
            self.places_of(word).anywhere.insert(place);
        }
    }

    fn places_of(&mut self, word: &str) -> &mut Places {
        let at = match self.exact.get(word) {
            Some(at) => *at,
            None => {
                let at = u32::try_from(self.places.len()).unwrap_or(u32::MAX);
                self.exact.insert(word.into(), at);
                let folded = WordKeys::of(word).folded.concat();
                self.folded.entry(folded.into()).or_default().push(at);
                self.places.push(Places::default());
                at
            }
        };
        &mut self.places[at as usize]
    }

    /// The places of the articles that have all words, tier by tier. Who answers well stands in the
    /// tiers below too. Without marks there is nothing to be exact about.
    pub fn answering(&self, query: &Query) -> [RoaringBitmap; TIERS] {
        let exact = |part| match query.has_marks {
            true => self.all(&query.exact, |word| self.written(word), part),
            false => RoaringBitmap::new(),
        };
        let folded = |part| self.all(&query.folded, |word| self.meant(word), part);
        let title: fn(&Places) -> &RoaringBitmap = |places| &places.title;
        let anywhere: fn(&Places) -> &RoaringBitmap = |places| &places.anywhere;
        [
            exact(title),
            exact(anywhere),
            folded(title),
            folded(anywhere),
        ]
    }

    fn written(&self, word: &str) -> &[u32] {
        self.exact.get(word).map_or(&[], slice::from_ref)
    }

    fn meant(&self, word: &str) -> &[u32] {
        self.folded.get(word).map_or(&[], Vec::as_slice)
    }

    fn all<'a>(
        &'a self,
        words: &[String],
        known: impl Fn(&str) -> &'a [u32],
        part: impl Fn(&'a Places) -> &'a RoaringBitmap,
    ) -> RoaringBitmap {
        let of = |at: &u32| part(&self.places[*at as usize]);
        let any = |word: &String| known(word).iter().map(of).union();
        words.iter().map(any).intersection()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARTICLES: [(&str, &str); 4] = [
        ("đăng ký khai sinh", "hồ sơ tại xã"),
        ("dang cai", "ký hồ sơ"),
        ("khai sinh", "đăng ký tại xã"),
        ("đảng bộ xã", "kỳ họp"),
    ];

    #[track_caller]
    fn check(typed: &str, expected: [&[u32]; TIERS]) {
        let mut index = WordIndex::default();
        for ((title, text), place) in ARTICLES.iter().zip(0..) {
            index.note(place, title, text);
        }
        let query = Query::of(&typed.parse().unwrap()).unwrap();
        let found = index.answering(&query);
        let found = found.map(|places| places.iter().collect::<Vec<_>>());
        assert_eq!(found, expected.map(<[u32]>::to_vec), "{typed}");
    }

    #[test]
    fn who_types_marks_is_answered_exactly_first() {
        check("đăng ký", [&[0], &[0, 2], &[0], &[0, 1, 2, 3]]);
        check("Đăng KÝ tại", [&[], &[0, 2], &[], &[0, 2]]);
    }

    #[test]
    fn who_types_none_means_any() {
        check("dang ky", [&[], &[], &[0], &[0, 1, 2, 3]]);
        check("xa", [&[], &[], &[3], &[0, 2, 3]]);
    }

    #[test]
    fn every_word_must_be_there() {
        check("khai sinh vắng", [&[]; TIERS]);
        check("cai ho so", [&[], &[], &[], &[1]]);
    }
}
