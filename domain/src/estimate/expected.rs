//! What the times of others let one expect of a dossier that is open.

use contract::{Date, Moment, Quantiles, TimesOf};

use crate::deadline::{Calendar, day_of_receipt};

/// An estimate and the level it was made of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate<'a> {
    pub level: &'a TimesOf,
    pub expected: Expected,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Working days from the day of receipt, by which 50, 80 and 90 % of those are settled that
    /// took at least as long as this one has taken so far.
    Within { by_50: u32, by_80: u32, by_90: u32 },
    /// None of those that were counted took as long as this one has taken already.
    LongerThanAll { longest: u32 },
}

/// The days that belong to an estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExpectedDates {
    pub by_50: Date,
    pub by_80: Date,
    pub by_90: Date,
}

/// The working days that have begun since the receipt. A dossier that is received today has 0.
pub fn elapsed(received_at: Moment, today: Date, calendar: &Calendar) -> u32 {
    calendar.working_days(day_of_receipt(received_at, calendar), today)
}

/// Of the nearest level that has enough dossiers; None where no level has. `levels` stand from the
/// nearest to the widest.
pub fn estimate(levels: &[TimesOf], elapsed: u32) -> Option<Estimate<'_>> {
    let level = levels.iter().find(|level| level.is_enough())?;
    let expected = Expected::of(&level.quantiles, elapsed);
    Some(Estimate { level, expected })
}

impl Expected {
    pub fn of(quantiles: &Quantiles, elapsed: u32) -> Self {
        match Share::settled_before(quantiles, elapsed) {
            None => Self::LongerThanAll {
                longest: quantiles.longest(),
            },
            Some(gone) => Self::Within {
                by_50: quantile_of_others(quantiles, &gone, 50),
                by_80: quantile_of_others(quantiles, &gone, 80),
                by_90: quantile_of_others(quantiles, &gone, 90),
            },
        }
    }

    /// None where nothing was expected.
    pub fn dates(self, received_at: Moment, calendar: &Calendar) -> Option<ExpectedDates> {
        let Self::Within {
            by_50,
            by_80,
            by_90,
        } = self
        else {
            return None;
        };
        let receipt = day_of_receipt(received_at, calendar);
        let after = |days| calendar.plus_working_days(receipt, days);
        Some(ExpectedDates {
            by_50: after(by_50),
            by_80: after(by_80),
            by_90: after(by_90),
        })
    }
}

/// A share F of all dossiers, as `part` of `of` steps of the table. It is a fraction of whole
/// numbers: what is counted in floating point may end a day late.
struct Share {
    part: u64,
    of: u64,
}

impl Share {
    /// F(e) of the distribution that runs straight between the numbers of the table: the share that
    /// was settled before the e-th working day, which is not over. None where all were.
    fn settled_before(quantiles: &Quantiles, elapsed: u32) -> Option<Self> {
        let days = quantiles.days();
        let next = days.partition_point(|days| *days < elapsed);
        let reached = *days.get(next)?;
        let Some(below) = next.checked_sub(1) else {
            return Some(Self { part: 0, of: 1 });
        };
        let of = u64::from(reached - days[below]);
        let steps = u64::try_from(below).unwrap_or(u64::MAX);
        Some(Self {
            part: steps * of + u64::from(elapsed - days[below]),
            of,
        })
    }
}

/// The days within which `percent` of those are settled that are not among `gone`:
/// F⁻¹(F(e) + p · (1 - F(e))), and the whole of the day that it falls into.
fn quantile_of_others(quantiles: &Quantiles, gone: &Share, percent: u64) -> u32 {
    const STEPS: u64 = 100 / Quantiles::STEP_PERCENT as u64;
    let of = 100 * gone.of;
    let place = 100 * gone.part + percent * (STEPS * gone.of - gone.part);
    let (step, rest) = (place / of, u128::from(place % of));
    let days = quantiles.days();
    let at = usize::try_from(step).unwrap_or(usize::MAX);
    let (Some(lower), Some(upper)) = (days.get(at), days.get(at + 1)) else {
        return quantiles.longest();
    };
    let more = (u128::from(upper - lower) * rest).div_ceil(u128::from(of));
    lower + u32::try_from(more).unwrap_or(upper - lower)
}
