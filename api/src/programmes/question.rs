//! Questions as they are kept, what officials may do with one, and how many were answered.

use contract::{
    AgencyCode, AgencyName, AnswerRate, Basis, Date, EpisodeMoment, Moment, Question, QuestionCode,
    QuestionStanding, RefusalReason, Slug,
};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::catalogue::count;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct QuestionRecord {
    pub code: QuestionCode,
    pub programme: Slug,
    pub minister: AgencyCode,
    pub question: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub background: Option<String>,
    pub received_at: Moment,
    pub standing: QuestionStanding,
    pub basis: Basis,
}

/// What an official does with a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    Review,
    Publish,
    Refuse {
        reason: RefusalReason,
        sentence: String,
    },
    Answer {
        clip: EpisodeMoment,
    },
    FormAnswer {
        sentence: String,
    },
}

#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum StepError {
    #[error("no question has the code {0}")]
    Unknown(QuestionCode),
    #[error("{0} is already under review, published or refused")]
    NotNew(QuestionCode),
    #[error("{0} was published or refused before")]
    Decided(QuestionCode),
    #[error("{0} is not published, or answered already")]
    NotOpen(QuestionCode),
}

impl QuestionRecord {
    /// The standing after a step on a day. A real answer may follow one that was for form's sake.
    pub fn after(&self, step: Step, on: Date) -> Result<QuestionStanding, StepError> {
        use QuestionStanding as Now;
        let code = || self.code.clone();
        match (step, &self.standing) {
            (Step::Review, Now::Received) => Ok(Now::UnderReview { on }),
            (Step::Review, _) => Err(StepError::NotNew(code())),
            (Step::Publish, Now::Received | Now::UnderReview { .. }) => Ok(Now::Published { on }),
            (Step::Refuse { reason, sentence }, Now::Received | Now::UnderReview { .. }) => {
                Ok(Now::Refused {
                    on,
                    reason,
                    sentence,
                })
            }
            (Step::Publish | Step::Refuse { .. }, _) => Err(StepError::Decided(code())),
            (Step::Answer { clip }, Now::Published { .. } | Now::FormAnswered { .. }) => {
                Ok(Now::Answered { on, clip })
            }
            (Step::FormAnswer { sentence }, Now::Published { .. }) => {
                Ok(Now::FormAnswered { on, sentence })
            }
            (Step::Answer { .. } | Step::FormAnswer { .. }, _) => Err(StepError::NotOpen(code())),
        }
    }

    /// As it is sent: what nobody has read before is not shown to everybody.
    pub fn told(self, minister: AgencyName) -> Question {
        let is_public = self.standing.is_public();
        Question {
            code: self.code,
            question: Some(self.question).filter(|_| is_public),
            background: self.background.filter(|_| is_public),
            minister,
            received_at: self.received_at,
            standing: self.standing,
            basis: self.basis,
        }
    }
}

/// Of the public ones among these, counted to the end of the month before today.
pub fn rate(records: &[QuestionRecord], today: Date) -> AnswerRate {
    let until = last_of_month_before(today);
    let public = records.iter().filter(|one| one.standing.is_public());
    let (counted, later): (Vec<_>, Vec<_>) =
        public.partition(|one| one.received_at.date() <= until);
    let of = |is_one: fn(&QuestionStanding) -> bool| {
        count(counted.iter().filter(|one| is_one(&one.standing)).count())
    };
    let is_made_up = records.iter().any(|one| one.basis == Basis::Illustrative);
    AnswerRate {
        basis: match is_made_up {
            true => Basis::Illustrative,
            false => Basis::Derived,
        },
        asked: count(counted.len()),
        answered: of(|standing| matches!(standing, QuestionStanding::Answered { .. })),
        form_answers: of(|standing| matches!(standing, QuestionStanding::FormAnswered { .. })),
        until,
        later: count(later.len()),
        unpublished: count(records.len() - counted.len() - later.len()),
    }
}

fn last_of_month_before(today: Date) -> Date {
    match today.month() {
        1 => Date::last_of(today.year().saturating_sub(1), 12),
        month => Date::last_of(today.year(), month - 1),
    }
}
