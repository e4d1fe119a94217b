//! Which words stand side by side anywhere in the catalogue, remembered in a few bits each.

use super::vocabulary::Term;

/// A set that may answer yes to a pair it never saw, in about three cases of a hundred.
///
/// Vietnamese syllables are so dense that most slips give another syllable; only the neighbours
/// tell `thuong tu` from `thuong tru`.
pub(crate) struct Neighbours {
    bits: Vec<u64>,
    shift: u32,
}

impl Neighbours {
    /// Room for the pairs of so many words.
    pub fn with_room_for(word_count: usize) -> Self {
        let log = (word_count.max(1024) * 8).next_power_of_two().ilog2();
        Self {
            bits: vec![0; 1 << (log - 6)],
            shift: 64 - log,
        }
    }

    pub fn add(&mut self, left: Term, right: Term) {
        let place = self.place(left, right);
        self.bits[place >> 6] |= 1 << (place & 63);
    }

    pub fn has(&self, left: Term, right: Term) -> bool {
        let place = self.place(left, right);
        self.bits[place >> 6] & 1 << (place & 63) != 0
    }

    fn place(&self, left: Term, right: Term) -> usize {
        let pair = u64::from(left) << 32 | u64::from(right);
        let mixed = (pair ^ pair >> 29).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        ((mixed ^ mixed >> 32).wrapping_mul(0xD6E8_FEB8_6659_FD93) >> self.shift) as usize
    }
}
