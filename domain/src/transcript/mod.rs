//! What is said in a recording: which line at which moment, where words are found, and the same as
//! captions.

mod written;

pub use written::{clock, iso_duration, web_vtt};

use std::ops::Range;

use contract::Cue;

use crate::catalogue::{Word, words};

/// More words than these nobody looks for at once.
const MOST_WORDS: usize = 24;

/// The line that is being said, or was said last before a pause; none before the first.
pub fn cue_at(cues: &[Cue], at_ms: u32) -> Option<usize> {
    cues.partition_point(|cue| cue.start_ms <= at_ms)
        .checked_sub(1)
}

/// A place where words were found: the line, and the bytes of its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub cue: usize,
    pub range: Range<usize>,
}

/// Where the words stand one after the other, in the order of time. Who types no marks means any;
/// the last word may be the beginning of one.
pub fn find(cues: &[Cue], wanted: &str) -> Vec<Found> {
    let wanted = words(wanted).take(MOST_WORDS);
    if wanted.is_empty() {
        return Vec::new();
    }
    let in_cue = |(cue, one): (usize, &Cue)| {
        let ranges = find_in(&one.text, &wanted);
        ranges.into_iter().map(move |range| Found { cue, range })
    };
    cues.iter().enumerate().flat_map(in_cue).collect()
}

/// The line that best shows that words are there: where they stand together, else where all of
/// them stand.
pub fn quote(cues: &[Cue], wanted: &str) -> Option<usize> {
    if let Some(first) = find(cues, wanted).first() {
        return Some(first.cue);
    }
    let wanted = words(wanted).take(MOST_WORDS);
    let has_all = |cue: &Cue| {
        let own = words(&cue.text).take(usize::MAX);
        let is_there = |word: &Word| own.iter().any(|own| is_meant(own, word));
        !wanted.is_empty() && wanted.iter().all(is_there)
    };
    cues.iter().position(has_all)
}

fn find_in(text: &str, wanted: &[Word]) -> Vec<Range<usize>> {
    let own = words(text).take(usize::MAX);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(here) = own.get(at..at + wanted.len()) {
        match is_phrase(here, wanted) {
            true => {
                let end = here.last().map_or(0, |word| word.range.end);
                found.push(here[0].range.start..end);
                at += wanted.len();
            }
            false => at += 1,
        }
    }
    found
}

fn is_phrase(here: &[Word], wanted: &[Word]) -> bool {
    let Some((last, before)) = wanted.split_last() else {
        return false;
    };
    let whole = here.iter().zip(before);
    let begins = |own: &Word| {
        // One letter begins half the words there are.
        last.key.len() > 1 && last.marks.is_plain() && own.key.starts_with(&last.key)
    };
    whole.into_iter().all(|(own, word)| is_meant(own, word))
        && here
            .last()
            .is_some_and(|own| is_meant(own, last) || begins(own))
}

fn is_meant(own: &Word, typed: &Word) -> bool {
    own.key == typed.key && (typed.marks.is_plain() || typed.marks == own.marks)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cue(start_ms: u32, text: &str) -> Cue {
        Cue {
            start_ms,
            end_ms: start_ms + 900,
            speaker: None,
            text: text.to_owned(),
        }
    }

    fn cues() -> Vec<Cue> {
        vec![
            cue(1_000, "Giấy hẹn trả kết quả là gì?"),
            cue(2_000, "Trên giấy hẹn có mã hồ sơ; giữ giấy hẹn cẩn thận."),
            cue(5_000, "Ngày hẹn đã qua, bạn hỏi một cửa."),
        ]
    }

    #[test]
    fn a_line_lasts_until_the_next_begins() {
        let cues = cues();
        for (at_ms, expected) in [
            (0, None),
            (999, None),
            (1_000, Some(0)),
            (1_950, Some(0)),
            (2_000, Some(1)),
            (4_999, Some(1)),
            (5_000, Some(2)),
            (u32::MAX, Some(2)),
        ] {
            assert_eq!(cue_at(&cues, at_ms), expected, "{at_ms}");
        }
        assert_eq!(cue_at(&[], 5), None);
    }

    #[track_caller]
    fn check(wanted: &str, expected: &[(usize, &str)]) {
        let cues = cues();
        let found = find(&cues, wanted);
        let found: Vec<_> = found
            .iter()
            .map(|found| (found.cue, &cues[found.cue].text[found.range.clone()]))
            .collect();
        assert_eq!(found, expected, "{wanted}");
    }

    #[test]
    fn words_are_found_with_and_without_marks() {
        check(
            "giay hen",
            &[(0, "Giấy hẹn"), (1, "giấy hẹn"), (1, "giấy hẹn")],
        );
        check("giấy hẹn trả", &[(0, "Giấy hẹn trả")]);
        check("NGÀY HẸN", &[(2, "Ngày hẹn")]);
        check("ngáy", &[]);
    }

    #[test]
    fn the_last_word_may_be_a_beginning() {
        check("mã h", &[]);
        check("ma hồ", &[(1, "mã hồ")]);
        check("kết qu", &[(0, "kết quả")]);
        check("ket qu", &[(0, "kết quả")]);
        check("q", &[]);
    }

    #[test]
    fn nothing_is_found_for_nothing() {
        check("", &[]);
        check(" – ", &[]);
    }

    #[test]
    fn a_line_with_all_words_is_quoted_where_none_has_the_phrase() {
        assert_eq!(quote(&cues(), "hồ sơ giấy hẹn"), Some(1));
        assert_eq!(quote(&cues(), "một cửa"), Some(2));
        assert_eq!(quote(&cues(), "lệ phí"), None);
        assert_eq!(quote(&cues(), ""), None);
    }
}
