//! The level audit of one state of the catalogue: computed when somebody first asks, for it reads
//! every procedure in full.

use std::collections::HashMap;

use contract::{
    AgencyCode, AgencyLevelPage, AgencyName, Bilingual, Citation, Date, LevelAudit, PastClaim,
    Procedure, ProcedureCode, ProcedureLevels,
};
use domain::levels::{audit, tally};
use serde::Deserialize;

use super::Snapshot;
use crate::{
    performance::units_ever,
    store::{Store, StoreError},
};

const CLAIMS: &str = include_str!("../../seed/level_claims.json");

/// How many procedures a page holds.
const ON_A_PAGE: usize = 200;

pub struct LevelBoard {
    pub version: i64,
    pub audit: LevelAudit,
    /// By code.
    procedures: HashMap<AgencyCode, Vec<ProcedureLevels>>,
}

impl LevelBoard {
    pub async fn build(store: &Store, snapshot: &Snapshot) -> Result<Self, StoreError> {
        let mut procedures: HashMap<AgencyCode, Vec<ProcedureLevels>> = HashMap::new();
        let mut after = None;
        loop {
            let details = store.details(after.as_deref(), ON_A_PAGE).await?;
            let Some((last, _)) = details.last() else {
                break;
            };
            after = Some(last.clone());
            for (agency, levels) in audited(details).await? {
                procedures.entry(agency).or_default().push(levels);
            }
        }
        Ok(Self {
            version: snapshot.version,
            audit: LevelAudit {
                catalogue: snapshot.about(),
                past_claims: past_claims()?,
                agencies: agencies(snapshot)
                    .filter_map(|agency| {
                        let of_agency = procedures.get(&agency.code)?;
                        Some(tally(agency, of_agency))
                    })
                    .collect(),
            },
            procedures,
        })
    }

    /// The procedures of an agency behind a code; none where nobody has the agency's code.
    pub fn page(&self, agency: &AgencyName, after: Option<&ProcedureCode>) -> AgencyLevelPage {
        let all = self.procedures.get(&agency.code);
        let all = all.map(Vec::as_slice).unwrap_or_default();
        let from = after.map_or(0, |after| all.partition_point(|one| one.code <= *after));
        let rest = &all[from..];
        let shown = &rest[..rest.len().min(ON_A_PAGE)];
        let is_of_agency = |claim: &&PastClaim| {
            let claimed = claim.agency.as_ref();
            claimed.is_some_and(|claimed| claimed.code == agency.code)
        };
        let claims = self.audit.past_claims.iter().filter(is_of_agency);
        AgencyLevelPage {
            levels: tally(agency.clone(), all),
            past_claims: claims.cloned().collect(),
            procedures: shown.to_vec(),
            next: match (shown.last(), rest.len() > shown.len()) {
                (Some(last), true) => Some(last.code.to_string()),
                _ => None,
            },
        }
    }
}

/// Reading many long texts takes a while: not on a thread that answers requests.
async fn audited(
    details: Vec<(String, String)>,
) -> Result<Vec<(AgencyCode, ProcedureLevels)>, StoreError> {
    let read = move || {
        let details = details.iter();
        details
            .map(|(code, detail)| {
                let procedure: Procedure = serde_json::from_str(detail)
                    .map_err(|error| StoreError::broken(code, error))?;
                Ok((procedure.agency.code.clone(), audit(&procedure)))
            })
            .collect()
    };
    let done = tokio::task::spawn_blocking(read).await;
    done.map_err(|error| StoreError::broken("level audit", error))?
}

/// Under their present names, ministries first.
pub fn agencies(snapshot: &Snapshot) -> impl Iterator<Item = AgencyName> {
    let present = snapshot.agencies.iter();
    present
        .filter(|agency| agency.valid_to.is_none())
        .map(|agency| AgencyName {
            code: agency.code.clone(),
            name: agency.name.clone(),
        })
}

fn past_claims() -> Result<Vec<PastClaim>, StoreError> {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Row {
        agency: Option<AgencyCode>,
        stated_on: Date,
        text: Bilingual,
        source: Citation,
    }
    let rows: Vec<Row> =
        serde_json::from_str(CLAIMS).map_err(|error| StoreError::Seed(error.to_string()))?;
    let units = units_ever()?;
    let named = |code: AgencyCode| -> Result<AgencyName, StoreError> {
        let unit = units.get(&code);
        let unit = unit.ok_or_else(|| StoreError::Seed(format!("no unit {code}")))?;
        Ok(AgencyName {
            name: unit.name.clone(),
            code,
        })
    };
    rows.into_iter()
        .map(|row| {
            Ok(PastClaim {
                agency: row.agency.map(named).transpose()?,
                stated_on: row.stated_on,
                text: row.text,
                source: row.source,
            })
        })
        .collect()
}
