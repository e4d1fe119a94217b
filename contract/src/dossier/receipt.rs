//! The dossier's code among all that the QR code of a receipt holds.

use super::{DossierCode, code::plain};

/// The first dossier code in a text of any form: fields between signs or on lines, `key=value`,
/// JSON, an address. Circular 01/2023/TT-VPCP says that the code of the dossier, that of the
/// procedure and the applicant's identity number are in it, and not how; what is no dossier code
/// is thrown away here and goes nowhere.
pub fn code_in(text: &str) -> Option<DossierCode> {
    let plain: Vec<char> = unescaped(text).chars().map(plain).collect();
    // Some set spaces around the dashes; elsewhere a dash between spaces parts two fields.
    first_code(&plain).or_else(|| first_code(&without_spaces_at_dashes(&plain)))
}

fn first_code(letters: &[char]) -> Option<DossierCode> {
    letters
        .split(|letter| !is_of_code(*letter))
        .filter(|word| word.contains(&'-'))
        .find_map(|word| {
            let word: String = word.iter().collect();
            word.trim_matches(['.', '-']).parse().ok()
        })
}

fn is_of_code(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '.' | '-')
}

fn without_spaces_at_dashes(letters: &[char]) -> Vec<char> {
    let mut kept: Vec<char> = Vec::with_capacity(letters.len());
    for letter in letters {
        if *letter == '-' {
            while kept.last().is_some_and(|last| last.is_whitespace()) {
                kept.pop();
            }
        }
        let is_behind_dash = kept.last() == Some(&'-');
        if !(letter.is_whitespace() && is_behind_dash) {
            kept.push(*letter);
        }
    }
    kept
}

/// Without the marks of addresses (`%7C`) and of JSON (`\n`), whose letters would stick to a code.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['%', '\\']) {
        let (before, mark) = rest.split_at(at);
        plain.push_str(before);
        let (letter, length) = match mark.starts_with('%') {
            true => meant_by(mark.get(1..3), 3),
            false => meant_by_backslash(mark),
        };
        plain.push(letter);
        rest = mark.get(length..).unwrap_or_default();
    }
    plain.push_str(rest);
    plain
}

/// A letter that parts fields, for whatever is no letter of ASCII.
const OTHER: char = '|';

/// The letter of a number in base 16, and how long its mark is.
fn meant_by(digits: Option<&str>, length: usize) -> (char, usize) {
    let digits = digits.filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
    match digits.and_then(|digits| u16::from_str_radix(digits, 16).ok()) {
        Some(number) => {
            let letter = char::from_u32(number.into());
            let letter = letter.filter(|_| number < 0x80 || length > 3);
            (letter.unwrap_or(OTHER), length)
        }
        None => (OTHER, 1),
    }
}

fn meant_by_backslash(mark: &str) -> (char, usize) {
    match mark.as_bytes().get(1) {
        Some(b'u') => meant_by(mark.get(2..6), 6),
        Some(b'n' | b'r' | b't' | b'b' | b'f') => (OTHER, 2),
        _ => (OTHER, 1),
    }
}
