//! A query made ready for scoring: a bit for each word, and for each spelling the bits it answers.

use super::understand::Meant;
use super::vocabulary::Term;
use super::words::Marks;
use super::{Index, meanings};

/// The words of the query take the first bits, the official words for its phrases the others.
const MAX_BITS: usize = 64;

pub(crate) struct Plan {
    pub slots: Vec<Slot>,
    pub groups: Vec<Group>,
    /// For each spelling of the catalogue its place among `answers`; 0 answers nothing.
    pub answer_of: Vec<u16>,
    pub answers: Vec<Answer>,
    /// Bits that continue the bit before them.
    pub follow: u64,
    /// Bits a name may open with.
    pub openers: u64,
    /// What a name that has everything once would weigh.
    pub total: u32,
}

/// One word to look for.
pub(crate) struct Slot {
    pub terms: Vec<Term>,
    pub weight: u32,
    /// What standing right after the slot before is worth.
    pub pair: u32,
    /// What the very marks typed are worth; nothing where none were typed.
    pub exact: u32,
    /// What it counts when a guess, or a word with other marks, is found for it.
    pub guess: u32,
    /// The highest it can count, marks and order aside.
    pub most: u32,
}

/// Words of the query with their other ways of being said.
pub(crate) struct Group {
    pub ways: Vec<Way>,
}

#[derive(Clone, Copy)]
pub(crate) struct Way {
    pub bits: u64,
    /// What all its words weigh.
    pub full: u32,
    /// In 256ths: all ways of saying the same count alike, however many words they take.
    pub scale: u32,
}

/// The bits one spelling answers, and how well.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Answer {
    pub any: u64,
    /// Not by a guess.
    pub firm: u64,
    /// Without going against the marks typed.
    pub clean: u64,
    /// With the very marks typed.
    pub exact: u64,
    pub weight: u32,
}

impl Plan {
    pub fn new(index: &Index, meant: &[Meant]) -> Self {
        let mut plan = Self {
            slots: Vec::with_capacity(MAX_BITS),
            groups: Vec::new(),
            answer_of: vec![0; index.vocabulary.form_count()],
            answers: vec![Answer::default()],
            follow: 0,
            openers: 0,
            total: 0,
        };
        for one in meant {
            let terms: Vec<Term> = one.terms().collect();
            let weight = match one.known {
                Some(term) => index.weights.of(term, one.word.marks),
                None => {
                    let found = terms.iter().map(|&term| index.names.with(term).len()).sum();
                    index.weights.rarity(found)
                }
            };
            plan.add_slot(terms.clone(), weight);
            for term in terms {
                plan.add_answer(index, term, one.marks_for(term), one.known == Some(term));
            }
        }
        plan.add_groups(index, meant);
        plan.total = plan.groups.iter().map(Group::full).sum();
        plan
    }

    /// A name that says nothing but what was asked is nearer than one that says much more.
    pub fn cover(&self, told: u32, mass: u32) -> u32 {
        (u64::from(self.total) * u64::from(told.min(mass)) / u64::from(mass.max(1)) / 3) as u32
    }

    fn add_slot(&mut self, terms: Vec<Term>, weight: u32) {
        let guess = weight * 5 / 8;
        self.slots.push(Slot {
            terms,
            weight,
            pair: 0,
            exact: 0,
            guess,
            most: guess,
        });
    }

    /// The last slot is answered by every spelling of the term.
    fn add_answer(&mut self, index: &Index, term: Term, marks: Marks, is_firm: bool) {
        let place = self.slots.len() - 1;
        let (bit, weight) = (1 << place, self.slots[place].weight);
        if !marks.is_plain() {
            self.slots[place].exact = weight / 16;
        }
        for (form, full) in index.vocabulary.forms_of(term) {
            let mut answer = self.answers[usize::from(self.answer_of[form as usize])];
            answer.any |= bit;
            if is_firm {
                answer.firm |= bit;
                self.slots[place].most = weight;
            }
            if marks.may_mean(full) {
                answer.clean |= bit;
            }
            if marks == full && !marks.is_plain() {
                answer.exact |= bit;
            }
            answer.weight = answer.weight.max(weight);
            self.answer_of[form as usize] = self.answers.len().min(usize::from(u16::MAX)) as u16;
            self.answers.push(answer);
        }
    }

    fn add_groups(&mut self, index: &Index, meant: &[Meant]) {
        let mut place = 0;
        while place < meant.len() {
            let found = meanings::longest(index, &meant[place..]);
            let length = found.first().map_or(1, |phrase| phrase.words.len());
            let own = self.way(place, length);
            let mut group = Group { ways: vec![own] };
            for meaning in found.iter().flat_map(|phrase| &phrase.meanings) {
                group
                    .ways
                    .extend(self.add_meaning(index, meaning, own.full));
            }
            self.openers |= 1 << place;
            self.groups.push(group);
            place += length;
        }
        // The words of the query follow one another across groups, those of a meaning inside it.
        for place in 1..meant.len() {
            self.link(place);
        }
    }

    fn add_meaning(&mut self, index: &Index, meaning: &[(Term, Marks)], own: u32) -> Option<Way> {
        let start = self.slots.len();
        if start + meaning.len() > MAX_BITS || meaning.is_empty() {
            return None;
        }
        for &(term, marks) in meaning {
            self.add_slot(vec![term], index.weights.of(term, marks));
            self.add_answer(index, term, marks, true);
        }
        (start + 1..self.slots.len()).for_each(|place| self.link(place));
        self.openers |= 1 << start;
        let way = self.way(start, meaning.len());
        Some(Way {
            scale: own * 256 / way.full.max(1),
            ..way
        })
    }

    fn link(&mut self, place: usize) {
        self.follow |= 1 << place;
        self.slots[place].pair = self.slots[place].weight.min(self.slots[place - 1].weight) / 2;
    }

    fn way(&self, start: usize, length: usize) -> Way {
        let full = self.slots[start..start + length]
            .iter()
            .map(|slot| slot.weight)
            .sum();
        let ones = u64::MAX >> (MAX_BITS - length);
        Way {
            bits: ones << start,
            full,
            scale: 256,
        }
    }
}

impl Group {
    fn full(&self) -> u32 {
        self.ways
            .iter()
            .map(|way| way.full * way.scale / 256)
            .max()
            .unwrap_or(0)
    }
}
