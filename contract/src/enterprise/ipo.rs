//! The first public offering of an enterprise's shares.

use serde::{Deserialize, Serialize};

use crate::date::Date;

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Ipo {
    pub planned_on: Date,
    pub shares_offered: u64,
    /// Of one share.
    pub start_price_vnd: u64,
    pub outcome: IpoOutcome,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "status", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum IpoOutcome {
    /// It is still to come.
    Planned,
    #[serde(rename_all = "camelCase")]
    Held {
        held_on: Date,
        /// Of one share.
        average_price_vnd: u64,
        /// Of the shares offered.
        sold_percent: f64,
    },
    /// Nobody bid, or it was called off on its day.
    #[serde(rename_all = "camelCase")]
    Failed { held_on: Date },
    #[serde(other)]
    Other,
}

impl Ipo {
    /// The day it was held, or else the day it is planned for.
    pub fn on(&self) -> Date {
        match self.outcome {
            IpoOutcome::Held { held_on, .. } | IpoOutcome::Failed { held_on } => held_on,
            IpoOutcome::Planned | IpoOutcome::Other => self.planned_on,
        }
    }
}
