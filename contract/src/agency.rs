//! Ministries and provinces, each with the time in which its name and code were valid.

use serde::{Deserialize, Serialize};

use crate::{code::AgencyCode, date::Date, named::Bilingual};

/// One agency under one name. Where a name changed or provinces merged there are several, each
/// with its dates: 63 provinces to 2025-06-30, 34 since.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Agency {
    pub code: AgencyCode,
    pub code_basis: CodeBasis,
    pub kind: AgencyKind,
    pub name: Bilingual,
    /// First day of this name; absent when it is older than our records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<Date>,
    /// Last day of this name; absent while it is in use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<Date>,
    /// Names of the units that were joined into this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub merged_from: Vec<String>,
    /// Who does its work since `valid_to`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub successor: Option<AgencyCode>,
    /// Procedures of this agency in the catalogue.
    pub procedures: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum AgencyKind {
    Ministry,
    Province,
    #[serde(other)]
    Other,
}

/// How we know an agency's code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum CodeBasis {
    /// Read in a published source.
    Seen,
    /// From memory of the official list, not checked.
    Recalled,
    /// Our own, made of the name: no official code is known to us.
    #[serde(other)]
    Ours,
}

impl AgencyKind {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ministry => "ministry",
            Self::Province => "province",
            Self::Other => "other",
        }
    }
}
