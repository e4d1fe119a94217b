//! So many of so many, kept as counts.

use std::{cmp::Ordering, error::Error, fmt, iter::Sum};

/// A part of a whole. It is divided only when somebody wants to see it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    part: u64,
    whole: u64,
}

/// Where a share may really lie; both ends between 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
}

/// More was counted in the part than in the whole: one of the two counts is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartExceedsWhole;

impl Share {
    pub fn new(part: u64, whole: u64) -> Result<Self, PartExceedsWhole> {
        match part <= whole {
            true => Ok(Self { part, whole }),
            false => Err(PartExceedsWhole),
        }
    }

    pub fn part(self) -> u64 {
        self.part
    }

    pub fn whole(self) -> u64 {
        self.whole
    }

    /// Between 0 and 1; nothing where nothing was counted, which is not the same as 0.
    pub fn value(self) -> Option<f64> {
        (self.whole > 0).then(|| self.part as f64 / self.whole as f64)
    }

    /// Wilson's score interval at 95 %: unlike the textbook one it stays between 0 and 1 and keeps
    /// its width when all or none of a few were on time.
    pub fn interval(self) -> Option<Interval> {
        /// The normal quantile of 97.5 %.
        const Z: f64 = 1.959_963_984_540_054;
        let share = self.value()?;
        let n = self.whole as f64;
        let scale = 1.0 + Z * Z / n;
        let centre = (share + Z * Z / (2.0 * n)) / scale;
        let half = Z / scale * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
        // At the ends the formula gives 0 and 1 exactly; computed, it may miss them by a bit.
        let low = match self.part {
            0 => 0.0,
            _ => (centre - half).clamp(0.0, share),
        };
        let high = match self.part == self.whole {
            true => 1.0,
            false => (centre + half).clamp(share, 1.0),
        };
        Some(Interval { low, high })
    }

    /// How many points of a hundred lie between an earlier share and this one.
    pub fn points_since(self, earlier: Self) -> Option<f64> {
        Some((self.value()? - earlier.value()?) * 100.0)
    }

    /// Compares without dividing, so that 1 of 3 and 2 of 6 are the same. Both must have counted
    /// something.
    pub(super) fn compare(self, other: Self) -> Ordering {
        self.across(other).cmp(&other.across(self))
    }

    fn across(self, other: Self) -> u128 {
        u128::from(self.part) * u128::from(other.whole)
    }
}

/// All together: the national figure weighs each unit by what it settled.
impl Sum for Share {
    fn sum<I: Iterator<Item = Self>>(shares: I) -> Self {
        shares.fold(Self::default(), |all, one| Self {
            part: all.part.saturating_add(one.part),
            whole: all.whole.saturating_add(one.whole),
        })
    }
}

impl fmt::Display for PartExceedsWhole {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the part is larger than the whole")
    }
}

impl Error for PartExceedsWhole {}
