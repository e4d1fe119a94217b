//! From an address to a typed value: memory first, then the network, then what memory still has.

use std::sync::Arc;

use serde::de::DeserializeOwned;

use super::{ClientError, in_flight, memory};
use crate::browser;

/// Every call ends in this: a value, or a failure that the page can explain.
pub type Answer<T> = Result<Loaded<T>, ClientError>;

#[derive(Clone, Debug, PartialEq)]
pub struct Loaded<T> {
    pub value: T,
    /// When a newer copy could not be had: the hour of the copy shown, such as `10:32`.
    pub stale_since: Option<String>,
}

impl<T> Loaded<T> {
    pub fn fresh(value: T) -> Self {
        Self {
            value,
            stale_since: None,
        }
    }
}

/// Asks for `url`, sharing a request that is already under way. Must be called, not only awaited,
/// inside the reactive owner of the block that waits: when that goes away, so does the request.
pub(super) fn get<T: DeserializeOwned>(url: String) -> impl Future<Output = Answer<T>> + use<T> {
    let request = in_flight::until_cleanup(url.clone());
    async move {
        if let Some(kept) = memory::recall(&url, memory::FRESH_MS) {
            return parse(&kept.body).map(Loaded::fresh);
        }
        match request.await {
            Ok(body) => {
                let value = parse(&body)?;
                memory::keep(url, Arc::clone(&body));
                Ok(Loaded::fresh(value))
            }
            Err(error) if error.may_pass() => stale(&url).ok_or(error),
            Err(error) => Err(error),
        }
    }
}

fn stale<T: DeserializeOwned>(url: &str) -> Option<Loaded<T>> {
    let kept = memory::recall(url, f64::INFINITY)?;
    let value = parse(&kept.body).ok()?;
    Some(Loaded {
        value,
        stale_since: Some(browser::clock_in_vietnam(kept.at_ms)),
    })
}

fn parse<T: DeserializeOwned>(body: &str) -> Result<T, ClientError> {
    serde_json::from_str(body).map_err(|error| ClientError::NotUnderstood {
        detail: error.to_string().into(),
    })
}
