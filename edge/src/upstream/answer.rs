//! What the API said, and what a reader is told of it.

use std::{sync::Arc, time::SystemTime};

use axum::http::{HeaderMap, StatusCode, header};
use bytes::Bytes;

use super::freshness::{self, Keep};
use crate::clock;

/// What a reader can be told.
#[derive(Clone, Debug)]
pub enum Reply {
    Answer(Arc<Answer>, Age),
    Unavailable { retry_after_s: Option<u32> },
}

/// The older is the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Age {
    Fresh,
    /// The API failed now; this is the last good copy.
    Stale,
}

/// One answer of the API: a status below 500, and what came with it.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub content_type: String,
    pub etag: Option<String>,
    pub cache_control: Option<String>,
    pub body: Bytes,
    /// When it was asked for, or when the API last said that it still holds.
    pub at: SystemTime,
}

impl Answer {
    /// The bytes it takes in memory, roughly.
    pub(super) fn weight(&self) -> usize {
        let texts = [&self.etag, &self.cache_control];
        let texts: usize = texts.into_iter().flatten().map(String::len).sum();
        size_of::<Self>() + self.content_type.len() + texts + self.body.len()
    }

    /// A 304 brings new headers for the same body; what it leaves out stays as it was.
    pub(super) fn renewed(&self, mut headers: HeaderMap) -> (Self, Keep) {
        let before = self
            .cache_control
            .as_ref()
            .and_then(|text| text.parse().ok());
        if let (None, Some(before)) = (headers.get(header::CACHE_CONTROL), before) {
            headers.insert(header::CACHE_CONTROL, before);
        }
        let keep = freshness::keep(self.status, &headers);
        let answer = Self {
            cache_control: text(&headers, header::CACHE_CONTROL),
            at: clock::now(),
            ..self.clone()
        };
        (answer, keep)
    }
}

/// The value of a header, when it can be read.
pub(super) fn text(headers: &HeaderMap, name: header::HeaderName) -> Option<String> {
    Some(headers.get(name)?.to_str().ok()?.to_owned())
}
