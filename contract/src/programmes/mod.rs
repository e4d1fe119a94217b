//! Programmes of the Government: what they are, their episodes with transcripts, and the questions
//! that people put to ministers.

use serde::{Deserialize, Serialize};

use crate::{code::Slug, date::Date, measure::Citation, named::Bilingual, page::Facet};

mod episode;
mod filter;
mod question;
mod question_code;
mod question_draft;
mod transcript;

pub use episode::{
    Episode, EpisodeHead, Guest, LinkedResolution, Media, MediaFile, MediaKind, Quote,
};
pub use filter::{EpisodeFilter, QuestionFilter};
pub use question::{
    AnswerRate, EpisodeMoment, Question, QuestionPage, QuestionStanding, QuestionState,
    RefusalReason,
};
pub use question_code::{QuestionCode, QuestionCodeError};
pub use question_draft::{QuestionDraft, QuestionField, QuestionMistake, QuestionReceipt};
pub use transcript::{Cue, Transcript};

/// One programme, with what is known of it and of its seasons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Programme {
    /// As its address has it.
    pub slug: Slug,
    pub name: Bilingual,
    pub summary: Bilingual,
    pub format: ProgrammeFormat,
    /// Who makes it, as far as a source says so.
    pub maker: Bilingual,
    /// What sources say of it, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<ProgrammeFact>,
    /// How many episodes there are in all seasons.
    pub episodes: u32,
    /// The newest first.
    pub seasons: Vec<Season>,
}

/// What a programme is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ProgrammeFormat {
    /// How something works.
    Explainer,
    /// Ministers answer what people asked; questions can be sent.
    QuestionsToMinisters,
    #[serde(other)]
    Other,
}

/// Something that happened, and who says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProgrammeFact {
    /// The day of what happened, or of the report where that is all that is known.
    pub on: Date,
    pub text: Bilingual,
    pub source: Citation,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Season {
    pub number: u16,
    pub episodes: u32,
    /// The day of its first episode.
    pub from: Date,
    /// The day of its last episode so far.
    pub to: Date,
}

/// One page of the episodes of a programme, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EpisodePage {
    pub items: Vec<EpisodeHead>,
    /// How many answer the question on all pages together.
    pub total: u32,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    pub facets: EpisodeFacets,
}

/// How many episodes each choice would leave, all other choices kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EpisodeFacets {
    /// The newest first.
    pub season: Vec<Facet>,
    pub topic: Vec<Facet>,
}
