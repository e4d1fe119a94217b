//! The kept answers: as many as fit, those read last; and failures, for a moment.

use std::{sync::Arc, time::Duration};

use axum::http::StatusCode;
use lru::LruCache;
use tokio::time::Instant;

use super::{Age, Answer, Reply, freshness::Keep};

/// After a failure the API is left alone for this long, per address.
const REST: Duration = Duration::from_secs(1);

pub struct Memory {
    kept: LruCache<String, Kept>,
    bytes: usize,
    bound: usize,
}

/// What is known of an address.
pub enum Found {
    Fresh(Arc<Answer>),
    /// To be given at once and renewed meanwhile.
    Renewable(Arc<Answer>),
    /// The API failed a moment ago; this is said without asking it again.
    Failed(Reply),
    /// The API failed when it was last asked for a newer one: to be asked again, not waited for.
    Failing(Arc<Answer>),
    /// The API must be asked; it may say that this one still holds.
    Due(Option<Arc<Answer>>),
}

struct Kept {
    what: What,
    fresh_until: Instant,
    renewable_until: Instant,
    resting_until: Instant,
    is_failing: bool,
    bytes: usize,
}

enum What {
    Answer(Arc<Answer>),
    Failure { retry_after_s: Option<u32> },
}

impl Memory {
    pub fn new(bound: usize) -> Self {
        Self {
            kept: LruCache::unbounded(),
            bytes: 0,
            bound,
        }
    }

    pub fn bytes(&self) -> usize {
        self.bytes
    }

    pub fn find(&mut self, key: &str, now: Instant) -> Found {
        let Some(kept) = self.kept.get(key) else {
            return Found::Due(None);
        };
        match &kept.what {
            What::Failure { retry_after_s } if now < kept.resting_until => {
                Found::Failed(Reply::Unavailable {
                    retry_after_s: *retry_after_s,
                })
            }
            What::Failure { .. } => Found::Due(None),
            What::Answer(answer) if now < kept.fresh_until => Found::Fresh(answer.clone()),
            What::Answer(answer) if now < kept.resting_until => {
                Found::Failed(instead_of(answer, None))
            }
            What::Answer(answer) if kept.is_failing && answer.status == StatusCode::OK => {
                Found::Failing(answer.clone())
            }
            What::Answer(answer) if now < kept.renewable_until => Found::Renewable(answer.clone()),
            What::Answer(answer) => Found::Due(Some(answer.clone())),
        }
    }

    /// Keeps an answer as long as it may be, in place of what was known before.
    pub fn keep(&mut self, key: &str, answer: &Arc<Answer>, keep: Keep, now: Instant) {
        self.forget(key);
        let Keep::For {
            fresh,
            renewed_behind,
        } = keep
        else {
            return;
        };
        let fresh_until = now + fresh;
        self.put(
            key,
            Kept {
                what: What::Answer(answer.clone()),
                fresh_until,
                renewable_until: fresh_until + renewed_behind,
                resting_until: now,
                is_failing: false,
                bytes: weight(key) + answer.weight(),
            },
        );
    }

    /// Notes a failure, and says what there is in place of an answer.
    pub fn fail(&mut self, key: &str, retry_after_s: Option<u32>, now: Instant) -> Reply {
        if let Some(kept) = self.kept.get_mut(key) {
            kept.resting_until = now + REST;
            kept.is_failing = true;
            match &mut kept.what {
                What::Answer(answer) => return instead_of(answer, retry_after_s),
                What::Failure {
                    retry_after_s: known,
                } => *known = retry_after_s,
            }
        } else {
            let failure = Kept {
                what: What::Failure { retry_after_s },
                fresh_until: now,
                renewable_until: now,
                resting_until: now + REST,
                is_failing: true,
                bytes: weight(key),
            };
            self.put(key, failure);
        }
        Reply::Unavailable { retry_after_s }
    }

    fn put(&mut self, key: &str, kept: Kept) {
        if kept.bytes > self.bound {
            return;
        }
        self.bytes += kept.bytes;
        self.kept.put(key.to_owned(), kept);
        while self.bytes > self.bound {
            let Some((_, oldest)) = self.kept.pop_lru() else {
                return;
            };
            self.bytes -= oldest.bytes;
        }
    }

    fn forget(&mut self, key: &str) {
        if let Some(known) = self.kept.pop(key) {
            self.bytes -= known.bytes;
        }
    }
}

/// An old "there is none" is no help to anybody: what was missing may have come since.
fn instead_of(answer: &Arc<Answer>, retry_after_s: Option<u32>) -> Reply {
    match answer.status {
        StatusCode::OK => Reply::Answer(answer.clone(), Age::Stale),
        _ => Reply::Unavailable { retry_after_s },
    }
}

/// What one entry takes beside its answer: the key, and the places of map and list, roughly.
fn weight(key: &str) -> usize {
    const PLACES: usize = 300;
    key.len() + PLACES
}

#[cfg(test)]
mod tests;
