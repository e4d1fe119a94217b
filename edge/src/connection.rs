//! Takes connections, holds each to its bounds, and lets all of them end in order.

use std::{net::SocketAddr, pin::pin, sync::Arc, time::Duration};

use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{HeaderValue, Request, header},
    response::Response,
};
use futures_util::FutureExt as _;
use hyper::{body::Incoming, server::conn::http1};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use tokio::{
    io::AsyncWriteExt as _,
    net::{TcpListener, TcpStream},
    sync::{Semaphore, watch},
    time,
};
use tower::ServiceExt as _;

use crate::{metrics::Metrics, patience::Patient, refusing::Refusing, web::problem};

#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    pub at_once: u32,
    /// Of the first line and the headers together.
    pub head_bytes: usize,
    /// From the first moment, or from the answer before, until a request's headers are all there.
    pub head_within: Duration,
    /// How long not one byte of an answer may be taken.
    pub stalled_for: Duration,
    /// How long we listen on after our last word.
    pub farewell_for: Duration,
}

impl Default for Bounds {
    fn default() -> Self {
        Self {
            at_once: 10_000,
            head_bytes: 32 * 1024,
            head_within: Duration::from_secs(10),
            stalled_for: Duration::from_secs(12),
            farewell_for: Duration::from_secs(1),
        }
    }
}

/// A place where connections come in, and what they are given.
pub struct Door {
    pub listener: TcpListener,
    pub app: Router,
    pub bounds: Bounds,
    pub metrics: Metrics,
}

impl Door {
    /// Stays until the sender of `stopped` is gone and every connection has ended.
    pub async fn keep(self, stopped: watch::Receiver<()>) {
        let at_once = self.bounds.at_once;
        let house = House {
            places: Arc::new(Semaphore::new(whole(at_once))),
            turned_away: Arc::new(Semaphore::new(TURNED_AWAY_AT_ONCE)),
            service: Service {
                app: self.app,
                http: http(self.bounds),
                bounds: self.bounds,
                metrics: self.metrics,
                stopped: stopped.clone(),
            },
        };
        let mut stop = pin!(ended(stopped));
        loop {
            tokio::select! {
                (stream, from) = accept(&self.listener) => house.receive(stream, from),
                () = &mut stop => break,
            }
        }
        // Those who were in the queue before the stop are not sent away.
        while let Some(Ok((stream, from))) = self.listener.accept().now_or_never() {
            house.receive(stream, from);
        }
        drop(self.listener);
        let _all_back = house.places.acquire_many(at_once).await;
    }
}

struct House {
    places: Arc<Semaphore>,
    turned_away: Arc<Semaphore>,
    service: Service,
}

/// Those beyond it get no word at all: a flood must not make us hold more.
const TURNED_AWAY_AT_ONCE: usize = 256;

impl House {
    fn receive(&self, stream: TcpStream, from: SocketAddr) {
        if let Ok(place) = self.places.clone().try_acquire_owned() {
            let (service, connected) = (self.service.clone(), self.service.metrics.connected());
            tokio::spawn(async move {
                service.serve(stream, from).await;
                drop((place, connected));
            });
        } else if let Ok(place) = self.turned_away.clone().try_acquire_owned() {
            tokio::spawn(async move {
                turn_away(stream).await;
                drop(place);
            });
        }
    }
}

/// Resolves when the sender is gone.
async fn ended(mut stopped: watch::Receiver<()>) {
    while stopped.changed().await.is_ok() {}
}

async fn accept(listener: &TcpListener) -> (TcpStream, SocketAddr) {
    use std::io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    const UNTIL_SOME_END: Duration = Duration::from_secs(1);
    loop {
        match listener.accept().await {
            Ok(accepted) => return accepted,
            Err(error)
                if matches!(
                    error.kind(),
                    ConnectionAborted | ConnectionRefused | ConnectionReset
                ) => {}
            // Most likely the system allows no more open files.
            Err(error) => {
                tracing::error!(%error, "a connection cannot be accepted");
                time::sleep(UNTIL_SOME_END).await;
            }
        }
    }
}

fn http(bounds: Bounds) -> http1::Builder {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(bounds.head_within)
        .max_header_size(bounds.head_bytes);
    http
}

/// What every connection is served with.
#[derive(Clone)]
struct Service {
    app: Router,
    http: http1::Builder,
    bounds: Bounds,
    metrics: Metrics,
    stopped: watch::Receiver<()>,
}

impl Service {
    async fn serve(self, stream: TcpStream, from: SocketAddr) {
        /// What was sent before somebody could know of the stop may still be on its way.
        const ON_ITS_WAY: Duration = Duration::from_millis(250);
        // Only makes small answers quicker.
        let _set = stream.set_nodelay(true);
        let stream = Patient::new(stream, self.bounds.stalled_for, self.bounds.farewell_for);
        let note_from = move |request: Request<Incoming>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo(from));
            request
        };
        let stopped = self.stopped.clone();
        let say_goodbye = move |mut response: Response| {
            if stopped.has_changed().is_err() {
                let close = HeaderValue::from_static("close");
                response.headers_mut().insert(header::CONNECTION, close);
            }
            response
        };
        let app = self.app.map_request(note_from).map_response(say_goodbye);
        let mut served = pin!(self.http.serve_connection(
            TokioIo::new(Refusing::new(stream, self.metrics)),
            TowerToHyperService::new(app),
        ));
        let stop = async {
            ended(self.stopped).await;
            time::sleep(ON_ITS_WAY).await;
        };
        // How a connection ended, in good order or not, is the other side's affair.
        tokio::select! {
            _ended = served.as_mut() => return,
            () = stop => served.as_mut().graceful_shutdown(),
        }
        let _ended = served.await;
    }
}

/// When the house is full: one word, and out.
async fn turn_away(stream: TcpStream) {
    const AT_MOST: Duration = Duration::from_secs(1);
    let mut stream = Patient::new(stream, AT_MOST, AT_MOST);
    let said = async {
        stream.write_all(&problem::house_is_full()).await?;
        stream.shutdown().await
    };
    let _in_time = time::timeout(AT_MOST, said).await;
}

fn whole(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
