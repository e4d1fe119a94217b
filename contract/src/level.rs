//! Levels of online services (1 to 4, in force to 2022), checked against what texts say.

use serde::{Deserialize, Serialize};

use crate::{
    code::ProcedureCode,
    date::Date,
    measure::Citation,
    named::{AgencyName, Bilingual},
    page::Catalogue,
};

/// What a level asks for. Each level asks for all that the ones before it do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Criterion {
    /// Level 1: steps, papers, time and fee are told.
    Information,
    /// Level 2: forms can be had.
    Forms,
    /// Level 3: it can be filed online.
    OnlineFiling,
    /// Level 4: the fee is paid online, or there is none.
    OnlinePayment,
    /// Level 4: the result comes online or by post.
    RemoteResult,
    #[serde(other)]
    Other,
}

impl Criterion {
    pub const ALL: [Self; 5] = [
        Self::Information,
        Self::Forms,
        Self::OnlineFiling,
        Self::OnlinePayment,
        Self::RemoteResult,
    ];

    /// The first level that asks for it.
    pub fn level(self) -> u8 {
        match self {
            Self::Information => 1,
            Self::Forms => 2,
            Self::OnlineFiling => 3,
            Self::OnlinePayment | Self::RemoteResult | Self::Other => 4,
        }
    }
}

/// Whether the text of a procedure shows that it meets a criterion. What it does not speak of is
/// not known, and never "not met".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Mark {
    Met,
    NotMet,
    #[serde(other)]
    Unknown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Marks {
    pub information: Mark,
    pub forms: Mark,
    pub online_filing: Mark,
    pub online_payment: Mark,
    pub remote_result: Mark,
}

impl Marks {
    pub fn get(&self, criterion: Criterion) -> Mark {
        match criterion {
            Criterion::Information => self.information,
            Criterion::Forms => self.forms,
            Criterion::OnlineFiling => self.online_filing,
            Criterion::OnlinePayment => self.online_payment,
            Criterion::RemoteResult => self.remote_result,
            Criterion::Other => Mark::Unknown,
        }
    }
}

/// What the text says of itself, in the words of today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum LevelClaim {
    /// "Toàn trình".
    FullyOnline,
    /// "Một phần".
    PartiallyOnline,
    /// An online channel is listed, and not how far it goes.
    Online,
    #[serde(other)]
    None,
}

/// The claim beside what the criteria show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum LevelVerdict {
    /// All that the claim needs is shown.
    Shown,
    /// Some of it is not known.
    NotShown,
    /// Some of it is not met.
    Contradicted,
    /// Nothing was claimed.
    #[serde(other)]
    NoClaim,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProcedureLevels {
    pub code: ProcedureCode,
    pub name: String,
    pub marks: Marks,
    /// The level all of whose criteria are shown; 0 when not even those of level 1 are.
    pub at_least: u8,
    /// The level above which a criterion is not met.
    pub at_most: u8,
    pub claim: LevelClaim,
    pub verdict: LevelVerdict,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CriterionCount {
    pub criterion: Criterion,
    pub met: u32,
    pub not_met: u32,
    pub unknown: u32,
}

/// All procedures of an agency together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AgencyLevels {
    pub agency: AgencyName,
    pub procedures: u32,
    /// In the order of levels.
    pub criteria: Vec<CriterionCount>,
    /// How many show all criteria of level 4.
    pub level_four: u32,
    pub fully_online: u32,
    pub partially_online: u32,
    /// Claims of which some criterion is not known.
    pub not_shown: u32,
    /// Claims of which some criterion is not met.
    pub contradicted: u32,
}

/// What an agency said of its services in the past.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PastClaim {
    /// Absent where the source names no agency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agency: Option<AgencyName>,
    pub stated_on: Date,
    pub text: Bilingual,
    pub source: Citation,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LevelAudit {
    pub catalogue: Catalogue,
    pub past_claims: Vec<PastClaim>,
    /// Agencies with procedures, ministries first.
    pub agencies: Vec<AgencyLevels>,
}

/// One page of the procedures of an agency, by code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AgencyLevelPage {
    pub levels: AgencyLevels,
    pub past_claims: Vec<PastClaim>,
    pub procedures: Vec<ProcedureLevels>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}
