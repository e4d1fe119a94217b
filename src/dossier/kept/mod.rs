//! Dossiers that somebody follows on their own device: what is kept of each, and nothing of the
//! person whose it is.

mod answers;
pub mod device;
mod list;
mod rows;
mod sheet;

pub use answers::{Taken, take_in};
pub use list::{Entry, ListRead, read_list};
pub use rows::{Filter, MineColumn, Only, Row, rows};
pub use sheet::sheet;

use contract::{
    AgencyName, Basis, Date, DossierCode, DossierProcedure, DossierStatus, LookupSecret, Moment,
};
use serde::{Deserialize, Serialize};

/// All of them, as they are written down on the device.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KeptDossiers {
    pub dossiers: Vec<KeptDossier>,
    /// The server's time of the last answer, and the device's own at the same moment: a clock that
    /// is wrong is wrong by as much later.
    #[serde(default)]
    pub answered: Option<Answered>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Answered {
    pub at: Moment,
    pub device_ms: f64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KeptDossier {
    pub code: DossierCode,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret: Option<LookupSecret>,
    /// The reader's own word for a group of them.
    #[serde(default)]
    pub label: String,
    #[serde(default)]
    pub state: KeptState,
    /// Up to when its news were seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<Moment>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum KeptState {
    /// Never asked for yet.
    #[default]
    New,
    Known(Box<Summary>),
    /// No dossier has this code and this secret.
    NotFound,
}

/// What a table needs of a dossier.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Summary {
    pub agency: AgencyName,
    pub procedure: DossierProcedure,
    pub status: DossierStatus,
    pub as_of: Moment,
    pub basis: Basis,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_on: Option<Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settled_on: Option<Date>,
}

impl KeptDossier {
    pub fn summary(&self) -> Option<&Summary> {
        match &self.state {
            KeptState::Known(summary) => Some(summary),
            KeptState::New | KeptState::NotFound => None,
        }
    }

    /// Whether something happened since it was last looked at.
    pub fn is_unread(&self) -> bool {
        let told = self.summary().map(|summary| summary.as_of);
        told.is_some_and(|told| self.seen.is_none_or(|seen| seen < told))
    }
}

impl KeptDossiers {
    /// Adds what is not there yet, and the secret or label where one is new.
    pub fn add(&mut self, entries: Vec<Entry>) -> Added {
        let mut added = Added::default();
        for entry in entries {
            let mut known = self.dossiers.iter_mut();
            if let Some(known) = known.find(|known| known.code == entry.code) {
                known.secret = entry.secret.or(known.secret.take());
                if !entry.label.is_empty() {
                    known.label = entry.label;
                }
                added.known += 1;
            } else if self.dossiers.len() == Self::MOST {
                added.beyond += 1;
            } else {
                self.dossiers.push(KeptDossier {
                    code: entry.code,
                    secret: entry.secret,
                    label: entry.label,
                    state: KeptState::New,
                    seen: None,
                });
                added.new += 1;
            }
        }
        added
    }

    /// As many as can be asked for at once.
    pub const MOST: usize = contract::DossierBatch::MOST;

    /// The day it is in Viet Nam, by the server's clock and the time since on the device.
    pub fn today(&self, device_ms: f64) -> Option<Date> {
        let answered = self.answered?;
        let passed_s = ((device_ms - answered.device_ms) / 1_000.0).max(0.0);
        Some(answered.at.plus_seconds(passed_s as u32).date())
    }
}

/// What came of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Added {
    pub new: usize,
    pub known: usize,
    pub beyond: usize,
}
