//! What a query means word by word: as it stands, decoded from Telex or VNI, or repaired.

use super::repair;
use super::typing::decode;
use super::vocabulary::Term;
use super::words::{Marks, Word, words};
use super::{Index, Typing};

/// Words after these are not read: nobody's need is longer, and a hostile one shall be cheap.
const MAX_WORDS: usize = 24;
/// How many endings of an unfinished word, and how many repairs of a wrong one, are tried.
const MAX_ENDINGS: usize = 48;
const MAX_REPAIRS: usize = 8;

/// One word of a query and what it may stand for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Meant {
    pub word: Word,
    /// The word itself, if the catalogue or the tables know it.
    pub known: Option<Term>,
    /// Slips repaired and endings added, best first.
    pub guesses: Vec<Term>,
    /// True if what is looked up is not what was typed.
    pub is_decoded: bool,
    /// True if the guesses stand beside their neighbours somewhere.
    pub is_supported: bool,
}

impl Meant {
    pub fn new(word: Word, index: &Index) -> Self {
        let known = index.vocabulary.term(&word.key);
        Self {
            word,
            known,
            ..Self::default()
        }
    }

    pub fn terms(&self) -> impl Iterator<Item = Term> {
        self.known.into_iter().chain(self.guesses.iter().copied())
    }

    /// Guesses are not held to the marks that were typed.
    pub fn marks_for(&self, term: Term) -> Marks {
        match self.known == Some(term) {
            true => self.word.marks,
            false => Marks::default(),
        }
    }
}

pub(crate) fn understand(index: &Index, query: &str, typing: Typing) -> Vec<Meant> {
    let mut meant = Vec::new();
    for word in words(query).take(MAX_WORDS) {
        let one = Meant::new(word, index);
        match one.known {
            Some(_) => meant.push(one),
            None => meant
                .extend(decoded(index, &one).unwrap_or_else(|| repair::split(index, query, one))),
        }
    }
    meant.truncate(MAX_WORDS);
    repair::join(index, &mut meant);
    add_repairs(index, &mut meant);
    add_endings(index, &mut meant, typing);
    for place in 0..meant.len() {
        prune(index, &mut meant, place);
    }
    meant
}

fn decoded(index: &Index, one: &Meant) -> Option<Vec<Meant>> {
    if !one.word.marks.is_plain() {
        return None;
    }
    let meant = Meant::new(decode(&one.word.key)?, index);
    let word = Word {
        range: one.word.range.clone(),
        ..meant.word
    };
    meant.known.map(|_| {
        vec![Meant {
            word,
            is_decoded: true,
            ..meant
        }]
    })
}

/// Slips for words nobody knows, and for known ones that never stand beside their neighbours.
fn add_repairs(index: &Index, meant: &mut [Meant]) {
    let are_at_home: Vec<bool> = (0..meant.len())
        .map(|place| is_at_home(index, meant, place))
        .collect();
    for (one, is_at_home) in meant.iter_mut().zip(are_at_home) {
        let length = one.word.key.len();
        let is_stop = one
            .known
            .is_some_and(|term| index.weights.is_stop(term, one.word.marks));
        let is_wrong = match one.known {
            Some(_) => length >= 4 && !is_at_home && !is_stop && !one.is_decoded,
            None => length >= 3,
        };
        if is_wrong && !one.word.key.bytes().all(|c| c.is_ascii_digit()) {
            one.guesses = repair::slips(index, &one.word.key);
        }
    }
}

/// True if the word stands somewhere beside a neighbour it has here, or has none to ask.
fn is_at_home(index: &Index, meant: &[Meant], place: usize) -> bool {
    let Some(term) = meant[place].known else {
        return false;
    };
    let before = place.checked_sub(1).and_then(|before| meant.get(before));
    let after = meant.get(place + 1);
    let is_beside = |left: Option<Term>, right: Option<Term>| match (left, right) {
        (Some(left), Some(right)) => index.neighbours.has(left, right),
        _ => false,
    };
    match (before, after) {
        (None, None) => true,
        _ => {
            before.is_some_and(|before| is_beside(before.known, Some(term)))
                || after.is_some_and(|after| is_beside(Some(term), after.known))
        }
    }
}

/// The last word may be the beginning of a longer one.
fn add_endings(index: &Index, meant: &mut [Meant], typing: Typing) {
    let Some((last, before)) = meant.split_last_mut() else {
        return;
    };
    let is_at_home = match (last.known, before.last().and_then(|before| before.known)) {
        (Some(term), Some(before)) => index.neighbours.has(before, term),
        (Some(_), None) => true,
        (None, _) => false,
    };
    if typing == Typing::Done && is_at_home {
        return;
    }
    let mut endings: Vec<Term> = index
        .vocabulary
        .longer_than(&last.word.key)
        .filter(|&term| !index.names.with(term).is_empty())
        .collect();
    let follows = |term: &Term| {
        before
            .last()
            .is_some_and(|before| before.terms().any(|left| index.neighbours.has(left, *term)))
    };
    if endings.iter().any(follows) {
        endings.retain(follows);
        // A beginning that fits is likelier than a slip.
        last.guesses.clear();
    }
    endings.sort_by_key(|&term| usize::MAX - index.names.with(term).len());
    endings.truncate(MAX_ENDINGS);
    last.guesses.append(&mut endings);
}

/// Keeps the guesses that stand beside the neighbours most often, or the commonest if none does.
fn prune(index: &Index, meant: &mut [Meant], place: usize) {
    if meant[place].guesses.is_empty()
        || place + 1 == meant.len() && meant[place].guesses.len() > MAX_REPAIRS
    {
        return;
    }
    let sides = |term: Term| {
        let before = place.checked_sub(1).is_some_and(|before| {
            meant[before]
                .terms()
                .any(|left| index.neighbours.has(left, term))
        });
        let after = meant
            .get(place + 1)
            .is_some_and(|after| after.terms().any(|right| index.neighbours.has(term, right)));
        u8::from(before) + u8::from(after)
    };
    let mut ranked: Vec<(u8, usize, Term)> = meant[place]
        .guesses
        .iter()
        .map(|&term| (sides(term), index.names.with(term).len(), term))
        .collect();
    let most = ranked.iter().map(|guess| guess.0).max().unwrap_or(0);
    let needs_support = meant[place].known.is_some();
    ranked
        .retain(|&(sides, found, _)| sides == most && (sides > 0 || (found > 0 && !needs_support)));
    ranked.sort_unstable_by(|a, b| b.cmp(a));
    ranked.truncate(MAX_REPAIRS);
    meant[place].is_supported = most > 0 || meant.len() == 1;
    meant[place].guesses = ranked.into_iter().map(|guess| guess.2).collect();
}
