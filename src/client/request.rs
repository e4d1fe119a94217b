//! One question of a page and its answer: asked again when its address changes or when the reader
//! says so, given up when the block that waits goes away.
//!
//! Leptos' own resource and suspense did the same for 25 KB of brotli more, measured; see
//! docs/adr/0007-weight-in-the-browser.md.

use std::{rc::Rc, sync::Arc};

use leptos::{prelude::*, task::spawn_local};
use serde::de::DeserializeOwned;

use super::{Answer, ClientError, Loaded, in_flight, memory};
use crate::browser;

/// The last answer, and whether another is on its way.
pub struct Request<T: 'static> {
    answer: RwSignal<Option<Answer<T>>>,
    state: State,
}

#[derive(Clone, Copy)]
struct State {
    pending: RwSignal<bool>,
    again: RwSignal<()>,
}

/// A body as it came, and the hour it is from when it is an old copy.
struct Body {
    text: Arc<str>,
    stale_since: Option<String>,
}

/// Takes an answer in; gives back the error when the body makes no sense.
type Understand = Box<dyn Fn(Result<Body, ClientError>) -> Result<(), ClientError>>;

impl<T> Clone for Request<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Request<T> {}

impl<T: DeserializeOwned + Clone + Send + Sync + 'static> Request<T> {
    /// Asks for the address now, and for the next one when it changes; nothing while it is none.
    pub(super) fn new(address: impl Fn() -> Option<String> + 'static) -> Self {
        let answer = RwSignal::new(None);
        let state = State {
            pending: RwSignal::new(false),
            again: RwSignal::new(()),
        };
        let understand = move |body: Result<Body, ClientError>| {
            let read = body.and_then(|body| {
                let value = serde_json::from_str(&body.text).map_err(not_understood)?;
                Ok(Loaded {
                    value,
                    stale_since: body.stale_since,
                })
            });
            match read {
                Err(error @ ClientError::NotUnderstood { .. }) => Err(error),
                read => {
                    answer.try_set(Some(read));
                    Ok(())
                }
            }
        };
        let give_up = move |error| {
            answer.try_set(Some(Err(error)));
        };
        ask(
            Box::new(address),
            state,
            Box::new(understand),
            Box::new(give_up),
        );
        Self { answer, state }
    }

    pub fn answer(self) -> Option<Answer<T>> {
        self.answer.get()
    }

    /// The value of the last answer, if there is one.
    pub fn value(self) -> Option<T> {
        self.answer()?.ok().map(|loaded| loaded.value)
    }

    pub fn pending(self) -> Signal<bool> {
        self.state.pending.into()
    }

    pub fn retry(self) -> Callback<()> {
        Callback::new(move |()| self.state.again.notify())
    }
}

fn not_understood(error: serde_json::Error) -> ClientError {
    ClientError::NotUnderstood {
        detail: error.to_string().into(),
    }
}

/// All that does not depend on the type: once in the binary, not once for each endpoint.
fn ask(
    address: Box<dyn Fn() -> Option<String>>,
    state: State,
    understand: Understand,
    give_up: Box<dyn Fn(ClientError)>,
) {
    let take_in = Rc::new((understand, give_up));
    Effect::new(move || {
        state.again.track();
        let Some(address) = address() else {
            state.pending.set(false);
            return;
        };
        state.pending.set(true);
        // Made here, inside the effect: when it runs again or ends, the request ends with it.
        let request = in_flight::until_cleanup(address.clone());
        let take_in = Rc::clone(&take_in);
        spawn_local(async move {
            let (understand, give_up) = &*take_in;
            if let Err(error) = settle(&address, request, understand).await {
                give_up(error);
            }
            state.pending.try_set(false);
        });
    });
}

/// Memory first, then the network, then what memory still has.
async fn settle(
    address: &str,
    request: impl Future<Output = Result<Arc<str>, ClientError>>,
    understand: &Understand,
) -> Result<(), ClientError> {
    if let Some(kept) = memory::recall(address, memory::FRESH_MS) {
        return understand(Ok(Body {
            text: kept.body,
            stale_since: None,
        }));
    }
    let error = match request.await {
        Ok(text) => match understand(Ok(Body {
            text: Arc::clone(&text),
            stale_since: None,
        })) {
            Ok(()) => {
                memory::keep(address.to_owned(), text);
                return Ok(());
            }
            Err(error) => error,
        },
        Err(error) => error,
    };
    match memory::recall(address, f64::INFINITY).filter(|_| error.may_pass()) {
        Some(kept) => {
            let stale_since = Some(browser::clock_in_vietnam(kept.at_ms));
            understand(Ok(Body {
                text: kept.body,
                stale_since,
            }))
        }
        None => Err(error),
    }
}
