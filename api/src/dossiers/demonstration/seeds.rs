//! The dossiers to show, as they are written down: every time of theirs is told from today.

use contract::{ActorRole, Bilingual, DossierPaper, DossierProcedure, DossierStatus, TimeLimit};
use serde::Deserialize;

use super::day::CountedFrom;
use crate::store::StoreError;

pub const FILE: &str = "dossiers_demonstration.json";
const DOSSIERS: &str = include_str!("../../../seed/dossiers_demonstration.json");

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Seed {
    pub shows: Bilingual,
    pub claim: Claim,
    #[serde(default)]
    pub counted_from: CountedFrom,
    /// With its sub-office, in either form of codes.
    pub agency: String,
    /// As the catalogue of the seed has it.
    pub procedure: DossierProcedure,
    pub applicant: String,
    pub time_limit: TimeLimit,
    pub events: Vec<SeedEvent>,
    pub papers: Vec<DossierPaper>,
    pub fee: Option<SeedFee>,
    pub result: Option<SeedResult>,
}

/// How the dossier stands on whatever day it is shown; a test computes the same.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Claim {
    pub state: ClaimedState,
    /// Left, overdue, early or late, where it is the same on every day.
    pub working_days: Option<u32>,
    pub apology: Option<Apology>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimedState {
    Registered,
    WithinTime,
    /// Of a day off: on the first working day after it.
    DueToday,
    DueNextWorkingDay,
    Overdue,
    Stopped,
    OpenWithoutLimit,
    SettledEarly,
    SettledOnTime,
    SettledLate,
    SettledWithoutLimit,
    Ended,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Apology {
    pub was_in_time: bool,
    /// How often a date was set anew.
    pub dates: usize,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SeedEvent {
    /// At least 1.
    pub working_days_ago: u32,
    pub at: String,
    pub status: DossierStatus,
    pub office: Option<String>,
    pub actor: ActorRole,
    pub note: Option<String>,
    #[serde(default)]
    pub missing: Vec<String>,
    pub clock: Option<SeedClock>,
}

#[derive(Debug, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "snake_case",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
pub enum SeedClock {
    StartsAgain,
    SetAnew { due_in_working_days: i32 },
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SeedFee {
    pub amount_vnd: u64,
    pub what_for: String,
    pub due_in_working_days: Option<i32>,
    pub paid_working_days_ago: Option<u32>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SeedResult {
    pub outcome: String,
    pub settled_working_days_ago: u32,
    pub document_number: Option<String>,
}

pub fn dossiers() -> Result<Vec<Seed>, StoreError> {
    serde_json::from_str(DOSSIERS).map_err(broken)
}

pub fn broken(error: impl std::fmt::Display) -> StoreError {
    StoreError::Seed(format!("{FILE}: {error}"))
}
