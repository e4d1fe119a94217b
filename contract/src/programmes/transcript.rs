//! What is said in an episode, line by line with its time.

use serde::{Deserialize, Serialize};

use crate::edition::Basis;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Transcript {
    /// In the order of time, at least one; none begins before the one before it ends.
    pub cues: Vec<Cue>,
    pub basis: Basis,
}

/// Some words and when they are said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Cue {
    pub start_ms: u32,
    pub end_ms: u32,
    /// Who says them; absent where the one before goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<String>,
    /// In Vietnamese, as it is said.
    pub text: String,
}
