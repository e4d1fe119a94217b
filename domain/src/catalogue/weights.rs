//! How much a word tells: rare ones much, common ones little, in whole numbers on every machine.

use super::texts::Texts;
use super::vocabulary::{Form, Term, Vocabulary};
use super::words::{Marks, words};

/// Words of questions and of office language that hardly tell one procedure from another.
const STOP: &str = "thủ tục trình tự cho của và các về việc để tôi em anh chị mình muốn làm xin cách ở \
                    đâu như thế nào cần gì là có được bị khi thì tại với đối hoặc những hay phải này \
                    theo do vào ra thực hiện hướng dẫn hỏi giúp bao nhiêu mấy trong lại of for how";
/// Some of these matter a little more, and so do these: `cấp lại` and `cấp` are two procedures.
const HALF: &str = "trong lại đối vào ra thực hiện cấp giấy đăng ký";
const STOP_PART: u32 = 6;

/// One bit of information.
const BIT: u32 = 256;

/// Words of a list, by term; true where the unmarked word nearly always means the listed one.
type Listed = Vec<(Term, Marks, bool)>;

pub(crate) struct Weights {
    by_term: Vec<u32>,
    stops: Listed,
    halves: Listed,
    text_count: u32,
}

impl Weights {
    pub fn new(vocabulary: &mut Vocabulary) -> Self {
        let mut listed = |list| -> Listed {
            let words = words(list).take(usize::MAX);
            let learn = words.iter().map(|word| vocabulary.learn(word, list));
            let mut listed: Listed = learn.map(|(term, marks)| (term, marks, true)).collect();
            listed.sort_unstable_by_key(|&(term, _, _)| term);
            listed
        };
        Self {
            stops: listed(STOP),
            halves: listed(HALF),
            by_term: Vec::new(),
            text_count: 0,
        }
    }

    pub fn fill(&mut self, names: &Texts, vocabulary: &Vocabulary) {
        self.text_count = names.count() as u32;
        let terms = 0..vocabulary.term_count() as Term;
        self.by_term = terms
            .map(|term| self.rarity(names.with(term).len()))
            .collect();
        let uses = names.uses_of_forms(vocabulary.form_count());
        for (term, marks, is_usual) in self.stops.iter_mut().chain(&mut self.halves) {
            let of = |(form, full): (Form, Marks)| (uses[form as usize], full == *marks);
            let uses: Vec<(u32, bool)> = vocabulary.forms_of(*term).map(of).collect();
            let all: u32 = uses.iter().map(|one| one.0).sum();
            let own: u32 = uses.iter().filter(|one| one.1).map(|one| one.0).sum();
            *is_usual = own * 5 >= all * 4;
        }
    }

    /// Of a word with the marks it was typed with: `chợ` is not the stop word `cho`.
    pub fn of(&self, term: Term, marks: Marks) -> u32 {
        let weight = self.by_term.get(term as usize).copied().unwrap_or(BIT);
        match self.is_stop(term, marks) {
            true if is_in(&self.halves, term, marks) => weight / 3,
            true => weight / STOP_PART,
            false if is_in(&self.halves, term, marks) => weight / 2,
            false => weight,
        }
    }

    pub fn is_stop(&self, term: Term, marks: Marks) -> bool {
        is_in(&self.stops, term, marks)
    }

    /// Of a word found in so many texts; one found in none says nothing here and weighs a middling lot.
    pub fn rarity(&self, found: usize) -> u32 {
        let found = match found as u32 {
            0 => self.text_count / 64,
            found => found,
        };
        BIT + log2(self.text_count + 2).saturating_sub(log2(found.max(1)))
    }
}

/// Unmarked, `the` may be `thẻ` as well as the stop word `thế`: then the catalogue's use decides.
fn is_in(listed: &Listed, term: Term, marks: Marks) -> bool {
    let start = listed.partition_point(|&(other, _, _)| other < term);
    let mut same = listed[start..]
        .iter()
        .take_while(|&&(other, _, _)| other == term);
    same.any(|&(_, full, is_usual)| {
        if marks.is_plain() {
            is_usual
        } else {
            marks == full
        }
    })
}

/// 256 × log₂ to a few thousandths, without floating point.
fn log2(x: u32) -> u32 {
    let whole = x.ilog2();
    let part = ((u64::from(x) << 8) >> whole) as u32 - 256;
    whole * BIT + part
}
