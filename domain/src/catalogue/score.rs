//! Every name against a plan: first by which words it has, then by how they stand.

use super::plan::{Answer, Plan, Way};
use super::shares::{Found, Share, Shares, bits};
use super::{Hit, Index};

/// A name that has less of the query than this share of what the best one has is no answer.
const LEAST_SHARE: u32 = 60;
/// Nor is one whose score is below this share of the best score.
const LEAST_SCORE: u32 = 55;

/// A name worth reading, and what no score of it can exceed.
struct Candidate {
    position: u32,
    ceiling: u32,
    aside: u64,
}

impl Index {
    pub(super) fn best(&self, plan: &Plan, limit: usize) -> Vec<Hit> {
        let mut candidates = self.candidates(plan);
        let mut hits = Vec::new();
        let first = limit.saturating_mul(2).max(64);
        if first < candidates.len() {
            candidates.select_nth_unstable_by_key(first, |candidate| u32::MAX - candidate.ceiling);
            hits.extend(
                candidates
                    .drain(..first)
                    .map(|candidate| self.hit(plan, &candidate)),
            );
            let (_, last, _) =
                hits.select_nth_unstable_by_key(limit.saturating_sub(1), |hit| self.order(hit));
            let least = last.score;
            candidates.retain(|candidate| candidate.ceiling >= least);
        }
        hits.extend(candidates.iter().map(|candidate| self.hit(plan, candidate)));
        let best = hits.iter().map(|hit| hit.score).max().unwrap_or(0);
        hits.retain(|hit| hit.score >= best / 100 * LEAST_SCORE);
        if limit < hits.len() {
            hits.select_nth_unstable_by_key(limit, |hit| self.order(hit));
            hits.truncate(limit);
        }
        self.sort(&mut hits);
        hits
    }

    /// The names that have enough of the query to be an answer.
    fn candidates(&self, plan: &Plan) -> Vec<Candidate> {
        let (names, asides) = self.find(plan);
        let mut shares = Shares::new(plan);
        let asides: Vec<(u64, u32)> = asides
            .into_iter()
            .map(|bits| (bits, shares.aside_at_most(bits)))
            .collect();
        let found = |position: usize| {
            let (aside, _) = asides[self.entries.aside_of[position] as usize];
            let name = names[position];
            Found {
                name,
                aside: aside & !name,
            }
        };
        let mut kept: Vec<(u32, u32)> = Vec::new();
        let mut least = 1;
        for (position, &name) in names.iter().enumerate() {
            let aside_share = asides[self.entries.aside_of[position] as usize].1;
            // Most names end here: they cannot have enough.
            if shares.name_at_most(name) + aside_share < least {
                continue;
            }
            let share = shares.of(found(position)).least;
            if share >= least {
                least = least.max(share.div_ceil(100) * LEAST_SHARE);
                kept.push((position as u32, share));
            }
        }
        kept.retain(|&(_, share)| share >= least);
        let candidate = |(position, _): (u32, u32)| {
            let found = found(position as usize);
            let ceiling = self.ceiling(plan, position, shares.of(found));
            let aside = found.aside;
            Candidate {
                position,
                ceiling,
                aside,
            }
        };
        kept.into_iter().map(candidate).collect()
    }

    fn ceiling(&self, plan: &Plan, position: u32, share: Share) -> u32 {
        share.most + self.beside_words(plan, position, share.told)
    }

    /// What a name gains by more than its words: by saying little else, by how it opens, by its use.
    fn beside_words(&self, plan: &Plan, position: u32, told: u32) -> u32 {
        let place = position as usize;
        let words = self.names.words_of(position);
        let first = words.get(usize::from(self.entries.opening_of[place]));
        let answer = |&form: &u32| plan.answers[usize::from(plan.answer_of[form as usize])].any;
        let opens = first.map_or(0, answer) & plan.openers != 0;
        plan.cover(told, self.entries.mass_of[place])
            + if opens { plan.total / 16 } else { 0 }
            + plan.total * u32::from(self.entries.weight_of[place]) / (255 * 16)
    }

    /// For each name and each set of asides the bits of the words it has.
    fn find(&self, plan: &Plan) -> (Vec<u64>, Vec<u64>) {
        let mut names = vec![0; self.names.count()];
        let mut asides = vec![0; self.asides.count()];
        for (place, slot) in plan.slots.iter().enumerate() {
            for &term in &slot.terms {
                for &text in self.names.with(term) {
                    names[text as usize] |= 1 << place;
                }
                for &text in self.asides.with(term) {
                    asides[text as usize] |= 1 << place;
                }
            }
        }
        let all = |set: &[u32; 3]| set.iter().fold(0, |all, &text| all | asides[text as usize]);
        (names, self.entries.aside_sets.iter().map(all).collect())
    }

    fn hit(&self, plan: &Plan, candidate: &Candidate) -> Hit {
        let position = candidate.position;
        let mut reading = Reading::default();
        let mut before = [0; 2];
        for &form in self.names.words_of(position) {
            let answer = &plan.answers[usize::from(plan.answer_of[form as usize])];
            reading.add(answer, before, plan.follow);
            before = [answer.any, before[0]];
        }
        let value = |way: &Way| reading.value(plan, way, candidate.aside);
        let words: u32 = plan
            .groups
            .iter()
            .map(|group| best_way(&group.ways, value))
            .sum();
        Hit {
            position,
            score: words + self.beside_words(plan, position, reading.told),
        }
    }
}

/// What reading a name word by word has shown.
#[derive(Default)]
struct Reading {
    all: Answer,
    /// Bits whose word stands right after the word before it, and one further.
    near: u64,
    nearly: u64,
    told: u32,
}

impl Reading {
    fn add(&mut self, answer: &Answer, before: [u64; 2], follow: u64) {
        self.all.firm |= answer.firm;
        self.all.clean |= answer.clean;
        self.all.exact |= answer.exact;
        // A word said twice tells no more.
        if answer.any & !self.all.any != 0 {
            self.told += answer.weight;
        }
        self.all.any |= answer.any;
        self.near |= (before[0] << 1) & answer.any & follow;
        self.nearly |= (before[1] << 1) & answer.any & follow;
    }

    fn value(&self, plan: &Plan, way: &Way, aside: u64) -> u32 {
        let mut value = 0;
        for place in bits(way.bits & (self.all.any | aside)) {
            let slot = &plan.slots[place];
            let has = |set: u64| set & (1 << place) != 0;
            value += match has(self.all.any) {
                false => slot.weight / 4,
                true if has(self.all.firm) && has(self.all.clean) => slot.weight,
                true => slot.guess,
            };
            if has(self.all.exact) {
                value += slot.exact;
            }
            if has(self.near) {
                value += slot.pair;
            } else if has(self.nearly) {
                value += slot.pair / 3;
            }
        }
        value
    }
}

/// The best of the ways to say a group, with a little for the words as typed.
pub(super) fn best_way(ways: &[Way], value: impl Fn(&Way) -> u32) -> u32 {
    let Some((own, others)) = ways.split_first() else {
        return 0;
    };
    let own = value(own);
    let other = others.iter().map(|way| other_value(way, value(way))).max();
    other.map_or(own, |other| own.max(other + own / 8))
}

/// Another way counts fully only if the name has all of it: half of `giấy phép lái xe` says little.
fn other_value(way: &Way, value: u32) -> u32 {
    let value = u64::from(value) * u64::from(way.scale) / 256;
    let full = u64::from(way.full) * u64::from(way.scale) / 256;
    match value < full {
        true => (value * value / full.max(1)) as u32,
        false => value as u32,
    }
}
