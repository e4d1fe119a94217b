//! What happened to an enterprise, in one line of time.

use serde::{Deserialize, Serialize};

use super::{DisclosureState, filter::ArrangementStage};
use crate::{code::Slug, moment::Moment, named::Bilingual};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TimelineEntry {
    /// Its own among those of the enterprise, and the same in every answer.
    pub id: Slug,
    /// The beginning of a day where only the day is known.
    pub at: Moment,
    pub event: TimelineEvent,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum TimelineEvent {
    /// A stage of its rearrangement.
    Stage {
        stage: ArrangementStage,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        decision: Option<String>,
    },
    IpoHeld,
    IpoFailed,
    /// Made, or not made when its time was over.
    Disclosure {
        title: Bilingual,
        state: DisclosureState,
    },
    Registration {
        what: Bilingual,
    },
    /// Our copy changed with an import.
    Copy {
        fields: Vec<EnterpriseField>,
    },
    #[serde(other)]
    Other,
}

/// A part of what is known of an enterprise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum EnterpriseField {
    Name,
    Owner,
    StateShare,
    Status,
    Address,
    LegalRepresentative,
    BusinessLine,
    Registration,
    Arrangement,
    Ipo,
    Disclosures,
    Source,
    #[serde(other)]
    Other,
}
