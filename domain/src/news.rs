//! The words of a text as a search compares them: as they are written, and without any marks.

use crate::{
    catalogue::words,
    fold::{exact, fold},
};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordKeys {
    /// In small letters, each tone in its one place.
    pub exact: Vec<String>,
    /// Without tones and marks, đ as d.
    pub folded: Vec<String>,
}

impl WordKeys {
    pub fn of(text: &str) -> Self {
        let mut keys = Self::default();
        let mut words = words(text);
        while let Some(word) = words.next() {
            keys.exact.push(exact(&text[word.range.clone()]));
            keys.folded.push(word.key.clone());
        }
        keys
    }

    /// Whether somebody typed marks: then who has them is meant first.
    pub fn has_marks(&self) -> bool {
        self.exact.iter().any(|word| fold(word) != *word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, exact: &str, folded: &str) {
        let keys = WordKeys::of(text);
        assert_eq!(keys.exact.join(" "), exact);
        assert_eq!(keys.folded.join(" "), folded);
    }

    #[test]
    fn words_are_kept_with_and_without_marks() {
        check("Đăng ký, HÒA bình!", "đăng ký hòa bình", "dang ki hoa binh");
        check("hoà", "hòa", "hoa");
        check("36a/NQ-CP", "36a nq cp", "36a nq cp");
        check("", "", "");
        check(" – ", "", "");
    }

    #[test]
    fn who_types_no_marks_means_any() {
        assert!(WordKeys::of("dang kí").has_marks());
        assert!(WordKeys::of("đi").has_marks());
        assert!(!WordKeys::of("Dang ky 36a").has_marks());
    }

    #[test]
    fn text_of_combining_marks_is_the_same_text() {
        assert_eq!(
            WordKeys::of("Đa\u{300} Nă\u{303}ng"),
            WordKeys::of("Đà Nẵng")
        );
    }
}
