//! By when a dossier must be settled, with a ledger that says how each day was counted.
//!
//! - What is received after 15:00, or on a day off, counts as received on the next working day
//!   (Decree 61/2018/NĐ-CP, Article 19; repeated in procedures of 2026).
//! - The day of receipt is not counted (Civil Code 91/2015/QH13, Article 147).
//! - A limit in days or months that would end on a day off ends on the next working day
//!   (the same, Article 148).
//! - While the clock is stopped nothing is counted: from the day after the request up to and with
//!   the day on which the office has what it asked for.
//! - An incomplete dossier that was completed starts again from zero (Decree 61/2018, Article 19.4).

mod calendar;
mod days;
mod hours;
mod ledger;
mod promise;
mod standing;
mod terms;

pub use calendar::{Calendar, Certainty, DayKind, Holiday};
pub use ledger::{Entry, Line, Receipt};
pub use promise::{Promise, Reset, apology_due_on, promise};
pub use standing::{Lateness, Pending, Timeliness, pending, timeliness};
pub use terms::{AfterStop, Stop, StopReason, Terms, TermsError};

use contract::{Date, Moment, TimeLimit, TimeUnit};

/// A working day in which results are handed out, from opening to closing.
const OPENING_HOUR: u8 = 8;
const CLOSING: u32 = 17 * 3_600;
const LAST_RECEIPT: u32 = 15 * 3_600;

#[derive(Clone, Debug, PartialEq)]
pub struct Deadline {
    pub due: Due,
    /// In the order of the days. For limits in days each day stands in one line; that on which the
    /// limit began again may stand in two.
    pub ledger: Vec<Line>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    On(Date),
    /// The clock stands still; so much of the limit is left, in its own unit (minutes for hours).
    Stopped {
        since: Date,
        reason: StopReason,
        left: u32,
    },
    /// The law names no limit that could be counted.
    NotStated,
}

impl Due {
    /// The due date, where there is one now.
    pub fn on(self) -> Option<Date> {
        match self {
            Self::On(date) => Some(date),
            Self::Stopped { .. } | Self::NotStated => None,
        }
    }
}

/// The due date by law; a date that the agency set anew does not change it.
pub fn deadline(terms: &Terms, calendar: &Calendar) -> Result<Deadline, TermsError> {
    terms.check()?;
    let TimeLimit::Limit { amount, unit } = terms.limit else {
        return Ok(unlimited(terms, calendar));
    };
    match unit {
        TimeUnit::Hour => Ok(hours::deadline(terms, amount, calendar)),
        TimeUnit::WorkingDay => Ok(days::deadline(
            terms,
            days::Count::Working(amount),
            calendar,
        )),
        TimeUnit::Day => Ok(days::deadline(terms, days::Count::Every(amount), calendar)),
        TimeUnit::Month => Ok(days::deadline(terms, days::Count::Months(amount), calendar)),
        TimeUnit::Unknown => Ok(unlimited(terms, calendar)),
    }
}

fn unlimited(terms: &Terms, calendar: &Calendar) -> Deadline {
    Deadline {
        due: Due::NotStated,
        ledger: vec![Line::receipt(terms.received_at, calendar)],
    }
}

/// The day that counts as the day of receipt.
pub fn day_of_receipt(at: Moment, calendar: &Calendar) -> Date {
    match at.second_of_day() < LAST_RECEIPT + 60 {
        true => calendar.working_from(at.date()),
        false => calendar.working_after(at.date()),
    }
}
