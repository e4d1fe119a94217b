//! What a due date follows from.

use contract::{Moment, TimeLimit};

/// Longer limits than ten years are mistakes.
const LONGEST_HOURS: f64 = 10.0 * 366.0 * 24.0;

#[derive(Clone, Debug, PartialEq)]
pub struct Terms {
    pub received_at: Moment,
    pub limit: TimeLimit,
    /// In the order of time.
    pub stops: Vec<Stop>,
}

/// A time in which the clock stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    pub from: Moment,
    /// None while it lasts.
    pub until: Option<Moment>,
    pub reason: StopReason,
    pub after: AfterStop,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopReason {
    MorePapers,
    Payment,
    Halted,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AfterStop {
    GoesOn,
    /// The dossier was incomplete: the limit is counted from zero once it is complete.
    StartsAgain,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermsError {
    /// A stop before the receipt, before the end of the one before it, or that ends before it begins.
    StopsOutOfOrder { number: usize },
    /// Negative, no number, or more than ten years.
    LimitOutOfRange,
}

impl Terms {
    pub(super) fn check(&self) -> Result<(), TermsError> {
        if let TimeLimit::Limit { amount, unit } = self.limit {
            let hours = amount * unit.hours();
            if !(0.0..=LONGEST_HOURS).contains(&hours) {
                return Err(TermsError::LimitOutOfRange);
            }
        }
        let mut free_from = Some(self.received_at);
        for (at, stop) in self.stops.iter().enumerate() {
            let follows = free_from.is_some_and(|free| free <= stop.from);
            let ends_later = stop.until.is_none_or(|until| stop.from <= until);
            if !follows || !ends_later {
                return Err(TermsError::StopsOutOfOrder { number: at + 1 });
            }
            free_from = stop.until;
        }
        Ok(())
    }
}
