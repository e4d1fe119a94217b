//! What time is counted for: a dossier of a citizen, or a document submitted to the Government.

use contract::{Date, Dossier, DossierEvent, DossierStatus, Submission, TimeLimit};

/// As much of either as its time depends on.
#[derive(Clone, Copy, Debug)]
pub struct Tracked<'a> {
    /// In the order of time.
    pub events: &'a [DossierEvent],
    pub time_limit: TimeLimit,
    pub status: DossierStatus,
    /// The day of the decision, where somebody says it; otherwise its event does.
    pub decided_on: Option<Date>,
}

impl<'a> From<&'a Dossier> for Tracked<'a> {
    fn from(dossier: &'a Dossier) -> Self {
        Self {
            events: &dossier.events,
            time_limit: dossier.time_limit,
            status: dossier.stage.status,
            decided_on: dossier.result.as_ref().map(|result| result.settled_on),
        }
    }
}

impl<'a> From<&'a Submission> for Tracked<'a> {
    fn from(submission: &'a Submission) -> Self {
        Self {
            events: &submission.events,
            time_limit: submission.time_limit,
            status: submission.status,
            decided_on: submission.answer.as_ref().map(|answer| answer.issued_on),
        }
    }
}
