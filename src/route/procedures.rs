//! What the address of the procedure list says: words, choices, and where in the list.

use contract::ProcedureFilter;

use super::{key, reader::Reader};

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
        let read = |key: &'static str| Reader::new(key, get(key));
        let filter = ProcedureFilter {
            q: read(key::Q).parsed(&mut ignored),
            agency: read(key::AGENCY).parsed(&mut ignored),
            sector: read(key::SECTOR).parsed(&mut ignored),
            audience: read(key::AUDIENCE).parsed(&mut ignored),
            life_event: read(key::LIFE_EVENT).parsed(&mut ignored),
            level: read(key::LEVEL).parsed(&mut ignored),
            online: read(key::ONLINE).parsed(&mut ignored),
            fee: read(key::FEE).parsed(&mut ignored),
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
