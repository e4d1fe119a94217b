//! The front door before the catalogue.

use std::{sync::Arc, time::Duration};

use axum::Router;
use contract::Procedure;
use tempfile::TempDir;

use super::Catalogue;
use crate::support::{Answer, request, send};

pub struct Site {
    pub app: Router,
    pub api: Catalogue,
    _dist: TempDir,
}

impl Site {
    pub async fn of(procedures: Vec<Procedure>) -> Self {
        let api = Catalogue::of(procedures).await;
        let (mut front, dist) = api.front();
        // A debug build draws a thousand pages slowly, beside other tests more slowly still.
        front.limits.answer_within = Duration::from_secs(120);
        Self {
            app: edge::app(Arc::new(front)),
            api,
            _dist: dist,
        }
    }

    pub async fn get(&self, address: &str) -> Answer {
        send(self.app.clone(), request("GET", address)).await
    }

    /// The HTML of a page that is there.
    pub async fn page(&self, address: &str) -> String {
        let answer = self.get(address).await;
        assert_eq!(answer.status, 200, "{address}");
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
        answer.text()
    }
}
