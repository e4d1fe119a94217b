//! How much of a query a set of found words is, computed about once for each set.

use super::plan::{Plan, Slot, Way};
use super::score::best_way;

/// What a name has of a query, a bit for each word.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Found {
    pub name: u64,
    /// Not in the name but in its sector, agency or keywords.
    pub aside: u64,
}

#[derive(Clone, Copy)]
pub(super) struct Share {
    /// Without regard to order and marks.
    pub least: u32,
    /// With everything in the best order.
    pub most: u32,
    /// What the words found weigh, each once.
    pub told: u32,
}

pub(super) struct Shares<'a> {
    plan: &'a Plan,
    /// For each byte of a set, what its words weigh at most.
    at_most: Vec<[u32; 256]>,
    known: Vec<Option<(Found, Share)>>,
}

impl<'a> Shares<'a> {
    const LOG_ROOM: u32 = 10;

    pub fn new(plan: &'a Plan) -> Self {
        Self {
            plan,
            at_most: at_most(plan),
            known: vec![None; 1 << Self::LOG_ROOM],
        }
    }

    /// A quick bound of `Share::least`, so that most names need no more than this.
    pub fn name_at_most(&self, name: u64) -> u32 {
        let bytes = name.to_le_bytes();
        self.at_most
            .iter()
            .zip(bytes)
            .map(|(table, byte)| table[usize::from(byte)])
            .sum()
    }

    pub fn aside_at_most(&self, aside: u64) -> u32 {
        self.name_at_most(aside).div_ceil(4)
    }

    pub fn of(&mut self, found: Found) -> Share {
        let mixed = (found.name ^ found.aside.rotate_left(32)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let place = (mixed >> (64 - Self::LOG_ROOM)) as usize;
        match self.known[place] {
            Some((same, share)) if same == found => share,
            _ => {
                let share = self.compute(found);
                self.known[place] = Some((found, share));
                share
            }
        }
    }

    fn compute(&self, found: Found) -> Share {
        let slots = &self.plan.slots;
        let sum = |way: &Way, worth: fn(&Slot) -> u32| -> u32 {
            let name = bits(way.bits & found.name).map(|place| worth(&slots[place]));
            let aside = bits(way.bits & found.aside).map(|place| slots[place].weight / 4);
            name.chain(aside).sum()
        };
        let total = |worth: fn(&Slot) -> u32| {
            self.plan
                .groups
                .iter()
                .map(|group| best_way(&group.ways, |way| sum(way, worth)))
                .sum()
        };
        Share {
            least: total(|slot| slot.weight),
            most: total(|slot| slot.most + slot.exact + slot.pair),
            told: bits(found.name).map(|place| slots[place].weight).sum(),
        }
    }
}

/// The places of the bits set.
pub(super) fn bits(mut set: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let place = set.trailing_zeros() as usize;
        set &= set.wrapping_sub(1);
        (place < 64).then_some(place)
    })
}

fn at_most(plan: &Plan) -> Vec<[u32; 256]> {
    let mut worth = [0; 64];
    for group in &plan.groups {
        for (way_place, way) in group.ways.iter().enumerate() {
            for place in bits(way.bits) {
                let weight = plan.slots[place].weight;
                worth[place] = match way_place {
                    0 => weight,
                    _ => weight * way.scale / 256 + 1,
                };
            }
        }
    }
    let table = |byte: usize| {
        let mut sums = [0; 256];
        for set in 1..256_usize {
            let low = set.trailing_zeros() as usize;
            sums[set] = sums[set & (set - 1)] + worth.get(byte * 8 + low).copied().unwrap_or(0);
        }
        sums
    };
    (0..plan.slots.len().div_ceil(8)).map(table).collect()
}
