//! Dossiers: where one is, what it waits for, and what is public of it.

mod batch;
mod code;
mod event;
mod lookup;
mod paper;
mod receipt;
mod sample;
mod secret;
mod status;

pub use batch::{DossierBatch, DossierBatchAnswer, LookedUp, LookupOutcome};
pub use code::{DossierCode, DossierCodeError};
pub use event::{ActorRole, ClockChange, DossierEvent};
pub use lookup::{DossierLookup, DossierStage, FoundDossier};
pub use paper::{DossierPaper, FeeOwed, PaperState};
pub use receipt::code_in;
pub use sample::SampleReceipt;
pub use secret::{LookupSecret, LookupSecretError};
pub use status::DossierStatus;

use serde::{Deserialize, Serialize};

use crate::{code::ProcedureCode, date::Date, time_limit::TimeLimit};

/// All that its applicant may see.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Dossier {
    pub stage: DossierStage,
    /// Masked: `Ng*** V** A***`.
    pub applicant: String,
    /// The legal time, counted from the receipt.
    pub time_limit: TimeLimit,
    /// In the order of time, at least one.
    pub events: Vec<DossierEvent>,
    pub papers: Vec<DossierPaper>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fee: Option<FeeOwed>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<DossierResult>,
}

/// What a dossier is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DossierProcedure {
    pub code: ProcedureCode,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DossierResult {
    /// What was decided, in a sentence.
    pub outcome: String,
    pub settled_on: Date,
    /// Number of the document, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_number: Option<String>,
}
