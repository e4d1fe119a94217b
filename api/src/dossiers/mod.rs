//! Dossiers: what is kept of them, and how somebody who has a receipt may look.

mod counted;
pub mod demonstration;
mod keeper;
mod limiter;
mod mask;
pub mod sample;
mod times;
mod windows;

pub use counted::{AgainstLimit, Counted, is_settled};
pub use keeper::{Keeper, Proof};
pub use limiter::{Limiter, Limits, Refused};
pub use mask::masked;
pub use times::procedure_times;

use contract::{DossierPaper, DossierProcedure, DossierResult, FeeOwed, TimeLimit};
use serde::{Deserialize, Serialize};

/// What is kept of a dossier besides its events. The applicant's name is masked before it comes
/// here: what is not there cannot be lost.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct About {
    pub procedure: DossierProcedure,
    pub applicant: String,
    pub time_limit: TimeLimit,
    #[serde(default)]
    pub papers: Vec<DossierPaper>,
    #[serde(default)]
    pub fee: Option<FeeOwed>,
    #[serde(default)]
    pub result: Option<DossierResult>,
    /// Made by a generator, for demonstration.
    #[serde(default)]
    pub is_sample: bool,
    /// Put here by a demonstration server, which replaces it at its next start.
    #[serde(default)]
    pub is_demonstration: bool,
}
