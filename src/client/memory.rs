//! The last answers, for an instant Back and for a page that outlives its connection.

use std::{cell::RefCell, collections::VecDeque, sync::Arc};

use super::{ClientError, at_hand::AtHand};
use crate::browser;

/// As `max-age=60` of the API says; after that the browser's own cache answers or asks again.
pub const FRESH_MS: f64 = 60_000.0;

/// A few lists, procedures and counts; at 30 KB each well under two megabytes.
const KEPT_ANSWERS: usize = 48;

#[derive(Clone)]
pub struct Kept {
    /// An error only where the page itself brought it: there is no such procedure.
    pub body: Result<Arc<str>, ClientError>,
    pub stale_since: Option<String>,
    pub at_ms: f64,
}

thread_local! {
    static KEPT: RefCell<VecDeque<(String, Kept)>> = const { RefCell::new(VecDeque::new()) };
}

pub fn keep(url: String, found: AtHand) {
    KEPT.with_borrow_mut(|kept| {
        kept.retain(|(known, _)| *known != url);
        kept.truncate(KEPT_ANSWERS - 1);
        kept.push_front((
            url,
            Kept {
                body: found.body,
                stale_since: found.stale_since,
                at_ms: browser::now_ms(),
            },
        ));
    });
}

pub fn recall(url: &str, youngest_ms: f64) -> Option<Kept> {
    let now = browser::now_ms();
    KEPT.with_borrow(|kept| {
        let (_, answer) = kept.iter().find(|(known, _)| known == url)?;
        (now - answer.at_ms <= youngest_ms).then(|| answer.clone())
    })
}
