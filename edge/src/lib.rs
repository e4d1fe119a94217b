//! The front door of Một Cửa: pages that can be read at once, over the files of the app and a
//! JSON API.
//!
//! `serve` opens the door and `connection` lets people in; `web` holds for every request; `pages`,
//! `assets` and `proxy` answer; `upstream` is the only way to the API.

pub mod address;
pub mod clock;
pub mod config;
pub mod metrics;

pub mod upstream;

pub mod assets;
pub mod downloads;
pub mod feeds;
pub mod formats;
pub mod pages;
pub mod preview;
pub mod proxy;
pub mod tables;

pub mod csp_report;
pub mod health;
pub mod html;
pub mod security;
pub mod web;

pub mod connection;
pub mod refusal;
pub mod serve;

mod kept;
pub mod pace;
mod patience;
mod refusing;

use std::{path::PathBuf, sync::Arc};

use axum::{
    Router,
    extract::{Request, State},
    response::Response,
    routing,
};

use address::{ApiUrl, PublicUrl};
use assets::Assets;
use feeds::Feeds;
use metrics::{Kind, Metrics};
use pace::Pace;
use pages::{Pages, alerts::Alerts};
use preview::Previews;
use upstream::Upstream;
use web::{Limits, problem::Refusal};

/// What everything that answers may need.
pub struct Front {
    pub upstream: Upstream,
    /// The folder of the built app.
    pub dist: PathBuf,
    pub public_url: PublicUrl,
    pub metrics: Metrics,
    pub pages: Pages,
    pub assets: Assets,
    pub previews: Previews,
    pub feeds: Feeds,
    pub alerts: Alerts,
    pub limits: Limits,
    /// How many reports of browsers are worth a line in the log.
    pub reports: Pace,
}

impl Front {
    pub fn open(
        api: ApiUrl,
        dist: PathBuf,
        public_url: PublicUrl,
        memory_bytes: usize,
    ) -> anyhow::Result<Self> {
        const REPORTS_A_MINUTE: u32 = 10;
        let metrics = Metrics::default();
        Ok(Self {
            upstream: Upstream::new(api, memory_bytes, metrics.clone())?,
            pages: Pages::read(&dist)?,
            assets: Assets::of(&dist),
            previews: Previews::read(&dist)?,
            feeds: Feeds::default(),
            alerts: Alerts::default(),
            dist,
            public_url,
            metrics,
            limits: Limits::default(),
            reports: Pace::a_minute(REPORTS_A_MINUTE),
        })
    }
}

/// Everything that readers are answered.
pub fn app(front: Arc<Front>) -> Router {
    let routes = Router::new()
        .route("/healthz", routing::get(health::alive))
        .route("/readyz", routing::get(health::ready))
        .route("/csp-report", routing::post(csp_report::take))
        .route("/api", routing::any(proxy::pass))
        .route("/api/", routing::any(proxy::pass))
        .route("/api/{*rest}", routing::any(proxy::pass))
        .route(preview::ROUTE, routing::get(preview::answer))
        .merge(feeds::router())
        .fallback(page_or_file)
        .with_state(front.clone());
    web::wrap(routes, front)
}

/// Whatever is no route of its own is a file of the app or a page.
async fn page_or_file(State(front): State<Arc<Front>>, request: Request) -> Response {
    let form = pages::asked::page_of_form(request.uri().path());
    match (request.method().as_str(), form) {
        ("GET" | "HEAD", _) => {}
        ("POST", Some(page)) => {
            let mut response = pages::asked::answer(front, page, request).await;
            response.extensions_mut().insert(Kind::Page);
            return response;
        }
        (_, Some(_)) => return Refusal::only("GET,HEAD,POST"),
        (_, None) => return Refusal::only("GET,HEAD"),
    }
    if feeds::claims(request.uri().path()) {
        return feeds::answer(front, request).await;
    }
    if downloads::claims(request.uri().path()) {
        return downloads::answer(front, request).await;
    }
    if tables::claims(request.uri().path()) {
        return tables::answer(front, request).await;
    }
    if formats::claims(request.uri().path()) {
        return formats::answer(front, request).await;
    }
    if feeds::programmes::claims(request.uri().path()) {
        return feeds::programmes::answer(front, request).await;
    }
    if assets::is_file(request.uri().path()) {
        return front.assets.answer(request).await;
    }
    let mut response = pages::answer(front, request).await;
    response.extensions_mut().insert(Kind::Page);
    response
}
