//! The lines a reader can follow from the receipt to the due date.

use contract::{Date, Moment};

use super::{Calendar, DayKind, Holiday, LAST_RECEIPT, StopReason, day_of_receipt};

/// Days that follow each other and were counted in the same way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    pub from: Date,
    pub to: Date,
    pub entry: Entry,
    /// How much of the limit these days used, in its unit; in minutes where it is in hours.
    pub counted: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// From the day on which the dossier came to the day that counts as the day of receipt.
    Received(Receipt),
    Counted,
    Weekend,
    Holiday(Holiday),
    Stopped(StopReason),
    /// The clock stood still, and what was counted before is counted anew.
    StartsAgain(StopReason),
    /// The limit has ended on a day off: the office answers on the next working day.
    Moved,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Receipt {
    InTime,
    AfterHours,
    DayOff,
}

impl Line {
    pub(super) fn receipt(at: Moment, calendar: &Calendar) -> Self {
        let came_on = at.date();
        let receipt = match calendar.is_working(came_on) {
            false => Receipt::DayOff,
            true if at.second_of_day() < LAST_RECEIPT + 60 => Receipt::InTime,
            true => Receipt::AfterHours,
        };
        Self {
            from: came_on,
            to: day_of_receipt(at, calendar),
            entry: Entry::Received(receipt),
            counted: 0,
        }
    }

    pub(super) fn day(date: Date, entry: Entry, counted: u32) -> Self {
        let (from, to) = (date, date);
        Self {
            from,
            to,
            entry,
            counted,
        }
    }
}

impl Entry {
    /// What a day is where only working days count.
    pub(super) fn of_working_days(kind: DayKind) -> Self {
        match kind {
            DayKind::Working | DayKind::Worked => Self::Counted,
            DayKind::Weekend => Self::Weekend,
            DayKind::Holiday(holiday) => Self::Holiday(holiday),
        }
    }
}

/// Puts a line after the others, or makes the last one longer.
pub(super) fn add(ledger: &mut Vec<Line>, line: Line) {
    match ledger.last_mut() {
        Some(last) if last.entry == line.entry => {
            last.to = line.to;
            last.counted += line.counted;
        }
        _ => ledger.push(line),
    }
}
