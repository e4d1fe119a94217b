//! An API that answers as a test tells it, and remembers what it was asked.

use std::{
    future,
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use edge::config::ApiUrl;
use http_body_util::BodyExt as _;
use tokio::{
    net::TcpListener,
    sync::{Semaphore, watch},
};

pub struct Fake {
    pub url: ApiUrl,
    inner: Arc<Inner>,
}

struct Inner {
    manner: Mutex<Manner>,
    seen: Mutex<Vec<Seen>>,
    asked: watch::Sender<usize>,
    /// A waiting answer takes one of these.
    leave: Semaphore,
}

/// How it answers.
#[derive(Clone)]
pub enum Manner {
    Says(Said),
    /// Not before it is let go, and then this.
    Waits(Said),
    Hangs,
    /// Begins to answer, and closes the connection.
    BreaksOff,
}

#[derive(Clone, Default)]
pub struct Said {
    pub status: StatusCode,
    pub headers: Vec<(&'static str, String)>,
    pub body: Bytes,
}

/// What it was asked.
#[derive(Clone)]
pub struct Seen {
    pub method: String,
    pub path: String,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Said {
    pub fn ok(body: impl Into<Bytes>) -> Self {
        Self {
            status: StatusCode::OK,
            headers: vec![("content-type", "application/json".to_owned())],
            body: body.into(),
        }
    }

    pub fn status(status: u16) -> Self {
        Self {
            status: StatusCode::from_u16(status).expect("a status"),
            ..Self::ok("{}")
        }
    }

    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    pub fn kept(self, cache_control: &str) -> Self {
        self.with("cache-control", cache_control)
    }
}

impl Fake {
    /// It says `{}`, and that this is not to be kept.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let at = listener.local_addr().expect("an address");
        let inner = Arc::new(Inner {
            manner: Mutex::new(Manner::Says(Said::ok("{}"))),
            seen: Mutex::default(),
            asked: watch::Sender::new(0),
            leave: Semaphore::new(0),
        });
        let app = Router::new().fallback(answer).with_state(inner.clone());
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self {
            url: format!("http://{at}").parse().expect("a URL"),
            inner,
        }
    }

    pub fn says(&self, said: Said) {
        self.manner(Manner::Says(said));
    }

    pub fn manner(&self, manner: Manner) {
        *self.inner.manner.lock().expect("a lock") = manner;
    }

    /// Lets so many waiting answers go.
    pub fn lets_go(&self, count: usize) {
        self.inner.leave.add_permits(count);
    }

    pub fn times_asked(&self) -> usize {
        *self.inner.asked.borrow()
    }

    pub async fn asked_at_least(&self, times: usize) {
        let mut asked = self.inner.asked.subscribe();
        asked
            .wait_for(|asked| *asked >= times)
            .await
            .expect("asked");
    }

    pub fn last_seen(&self) -> Seen {
        let seen = self.inner.seen.lock().expect("a lock");
        seen.last().expect("a request").clone()
    }
}

async fn answer(State(inner): State<Arc<Inner>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let body = body
        .collect()
        .await
        .map_or(Bytes::new(), |body| body.to_bytes());
    inner.seen.lock().expect("a lock").push(Seen {
        method: parts.method.to_string(),
        path: parts.uri.to_string(),
        headers: parts.headers.clone(),
        body,
    });
    let manner = inner.manner.lock().expect("a lock").clone();
    inner.asked.send_modify(|asked| *asked += 1);
    let said = match manner {
        Manner::Says(said) => said,
        Manner::Waits(said) => {
            inner.leave.acquire().await.expect("open").forget();
            said
        }
        Manner::Hangs => future::pending().await,
        Manner::BreaksOff => return broken(),
    };
    written(said, &parts.headers)
}

fn written(said: Said, asked: &HeaderMap) -> Response {
    let mut response = Response::new(Body::from(said.body));
    *response.status_mut() = said.status;
    for (name, value) in said.headers {
        let value = HeaderValue::from_str(&value).expect("a value");
        response.headers_mut().append(name, value);
    }
    let tag = response.headers().get(header::ETAG);
    if tag.is_some() && tag == asked.get(header::IF_NONE_MATCH) {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        *response.body_mut() = Body::empty();
        response.headers_mut().remove(header::CONTENT_TYPE);
    }
    response
}

fn broken() -> Response {
    let pieces: [Result<&str, std::io::Error>; 2] =
        [Ok("{"), Err(std::io::ErrorKind::BrokenPipe.into())];
    Body::from_stream(futures_util::stream::iter(pieces)).into_response()
}
