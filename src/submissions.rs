//! What a list of submitted documents comes to, before anything is drawn: how each stands, and
//! what one sentence says of them.

use contract::{Date, Submission, SubmissionKind, SubmissionPage, SubmissionState};
use domain::{
    deadline::Calendar,
    submissions::state,
    tracking::{Course, course},
};

use crate::{
    dossier::{Standing, standing},
    format,
    i18n::{Lang, SubmissionFinding},
};

/// How many stand in which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub settled: u32,
    /// Of the settled ones.
    pub settled_late: u32,
    /// Sent and not settled, the clock running or not yet begun.
    pub open: u32,
    /// Of the open ones.
    pub overdue: u32,
    pub stopped: u32,
    pub ended: u32,
}

impl Tally {
    pub fn of(states: impl Iterator<Item = SubmissionState>) -> Self {
        let mut tally = Self::default();
        for state in states {
            tally.count(state);
        }
        tally
    }

    fn count(&mut self, state: SubmissionState) {
        match state {
            SubmissionState::SettledInTime | SubmissionState::SettledWithoutLimit => {
                self.settled += 1;
            }
            SubmissionState::SettledLate => {
                self.settled += 1;
                self.settled_late += 1;
            }
            SubmissionState::Registered
            | SubmissionState::WithinTime
            | SubmissionState::WithoutLimit => self.open += 1,
            SubmissionState::Overdue => {
                self.open += 1;
                self.overdue += 1;
            }
            SubmissionState::Stopped => self.stopped += 1,
            SubmissionState::Ended => self.ended += 1,
        }
    }

    pub fn all(&self) -> u32 {
        self.settled + self.open + self.stopped + self.ended
    }
}

/// Computed, never typed.
pub fn finding(lang: Lang, page: &SubmissionPage) -> String {
    let states = page.items.iter();
    let states = states.map(|one| state(course_of(one, page.as_of).progress));
    (lang.submission_texts().finding)(&SubmissionFinding {
        day: format::date(lang, page.as_of),
        total: page.total,
        tally: Tally::of(states),
    })
}

/// When one is due, and how it stands on a day; always in words.
pub fn stands(lang: Lang, submission: &Submission, today: Date) -> (Option<Date>, Standing) {
    let course = course_of(submission, today);
    let due_on = course.deadline.as_ref();
    let due_on = due_on.and_then(|deadline| deadline.due.on());
    let words = standing(lang, &course.progress).unwrap_or_else(|| Standing {
        words: (lang.submission_texts().state_name)(state(course.progress)).to_owned(),
        is_late: false,
    });
    (due_on, words)
}

fn course_of(submission: &Submission, today: Date) -> Course {
    course(submission, today, Calendar::vietnam())
}

pub fn kind(lang: Lang, kind: &SubmissionKind) -> String {
    let texts = lang.submission_texts();
    match kind {
        SubmissionKind::Project => texts.project.to_owned(),
        SubmissionKind::DraftLegislation => texts.draft.to_owned(),
        SubmissionKind::Report => texts.report.to_owned(),
        SubmissionKind::Proposal => texts.proposal.to_owned(),
        SubmissionKind::Other { name } => lang.name(name),
        SubmissionKind::Unknown => texts.document.to_owned(),
    }
}
