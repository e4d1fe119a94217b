//! Writing many dossiers, all of them or none.

use std::collections::HashMap;

use contract::DossierCode;
use sea_orm::{DatabaseConnection, DatabaseTransaction};

use super::{CountChanges, Kept, counts, demonstration, find_all, put};
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

    pub async fn put(&self, dossiers: impl Iterator<Item = &Kept>) -> Result<(), StoreError> {
        put(&self.0, dossiers).await
    }

    /// What earlier starts of a demonstration server put here.
    pub async fn remove_demonstration(&self) -> Result<(), StoreError> {
        demonstration::remove(&self.0).await
    }

    pub async fn holds_samples(&self) -> Result<bool, StoreError> {
        demonstration::holds_samples(&self.0).await
    }

    pub async fn count(&self, changes: CountChanges) -> Result<(), StoreError> {
        counts::change(&self.0, changes).await
    }

    pub async fn commit(self) -> Result<(), StoreError> {
        Ok(self.0.commit().await?)
    }
}
