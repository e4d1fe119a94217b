//! Who is connected to the exchange since when.

use serde::{Deserialize, Serialize};

use super::{ExchangeClass, ExchangeNote};
use crate::{date::Date, edition::Basis, measure::Citation, named::AgencyName};

/// Who is connected since when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExchangeConnections {
    pub basis: Basis,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
    /// What the list and the figures do not say.
    pub notes: Vec<ExchangeNote>,
    /// By class, then in the order of names.
    pub items: Vec<ExchangeConnection>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExchangeConnection {
    pub unit: AgencyName,
    pub class: ExchangeClass,
    pub state: ConnectionState,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_document_on: Option<Date>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ConnectionState {
    /// Being connected, as the source says.
    UnderWay,
    Connected {
        since: Date,
        tiers: Tiers,
    },
}

/// How deep a connection goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Tiers {
    /// The body itself.
    One,
    /// The bodies below it too.
    Two,
    #[serde(other)]
    Other,
}
