//! Receipts of made-up dossiers, for who wants to see what tracking looks like.

use serde::{Deserialize, Serialize};

use super::{DossierCode, LookupSecret};
use crate::named::Bilingual;

/// What stands on the receipt of a dossier that was made up: its secret is no secret.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SampleReceipt {
    pub code: DossierCode,
    pub secret: LookupSecret,
    /// The state in which it is, in a line.
    pub shows: Bilingual,
    pub procedure_name: String,
}
