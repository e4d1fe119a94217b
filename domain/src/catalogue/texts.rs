//! Many short texts as one run of words, and for each word the texts that have it.

use super::vocabulary::{Form, Term, Vocabulary};
use super::words::words;

/// Texts laid end to end: `words` of text i are `words[starts[i]..starts[i + 1]]`.
pub(crate) struct Texts {
    words: Vec<Form>,
    starts: Vec<u32>,
    /// The same shape, by term: the texts it occurs in, in order, each once.
    found_in: Vec<u32>,
    found_starts: Vec<u32>,
}

impl Texts {
    pub fn new() -> Self {
        Self {
            words: Vec::new(),
            starts: vec![0],
            found_in: Vec::new(),
            found_starts: Vec::new(),
        }
    }

    pub fn push(&mut self, text: &str, vocabulary: &mut Vocabulary) {
        let mut reader = words(text);
        while let Some(word) = reader.next() {
            self.words.push(vocabulary.add(word, text));
        }
        self.starts.push(self.words.len() as u32);
    }

    pub fn count(&self) -> usize {
        self.starts.len() - 1
    }

    pub fn word_count(&self) -> usize {
        self.words.len()
    }

    pub fn uses_of_forms(&self, form_count: usize) -> Vec<u32> {
        let mut uses = vec![0; form_count];
        self.words.iter().for_each(|&form| uses[form as usize] += 1);
        uses
    }

    pub fn words_of(&self, text: u32) -> &[Form] {
        let text = text as usize;
        &self.words[self.starts[text] as usize..self.starts[text + 1] as usize]
    }

    /// The texts with this word; empty for words that came with a later text or a table.
    pub fn with(&self, term: Term) -> &[u32] {
        match self.found_starts.get(term as usize..term as usize + 2) {
            Some(&[start, end]) => &self.found_in[start as usize..end as usize],
            _ => &[],
        }
    }

    /// To be called once all texts are in: counts, then fills, so that no list ever grows.
    pub fn invert(&mut self, vocabulary: &Vocabulary) {
        let mut last_seen = vec![u32::MAX; vocabulary.term_count()];
        let mut starts = vec![0; vocabulary.term_count() + 1];
        self.each_word_once(vocabulary, &mut last_seen, |term, _| starts[term + 1] += 1);
        for term in 1..starts.len() {
            starts[term] += starts[term - 1];
        }
        let mut next = starts.clone();
        let mut found_in = vec![0; starts.last().copied().unwrap_or(0) as usize];
        last_seen.fill(u32::MAX);
        self.each_word_once(vocabulary, &mut last_seen, |term, text| {
            found_in[next[term] as usize] = text;
            next[term] += 1;
        });
        self.found_in = found_in;
        self.found_starts = starts;
    }

    fn each_word_once(
        &self,
        vocabulary: &Vocabulary,
        last_seen: &mut [u32],
        mut visit: impl FnMut(usize, u32),
    ) {
        for text in 0..self.count() as u32 {
            for &form in self.words_of(text) {
                let term = vocabulary.form(form).0 as usize;
                if last_seen[term] != text {
                    last_seen[term] = text;
                    visit(term, text);
                }
            }
        }
    }
}
