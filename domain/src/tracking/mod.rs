//! What the events of a dossier mean: how its time is counted, how it stands, and what its
//! applicant must do now.

mod duty;
mod terms;

pub use duty::{Duty, duty};
pub use terms::{resets, terms};

use contract::{Date, Dossier, DossierStatus};

use crate::deadline::{
    Calendar, Deadline, Due, Pending, Promise, Timeliness, deadline, pending, promise, timeliness,
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

pub fn course(dossier: &Dossier, today: Date, calendar: &Calendar) -> Course {
    let counted = terms(dossier).and_then(|terms| deadline(&terms, calendar).ok());
    let due_on = counted.as_ref().and_then(|deadline| match deadline.due {
        Due::On(date) => Some(date),
        Due::Stopped { .. } | Due::NotStated => None,
    });
    Course {
        progress: progress(dossier, due_on, today, calendar),
        promise: due_on.and_then(|due_on| promise(due_on, &resets(dossier), calendar)),
        deadline: counted,
    }
}

fn progress(dossier: &Dossier, due_on: Option<Date>, today: Date, calendar: &Calendar) -> Progress {
    match dossier.stage.status {
        DossierStatus::Registered => Progress::Registered,
        DossierStatus::NotAccepted | DossierStatus::Withdrawn | DossierStatus::Halted => {
            Progress::Ended
        }
        DossierStatus::MorePapers | DossierStatus::Payment => Progress::Waiting,
        DossierStatus::Settled | DossierStatus::Returned => match due_on.zip(settled_on(dossier)) {
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
pub fn settled_on(dossier: &Dossier) -> Option<Date> {
    let told = dossier.result.as_ref().map(|result| result.settled_on);
    let mut events = dossier.events.iter();
    let settled = events.find(|event| {
        matches!(
            event.status,
            DossierStatus::Settled | DossierStatus::Returned
        )
    });
    told.or(settled.map(|event| event.at.date()))
}
