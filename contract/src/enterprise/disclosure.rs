//! What a state enterprise must make known, by when, and whether it did.

use serde::{Deserialize, Serialize};

use crate::{code::Slug, date::Date, moment::Moment, named::Bilingual};

/// What it is that must be made known, and what its time limit is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Obligation {
    /// A report at its time (Decree 47/2021/NĐ-CP, Article 23), by the end of a day.
    #[serde(rename_all = "camelCase")]
    Periodic { due_on: Date },
    /// Something out of the ordinary (Article 24): within 36 hours.
    #[serde(rename_all = "camelCase")]
    Unusual { occurred_at: Moment },
    #[serde(other)]
    Other,
}

/// One of them with how it stands; that is computed, never stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Disclosure {
    /// Its own among those of the enterprise.
    pub id: Slug,
    pub title: Bilingual,
    pub obligation: Obligation,
    /// The last moment that is in time; absent where the obligation is of a kind unknown here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Moment>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made_at: Option<Moment>,
    pub state: DisclosureState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum DisclosureState {
    /// Not made, and the time is over.
    Missing,
    /// Made after its time.
    Late,
    OnTime,
    /// Not made, and there is still time.
    Awaited,
    #[serde(other)]
    Other,
}

/// How many there are of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DisclosureTally {
    pub on_time: u32,
    pub late: u32,
    pub missing: u32,
    /// Not due yet.
    pub awaited: u32,
}

impl DisclosureTally {
    /// Those that were to be made by now.
    pub fn due(&self) -> u32 {
        self.made() + self.missing
    }

    /// In time or late.
    pub fn made(&self) -> u32 {
        self.on_time + self.late
    }
}
