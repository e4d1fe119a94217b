//! What happened to a dossier.

use serde::{Deserialize, Serialize};

use super::DossierStatus;
use crate::{date::Date, moment::Moment};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DossierEvent {
    pub at: Moment,
    /// What the dossier became, or stayed.
    pub status: DossierStatus,
    /// The office or unit, in its own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<String>,
    pub actor: ActorRole,
    /// The reason of a request or refusal; a remark otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Papers that are asked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock: Option<ClockChange>,
}

/// Who acted; names of officials are never sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ActorRole {
    Applicant,
    /// The one-stop desk.
    Desk,
    /// The office that appraises.
    Specialist,
    Leader,
    #[serde(other)]
    Unknown,
}

/// What an event does to the time limit besides what its status does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ClockChange {
    /// The dossier is complete now, and its limit counts from zero.
    StartsAgain,
    /// A letter of apology set a new date.
    SetAnew {
        #[serde(rename = "dueOn")]
        due_on: Date,
    },
    #[serde(other)]
    Unknown,
}
