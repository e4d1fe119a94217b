//! What single bodies, and classes of bodies, sent each other.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{ExchangeClass, ExchangeConnection, ExchangeOrigin};
use crate::{
    named::AgencyName,
    period::Period,
    query::{ChoiceError, choice},
};

/// What bodies sent and received in one month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExchangeUnits {
    pub origin: ExchangeOrigin,
    pub month: Period,
    pub items: Vec<UnitDocuments>,
    /// How many bodies answer the question on all pages together.
    pub total: u32,
    /// What these bodies sent and received, on all pages together.
    pub sent: u64,
    pub received: u64,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UnitDocuments {
    pub unit: AgencyName,
    pub class: ExchangeClass,
    pub sent: u64,
    pub received: u64,
}

/// One body through all months.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExchangeUnit {
    pub origin: ExchangeOrigin,
    pub unit: AgencyName,
    pub class: ExchangeClass,
    /// Absent where the list of connections does not name it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub connection: Option<ExchangeConnection>,
    /// The oldest first.
    pub months: Vec<UnitMonth>,
    /// With whom, in all months together.
    pub partners: Vec<PartnerDocuments>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UnitMonth {
    pub month: Period,
    pub sent: u64,
    pub received: u64,
}

/// What went to bodies of a class, and what came from them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartnerDocuments {
    pub class: ExchangeClass,
    pub sent: u64,
    pub received: u64,
}

/// Which classes sent how much to which, in one month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExchangeClasses {
    pub origin: ExchangeOrigin,
    pub month: Period,
    pub total: u64,
    /// Every class with every class, zeros too: sender by sender, each with all receivers.
    pub cells: Vec<ClassDocuments>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClassDocuments {
    pub sender: ExchangeClass,
    pub receiver: ExchangeClass,
    pub documents: u64,
}

/// What a list of bodies is sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitOrder {
    Name,
    Sent,
    Received,
}

choice!(
    UnitOrder,
    "name, sent, received; numbers begin with the most",
    Name = "name",
    Sent = "sent",
    Received = "received"
);
