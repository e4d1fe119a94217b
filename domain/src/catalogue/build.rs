//! From entries to an index, each name read once.

use std::collections::HashMap;

use super::vocabulary::Form;
use super::{Codes, Entries, Entry, Index, Neighbours, Phrases, Texts, Vocabulary, Weights};

/// Openings that say nothing: names with and without them are the same name.
const OPENINGS: [&[&str]; 3] = [
    &["trinh", "tu", "thu", "tuc"],
    &["thu", "tuc"],
    &["trinh", "tu"],
];

impl Index {
    pub fn build<'a>(entries: impl IntoIterator<Item = Entry<'a>>) -> Self {
        let mut vocabulary = Vocabulary::default();
        let mut names = Texts::new();
        let mut asides = Asides::new();
        let mut codes = Codes::default();
        let mut kept = Entries::default();
        let mut order: Vec<(&str, usize)> = Vec::new();
        for (position, entry) in entries.into_iter().enumerate() {
            names.push(strip_code(entry.name, entry.code), &mut vocabulary);
            codes.add(entry.code, position as u32);
            for code in entry.result_codes {
                codes.add(code, position as u32);
            }
            let set = [entry.sector, entry.agency, entry.keywords];
            kept.aside_of.push(asides.place(set, &mut vocabulary));
            kept.weight_of.push(entry.weight);
            order.push((entry.code, position));
        }
        codes.sort();
        order.sort_unstable();
        kept.rank_of = vec![0; order.len()];
        for (rank, &(_, position)) in order.iter().enumerate() {
            kept.rank_of[position] = rank as u32;
        }
        kept.aside_sets = asides.sets;
        Self::finish(vocabulary, names, asides.texts, codes, kept)
    }

    fn finish(
        mut vocabulary: Vocabulary,
        mut names: Texts,
        mut asides: Texts,
        codes: Codes,
        mut entries: Entries,
    ) -> Self {
        let phrases = Phrases::read(&mut vocabulary);
        let mut weights = Weights::new(&mut vocabulary);
        vocabulary.sort();
        names.invert(&vocabulary);
        asides.invert(&vocabulary);
        weights.fill(&names, &vocabulary);
        let neighbours = read_neighbours(&vocabulary, &names, &asides, &phrases);
        let weight_of_form: Vec<u32> = (0..vocabulary.form_count() as u32)
            .map(|form| vocabulary.form(form))
            .map(|(term, marks)| weights.of(term, marks))
            .collect();
        for text in 0..names.count() as u32 {
            let words = names.words_of(text);
            let opening = opening(words, &vocabulary);
            let told = words[opening..]
                .iter()
                .map(|&form| weight_of_form[form as usize]);
            entries.mass_of.push(told.sum());
            entries.opening_of.push(opening as u8);
        }
        Self {
            vocabulary,
            neighbours,
            phrases,
            weights,
            codes,
            names,
            asides,
            entries,
        }
    }
}

/// Sectors and agencies are shared by many entries: each different text is read once.
struct Asides<'a> {
    texts: Texts,
    places: HashMap<&'a str, u32>,
    sets: Vec<[u32; 3]>,
    set_places: HashMap<[&'a str; 3], u32>,
}

impl<'a> Asides<'a> {
    fn new() -> Self {
        let (places, set_places) = (HashMap::new(), HashMap::new());
        Self {
            texts: Texts::new(),
            places,
            sets: Vec::new(),
            set_places,
        }
    }

    fn place(&mut self, set: [&'a str; 3], vocabulary: &mut Vocabulary) -> u32 {
        let (texts, places, sets) = (&mut self.texts, &mut self.places, &mut self.sets);
        *self.set_places.entry(set).or_insert_with(|| {
            sets.push(set.map(|text| {
                *places.entry(text).or_insert_with(|| {
                    texts.push(text, vocabulary);
                    texts.count() as u32 - 1
                })
            }));
            sets.len() as u32 - 1
        })
    }
}

/// Some names repeat their own code at the end: `Cấp giấy phép (1.010727)`.
fn strip_code<'a>(name: &'a str, code: &str) -> &'a str {
    match name.rfind(code) {
        Some(at) if !code.is_empty() && at > 0 => &name[..at],
        _ => name,
    }
}

fn opening(words: &[Form], vocabulary: &Vocabulary) -> usize {
    let key = |&form: &Form| vocabulary.key(vocabulary.form(form).0);
    let fits = |opening: &&&[&str]| {
        words
            .iter()
            .take(opening.len())
            .map(key)
            .eq(opening.iter().copied())
    };
    OPENINGS
        .iter()
        .find(fits)
        .map_or(0, |opening| opening.len())
}

fn read_neighbours(
    vocabulary: &Vocabulary,
    names: &Texts,
    asides: &Texts,
    phrases: &Phrases,
) -> Neighbours {
    let mut neighbours = Neighbours::with_room_for(names.word_count() + asides.word_count());
    for texts in [names, asides] {
        for text in 0..texts.count() as u32 {
            for pair in texts.words_of(text).windows(2) {
                neighbours.add(vocabulary.form(pair[0]).0, vocabulary.form(pair[1]).0);
            }
        }
    }
    for pair in phrases.iter().flat_map(|phrase| phrase.words.windows(2)) {
        neighbours.add(pair[0].0, pair[1].0);
    }
    neighbours
}
