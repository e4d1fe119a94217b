//! Lists: a page of procedures with its facets, suggestions, and plain lists.

use serde::{Deserialize, Serialize};

use crate::{
    code::ProcedureCode,
    date::Date,
    named::{AgencyName, Bilingual},
    procedure::ProcedureSummary,
};

/// A short list that needs no pages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct List<T> {
    pub items: Vec<T>,
}

/// One page of a search or of the whole catalogue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProcedurePage {
    pub items: Vec<ProcedureSummary>,
    /// How many answer the query on all pages together.
    pub total: u32,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    pub facets: ProcedureFacets,
    /// Another spelling that finds more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub did_you_mean: Option<String>,
    pub catalogue: Catalogue,
}

/// How many procedures each choice would leave, all other choices kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProcedureFacets {
    pub agency: Vec<Facet>,
    pub sector: Vec<Facet>,
    pub audience: Vec<Facet>,
    pub life_event: Vec<Facet>,
    pub level: Vec<Facet>,
    pub online: Vec<Facet>,
    pub fee: Vec<Facet>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Facet {
    pub value: String,
    /// Absent where the value is a fixed word that every client names itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Bilingual>,
    pub count: u32,
}

/// Which catalogue answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Catalogue {
    pub procedures: u32,
    pub updated_on: Date,
}

/// A line of the list that opens under the search box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Suggestion {
    pub code: ProcedureCode,
    pub name: String,
    pub highlights: Vec<(u32, u32)>,
    pub agency: AgencyName,
}
