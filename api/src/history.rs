//! The timeline of e-government: facts that are part of the program, each with its source.

use contract::{HistoryFact, HistoryFilter, Timeline};

use crate::store::StoreError;

const FACTS: &str = include_str!("../seed/history.json");

/// All facts, the oldest first.
pub struct History(Vec<HistoryFact>);

impl History {
    pub fn read() -> Result<Self, StoreError> {
        let mut facts: Vec<HistoryFact> = serde_json::from_str(FACTS).map_err(StoreError::seed)?;
        facts.sort_by(|one, other| (one.on, &one.slug).cmp(&(other.on, &other.slug)));
        Ok(Self(facts))
    }

    pub fn timeline(&self, filter: &HistoryFilter) -> Timeline {
        let facts = self.0.iter().filter(|fact| filter.takes(fact));
        Timeline {
            items: facts.cloned().collect(),
        }
    }
}
