//! Looking many dossiers up in one question, as somebody does who follows hundreds.

use serde::{Deserialize, Serialize};

use super::{DossierCode, DossierLookup, FoundDossier};
use crate::moment::Moment;

/// Up to `MOST` questions, answered in their order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DossierBatch {
    #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 500))]
    pub items: Vec<DossierLookup>,
}

impl DossierBatch {
    pub const MOST: usize = 500;
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DossierBatchAnswer {
    /// As many as were asked for, in the same order.
    pub items: Vec<LookedUp>,
    /// The time of the server, by which days are counted.
    pub answered_at: Moment,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LookedUp {
    pub code: DossierCode,
    pub outcome: LookupOutcome,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum LookupOutcome {
    Found {
        dossier: FoundDossier,
    },
    /// No dossier has this code and this secret.
    NotFound,
    /// Asked too often: not looked for now.
    Later {
        #[serde(rename = "retryAfterS")]
        retry_after_s: u32,
    },
    #[serde(other)]
    Unknown,
}
