//! The names behind the codes that facets count.

use std::collections::HashMap;

use contract::{Agency, LifeEvent, Named, named::Bilingual};

use super::snapshot::Row;

pub struct Names {
    pub agencies: HashMap<String, Bilingual>,
    pub sectors: HashMap<String, Bilingual>,
    pub audiences: HashMap<String, Bilingual>,
    pub life_events: HashMap<String, Bilingual>,
}

impl Names {
    /// Agencies go by their present names. A procedure may still name one that ended.
    pub fn of(
        rows: &[Row],
        agencies: &[Agency],
        audiences: &[Named],
        life_events: &[LifeEvent],
    ) -> Self {
        let named = rows.iter().map(|row| &row.summary.agency);
        let present = agencies.iter().filter(|agency| agency.valid_to.is_none());
        Self {
            agencies: named
                .map(|agency| (agency.code.to_string(), agency.name.clone()))
                .chain(present.map(|agency| (agency.code.to_string(), agency.name.clone())))
                .collect(),
            sectors: names(rows.iter().map(|row| &row.summary.sector)),
            audiences: names(audiences.iter()),
            life_events: life_events
                .iter()
                .map(|event| (event.code.to_string(), event.name.clone()))
                .collect(),
        }
    }
}

fn names<'a>(all: impl Iterator<Item = &'a Named>) -> HashMap<String, Bilingual> {
    all.map(|named| (named.code.to_string(), named.name.clone()))
        .collect()
}
