//! Days that are told from today, in working days.

use contract::{Date, Moment};
use domain::deadline::Calendar;
use serde::Deserialize;

/// The working day from which the others are told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CountedFrom {
    /// Today, or the last working day before a day off.
    #[default]
    LastWorkingDay,
    /// Today, or the first working day after a day off.
    NextWorkingDay,
}

#[derive(Clone, Copy)]
pub struct Days {
    from: Date,
    calendar: &'static Calendar,
}

impl Days {
    pub fn of(today: Date, counted: CountedFrom) -> Self {
        let calendar = Calendar::vietnam();
        let from = match counted {
            CountedFrom::NextWorkingDay => calendar.working_from(today),
            CountedFrom::LastWorkingDay if calendar.is_working(today) => today,
            CountedFrom::LastWorkingDay => calendar.working_before(today),
        };
        Self { from, calendar }
    }

    pub fn ago(self, working_days: u32) -> Date {
        (0..working_days).fold(self.from, |day, _| self.calendar.working_before(day))
    }

    /// Before today where the number is negative.
    pub fn ahead(self, working_days: i32) -> Date {
        match u32::try_from(working_days) {
            Ok(ahead) => (0..ahead).fold(self.from, |day, _| self.calendar.working_after(day)),
            Err(_negative) => self.ago(working_days.unsigned_abs()),
        }
    }

    /// A time of an earlier day: what is told of today may not have happened yet.
    pub fn moment(self, working_days_ago: u32, at: &str) -> Option<Moment> {
        let day = (working_days_ago > 0).then(|| self.ago(working_days_ago))?;
        format!("{day}T{at}:00+07:00").parse().ok()
    }
}
