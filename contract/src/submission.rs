//! Documents that ministries and provinces submit to the Government and the Prime Minister.

use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{
    code::Slug,
    date::Date,
    document_number::DocumentNumber,
    dossier::{DossierEvent, DossierStatus},
    edition::Basis,
    measure::Citation,
    moment::Moment,
    named::{AgencyName, Bilingual},
    time_limit::TimeLimit,
};

/// One of them, followed by its number as a dossier is by its code. All of it is public.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Submission {
    pub number: DocumentNumber,
    /// The number as an address has it.
    pub slug: Slug,
    /// Who submitted it.
    pub agency: AgencyName,
    pub kind: SubmissionKind,
    pub title: Bilingual,
    pub received_at: Moment,
    pub time_limit: TimeLimit,
    pub status: DossierStatus,
    /// When anything was last told of it.
    pub as_of: Moment,
    /// In the order of time, at least one.
    pub events: Vec<DossierEvent>,
    /// Only of one that is settled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<AnswerDocument>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
    pub basis: Basis,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum SubmissionKind {
    /// Đề án.
    Project,
    /// Dự thảo luật, nghị định.
    DraftLegislation,
    /// Báo cáo.
    Report,
    /// Tờ trình.
    Proposal,
    Other {
        name: Bilingual,
    },
    #[serde(other)]
    Unknown,
}

/// The document that settled it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AnswerDocument {
    pub number: DocumentNumber,
    pub issued_on: Date,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// One page of the list, newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SubmissionPage {
    pub items: Vec<Submission>,
    /// How many answer the question on all pages together.
    pub total: u32,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// The day on which the states hold.
    pub as_of: Date,
}

/// How one stands on a day. It is computed, never stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SubmissionState {
    Registered,
    WithinTime,
    Overdue,
    /// Open, by no limit that could be counted.
    WithoutLimit,
    /// Waiting for papers.
    Stopped,
    SettledInTime,
    SettledLate,
    SettledWithoutLimit,
    /// Not accepted, withdrawn or halted.
    Ended,
}

#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error(
    "one of: registered, within_time, overdue, without_limit, stopped, settled_in_time, \
     settled_late, settled_without_limit, ended"
)]
pub struct SubmissionStateError;

impl SubmissionState {
    pub const ALL: [Self; 9] = [
        Self::Registered,
        Self::WithinTime,
        Self::Overdue,
        Self::WithoutLimit,
        Self::Stopped,
        Self::SettledInTime,
        Self::SettledLate,
        Self::SettledWithoutLimit,
        Self::Ended,
    ];

    /// As it stands in an address.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::WithinTime => "within_time",
            Self::Overdue => "overdue",
            Self::WithoutLimit => "without_limit",
            Self::Stopped => "stopped",
            Self::SettledInTime => "settled_in_time",
            Self::SettledLate => "settled_late",
            Self::SettledWithoutLimit => "settled_without_limit",
            Self::Ended => "ended",
        }
    }
}

impl FromStr for SubmissionState {
    type Err = SubmissionStateError;

    fn from_str(text: &str) -> Result<Self, SubmissionStateError> {
        let mut all = Self::ALL.into_iter();
        all.find(|one| one.as_str() == text)
            .ok_or(SubmissionStateError)
    }
}
