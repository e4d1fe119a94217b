//! A page and all it is made of: asked for, rendered, asked for what it still lacks.

use std::{collections::HashMap, sync::Arc};

use futures_util::future::join_all;
use portal::{
    client::{Answers, AtHand, ClientError},
    components::page_facts::Standing,
    format,
    i18n::Lang,
    route::{Destination, Route},
    snapshot::{self, Snapshot},
};
use serde::de::DeserializeOwned;

use crate::{
    Front, clock,
    upstream::{Age, Reply},
};

/// A page asks, and what it gets may make it ask once more; no page of ours goes further.
const MOST_ROUNDS: usize = 4;

pub struct Page {
    pub lang: Lang,
    /// None where the address leads to no page.
    pub route: Option<Route>,
    /// Path and query as they were asked for.
    pub address: String,
    pub snapshot: Snapshot,
    /// The API's answers by address, in the order they were asked for.
    pub replies: Vec<(String, Reply)>,
}

impl Page {
    /// The API's answer of a type, if the page asked for one and got it.
    pub fn value<T: DeserializeOwned>(&self) -> Option<T> {
        self.replies.iter().find_map(|(_, reply)| understood(reply))
    }

    /// The API's answer at an address, where several of one type were asked for.
    pub fn value_at<T: DeserializeOwned>(&self, address: &str) -> Option<T> {
        let (_, reply) = self.replies.iter().find(|(url, _)| url == address)?;
        understood(reply)
    }

    /// Whether some answer could not be had, and how long to wait before asking again.
    pub fn unavailable(&self) -> Option<u32> {
        const USUAL_PAUSE_S: u32 = 10;
        // An answer that came and made no sense: two programs of different days, perhaps.
        let not_understood = self.snapshot.facts.standing == Standing::Failed;
        let failed = self.replies.iter().filter_map(|(_, reply)| match reply {
            Reply::Unavailable { retry_after_s } => Some(retry_after_s.unwrap_or(USUAL_PAUSE_S)),
            Reply::Answer(answer, _) if answer.status.is_server_error() => Some(USUAL_PAUSE_S),
            Reply::Answer(..) => None,
        });
        failed.chain(not_understood.then_some(USUAL_PAUSE_S)).max()
    }

    pub fn is_stale(&self) -> bool {
        self.replies
            .iter()
            .any(|(_, reply)| matches!(reply, Reply::Answer(_, Age::Stale)))
    }
}

fn understood<T: DeserializeOwned>(reply: &Reply) -> Option<T> {
    match reply {
        Reply::Answer(answer, _) if answer.status.is_success() => {
            serde_json::from_slice(&answer.body).ok()
        }
        Reply::Answer(..) | Reply::Unavailable { .. } => None,
    }
}

/// Loads the page at an address (path and query) that `Route::find` has read already.
pub async fn load(front: &Front, address: &str, destination: Destination) -> Page {
    load_from(front, address, destination, Vec::new()).await
}

/// The same, with answers that are there already.
pub async fn load_from(
    front: &Front,
    address: &str,
    destination: Destination,
    mut replies: Vec<(String, Reply)>,
) -> Page {
    let (lang, route) = match destination {
        Destination::Page(lang, route) => (lang, Some(route)),
        Destination::Nowhere(lang) => (lang, None),
        Destination::Moved(path) => (Lang::of_path(&path), None),
    };
    let Front {
        upstream,
        public_url,
        ..
    } = front;
    let render = |replies: &[(String, Reply)]| {
        let answers = at_hand(lang, replies).of_site(public_url.as_str());
        snapshot::render(address, answers)
    };
    let mut snapshot = render(&replies);
    for _ in 0..MOST_ROUNDS {
        if snapshot.missing.is_empty() {
            break;
        }
        let missing = std::mem::take(&mut snapshot.missing);
        let asked = missing.into_iter().map(|url| async move {
            let reply = upstream.get(&url).await;
            (url, reply)
        });
        replies.extend(join_all(asked).await);
        snapshot = render(&replies);
    }
    Page {
        lang,
        route,
        address: address.to_owned(),
        snapshot,
        replies,
    }
}

fn at_hand(lang: Lang, replies: &[(String, Reply)]) -> Answers {
    let known: HashMap<_, _> = replies
        .iter()
        .map(|(url, reply)| {
            let found = AtHand {
                body: body(reply),
                stale_since: stale_since(lang, reply),
            };
            (url.clone(), found)
        })
        .collect();
    Answers::new(known)
}

/// As the app would understand the same answer.
fn body(reply: &Reply) -> Result<Arc<str>, ClientError> {
    let fault = ClientError::ServerFault {
        status: 503,
        until_ms: None,
    };
    let Reply::Answer(answer, _) = reply else {
        return Err(fault);
    };
    match answer.status.as_u16() {
        200..=299 => Ok(String::from_utf8_lossy(&answer.body).into()),
        404 => Err(ClientError::NotFound),
        410 => Err(ClientError::Withdrawn),
        429 => Err(ClientError::RateLimited { until_ms: 0.0 }),
        400..=499 => Err(ClientError::Refused { fields: Vec::new() }),
        _ => Err(fault),
    }
}

/// The hour of an old copy; the day too when it is not of today.
pub fn stale_since(lang: Lang, reply: &Reply) -> Option<String> {
    let Reply::Answer(answer, Age::Stale) = reply else {
        return None;
    };
    let (clock, then) = clock::in_vietnam(answer.at);
    let (_, today) = clock::in_vietnam(clock::now());
    match then.filter(|_| then != today) {
        None => Some(clock),
        Some(then) => Some(format!("{clock}, {}", format::date(lang, then))),
    }
}
