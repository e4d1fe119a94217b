//! State enterprises: what the law makes public of each (Decree 47/2021/NĐ-CP, Article 28).

use serde::{Deserialize, Serialize};

use crate::{
    code::Slug,
    date::Date,
    edition::Basis,
    measure::Citation,
    moment::Moment,
    named::{AgencyName, Bilingual},
    page::Facet,
};

mod code;
mod disclosure;
mod figures;
mod filter;
mod ipo;
mod timeline;

pub use code::{CheckDigit, EnterpriseCode, EnterpriseCodeError};
pub use disclosure::{Disclosure, DisclosureState, DisclosureTally, Obligation};
pub use figures::{
    Capital, EnterpriseFigures, FigureFilter, InvestmentFigures, Registrations,
    RegistrationsOfYear, SliceFigures, YearFigures,
};
pub use filter::{
    ArrangementForm, ArrangementStage, EnterpriseColumn, EnterpriseFilter, EnterpriseOrder,
    WholePercent, WholePercentError,
};
pub use ipo::{Ipo, IpoOutcome};
pub use timeline::{EnterpriseField, TimelineEntry, TimelineEvent};

/// What a list shows of an enterprise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EnterpriseHead {
    pub code: EnterpriseCode,
    pub name: Bilingual,
    /// The agency that acts as owner for the State.
    pub owner: AgencyName,
    pub state_share_percent: f64,
    /// Absent where it stays as it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<ArrangementForm>,
    pub stage: ArrangementStage,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ipo: Option<Ipo>,
    pub disclosures: DisclosureTally,
    pub basis: Basis,
}

/// An enterprise with all that is public of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Enterprise {
    pub head: EnterpriseHead,
    /// The day at whose beginning all that is computed holds.
    pub as_of: Date,
    pub status: EnterpriseStatus,
    /// Of the head office.
    pub address: Bilingual,
    pub legal_representative: Bilingual,
    pub business_line: Bilingual,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registered_on: Option<Date>,
    /// The oldest first.
    pub steps: Vec<ArrangementStep>,
    /// Those due first come first.
    pub disclosures: Vec<Disclosure>,
    /// The oldest first.
    pub registration_changes: Vec<RegistrationChange>,
    /// All that happened, the newest first.
    pub timeline: Vec<TimelineEntry>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum EnterpriseStatus {
    Operating,
    /// For a time that was announced.
    Paused,
    Dissolving,
    Dissolved,
    Bankrupt,
    #[serde(other)]
    Other,
}

/// A stage that was reached, and by which decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ArrangementStep {
    pub stage: ArrangementStage,
    pub on: Date,
    /// Number of the decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
}

/// What was changed in the register of enterprises.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RegistrationChange {
    /// Its own among those of the enterprise.
    pub id: Slug,
    pub on: Date,
    pub what: Bilingual,
}

/// What an import changed in our copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CopyChange {
    pub at: Moment,
    pub fields: Vec<EnterpriseField>,
}

/// One page of the list in its order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EnterprisePage {
    pub items: Vec<EnterpriseHead>,
    /// How many answer the question on all pages together.
    pub total: u32,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    pub facets: EnterpriseFacets,
    /// The day at whose beginning all that is computed holds.
    pub as_of: Date,
}

/// How many enterprises each choice would leave, all other choices kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EnterpriseFacets {
    pub owner: Vec<Facet>,
    pub stage: Vec<Facet>,
    pub form: Vec<Facet>,
}
