//! The words a record may use for agencies, audiences and life events, and what they stand for.

use std::collections::{HashMap, HashSet};

use contract::{AgencyCode, FieldError, Named, ProcedureCode, named::Bilingual};
use domain::fold;

use super::convert::refused;

pub struct References {
    agencies: HashMap<AgencyCode, Bilingual>,
    audiences: Vec<(String, Named)>,
    life_events: Vec<(String, Named)>,
    most_used: HashSet<ProcedureCode>,
}

impl References {
    pub fn new(
        agencies: HashMap<AgencyCode, Bilingual>,
        audiences: Vec<Named>,
        life_events: Vec<(String, Named)>,
        most_used: HashSet<ProcedureCode>,
    ) -> Self {
        let folded = |named: Named| (fold::fold(&named.name.vi), named);
        Self {
            agencies,
            audiences: audiences.into_iter().map(folded).collect(),
            life_events,
            most_used,
        }
    }

    pub fn agency_name(&self, code: &AgencyCode) -> Option<Bilingual> {
        self.agencies.get(code).cloned()
    }

    pub fn is_most_used(&self, code: &ProcedureCode) -> bool {
        self.most_used.contains(code)
    }

    /// By name, however its tones are written.
    pub fn audiences(&self, names: &[String]) -> Result<Vec<Named>, FieldError> {
        let keys: Vec<String> = names.iter().map(|name| fold::fold(name.trim())).collect();
        find_all("subjectTypes", &keys, names, &self.audiences)
    }

    /// By the national portal's codes.
    pub fn life_events(&self, field: &str, codes: &[String]) -> Result<Vec<Named>, FieldError> {
        find_all(field, codes, codes, &self.life_events)
    }
}

fn find_all(
    field: &str,
    keys: &[String],
    shown: &[String],
    known: &[(String, Named)],
) -> Result<Vec<Named>, FieldError> {
    let mut found: Vec<Named> = Vec::new();
    for (at, key) in keys.iter().enumerate() {
        let Some((_, named)) = known.iter().find(|(name, _)| name == key) else {
            return Err(unknown(&format!("{field}[{at}]"), &shown[at], known));
        };
        if !found.contains(named) {
            found.push(named.clone());
        }
    }
    Ok(found)
}

fn unknown(field: &str, word: &str, known: &[(String, Named)]) -> FieldError {
    let allowed: Vec<&str> = known.iter().map(|(key, _)| key.as_str()).collect();
    refused(
        field,
        format!("expected one of {}, found {word:?}", allowed.join(", ")),
    )
}
