//! The only door to the API: asks, shares answers, keeps them, and remembers them when it fails.

mod answer;
mod api;
mod freshness;
mod memory;

pub use answer::{Age, Answer, Reply};
pub use api::Bounds;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use axum::http::Method;
use futures_util::{
    FutureExt as _,
    future::{BoxFuture, Shared},
};
use tokio::time::{self, Instant};

use crate::{
    address::ApiUrl,
    metrics::{Metrics, Outcome},
    pace::Pace,
};
use api::{Api, Asked};
use memory::{Found, Memory};

/// How long an API that failed before is waited for while there is an old copy.
const PATIENCE: Duration = Duration::from_millis(700);

#[derive(Clone)]
pub struct Upstream(Arc<Inner>);

struct Inner {
    api: Api,
    state: Mutex<State>,
    metrics: Metrics,
    complaints: Pace,
}

struct State {
    memory: Memory,
    /// The questions under way: one per address, however many wait for it.
    flights: HashMap<String, Flight>,
}

type Flight = Shared<BoxFuture<'static, Reply>>;

impl Upstream {
    pub fn new(api: ApiUrl, memory_bytes: usize, metrics: Metrics) -> anyhow::Result<Self> {
        Self::within(Bounds::default(), api, memory_bytes, metrics)
    }

    pub fn within(
        bounds: Bounds,
        api: ApiUrl,
        memory_bytes: usize,
        metrics: Metrics,
    ) -> anyhow::Result<Self> {
        const COMPLAINTS_A_MINUTE: u32 = 10;
        Ok(Self(Arc::new(Inner {
            api: Api::new(api, bounds)?,
            state: Mutex::new(State {
                memory: Memory::new(memory_bytes),
                flights: HashMap::new(),
            }),
            metrics,
            complaints: Pace::a_minute(COMPLAINTS_A_MINUTE),
        })))
    }

    /// The API's answer to a GET of a path with query, such as `/api/v1/life-events`: from memory
    /// while fresh, else asked (one request per address in flight, shared by all who wait), else
    /// the old copy when the API fails.
    pub async fn get(&self, path_and_query: &str) -> Reply {
        match self.look_up(path_and_query) {
            Known::Reply(reply) => reply,
            Known::UnderWay(flight) => flight.await,
            Known::Doubtful(flight, old) => match time::timeout(PATIENCE, flight).await {
                Ok(reply) => reply,
                Err(_elapsed) => {
                    self.0.metrics.asked(Outcome::Stale);
                    Reply::Answer(old, Age::Stale)
                }
            },
        }
    }

    /// A request to the API as somebody else made it; none when it is not for the API at all.
    pub fn pass(&self, method: Method, path_and_query: &str) -> Option<reqwest::RequestBuilder> {
        self.0.api.pass(method, path_and_query)
    }

    /// Whether the API answers just now.
    pub async fn is_answering(&self) -> bool {
        self.0.api.answers().await
    }

    /// Looking and beginning to ask are one step: between two nobody else may begin.
    fn look_up(&self, key: &str) -> Known {
        let mut state = self.0.lock();
        match state.memory.find(key, Instant::now()) {
            Found::Fresh(answer) => {
                self.0.metrics.asked(Outcome::Hit);
                Known::Reply(Reply::Answer(answer, Age::Fresh))
            }
            Found::Renewable(answer) => {
                self.0.metrics.asked(Outcome::Hit);
                // It flies on its own; nobody waits for it here.
                drop(self.fly(&mut state, key, Some(answer.clone())));
                Known::Reply(Reply::Answer(answer, Age::Fresh))
            }
            Found::Failed(reply) => {
                self.0.count_stale(&reply);
                Known::Reply(reply)
            }
            Found::Failing(old) => {
                let flight = self.fly(&mut state, key, Some(old.clone()));
                Known::Doubtful(flight, old)
            }
            Found::Due(known) => Known::UnderWay(self.fly(&mut state, key, known)),
        }
    }

    /// Asks in a task of its own: a reader who goes away must not end it for the others.
    fn fly(&self, state: &mut State, key: &str, known: Option<Arc<Answer>>) -> Flight {
        if let Some(flight) = state.flights.get(key) {
            return flight.clone();
        }
        let landing = Landing {
            inner: self.0.clone(),
            key: key.to_owned(),
        };
        let task = tokio::spawn(async move {
            let Landing { inner, key } = &landing;
            let tag = known.as_ref().and_then(|known| known.etag.as_deref());
            let asked = inner.api.ask(key, tag).await;
            inner.settle(key, known, asked)
        });
        let reply = async move {
            let lost = Reply::Unavailable {
                retry_after_s: None,
            };
            task.await.unwrap_or(lost)
        };
        let flight = reply.boxed().shared();
        state.flights.insert(key.to_owned(), flight.clone());
        flight
    }
}

enum Known {
    Reply(Reply),
    UnderWay(Flight),
    /// The last question failed and so may this one: the old copy is better than a long wait.
    Doubtful(Flight, Arc<Answer>),
}

/// Takes a flight off the list when it is over, also when it ended in a panic.
struct Landing {
    inner: Arc<Inner>,
    key: String,
}

impl Drop for Landing {
    fn drop(&mut self) {
        self.inner.lock().flights.remove(&self.key);
    }
}

impl Inner {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps what came, and turns it into what the readers are told.
    fn settle(&self, key: &str, known: Option<Arc<Answer>>, asked: Asked) -> Reply {
        let now = Instant::now();
        let mut state = self.lock();
        let reply = match (asked, known) {
            (Asked::Answered(answer, keep), _) => {
                self.metrics.asked(Outcome::Asked);
                let answer = Arc::new(answer);
                state.memory.keep(key, &answer, keep, now);
                Reply::Answer(answer, Age::Fresh)
            }
            (Asked::Unchanged(headers), Some(known)) => {
                self.metrics.asked(Outcome::Renewed);
                let (answer, keep) = known.renewed(headers);
                let answer = Arc::new(answer);
                state.memory.keep(key, &answer, keep, now);
                Reply::Answer(answer, Age::Fresh)
            }
            (Asked::Unchanged(_), None) => state.memory.fail(key, None, now),
            (Asked::Failed { why, retry_after_s }, _) => {
                self.metrics.asked(Outcome::Failed);
                // The address is left out: it may hold what somebody looked for.
                if self.complaints.allows() {
                    tracing::warn!(why, "the API failed");
                }
                let reply = state.memory.fail(key, retry_after_s, now);
                self.count_stale(&reply);
                reply
            }
        };
        self.metrics.cache_bytes(state.memory.bytes());
        reply
    }

    fn count_stale(&self, reply: &Reply) {
        if let Reply::Answer(_, Age::Stale) = reply {
            self.metrics.asked(Outcome::Stale);
        }
    }
}
