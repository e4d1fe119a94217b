//! How long one dossier took.

use contract::{Date, DossierEvent, DossierResult, TimeLimit};

use crate::{
    deadline::{Calendar, Due, Timeliness, day_of_receipt, deadline, timeliness},
    tracking::{self, Tracked},
};

/// Of a dossier that was settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duration {
    pub settled_on: Date,
    /// Working days after the day that counts as the day of receipt, up to and with the day on
    /// which it was settled. Stops are in it: that is what the applicant lives through.
    pub working_days: u32,
    /// Against the due date by law, in which stops do not count. None where there is none.
    pub timeliness: Option<Timeliness>,
}

/// None for a dossier that was never received, or is not settled.
pub fn duration(
    events: &[DossierEvent],
    result: Option<&DossierResult>,
    limit: TimeLimit,
    calendar: &Calendar,
) -> Option<Duration> {
    let tracked = Tracked {
        events,
        time_limit: limit,
        status: events.last()?.status,
        decided_on: result.map(|result| result.settled_on),
    };
    let terms = tracking::terms(tracked)?;
    let settled_on = tracking::settled_on(tracked)?;
    let received_on = day_of_receipt(terms.received_at, calendar);
    let due = deadline(&terms, calendar).ok().map(|counted| counted.due);
    let timeliness = match due {
        Some(Due::On(due_on)) => Some(timeliness(due_on, settled_on, calendar)),
        Some(Due::Stopped { .. } | Due::NotStated) | None => None,
    };
    Some(Duration {
        settled_on,
        working_days: calendar.working_days(received_on, settled_on),
        timeliness,
    })
}
