//! Life events: what happens to a person or a firm, and the procedures it brings.

use serde::{Deserialize, Serialize};

use crate::{code::Slug, named::Bilingual};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LifeEvent {
    pub code: Slug,
    /// The national portal's own code, such as `COCONNHO`.
    pub portal_code: String,
    pub group: AudienceGroup,
    /// Place in the national portal's order, within the group.
    pub position: u32,
    pub name: Bilingual,
    /// Procedures of this event in the catalogue.
    pub procedures: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum AudienceGroup {
    Citizen,
    Business,
    #[serde(other)]
    Other,
}
