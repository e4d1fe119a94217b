//! A procedure: what it gives, who may ask, with which papers, how long and at what price.

use serde::{Deserialize, Serialize};

use crate::{
    code::ProcedureCode,
    date::Date,
    named::{AgencyName, Named},
    time_limit::TimeLimit,
};

/// One procedure in full. Paragraphs and list items come as separate texts, in Vietnamese.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Procedure {
    pub code: ProcedureCode,
    pub name: String,
    pub agency: AgencyName,
    pub sector: Named,
    /// What it gives and when it is needed, where somebody wrote it down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    pub levels: Vec<AdministrativeLevel>,
    pub audiences: Vec<Named>,
    pub life_events: Vec<Named>,
    pub online: OnlineFiling,
    pub fee: FeeKind,
    pub document_cases: Vec<DocumentCase>,
    pub channels: Vec<Channel>,
    pub steps: Vec<String>,
    pub conditions: Vec<String>,
    /// Who carries it out, in the words of the source.
    pub executed_by: Vec<String>,
    /// Where papers are handed in, where the source says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_at: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_by: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coordinated_with: Option<String>,
    pub outcomes: Vec<Outcome>,
    pub legal_bases: Vec<LegalBasis>,
    /// The decision that published it, such as `163/QĐ-BTP`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision_number: Option<String>,
    /// Its page at the national portal, where one files it.
    pub official_url: String,
    pub source: Source,
    /// The day our copy last changed.
    pub updated_on: Date,
}

/// A procedure as a line of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProcedureSummary {
    pub code: ProcedureCode,
    pub name: String,
    /// Parts of `name` that answer the search: first and one past the last, in code points.
    pub highlights: Vec<(u32, u32)>,
    pub agency: AgencyName,
    pub sector: Named,
    pub levels: Vec<AdministrativeLevel>,
    /// The different time limits of its channels, shortest first.
    pub time_limits: Vec<TimeLimit>,
    pub online: OnlineFiling,
    pub fee: FeeKind,
    /// The day our copy last changed.
    pub updated_on: Date,
}

/// The level of administration that carries a procedure out. Districts ended on 2025-06-30.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum AdministrativeLevel {
    Ministry,
    Province,
    Commune,
    #[serde(other)]
    Other,
}

/// Whether the source lists an online channel. How far it goes (fully or partially online) the
/// source does not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum OnlineFiling {
    Yes,
    #[serde(other)]
    No,
}

/// What the source says about fees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum FeeKind {
    Free,
    /// At least one amount is given.
    Priced,
    /// A circular or the provincial people's council sets it; "free" there means "not written here".
    ByRegulation,
    #[serde(other)]
    NotStated,
}

/// One way to hand in and what it costs in time and money.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Channel {
    pub kind: ChannelKind,
    pub time_limit: TimeLimit,
    pub fee: FeeKind,
    pub fees: Vec<Fee>,
    pub notes: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ChannelKind {
    Online,
    Direct,
    Postal,
    #[serde(other)]
    Other,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Fee {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount_vnd: Option<i64>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Papers that go together. An empty condition: always needed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DocumentCase {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub condition: String,
    pub documents: Vec<RequiredDocument>,
    /// What the source says about these papers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequiredDocument {
    pub name: String,
    /// The form to fill in, by the name the source gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form_template: Option<String>,
    pub originals: u32,
    pub copies: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Outcome {
    pub name: String,
    /// The code of the result, such as `KQ.G15.000031`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LegalBasis {
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
}

/// Where a text comes from and when it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Source {
    pub name: String,
    /// The month or day of reading, as exactly as it is known: `2026-07` or `2026-07-20`.
    pub read_on: String,
    /// True when the sentences are our short restatement of the official text.
    pub restated: bool,
}
