//! One question of a page and its answer: asked again when its address changes or when the reader
//! says so, given up when the block that waits goes away.
//!
//! Leptos' own resource and suspense did the same for 25 KB of brotli more, measured; see
//! docs/adr/0007-weight-in-the-browser.md.

use std::{rc::Rc, sync::Arc};

use leptos::{prelude::*, task::spawn_local};
use serde::de::DeserializeOwned;

use super::{
    Answer, ClientError, Loaded,
    at_hand::{self, AtHand},
    in_flight, memory,
};
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

/// Takes an answer in; gives back the error when the body makes no sense.
type Understand = Box<dyn Fn(AtHand) -> Result<(), ClientError>>;
type TakeIn = (Understand, Box<dyn Fn(ClientError)>);

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
        let understand = move |found: AtHand| {
            let read = found.body.and_then(|body| {
                let value = serde_json::from_str(&body).map_err(not_understood)?;
                Ok(Loaded {
                    value,
                    stale_since: found.stale_since,
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
    let at_hand = untrack(&address).filter(|address| take_at_hand(address, &take_in));
    Effect::new(move |before: Option<()>| {
        state.again.track();
        let Some(address) = address() else {
            state.pending.set(false);
            return;
        };
        if before.is_none() && at_hand.as_ref() == Some(&address) {
            return;
        }
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

/// What is there already is shown without asking: no skeleton, and on the host a page at all.
fn take_at_hand(address: &str, take_in: &Rc<TakeIn>) -> bool {
    let Some(found) = at_hand::find(address) else {
        return false;
    };
    let take_in = Rc::clone(take_in);
    browser::in_its_turn(move || {
        let (understand, give_up) = &*take_in;
        if let Err(error) = understand(found) {
            give_up(error);
        }
    });
    true
}

/// Memory first, then the network, then what memory still has.
async fn settle(
    address: &str,
    request: impl Future<Output = Result<Arc<str>, ClientError>>,
    understand: &Understand,
) -> Result<(), ClientError> {
    let fresh = memory::recall(address, memory::FRESH_MS);
    if let Some(kept) = fresh.filter(|kept| kept.body.is_ok() && kept.stale_since.is_none()) {
        return understand(AtHand {
            body: kept.body,
            stale_since: None,
        });
    }
    let error = match request.await {
        Ok(text) => {
            let found = AtHand {
                body: Ok(text),
                stale_since: None,
            };
            match understand(found.clone()) {
                Ok(()) => {
                    memory::keep(address.to_owned(), found);
                    return Ok(());
                }
                Err(error) => error,
            }
        }
        Err(error) => error,
    };
    let old = memory::recall(address, f64::INFINITY).filter(|kept| kept.body.is_ok());
    match old.filter(|_| error.may_pass()) {
        Some(kept) => understand(AtHand {
            body: kept.body,
            stale_since: kept
                .stale_since
                .or_else(|| Some(browser::clock_in_vietnam(kept.at_ms))),
        }),
        None => Err(error),
    }
}
