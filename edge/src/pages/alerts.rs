//! The alerts that hold, asked for beside the pages: no page waits for them or fails without them.

use std::{
    sync::{Arc, PoisonError, RwLock},
    time::Duration,
};

use contract::{Alert, List};
use portal::i18n::Lang;
use tokio::time;

use crate::{
    clock,
    upstream::{Reply, Upstream},
};

pub const ALERTS: &str = "/api/v1/alerts";

/// What was heard last.
#[derive(Clone, Default)]
pub struct Alerts(Arc<RwLock<Arc<[Alert]>>>);

impl Alerts {
    /// Asks as often as the API lets its answer be kept, until the door closes.
    pub async fn keep_fresh(self, upstream: Upstream) {
        const PAUSE: Duration = Duration::from_secs(30);
        let mut pause = time::interval(PAUSE);
        loop {
            pause.tick().await;
            self.refresh(&upstream).await;
        }
    }

    /// An API that cannot be asked, or is too old to have any, takes nothing back.
    pub async fn refresh(&self, upstream: &Upstream) {
        let Reply::Answer(answer, _) = upstream.get(ALERTS).await else {
            return;
        };
        if !answer.status.is_success() {
            return;
        }
        match serde_json::from_slice::<List<Alert>>(&answer.body) {
            Ok(list) => *self.0.write().unwrap_or_else(PoisonError::into_inner) = list.items.into(),
            Err(error) => tracing::warn!(%error, "the alerts cannot be read"),
        }
    }

    /// Above a page, by its path: those that hold at this moment.
    pub fn above(&self, lang: Lang, path: &str) -> String {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let known = known.clone();
        let now = clock::moment();
        let held = known.iter().filter(|alert| alert.is_in_force(now));
        portal::alerts::alerts(lang, held.cloned().collect(), path)
    }
}
