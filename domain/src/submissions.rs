//! Documents submitted to the Government: how one stands, and whether it answers a search.

use contract::{Submission, SubmissionState};

use crate::{
    deadline::{Pending, Timeliness},
    fold::{fold, slug},
    tracking::Progress,
};

pub fn state(progress: Progress) -> SubmissionState {
    match progress {
        Progress::Registered => SubmissionState::Registered,
        Progress::Open(Pending::WithinTime { .. }) => SubmissionState::WithinTime,
        Progress::Open(Pending::Overdue(_)) => SubmissionState::Overdue,
        Progress::OpenWithoutLimit => SubmissionState::WithoutLimit,
        Progress::Waiting => SubmissionState::Stopped,
        Progress::Settled(Timeliness::Early { .. } | Timeliness::OnTime) => {
            SubmissionState::SettledInTime
        }
        Progress::Settled(Timeliness::Late(_)) => SubmissionState::SettledLate,
        Progress::SettledWithoutLimit => SubmissionState::SettledWithoutLimit,
        Progress::Ended => SubmissionState::Ended,
    }
}

/// What somebody types to find one: a number, a part of it, or words of a title.
#[derive(Clone, Debug)]
pub struct Wanted {
    number: String,
    words: Vec<String>,
}

impl Wanted {
    pub fn of(text: &str) -> Self {
        let number: Result<contract::DocumentNumber, _> = text.parse();
        Self {
            number: match number {
                Ok(number) => number.slug().to_string(),
                Err(_no_number) => slug(text),
            },
            words: words(text),
        }
    }

    /// Whole parts of the number in their order, or every word at the beginning of one in the title.
    pub fn is_answered_by(&self, submission: &Submission) -> bool {
        let number = format!("-{}-", submission.slug);
        if !self.number.is_empty() && number.contains(&format!("-{}-", self.number)) {
            return true;
        }
        let title = &submission.title;
        let mut there = words(&title.vi);
        there.extend(title.en.as_deref().map(words).unwrap_or_default());
        let is_there = |word: &String| there.iter().any(|one| one.starts_with(word.as_str()));
        !self.words.is_empty() && self.words.iter().all(is_there)
    }
}

fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let parts = folded.split(|letter: char| !letter.is_alphanumeric());
    let words = parts.filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}
