//! The national document exchange: how many documents bodies sent each other, month by month.

mod connection;
mod unit;

pub use connection::{ConnectionState, ExchangeConnection, ExchangeConnections, Tiers};
pub use unit::{
    ClassDocuments, ExchangeClasses, ExchangeUnit, ExchangeUnits, PartnerDocuments, UnitDocuments,
    UnitMonth, UnitOrder,
};

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{
    date::Date,
    edition::Basis,
    measure::Citation,
    named::Bilingual,
    period::Period,
    query::{ChoiceError, choice},
};

/// What kind of body sends or receives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ExchangeClass {
    Ministry,
    Province,
    /// Bodies of the Communist Party.
    Party,
    /// The National Assembly and its bodies.
    Assembly,
    Enterprise,
    #[serde(other)]
    Other,
}

choice!(
    ExchangeClass,
    "ministry, province, party, assembly, enterprise, other",
    Ministry = "ministry",
    Province = "province",
    Party = "party",
    Assembly = "assembly",
    Enterprise = "enterprise",
    Other = "other"
);

impl fmt::Display for ExchangeClass {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

/// Where figures come from, how they came to be, and up to which day they were counted. Each
/// answer about the exchange carries it, so that none of them can be read without.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExchangeOrigin {
    pub basis: Basis,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
    /// The first day that is counted.
    pub begun_on: Date,
    /// The last day that is counted.
    pub as_of: Date,
    /// What the figures do not say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<ExchangeNote>,
}

/// All months of the exchange, what they come to, and what is known of it from public sources.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExchangeReport {
    pub origin: ExchangeOrigin,
    /// Of all months together.
    pub total: u64,
    /// The oldest first; a month of which nothing is known is not there.
    pub months: Vec<MonthDocuments>,
    /// The newest month and the same month of the year before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year_before: Option<MonthPair>,
    /// The first month and later ones, counted from it: the tenth, and the newest.
    pub since_first: Vec<NthMonth>,
    /// How many of the bodies of each class are connected.
    pub coverage: Vec<ExchangeCoverage>,
    /// What public sources said, never made up.
    pub facts: Vec<ExchangeFact>,
}

/// Documents of one month, counted where they were sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MonthDocuments {
    pub month: Period,
    pub documents: u64,
}

/// Two months that are compared. Whoever shows a growth computes it from these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MonthPair {
    pub earlier: MonthDocuments,
    pub later: MonthDocuments,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NthMonth {
    /// The first month is 1.
    pub nth: u32,
    pub pair: MonthPair,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExchangeCoverage {
    pub class: ExchangeClass,
    pub connected: u32,
    /// Connected ones and those that are being connected.
    pub known: u32,
}

/// A limit of the figures in one or two sentences.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExchangeNote {
    pub kind: ExchangeNoteKind,
    pub text: Bilingual,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ExchangeNoteKind {
    /// What is counted, and how often.
    Counting,
    /// How late figures come.
    Delay,
    Rounding,
    /// Who is left out.
    Exclusion,
    #[serde(other)]
    Other,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExchangeFact {
    /// The day of which it speaks.
    pub on: Date,
    pub text: Bilingual,
    pub source: Citation,
}
