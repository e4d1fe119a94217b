//! Limits in working days, days and months, counted day by day.

use contract::Date;

use super::{
    AfterStop, Calendar, Deadline, Due, Entry, Line, Stop, Terms, day_of_receipt, ledger::add,
};

/// Parts of a day are whole days: 0.5 days are one.
#[derive(Clone, Copy)]
pub(super) enum Count {
    Working(f64),
    Every(f64),
    Months(f64),
}

struct Walk<'a> {
    calendar: &'a Calendar,
    count: Count,
    ledger: Vec<Line>,
    /// The day up to which all is decided.
    day: Date,
    counted: u32,
    to_count: u32,
}

pub(super) fn deadline(terms: &Terms, count: Count, calendar: &Calendar) -> Deadline {
    let receipt = Line::receipt(terms.received_at, calendar);
    let mut walk = Walk {
        calendar,
        count,
        ledger: vec![receipt],
        day: receipt.to,
        counted: 0,
        to_count: count.from(receipt.to),
    };
    let due = walk.run(&terms.stops);
    Deadline {
        due,
        ledger: walk.ledger,
    }
}

impl Count {
    /// The days to count when the limit begins after `start`.
    fn from(self, start: Date) -> u32 {
        match self {
            Self::Working(days) | Self::Every(days) => whole(days),
            Self::Months(months) => {
                let end = start.plus_months(whole(months));
                end.days_before() - start.days_before()
            }
        }
    }
}

/// The next whole number; `Terms::check` has seen that it is small.
fn whole(amount: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked to lie between 0 and the hours of ten years"
    )]
    let whole = amount.ceil() as u32;
    whole
}

impl Walk<'_> {
    fn run(&mut self, stops: &[Stop]) -> Due {
        let mut stops = stops.iter().peekable();
        loop {
            while let Some(stop) = stops.next_if(|stop| stop.from.date() <= self.day) {
                if let Some(due) = self.stand_still(stop) {
                    return due;
                }
            }
            let is_counted = self.counted == self.to_count;
            if is_counted && self.calendar.is_working(self.day) || self.day == Date::MAX {
                return Due::On(self.day);
            }
            self.day = self.day.plus_days(1);
            match is_counted {
                true => add(&mut self.ledger, Line::day(self.day, Entry::Moved, 0)),
                false => self.count(),
            }
        }
    }

    /// The end of the count, where the stop has none.
    fn stand_still(&mut self, stop: &Stop) -> Option<Due> {
        let Some(until) = stop.until else {
            return Some(Due::Stopped {
                since: stop.from.date(),
                reason: stop.reason,
                left: self.to_count - self.counted,
            });
        };
        let last = day_of_receipt(until, self.calendar).max(self.day);
        let starts_again = stop.after == AfterStop::StartsAgain;
        if starts_again {
            (self.counted, self.to_count) = (0, self.count.from(last));
        }
        let entry = match starts_again {
            true => Entry::StartsAgain(stop.reason),
            false => Entry::Stopped(stop.reason),
        };
        // Complete on the day it was asked for: the line says why the count is zero again.
        if self.day < last || starts_again {
            let from = self.day.plus_days(1).min(last);
            self.ledger.push(Line {
                from,
                to: last,
                entry,
                counted: 0,
            });
        }
        self.day = last;
        None
    }

    fn count(&mut self) {
        let entry = match self.count {
            Count::Working(_) => Entry::of_working_days(self.calendar.kind(self.day)),
            Count::Every(_) | Count::Months(_) => Entry::Counted,
        };
        let counted = u32::from(entry == Entry::Counted);
        self.counted += counted;
        add(&mut self.ledger, Line::day(self.day, entry, counted));
    }
}
