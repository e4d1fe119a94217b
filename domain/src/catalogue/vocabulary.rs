//! Every word of the catalogue once: its number, its spellings and what is one typing slip away.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::words::{Marks, Word};
use crate::fold::exact;

/// A folded word.
pub(crate) type Term = u32;
/// A folded word with one set of marks.
pub(crate) type Form = u32;

const NONE: u32 = u32::MAX;

#[derive(Default)]
pub(crate) struct Vocabulary {
    terms: HashMap<Box<str>, Term, BuildHasherDefault<WordHasher>>,
    keys: Vec<Box<str>>,
    /// Which letters a word has, one bit each: words one slip apart differ in two bits at most.
    letters: Vec<u64>,
    /// The first form of each term; `next_form` chains the others.
    first_form: Vec<Form>,
    forms: Vec<(Term, Marks)>,
    next_form: Vec<Form>,
    /// Each form as first met, in lower case.
    spellings: Vec<Box<str>>,
    sorted: Vec<Term>,
}

impl Vocabulary {
    /// `text` is where the word was read.
    pub fn add(&mut self, word: &Word, text: &str) -> Form {
        let term = match self.terms.get(word.key.as_str()) {
            Some(&term) => term,
            None => self.add_term(&word.key),
        };
        let mut last = NONE;
        let mut form = self.first_form[term as usize];
        while form != NONE {
            if self.forms[form as usize].1 == word.marks {
                return form;
            }
            last = form;
            form = self.next_form[form as usize];
        }
        let form = self.forms.len() as Form;
        self.forms.push((term, word.marks));
        self.next_form.push(NONE);
        self.spellings.push(exact(&text[word.range.clone()]).into());
        match last {
            NONE => self.first_form[term as usize] = form,
            _ => self.next_form[last as usize] = form,
        }
        form
    }

    /// Adds a word of a table and says what it became.
    pub fn learn(&mut self, word: &Word, text: &str) -> (Term, Marks) {
        let form = self.add(word, text);
        self.form(form)
    }

    fn add_term(&mut self, key: &str) -> Term {
        let term = self.keys.len() as Term;
        self.terms.insert(key.into(), term);
        self.keys.push(key.into());
        self.letters.push(letters_of(key));
        self.first_form.push(NONE);
        term
    }

    /// To be called once all words are in; prefixes are found in this order.
    pub fn sort(&mut self) {
        self.sorted = (0..self.keys.len() as Term).collect();
        self.sorted
            .sort_unstable_by(|&a, &b| self.keys[a as usize].cmp(&self.keys[b as usize]));
    }

    pub fn term(&self, key: &str) -> Option<Term> {
        self.terms.get(key).copied()
    }

    pub fn key(&self, term: Term) -> &str {
        &self.keys[term as usize]
    }

    pub fn term_count(&self) -> usize {
        self.keys.len()
    }

    pub fn form_count(&self) -> usize {
        self.forms.len()
    }

    pub fn form(&self, form: Form) -> (Term, Marks) {
        self.forms[form as usize]
    }

    pub fn spelling(&self, form: Form) -> &str {
        &self.spellings[form as usize]
    }

    pub fn forms_of(&self, term: Term) -> impl Iterator<Item = (Form, Marks)> {
        let first = self.first_form[term as usize];
        let next = |&form: &Form| Some(self.next_form[form as usize]).filter(|&form| form != NONE);
        std::iter::successors(Some(first).filter(|&form| form != NONE), next)
            .map(|form| (form, self.forms[form as usize].1))
    }

    /// Words that begin with `prefix` and go on.
    pub fn longer_than(&self, prefix: &str) -> impl Iterator<Item = Term> {
        let start = self
            .sorted
            .partition_point(|&term| self.key(term) <= prefix);
        self.sorted[start..]
            .iter()
            .copied()
            .take_while(move |&term| self.key(term).starts_with(prefix))
    }

    /// Words one letter more, less, other or swapped away.
    pub fn one_slip_from(&self, key: &str) -> impl Iterator<Item = Term> {
        let letters = letters_of(key);
        (0..self.keys.len() as Term).filter(move |&term| {
            (self.letters[term as usize] ^ letters).count_ones() <= 2
                && is_one_slip(self.key(term).as_bytes(), key.as_bytes())
        })
    }
}

fn letters_of(key: &str) -> u64 {
    key.bytes().fold(0, |letters, c| letters | 1 << (c & 63))
}

/// True if one letter was added, dropped, changed or swapped with its neighbour.
pub(crate) fn is_one_slip(a: &[u8], b: &[u8]) -> bool {
    if a.len().abs_diff(b.len()) > 1 || a == b {
        return false;
    }
    let start = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[start..], &b[start..]);
    let end = a
        .iter()
        .rev()
        .zip(b.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    match (&a[..a.len() - end], &b[..b.len() - end]) {
        ([] | [_], [] | [_]) => true,
        ([a, after_a], [b, after_b]) => a == after_b && b == after_a,
        _ => false,
    }
}

/// FNV-1a: words are short and come from the catalogue, not from an adversary.
#[derive(Default)]
pub(crate) struct WordHasher(u64);

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
        }
    }

    fn finish(&self) -> u64 {
        // The table takes its bits from the top, where FNV of a short word has few.
        self.0.wrapping_mul(0x9E37_79B9_7F4A_7C15)
    }
}
