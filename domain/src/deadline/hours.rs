//! Limits in hours, which run round the clock.

use contract::{Date, Moment};

use super::{
    AfterStop, CLOSING, Calendar, Deadline, Due, Entry, Line, OPENING_HOUR, Stop, Terms,
    day_of_receipt,
};

struct Run<'a> {
    calendar: &'a Calendar,
    ledger: Vec<Line>,
    at: Moment,
    left: u32,
}

pub(super) fn deadline(terms: &Terms, hours: f64, calendar: &Calendar) -> Deadline {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked to lie between 0 and the hours of ten years"
    )]
    let limit = (hours * 3_600.0).ceil() as u32;
    let mut run = Run {
        calendar,
        ledger: vec![Line::receipt(terms.received_at, calendar)],
        at: begins(terms.received_at, calendar),
        left: limit,
    };
    let due = match run.stops(&terms.stops, limit) {
        Some(stopped) => stopped,
        None => run.end(),
    };
    Deadline {
        due,
        ledger: run.ledger,
    }
}

/// When the hours begin to run: at once, or when the office opens.
fn begins(at: Moment, calendar: &Calendar) -> Moment {
    let day = day_of_receipt(at, calendar);
    match day == at.date() {
        true => at,
        false => Moment::new(day, OPENING_HOUR, 0).unwrap_or(at),
    }
}

impl Run<'_> {
    fn stops(&mut self, stops: &[Stop], limit: u32) -> Option<Due> {
        for stop in stops {
            let until_stop = self.at.seconds_until(stop.from);
            let runs_for = u32::try_from(until_stop.max(0)).unwrap_or(u32::MAX);
            if runs_for > self.left {
                break;
            }
            self.run(runs_for);
            let Some(until) = stop.until else {
                return Some(Due::Stopped {
                    since: stop.from.date(),
                    reason: stop.reason,
                    left: self.left.div_ceil(60),
                });
            };
            let goes_on = begins(until, self.calendar).max(self.at);
            let entry = match stop.after {
                AfterStop::GoesOn => Entry::Stopped(stop.reason),
                AfterStop::StartsAgain => {
                    self.left = limit;
                    Entry::StartsAgain(stop.reason)
                }
            };
            self.write(self.at.date(), goes_on.date(), entry, 0);
            self.at = goes_on;
        }
        None
    }

    fn run(&mut self, seconds: u32) {
        let from = self.at.date();
        self.at = self.at.plus_seconds(seconds);
        self.left -= seconds;
        if seconds > 0 {
            self.write(from, self.at.date(), Entry::Counted, seconds.div_ceil(60));
        }
    }

    fn end(&mut self) -> Due {
        self.run(self.left);
        let ends_on = self.at.date();
        let is_open = self.at.second_of_day() <= CLOSING;
        let due_on = match is_open {
            true => self.calendar.working_from(ends_on),
            false => self.calendar.working_after(ends_on),
        };
        if due_on > ends_on {
            self.write(ends_on.plus_days(1), due_on, Entry::Moved, 0);
        }
        Due::On(due_on)
    }

    fn write(&mut self, from: Date, to: Date, entry: Entry, counted: u32) {
        self.ledger.push(Line {
            from,
            to,
            entry,
            counted,
        });
    }
}
