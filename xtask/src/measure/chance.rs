//! Draws that look like chance and are the same on every run: xorshift.

pub struct Chance(u64);

impl Chance {
    /// Those with different numbers have nothing in common.
    pub fn new(number: u64) -> Self {
        Self(0x2545_F491_4F6C_DD1D_u64.wrapping_mul(2 * number + 1))
    }

    /// There must be some to draw from.
    pub fn one_of<'all, T>(&mut self, all: &'all [T]) -> &'all T {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        &all[(self.0 % all.len() as u64) as usize]
    }
}
