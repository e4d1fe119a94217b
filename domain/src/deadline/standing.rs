//! Early, on time, late; within time, overdue: five facts, by comparing days.

use contract::Date;

use super::Calendar;

/// Of a dossier that was settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timeliness {
    Early { working_days: u32 },
    OnTime,
    Late(Lateness),
}

/// Of a dossier that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pending {
    /// 0 on the due date itself.
    WithinTime {
        working_days: u32,
    },
    Overdue(Lateness),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lateness {
    /// At least 1.
    pub days: u32,
    /// 0 when only days off have passed since.
    pub working_days: u32,
}

pub fn timeliness(due_on: Date, settled_on: Date, calendar: &Calendar) -> Timeliness {
    match lateness(due_on, settled_on, calendar) {
        Some(late) => Timeliness::Late(late),
        None if settled_on == due_on => Timeliness::OnTime,
        None => Timeliness::Early {
            working_days: calendar.working_days(settled_on, due_on),
        },
    }
}

pub fn pending(due_on: Date, today: Date, calendar: &Calendar) -> Pending {
    match lateness(due_on, today, calendar) {
        Some(late) => Pending::Overdue(late),
        None => Pending::WithinTime {
            working_days: calendar.working_days(today, due_on),
        },
    }
}

/// From the day after the due date the applicant may complain.
fn lateness(due_on: Date, day: Date, calendar: &Calendar) -> Option<Lateness> {
    (due_on < day).then(|| Lateness {
        days: day.days_before() - due_on.days_before(),
        working_days: calendar.working_days(due_on, day),
    })
}
