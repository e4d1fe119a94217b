//! Slips of the keyboard: a wrong letter, words run together, a word torn apart.

use super::Index;
use super::understand::Meant;
use super::vocabulary::Term;
use super::words::words;
use crate::fold::{ends_in_free_y, glyphs};

const MAX_SYLLABLE: usize = 7;
/// What a cut pays for a seam never seen, and for a piece of one letter; other pieces cost 1.
const STRANGE_SEAM: u32 = 4;
const LONE_LETTER: u32 = 4;
/// More slips than this are noise; the commonest words are kept.
const MAX_SLIPS: usize = 32;

/// Known words one slip from this one, the commonest first.
pub(crate) fn slips(index: &Index, key: &str) -> Vec<Term> {
    let mut slips: Vec<Term> = index.vocabulary.one_slip_from(key).collect();
    slips.sort_by_key(|&term| usize::MAX - index.names.with(term).len());
    slips.truncate(MAX_SLIPS);
    slips
}

/// `khaisinh` as two words, if nearly all seams join words that stand side by side somewhere.
pub(crate) fn split(index: &Index, query: &str, one: Meant) -> Vec<Meant> {
    let key = one.word.key.as_str();
    let typed = &query[one.word.range.clone()];
    if key.len() < 4 || !key.is_ascii() || glyphs(typed).count() != key.len() {
        return vec![one];
    }
    let Some(lengths) = best_cut(index, key) else {
        return vec![one];
    };
    let starts: Vec<usize> = glyphs(typed).map(|(start, _, _)| start).collect();
    let mut pieces = Vec::new();
    let mut at = 0;
    for length in lengths {
        let end = starts.get(at + length).copied().unwrap_or(typed.len());
        for mut word in words(&typed[starts[at]..end]).take(1) {
            word.range = one.word.range.clone();
            pieces.push(Meant {
                is_decoded: true,
                ..Meant::new(word, index)
            });
        }
        at += length;
    }
    pieces
}

/// The last piece of a cut that ends somewhere, and what the cut has cost so far.
#[derive(Clone, Copy)]
struct Piece {
    cost: u32,
    length: usize,
    term: Term,
    /// How many seams join words that never stand side by side.
    strange: usize,
}

/// The cheapest way to cut a key into words of the catalogue: few pieces, few strange seams.
fn best_cut(index: &Index, key: &str) -> Option<Vec<usize>> {
    let mut best: Vec<Option<Piece>> = vec![None; key.len() + 1];
    for end in 1..=key.len() {
        for start in end.saturating_sub(MAX_SYLLABLE)..end {
            let length = end - start;
            let Some(term) = known_piece(index, &key[start..end]) else {
                continue;
            };
            let (cost, strange) = match best[start] {
                None if start > 0 => continue,
                None => (0, 0),
                Some(left) if index.neighbours.has(left.term, term) => (left.cost, left.strange),
                Some(left) => (left.cost + STRANGE_SEAM, left.strange + 1),
            };
            let cost = cost + if length == 1 { LONE_LETTER } else { 1 };
            if best[end].is_none_or(|least| cost < least.cost) {
                best[end] = Some(Piece {
                    cost,
                    length,
                    term,
                    strange,
                });
            }
        }
    }
    let strange = best[key.len()]?.strange;
    let mut lengths = Vec::new();
    let mut end = key.len();
    while end > 0 {
        let length = best[end]?.length;
        lengths.push(length);
        end -= length;
    }
    lengths.reverse();
    (lengths.len() > 1 && strange * 3 <= lengths.len()).then_some(lengths)
}

fn known_piece(index: &Index, piece: &str) -> Option<Term> {
    let term = match ends_in_free_y(piece.as_bytes()) {
        true => index
            .vocabulary
            .term(&format!("{}i", &piece[..piece.len() - 1])),
        false => index.vocabulary.term(piece),
    }?;
    (!index.names.with(term).is_empty()).then_some(term)
}

/// `k hai sinh`: two pieces that are no words side by side but make one together.
pub(crate) fn join(index: &Index, meant: &mut Vec<Meant>) {
    let mut place = 0;
    while place + 1 < meant.len() {
        let (left, right) = (&meant[place], &meant[place + 1]);
        let stand_together = match (left.known, right.known) {
            (Some(left), Some(right)) => index.neighbours.has(left, right),
            _ => false,
        };
        let is_torn = left.known.is_none() || right.known.is_none() || left.word.key.len() == 1;
        let joined = format!("{}{}", left.word.key, right.word.key);
        let whole = index
            .vocabulary
            .term(&joined)
            .filter(|&term| !index.names.with(term).is_empty());
        if let (true, false, Some(term)) = (is_torn, stand_together, whole) {
            let range = left.word.range.start..right.word.range.end;
            let one = &mut meant[place];
            one.word.key = joined;
            one.word.marks = Default::default();
            one.word.range = range;
            (one.known, one.is_decoded) = (Some(term), true);
            meant.remove(place + 1);
        }
        place += 1;
    }
}
