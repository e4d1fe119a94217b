//! What the address of the procedure list says: words, choices, and where in the list.

use std::str::FromStr;

use contract::ProcedureFilter;

use super::key;

/// What the address of the procedure list asks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProcedureSearch {
    pub filter: ProcedureFilter,
    pub cursor: Option<String>,
    /// Parameters whose value is none; the page says that it ignored them.
    pub ignored: Vec<&'static str>,
}

impl ProcedureSearch {
    /// Reads the parameters of an address. What cannot be read is left out and named.
    pub fn from_query(get: impl Fn(&str) -> Option<String>) -> Self {
        let mut ignored = Vec::new();
        let filter = ProcedureFilter {
            q: read(&get, key::Q, &mut ignored),
            agency: read(&get, key::AGENCY, &mut ignored),
            sector: read(&get, key::SECTOR, &mut ignored),
            audience: read(&get, key::AUDIENCE, &mut ignored),
            life_event: read(&get, key::LIFE_EVENT, &mut ignored),
            level: read(&get, key::LEVEL, &mut ignored),
            online: read(&get, key::ONLINE, &mut ignored),
            fee: read(&get, key::FEE, &mut ignored),
        };
        let cursor = get(key::CURSOR).filter(|cursor| !cursor.is_empty());
        Self {
            filter,
            cursor,
            ignored,
        }
    }

    /// The same choices on another page of the list.
    pub fn at(&self, cursor: Option<String>) -> Self {
        Self {
            filter: self.filter.clone(),
            cursor,
            ignored: Vec::new(),
        }
    }

    /// The parameters of the address, in one fixed order.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs: Vec<_> = self
            .filter
            .pairs()
            .into_iter()
            .map(|(wire, value)| (address_key(wire), value))
            .collect();
        pairs.extend(self.cursor.clone().map(|cursor| (key::CURSOR, cursor)));
        pairs
    }
}

/// The address's name for a parameter of the API.
fn address_key(wire: &'static str) -> &'static str {
    match wire {
        "agency" => key::AGENCY,
        "sector" => key::SECTOR,
        "audience" => key::AUDIENCE,
        "life_event" => key::LIFE_EVENT,
        "level" => key::LEVEL,
        "online" => key::ONLINE,
        "fee" => key::FEE,
        other => other,
    }
}

fn read<T: FromStr>(
    get: impl Fn(&str) -> Option<String>,
    key: &'static str,
    ignored: &mut Vec<&'static str>,
) -> Option<T> {
    let value = get(key)?;
    if value.trim().is_empty() {
        return None;
    }
    let parsed = value.parse().ok();
    if parsed.is_none() {
        ignored.push(key);
    }
    parsed
}
