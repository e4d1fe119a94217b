//! Dates that an agency sets anew, with an apology.

use contract::Date;

use super::Calendar;

/// A letter of apology with a new date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reset {
    pub told_on: Date,
    pub due_on: Date,
}

/// What may be said of the date set anew. Whether the dossier is late is still told by the law's
/// date: otherwise an apology would make a late dossier punctual.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Promise {
    pub reset: Reset,
    /// The law wants the apology at the latest on the working day before the due date.
    pub was_told_in_time: bool,
    /// How often a further date was set; the law allows one.
    pub repeated: usize,
}

pub fn apology_due_on(due_on: Date, calendar: &Calendar) -> Date {
    calendar.working_before(due_on)
}

/// The first date that was set anew counts; what came after it is only told. Resets in the order
/// of time.
pub fn promise(due_on: Date, resets: &[Reset], calendar: &Calendar) -> Option<Promise> {
    let (first, further) = resets.split_first()?;
    Some(Promise {
        reset: *first,
        was_told_in_time: first.told_on <= apology_due_on(due_on, calendar),
        repeated: further.len(),
    })
}
