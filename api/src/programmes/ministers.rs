//! Who can be asked: the ministries of a day.

use contract::{AgencyCode, AgencyKind, AgencyName, Date};

use crate::{performance::units_on, store::StoreError};

pub struct Ministers(Vec<AgencyName>);

impl Ministers {
    /// In the order of names.
    pub fn on(day: Date) -> Result<Self, StoreError> {
        let units = units_on(day)?.into_iter();
        let ministries = units.filter(|unit| unit.kind == AgencyKind::Ministry);
        let named = ministries.map(|unit| AgencyName {
            code: unit.code,
            name: unit.name,
        });
        Ok(Self(named.collect()))
    }

    pub fn all(self) -> Vec<AgencyName> {
        self.0
    }

    pub fn has(&self, code: &AgencyCode) -> bool {
        self.0.iter().any(|one| one.code == *code)
    }
}
