//! Looking a dossier up without an account.

use serde::{Deserialize, Serialize};

use super::{Dossier, DossierCode, DossierProcedure, DossierStatus, LookupSecret};
use crate::{edition::Basis, moment::Moment, named::AgencyName};

/// The question. It is sent in a body: neither part ever stands in an address.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DossierLookup {
    /// Other spellings are understood too.
    #[cfg_attr(
        feature = "openapi",
        schema(
            value_type = String,
            pattern = r"^[A-Z][0-9]{2}(\.[A-Z0-9]{1,4}){0,5}-[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])-[0-9]{3,6}$"
        )
    )]
    pub code: DossierCode,
    /// Without it, only what everybody may know is answered.
    #[cfg_attr(
        feature = "openapi",
        schema(value_type = Option<String>, pattern = "^[0-9A-HJKMNP-TV-Z]{4}-?[0-9A-HJKMNP-TV-Z]{4}$")
    )]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret: Option<LookupSecret>,
}

/// The answer: all of it for who has the secret, the stage for everybody else.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "view", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum FoundDossier {
    Stage(DossierStage),
    Whole(Box<Dossier>),
}

/// What the law lets be public.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DossierStage {
    pub code: DossierCode,
    pub agency: AgencyName,
    pub procedure: DossierProcedure,
    pub status: DossierStatus,
    /// When the office last told us anything.
    pub as_of: Moment,
    /// The time of the server, by which days are counted: a device's own clock may be wrong.
    pub answered_at: Moment,
    pub basis: Basis,
}

impl FoundDossier {
    pub fn stage(&self) -> &DossierStage {
        match self {
            Self::Stage(stage) => stage,
            Self::Whole(dossier) => &dossier.stage,
        }
    }
}
