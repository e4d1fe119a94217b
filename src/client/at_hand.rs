//! Answers that are there before anybody asks: those the page brought along and, while a page is
//! rendered as text, those the renderer was given.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use leptos::prelude::use_context;

use super::{ClientError, memory};
use crate::browser;

/// The answers a page is rendered with, and a note of those it would have liked.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    known: Arc<HashMap<String, AtHand>>,
    missing: Arc<Mutex<Vec<String>>>,
    /// What readers call this site; empty where nobody said so.
    origin: Arc<str>,
}

/// A body as it came or the reason why there is none; from when, if it is an old copy.
#[derive(Clone, Debug, PartialEq)]
pub struct AtHand {
    pub body: Result<Arc<str>, ClientError>,
    pub stale_since: Option<String>,
}

impl Answers {
    pub fn new(known: HashMap<String, AtHand>) -> Self {
        Self {
            known: Arc::new(known),
            missing: Arc::default(),
            origin: Arc::default(),
        }
    }

    /// For whole addresses in the page.
    pub fn of_site(self, origin: &str) -> Self {
        Self {
            origin: origin.into(),
            ..self
        }
    }

    /// The addresses that the page asked for in vain, each once.
    pub fn missing(&self) -> Vec<String> {
        let missing = self.missing.lock().unwrap_or_else(PoisonError::into_inner);
        missing.clone()
    }

    fn take(&self, url: &str) -> Option<AtHand> {
        if let Some(found) = self.known.get(url) {
            return Some(found.clone());
        }
        let mut missing = self.missing.lock().unwrap_or_else(PoisonError::into_inner);
        if !missing.iter().any(|known| known == url) {
            missing.push(url.to_owned());
        }
        None
    }
}

/// A path of ours with the site before it; the bare path where neither a browser nor whoever renders
/// knows the site.
pub fn whole_address(path: &str) -> String {
    match use_context::<Answers>() {
        Some(answers) => format!("{}{path}", answers.origin),
        None => browser::whole_address(path),
    }
}

/// What is known of `url` without waiting.
pub fn find(url: &str) -> Option<AtHand> {
    if let Some(answers) = use_context::<Answers>() {
        return answers.take(url);
    }
    memory::recall(url, memory::FRESH_MS).map(|kept| AtHand {
        body: kept.body,
        stale_since: kept.stale_since,
    })
}

/// The same without wishing for it: what only a form brings is asked of nobody.
pub fn find_quietly(url: &str) -> Option<AtHand> {
    match use_context::<Answers>() {
        Some(answers) => answers.known.get(url).cloned(),
        None => find(url),
    }
}

/// Puts the answers that the front door wrote into the page where every request looks first.
pub fn adopt_inlined() {
    for inlined in browser::inlined_answers() {
        let body = match inlined.status {
            None => Ok(inlined.body.into()),
            Some(404) => Err(ClientError::NotFound),
            Some(410) => Err(ClientError::Withdrawn),
            Some(429) => Err(ClientError::RateLimited { until_ms: 0.0 }),
            Some(_) => Err(ClientError::Refused { fields: Vec::new() }),
        };
        let found = AtHand {
            body,
            stale_since: inlined.stale_since,
        };
        memory::keep(inlined.url, found);
    }
}
