//! Registrations of enterprises and foreign direct investment, summed up along year, sector and
//! province.

use serde::{Deserialize, Serialize};

use crate::{
    code::{AgencyCode, Slug},
    edition::Basis,
    measure::Citation,
    named::Bilingual,
};

/// What of the figures is asked for. Sums along one side keep the choices on the other two.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct FigureFilter {
    pub year: Option<u16>,
    pub sector: Option<Slug>,
    /// Code of a province.
    pub province: Option<AgencyCode>,
}

impl FigureFilter {
    /// The filter as the API's query parameters, in one fixed order.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        [
            ("year", self.year.map(|year| year.to_string())),
            ("sector", self.sector.as_ref().map(ToString::to_string)),
            ("province", self.province.as_ref().map(ToString::to_string)),
        ]
        .into_iter()
        .filter_map(|(key, value)| Some((key, value?)))
        .collect()
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EnterpriseFigures {
    pub investment: InvestmentFigures,
    /// Absent where nobody published any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registrations: Option<Registrations>,
}

/// Foreign direct investment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InvestmentFigures {
    pub basis: Basis,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
    /// All that is asked for, in all chosen years.
    pub total: Capital,
    /// Every year there is, the oldest first; the chosen year narrows only the others.
    pub by_year: Vec<YearFigures>,
    /// Every sector there is, the most registered capital first.
    pub by_sector: Vec<SliceFigures>,
    /// Every province there is, the most registered capital first.
    pub by_province: Vec<SliceFigures>,
}

/// Projects licensed, and their capital in US dollars.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Capital {
    pub projects: u64,
    pub registered_usd: u64,
    pub implemented_usd: u64,
}

impl Capital {
    /// A sum too large to hold stays at the largest number.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            projects: self.projects.saturating_add(other.projects),
            registered_usd: self.registered_usd.saturating_add(other.registered_usd),
            implemented_usd: self.implemented_usd.saturating_add(other.implemented_usd),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct YearFigures {
    pub year: u16,
    pub capital: Capital,
}

/// A sector or a province.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SliceFigures {
    pub code: String,
    pub name: Bilingual,
    pub capital: Capital,
}

/// Enterprises newly registered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Registrations {
    pub basis: Basis,
    /// Every year there is, the oldest first.
    pub by_year: Vec<RegistrationsOfYear>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RegistrationsOfYear {
    pub year: u16,
    pub enterprises: u64,
    pub capital_vnd: u64,
}
