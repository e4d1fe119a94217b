//! The catalogue in memory: a copy of the database made for searching and counting.
//!
//! It can be lost at any time. Every copy of the API looks at the version in the database and
//! reads again when another one has imported.

mod names;
mod snapshot;
pub use snapshot::{Row, Snapshot, count};

mod facets;

mod levels;
pub use levels::{LevelBoard, agencies};

mod cursor;
pub use cursor::{Cursor, CursorError};

mod search;
pub use search::{highlights, search};

use std::{
    sync::{Arc, PoisonError, RwLock},
    time::Duration,
};

use tokio::{sync::Mutex, time::Instant};

use crate::store::{Store, StoreError};

pub struct Catalogue {
    store: Store,
    /// How long an answer of the database about its version is believed.
    believed_for: Duration,
    now: RwLock<Arc<Snapshot>>,
    checked_at: Mutex<Instant>,
    levels: Arc<Mutex<Option<Arc<LevelBoard>>>>,
}

impl Catalogue {
    pub async fn load(store: Store, believed_for: Duration) -> Result<Self, StoreError> {
        let snapshot = build(&store).await?;
        Ok(Self {
            store,
            believed_for,
            now: RwLock::new(Arc::new(snapshot)),
            checked_at: Mutex::new(Instant::now()),
            levels: Arc::default(),
        })
    }

    /// The newest snapshot we know of. When the database does not answer, the one we have is
    /// still the best answer; `/readyz` reports the database.
    pub async fn current(&self) -> Arc<Snapshot> {
        // One request looks; the others go on with what there is.
        if let Ok(mut checked_at) = self.checked_at.try_lock()
            && checked_at.elapsed() >= self.believed_for
        {
            if let Err(error) = self.refresh().await {
                tracing::warn!(%error, "the catalogue could not be checked");
            }
            *checked_at = Instant::now();
        }
        self.held()
    }

    /// The level audit of the newest snapshot. Whoever asks while it is computed waits for it; when
    /// they leave it is computed to its end all the same, for the next one.
    pub async fn levels(&self) -> Result<Arc<LevelBoard>, StoreError> {
        let snapshot = self.current().await;
        let (store, levels) = (self.store.clone(), Arc::clone(&self.levels));
        let computed = tokio::spawn(async move {
            let mut kept = levels.lock().await;
            if let Some(board) = kept
                .as_ref()
                .filter(|kept| kept.version == snapshot.version)
            {
                return Ok(Arc::clone(board));
            }
            let board = Arc::new(LevelBoard::build(&store, &snapshot).await?);
            *kept = Some(Arc::clone(&board));
            Ok(board)
        });
        let computed = computed.await;
        computed.map_err(|error| StoreError::broken("level audit", error))?
    }

    fn held(&self) -> Arc<Snapshot> {
        let now = self.now.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&now)
    }

    async fn refresh(&self) -> Result<(), StoreError> {
        if self.store.version().await? == self.held().version {
            return Ok(());
        }
        let snapshot = Arc::new(build(&self.store).await?);
        tracing::info!(
            version = snapshot.version,
            procedures = snapshot.rows.len(),
            "catalogue read again"
        );
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = snapshot;
        Ok(())
    }
}

/// The index takes a while to build: not on a thread that answers requests.
async fn build(store: &Store) -> Result<Snapshot, StoreError> {
    let rows = store.rows().await?;
    tokio::task::spawn_blocking(move || Snapshot::build(rows))
        .await
        .map_err(|error| StoreError::broken("catalogue", error))?
}
