//! The document exchange: figures and connections as they are kept, and what is answered of them.

mod answers;
mod apportion;
mod limit;
mod page;
mod sample;
mod seeds;

pub use limit::UnitLimit;
pub use page::{Cursor, CursorError, UnitQuery};
pub use sample::{sample_connections, sample_figures};

use std::collections::HashMap;

use contract::{
    AgencyCode, AgencyKind, Basis, Bilingual, Citation, ExchangeClass, ExchangeConnection,
    ExchangeFact, ExchangeOrigin, Period,
};
use serde::{Deserialize, Serialize};

use crate::{
    performance::{Unit, units_ever},
    store::StoreError,
};

/// One number for each class, in the order of `ExchangeClass::ALL`.
pub type ByClass = [u64; ExchangeClass::ALL.len()];

/// Where a class stands in `ByClass`.
pub fn place(class: ExchangeClass) -> usize {
    class as usize
}

/// All months as they are kept, the oldest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    pub origin: ExchangeOrigin,
    pub months: Vec<MonthFigures>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MonthFigures {
    pub month: Period,
    /// Sums of what was sent and of what was received agree for each two classes.
    pub units: Vec<UnitFigures>,
}

/// What one body sent to each class, and received from it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnitFigures {
    pub unit: AgencyCode,
    pub class: ExchangeClass,
    pub sent: ByClass,
    pub received: ByClass,
}

/// The list of who is connected, as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Connections {
    pub basis: Basis,
    pub source: Option<Citation>,
    pub items: Vec<ExchangeConnection>,
}

/// All of it in memory.
pub struct Exchange {
    figures: Figures,
    connections: Connections,
    units: HashMap<AgencyCode, Unit>,
    facts: Vec<ExchangeFact>,
}

impl Exchange {
    /// With the notes of this program, which hold for what is counted by it.
    pub fn of(mut figures: Figures, connections: Connections) -> Result<Self, StoreError> {
        figures.origin.notes = seeds::notes()?;
        Ok(Self {
            figures,
            connections,
            units: units_ever()?,
            facts: seeds::facts()?,
        })
    }

    fn name(&self, code: &AgencyCode) -> Bilingual {
        let connected = self.connections.items.iter();
        let named = connected.map(|one| &one.unit).find(|one| one.code == *code);
        let known = || self.units.get(code).map(|unit| unit.name.clone());
        let named = named.map(|unit| unit.name.clone()).or_else(known);
        named.unwrap_or_else(|| Bilingual::vietnamese(code.as_str()))
    }
}

/// The class of a ministry or province.
pub fn class_of(kind: AgencyKind) -> ExchangeClass {
    match kind {
        AgencyKind::Ministry => ExchangeClass::Ministry,
        AgencyKind::Province => ExchangeClass::Province,
        AgencyKind::Other => ExchangeClass::Other,
    }
}
