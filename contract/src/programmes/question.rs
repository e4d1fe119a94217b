//! Questions that people put to ministers, and what became of them.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::question_code::QuestionCode;
use crate::{
    code::Slug,
    date::Date,
    edition::Basis,
    moment::Moment,
    named::{AgencyName, Bilingual},
    query::{ChoiceError, choice},
};

/// One question. What was written stays unseen until it is published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Question {
    pub code: QuestionCode,
    /// Absent where it is not published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub background: Option<String>,
    /// The ministry that is asked.
    pub minister: AgencyName,
    pub received_at: Moment,
    pub standing: QuestionStanding,
    pub basis: Basis,
}

/// What became of a question, and on which day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum QuestionStanding {
    Received,
    UnderReview {
        on: Date,
    },
    /// Everybody may read it; nobody answered yet.
    Published {
        on: Date,
    },
    Refused {
        on: Date,
        reason: RefusalReason,
        /// Why, in a sentence.
        sentence: String,
    },
    /// In a programme.
    Answered {
        on: Date,
        clip: EpisodeMoment,
    },
    /// Passed on or acknowledged, with nothing that answers it. It is not counted as an answer.
    FormAnswered {
        on: Date,
        /// What was said.
        sentence: String,
    },
    #[serde(other)]
    Unknown,
}

/// Where in an episode something is said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EpisodeMoment {
    pub episode: Slug,
    pub title: Bilingual,
    pub at_s: u32,
}

/// The state alone, as a list can be asked for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuestionState {
    Received,
    UnderReview,
    Published,
    Refused,
    Answered,
    FormAnswered,
}

choice!(
    QuestionState,
    "received, under_review, published, refused, answered, form_answered",
    Received = "received",
    UnderReview = "under_review",
    Published = "published",
    Refused = "refused",
    Answered = "answered",
    FormAnswered = "form_answered"
);

impl QuestionState {
    /// Those that everybody may read, in the order in which they are listed.
    pub const PUBLIC: [Self; 3] = [Self::Published, Self::Answered, Self::FormAnswered];

    pub fn is_public(self) -> bool {
        Self::PUBLIC.contains(&self)
    }
}

impl QuestionStanding {
    /// None of one that this version does not know.
    pub fn state(&self) -> Option<QuestionState> {
        match self {
            Self::Received => Some(QuestionState::Received),
            Self::UnderReview { .. } => Some(QuestionState::UnderReview),
            Self::Published { .. } => Some(QuestionState::Published),
            Self::Refused { .. } => Some(QuestionState::Refused),
            Self::Answered { .. } => Some(QuestionState::Answered),
            Self::FormAnswered { .. } => Some(QuestionState::FormAnswered),
            Self::Unknown => None,
        }
    }

    pub fn is_public(&self) -> bool {
        self.state().is_some_and(QuestionState::is_public)
    }
}

/// Why a question is not published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum RefusalReason {
    /// It names somebody, or tells what is theirs.
    PersonalData,
    /// It is no question to a minister.
    OffTopic,
    /// It insults somebody.
    Offensive,
    /// The same was asked and published before.
    Duplicate,
    /// A complaint or a denunciation, which the law sends another way.
    Complaint,
    #[serde(other)]
    Other,
}

choice!(
    RefusalReason,
    "personal_data, off_topic, offensive, duplicate, complaint, other",
    PersonalData = "personal_data",
    OffTopic = "off_topic",
    Offensive = "offensive",
    Duplicate = "duplicate",
    Complaint = "complaint",
    Other = "other"
);

/// One page of the questions that everybody may read, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuestionPage {
    pub items: Vec<Question>,
    /// How many answer the question on all pages together.
    pub total: u32,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// Of the ministry that was asked for, or of all.
    pub rate: AnswerRate,
    /// Those that can be asked.
    pub ministers: Vec<AgencyName>,
}

/// How many questions were answered, of those that everybody may read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AnswerRate {
    /// Published and received on `until` or before.
    pub asked: u32,
    /// Of these: answered in a programme.
    pub answered: u32,
    /// Of these: passed on or acknowledged only. Not among the answered.
    pub form_answers: u32,
    /// The last day of the month before: what came later had no fair chance yet.
    pub until: Date,
    /// Published and received after `until`.
    pub later: u32,
    /// Not published, or not yet.
    pub unpublished: u32,
    /// Illustrative where any of the questions is made up.
    pub basis: Basis,
}

impl AnswerRate {
    /// None where nothing was asked.
    pub fn percent(&self) -> Option<f64> {
        let share = f64::from(self.answered) / f64::from(self.asked);
        (self.asked > 0).then_some(share * 100.0)
    }
}
