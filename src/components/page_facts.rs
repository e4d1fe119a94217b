//! What a page says of itself beside its HTML, for whoever renders it as text.

use std::sync::{Arc, Mutex, PoisonError};

use leptos::prelude::use_context;

/// Whether there is what the address names; the front door makes a status code of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    #[default]
    Found,
    Unknown,
    Withdrawn,
    /// Something of it could not be had just now.
    Failed,
}

/// Provided by `snapshot`; absent in the browser, where nobody asks.
#[derive(Clone, Debug, Default)]
pub struct PageFacts(Arc<Mutex<Facts>>);

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The name of the page without the site's.
    pub title: String,
    pub standing: Standing,
}

impl PageFacts {
    pub fn facts(&self) -> Facts {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn note(&self, write: impl FnOnce(&mut Facts)) {
        write(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

/// Whether the page is rendered as text, for readers who may have no script.
pub fn is_snapshot() -> bool {
    use_context::<PageFacts>().is_some()
}

pub fn note_title(title: impl FnOnce() -> String) {
    if let Some(facts) = use_context::<PageFacts>() {
        facts.note(|facts| facts.title = title());
    }
}

pub fn note_standing(standing: Standing) {
    if let Some(facts) = use_context::<PageFacts>() {
        facts.note(|facts| facts.standing = standing);
    }
}
