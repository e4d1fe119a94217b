//! The number of an official document, which people write in many ways.

use std::{fmt, str::FromStr};

use thiserror::Error;

use crate::code::{Slug, text_on_the_wire};

/// `1234/TTr-BTC`: running number, in some documents the year, what it is, who issued it.
///
/// Any case, spaces around slashes and dashes, dashes and slashes of any kind, and a label in front
/// are understood. `Display` gives the official form. What differs only by zeros in front or by
/// D and Đ has one slug, and is one document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentNumber {
    text: String,
    slug: Slug,
}

#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("the number of a document is a number, a kind and an agency, such as 1234/TTr-BTC")]
pub struct DocumentNumberError;

/// More than any number with a label in front.
const LONGEST_INPUT: usize = 120;
/// Abbreviations that are not all capitals: tờ trình, Thủ tướng, chương trình.
const MIXED: [(&str, &str); 3] = [("TTR", "TTr"), ("TTG", "TTg"), ("CTR", "CTr")];

impl DocumentNumber {
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// For addresses, and to find it by: `1234-ttr-btc`.
    pub fn slug(&self) -> &Slug {
        &self.slug
    }
}

impl FromStr for DocumentNumber {
    type Err = DocumentNumberError;

    fn from_str(input: &str) -> Result<Self, DocumentNumberError> {
        if input.len() > LONGEST_INPUT {
            return Err(DocumentNumberError);
        }
        let plain: String = input.chars().filter_map(plain).collect();
        // What stands before a colon is a label.
        let number = plain.rsplit(':').next().unwrap_or_default();
        let (head, rest) = number.split_once('/').ok_or(DocumentNumberError)?;
        let (year, symbol) = match rest.split_once('/') {
            Some((year, symbol)) => (Some(year), symbol),
            None => (None, rest),
        };
        let is_whole = is_running(head) && year.is_none_or(is_year) && is_symbol(symbol);
        if !is_whole {
            return Err(DocumentNumberError);
        }
        let symbol: Vec<&str> = symbol.split('-').map(written).collect();
        let year = year.map(|year| format!("{year}/")).unwrap_or_default();
        let rest = format!("{year}{}", symbol.join("-"));
        Ok(Self {
            slug: slug(head, &rest).ok_or(DocumentNumberError)?,
            text: format!("{}/{rest}", head.to_ascii_lowercase()),
        })
    }
}

/// Capitals, one kind of dash, slash and colon, nothing between.
fn plain(letter: char) -> Option<char> {
    match letter {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => Some('-'),
        '\u{2044}' | '\u{2215}' | '\u{ff0f}' => Some('/'),
        '\u{ff1a}' => Some(':'),
        // Icelandic letters that look like the Vietnamese one.
        'đ' | 'Đ' | '\u{d0}' | '\u{f0}' => Some('Đ'),
        '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => None,
        letter if letter.is_whitespace() => None,
        letter => Some(letter.to_ascii_uppercase()),
    }
}

/// Digits, and sometimes a letter: `36a`.
fn is_running(head: &str) -> bool {
    let digits = head.trim_end_matches(|letter: char| letter.is_ascii_uppercase());
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
    let is_something = digits.bytes().any(|byte| byte != b'0');
    is_number && is_something && digits.len() <= 6 && head.len() - digits.len() <= 1
}

fn is_year(year: &str) -> bool {
    year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit())
}

/// What it is, and who issued it: `TTR-BTC`, `BC-UBND-KT`.
fn is_symbol(symbol: &str) -> bool {
    let is_letter = |letter: char| letter.is_ascii_alphanumeric() || letter == 'Đ';
    let is_word = |word: &str| {
        let begins = word.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == 'Đ');
        begins && word.chars().count() <= 12 && word.chars().all(is_letter)
    };
    let words = symbol.split('-').count();
    (2..=5).contains(&words) && symbol.split('-').all(is_word)
}

fn written(word: &str) -> &str {
    let mixed = MIXED.iter().find(|(plain, _)| *plain == word);
    mixed.map_or(word, |(_, written)| written)
}

fn slug(head: &str, rest: &str) -> Option<Slug> {
    let text = format!("{}-{rest}", head.trim_start_matches('0'));
    text.replace('/', "-").replace('Đ', "d").parse().ok()
}

impl fmt::Display for DocumentNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.text)
    }
}

text_on_the_wire!(DocumentNumber);
