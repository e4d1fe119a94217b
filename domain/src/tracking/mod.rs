//! What the events of a dossier mean: how its time is counted, how it stands, and what its
//! applicant must do now. Documents submitted to the Government are counted by the same rules.

mod duty;
mod terms;
mod tracked;

pub use duty::{Duty, duty};
pub use terms::{resets, terms};
pub use tracked::Tracked;

use contract::{Date, DossierStatus};

use crate::deadline::{
    Calendar, Deadline, Pending, Promise, Timeliness, deadline, pending, promise, timeliness,
};

/// How a dossier stands on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    pub progress: Progress,
    /// None before the receipt, and where its events contradict each other.
    pub deadline: Option<Deadline>,
    /// A date that was set anew with an apology.
    pub promise: Option<Promise>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Sent, and not yet looked at.
    Registered,
    Open(Pending),
    /// Open, by no limit that could be counted.
    OpenWithoutLimit,
    /// The clock stands still.
    Waiting,
    Settled(Timeliness),
    SettledWithoutLimit,
    /// Not accepted, withdrawn or halted.
    Ended,
}

pub fn course<'a>(of: impl Into<Tracked<'a>>, today: Date, calendar: &Calendar) -> Course {
    let tracked = of.into();
    let counted = terms(tracked).and_then(|terms| deadline(&terms, calendar).ok());
    let due_on = counted.as_ref().and_then(|deadline| deadline.due.on());
    Course {
        progress: progress(tracked.status, due_on, settled_on(tracked), today, calendar),
        promise: due_on.and_then(|due_on| promise(due_on, &resets(tracked), calendar)),
        deadline: counted,
    }
}

/// The same of what is kept of a dossier: its status, and the two days that count.
pub fn progress(
    status: DossierStatus,
    due_on: Option<Date>,
    settled_on: Option<Date>,
    today: Date,
    calendar: &Calendar,
) -> Progress {
    match status {
        DossierStatus::Registered => Progress::Registered,
        DossierStatus::NotAccepted | DossierStatus::Withdrawn | DossierStatus::Halted => {
            Progress::Ended
        }
        DossierStatus::MorePapers | DossierStatus::Payment => Progress::Waiting,
        DossierStatus::Settled | DossierStatus::Returned => match due_on.zip(settled_on) {
            Some((due_on, on)) => Progress::Settled(timeliness(due_on, on, calendar)),
            None => Progress::SettledWithoutLimit,
        },
        DossierStatus::Received | DossierStatus::Processing | DossierStatus::Unknown => {
            match due_on {
                Some(due_on) => Progress::Open(pending(due_on, today, calendar)),
                None => Progress::OpenWithoutLimit,
            }
        }
    }
}

/// The day of the decision; handing it over may come later.
pub fn settled_on<'a>(of: impl Into<Tracked<'a>>) -> Option<Date> {
    let tracked = of.into();
    let mut events = tracked.events.iter();
    let settled = events.find(|event| {
        matches!(
            event.status,
            DossierStatus::Settled | DossierStatus::Returned
        )
    });
    let told = tracked.decided_on;
    told.or(settled.map(|event| event.at.date()))
}
