//! Words for shares: good, fair, in need of improvement, weak.

use contract::Band;

use super::Share;

/// From how many per cent on a share is in a band; below the last it is weak. They are set by
/// decision and change, so each edition of a ranking carries its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bands {
    good: u8,
    fair: u8,
    needs_improvement: u8,
}

impl Bands {
    /// None unless the limits fall from the best band to the worst and none is above 100 %.
    pub fn new(good: u8, fair: u8, needs_improvement: u8) -> Option<Self> {
        let falls = 100 >= good && good > fair && fair > needs_improvement;
        falls.then_some(Self {
            good,
            fair,
            needs_improvement,
        })
    }

    /// The band by the exact share: 94.99 % is fair, however it is rounded for the eye.
    pub fn of(self, share: Share) -> Option<Band> {
        let reaches = |percent: u8| {
            u128::from(share.part()) * 100 >= u128::from(share.whole()) * u128::from(percent)
        };
        if share.whole() == 0 {
            return None;
        }
        Some(match () {
            () if reaches(self.good) => Band::Good,
            () if reaches(self.fair) => Band::Fair,
            () if reaches(self.needs_improvement) => Band::NeedsImprovement,
            () => Band::Weak,
        })
    }
}
