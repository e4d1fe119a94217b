//! The database: opening it, reading the catalogue from it, writing an import into it.

pub mod entity;
mod migration;
mod sqlite;

mod file;
pub use file::{path_of, warm};

mod reference;
pub use reference::{proper_name, references};

mod lists;
mod read;
pub use read::{CatalogueRows, Detail, ProcedureRow};

mod alerts;
mod editions;
mod tasks;

mod surveys;

mod submissions;
pub use submissions::SubmissionWriter;

mod news;
pub use news::{NewsRow, NewsTally, NewsWriter};

mod enterprises;
mod exchange;
pub use enterprises::EnterpriseWriter;
mod programmes;
pub use programmes::{EpisodeWriter, ModerationError, Received};

mod dossiers;
pub use dossiers::{CountChanges, DossierWriter, Kept, LevelRows, OfficeRows, TimesRows, number};

mod rows;
mod write;
pub use write::{Scope, Tally};

use std::collections::HashMap;

use contract::{Alert, Date, DossierCode};
use sea_orm::{Database, DatabaseConnection, DbErr, EntityTrait as _, PaginatorTrait as _};
use sea_orm_migration::MigratorTrait as _;
use thiserror::Error;

use crate::{
    dossiers::Proof,
    egdi::Survey,
    exchange::{Connections, Figures},
    import::{self, convert, seed},
    performance::Draft,
    tasks::TaskList,
};

#[derive(Clone, Debug)]
pub struct Store {
    database: DatabaseConnection,
}

#[derive(Debug, Error)]
pub enum StoreError {
    #[error("the database cannot be used: {0}")]
    Database(String),
    #[error("the database holds something we cannot read: {what}: {why}")]
    Broken { what: String, why: String },
    #[error("the embedded seed is not in order: {0}")]
    Seed(String),
    #[error("only sqlite: databases are known, such as sqlite://mot-cua.sqlite?mode=rwc")]
    UnknownDatabase,
}

impl From<DbErr> for StoreError {
    /// As words only: its sources would say the same again.
    fn from(error: DbErr) -> Self {
        Self::Database(error.to_string())
    }
}

impl StoreError {
    pub fn broken(what: impl Into<String>, why: impl ToString) -> Self {
        Self::Broken {
            what: what.into(),
            why: why.to_string(),
        }
    }

    pub fn seed(why: impl ToString) -> Self {
        Self::Seed(why.to_string())
    }
}

impl Store {
    /// Opens the database, brings its tables up to date, and fills it when it is empty.
    pub async fn open(url: &str, today: Date) -> Result<Self, StoreError> {
        if !url.starts_with("sqlite:") {
            return Err(StoreError::UnknownDatabase);
        }
        let database = Database::connect(sqlite::options(url)).await?;
        let store = Self { database };
        store.prepare(today).await?;
        Ok(store)
    }

    /// Writes one catalogue in one transaction: all of it, or nothing.
    pub async fn write(
        &self,
        drafts: &[convert::Draft],
        scope: Scope,
        today: Date,
        progress: &dyn import::Progress,
    ) -> Result<Tally, StoreError> {
        let transaction = sqlite::begin_write(&self.database).await?;
        let tally = write::catalogue(&transaction, drafts, scope, today, progress).await?;
        transaction.commit().await?;
        Ok(tally)
    }

    /// Publishes editions of one measure in one transaction.
    pub async fn publish(
        &self,
        drafts: Vec<Draft>,
        today: Date,
    ) -> Result<import::figures::Tally, StoreError> {
        let transaction = sqlite::begin_write(&self.database).await?;
        let tally = editions::publish(&transaction, drafts, today).await?;
        transaction.commit().await?;
        Ok(tally)
    }

    /// Replaces the list of tasks in one transaction.
    pub async fn put_tasks(&self, list: &TaskList) -> Result<(), StoreError> {
        let transaction = sqlite::begin_write(&self.database).await?;
        tasks::put(&transaction, list).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Replaces all alerts in one transaction.
    pub async fn put_alerts(&self, alerts: &[Alert]) -> Result<(), StoreError> {
        let transaction = sqlite::begin_write(&self.database).await?;
        alerts::put(&transaction, alerts).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Writes surveys in one transaction.
    pub async fn put_surveys(
        &self,
        surveys: Vec<Survey>,
    ) -> Result<import::egdi::Tally, StoreError> {
        let transaction = sqlite::begin_write(&self.database).await?;
        let tally = surveys::put(&transaction, surveys).await?;
        transaction.commit().await?;
        Ok(tally)
    }

    pub async fn dossier(&self, code: &DossierCode) -> Result<Option<Kept>, StoreError> {
        dossiers::find(&self.database, code, None).await
    }

    /// The dossier of a code, if its secret has this proof.
    pub async fn proven_dossier(
        &self,
        code: &DossierCode,
        proof: &Proof,
    ) -> Result<Option<Kept>, StoreError> {
        dossiers::find(&self.database, code, Some(proof)).await
    }

    /// Those that there are, of some.
    pub async fn dossiers(
        &self,
        codes: &[DossierCode],
    ) -> Result<HashMap<DossierCode, Kept>, StoreError> {
        dossiers::find_all(&self.database, codes).await
    }

    pub async fn write_dossiers(&self) -> Result<DossierWriter, StoreError> {
        DossierWriter::begin(&self.database).await
    }

    /// After much was written.
    pub async fn empty_log(&self) -> Result<(), StoreError> {
        Ok(sqlite::empty_log(&self.database).await?)
    }

    pub async fn write_submissions(&self) -> Result<SubmissionWriter, StoreError> {
        SubmissionWriter::begin(&self.database).await
    }

    /// Everything before the first answer is one transaction, so that copies of the API that
    /// start together do not get in each other's way.
    async fn prepare(&self, today: Date) -> Result<(), StoreError> {
        let transaction = sqlite::begin_write(&self.database).await?;
        migration::Migrator::up(&transaction, None).await?;
        reference::refresh(&transaction, today).await?;
        if entity::procedure::Entity::find()
            .count(&transaction)
            .await?
            == 0
        {
            let references = references(&transaction).await?;
            let drafts = seed::procedures(&references, today)?;
            let silent = import::Silent;
            write::catalogue(&transaction, &drafts, Scope::Whole, today, &silent).await?;
        }
        editions::fill(&transaction).await?;
        tasks::fill(&transaction, today).await?;
        surveys::fill(&transaction).await?;
        submissions::fill(&transaction).await?;
        programmes::fill(&transaction).await?;
        let transaction = news::fill(transaction).await?;
        exchange::fill(&transaction).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Replaces all months of the document exchange in one transaction.
    pub async fn put_exchange(&self, figures: &Figures) -> Result<(), StoreError> {
        let transaction = sqlite::begin_write(&self.database).await?;
        exchange::put_figures(&transaction, figures).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Replaces the list of connections in one transaction.
    pub async fn put_connections(&self, connections: &Connections) -> Result<(), StoreError> {
        let transaction = sqlite::begin_write(&self.database).await?;
        exchange::put_connections(&transaction, connections).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// The document exchange as it is kept.
    pub async fn exchange(&self) -> Result<(Figures, Connections), StoreError> {
        exchange::read(&self.database).await
    }

    /// What an import may refer to.
    pub async fn references(&self) -> Result<import::references::References, StoreError> {
        references(&self.database).await
    }
}
