//! A question on its way in, and what can be wrong with it.

use serde::{Deserialize, Serialize};

use super::question_code::QuestionCode;
use crate::{code::AgencyCode, moment::Moment};

/// What somebody sends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuestionDraft {
    /// Code of a ministry.
    pub minister: AgencyCode,
    /// 200 characters at the most.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub question: String,
    /// What has to be known to understand it; 1,000 characters at the most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 1000))]
    pub background: Option<String>,
}

/// A part of a draft that can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionField {
    Minister,
    Question,
    Background,
}

impl QuestionField {
    /// As the draft has it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Minister => "minister",
            Self::Question => "question",
            Self::Background => "background",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionMistake {
    Missing,
    TooLong { most: usize },
}

impl QuestionDraft {
    pub const LONGEST_QUESTION: usize = 200;
    pub const LONGEST_BACKGROUND: usize = 1_000;

    /// As it is kept: without blanks around, control characters as blanks, nothing for an empty
    /// background. Lines of the background stay.
    pub fn tidy(self) -> Self {
        let background = self.background.as_deref().unwrap_or_default();
        let (question, background) = Self::tidied(&self.question, background);
        Self {
            question,
            background,
            ..self
        }
    }

    /// The same of words that nobody is asked yet.
    pub fn tidied(question: &str, background: &str) -> (String, Option<String>) {
        let question = question.replace(|c: char| c.is_control(), " ");
        let background = background.replace("\r\n", "\n");
        let background = background.replace(|c: char| c.is_control() && c != '\n', " ");
        let background = background.trim().to_owned();
        let background = Some(background).filter(|text| !text.is_empty());
        (question.trim().to_owned(), background)
    }

    /// What is wrong with a tidy one; whether there is such a ministry is asked elsewhere.
    pub fn mistakes(&self) -> Vec<(QuestionField, QuestionMistake)> {
        Self::mistakes_in(&self.question, self.background.as_deref())
    }

    pub fn mistakes_in(
        question: &str,
        background: Option<&str>,
    ) -> Vec<(QuestionField, QuestionMistake)> {
        let question = match question.chars().count() {
            0 => Some(QuestionMistake::Missing),
            count => too_long(count, Self::LONGEST_QUESTION),
        };
        let background =
            background.and_then(|text| too_long(text.chars().count(), Self::LONGEST_BACKGROUND));
        [
            (QuestionField::Question, question),
            (QuestionField::Background, background),
        ]
        .into_iter()
        .filter_map(|(field, mistake)| Some((field, mistake?)))
        .collect()
    }
}

fn too_long(count: usize, most: usize) -> Option<QuestionMistake> {
    (count > most).then_some(QuestionMistake::TooLong { most })
}

/// That a question was received, and under which code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuestionReceipt {
    pub code: QuestionCode,
    pub received_at: Moment,
}
