//! Writing many dossiers, all of them or none.

use std::collections::{HashMap, HashSet};

use contract::{DossierCode, DossierEvent};
use sea_orm::{DatabaseConnection, DatabaseTransaction};

use super::{Kept, find_all, known_events, put};
use crate::store::{StoreError, sqlite};

/// Writes many dossiers in one transaction; without `commit`, nothing.
pub struct DossierWriter(DatabaseTransaction);

impl DossierWriter {
    pub async fn begin(database: &DatabaseConnection) -> Result<Self, StoreError> {
        Ok(Self(sqlite::begin_write(database).await?))
    }

    pub async fn find_all(
        &self,
        codes: &[DossierCode],
    ) -> Result<HashMap<DossierCode, Kept>, StoreError> {
        find_all(&self.0, codes).await
    }

    pub async fn known_events(
        &self,
        codes: &[DossierCode],
    ) -> Result<HashSet<(String, String, i32)>, StoreError> {
        known_events(&self.0, codes).await
    }

    pub async fn put(
        &self,
        dossiers: impl Iterator<Item = &Kept>,
        events: Vec<(DossierCode, DossierEvent)>,
    ) -> Result<(), StoreError> {
        put(&self.0, dossiers, events).await
    }

    pub async fn commit(self) -> Result<(), StoreError> {
        Ok(self.0.commit().await?)
    }
}
