//! What is counted, and how it is written for Prometheus.

use std::{sync::Arc, time::Duration};

use axum::http::StatusCode;
use prometheus_client::{
    encoding::text,
    metrics::{
        counter::Counter,
        family::Family,
        gauge::Gauge,
        histogram::{Histogram, exponential_buckets},
    },
    registry::Registry,
};

/// What kind of thing was asked for. A handler puts it among the extensions of its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Page,
    Asset,
    Api,
    Image,
    Other,
}

impl Kind {
    pub fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Asset => "asset",
            Self::Api => "api",
            Self::Image => "image",
            Self::Other => "other",
        }
    }
}

/// What came of a need for an answer of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was in memory.
    Hit,
    /// The API sent it.
    Asked,
    /// The API said that the kept one still holds.
    Renewed,
    /// The API failed.
    Failed,
    /// A reader got the old one because of that.
    Stale,
}

impl Outcome {
    fn name(self) -> &'static str {
        match self {
            Self::Hit => "hit",
            Self::Asked => "asked",
            Self::Renewed => "renewed",
            Self::Failed => "failed",
            Self::Stale => "stale",
        }
    }
}

type Labels<const N: usize> = [(&'static str, &'static str); N];

#[derive(Clone)]
pub struct Metrics {
    registry: Arc<Registry>,
    requests: Family<Labels<2>, Counter>,
    seconds: Family<Labels<1>, Histogram>,
    upstream: Family<Labels<1>, Counter>,
    cache_bytes: Gauge,
    connections: Gauge,
    csp_reports: Counter,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut metrics = Self {
            registry: Arc::default(),
            requests: Family::default(),
            seconds: Family::new_with_constructor(seconds),
            upstream: Family::default(),
            cache_bytes: Gauge::default(),
            connections: Gauge::default(),
            csp_reports: Counter::default(),
        };
        metrics.registry = Arc::new(metrics.registered());
        metrics
    }
}

impl Metrics {
    pub fn answered(&self, kind: Kind, status: StatusCode, took: Duration) {
        let kind = ("kind", kind.name());
        let labels = [kind, ("status", class(status))];
        self.requests.get_or_create(&labels).inc();
        self.seconds
            .get_or_create(&[kind])
            .observe(took.as_secs_f64());
    }

    pub fn asked(&self, outcome: Outcome) {
        let labels = [("outcome", outcome.name())];
        self.upstream.get_or_create(&labels).inc();
    }

    pub fn cache_bytes(&self, bytes: usize) {
        self.cache_bytes
            .set(i64::try_from(bytes).unwrap_or(i64::MAX));
    }

    /// Counts one connection for as long as the result is held.
    pub fn connected(&self) -> Connected {
        self.connections.inc();
        Connected(self.connections.clone())
    }

    pub fn csp_report(&self) {
        self.csp_reports.inc();
    }

    /// All of it, in the text format of OpenMetrics.
    pub fn written(&self) -> String {
        let mut out = String::new();
        if let Err(error) = text::encode(&mut out, &self.registry) {
            tracing::error!(%error, "the metrics cannot be written");
        }
        out
    }

    fn registered(&self) -> Registry {
        let mut registry = Registry::with_prefix("edge");
        registry.register("requests", "Requests answered", self.requests.clone());
        registry.register(
            "request_seconds",
            "Time until the head of an answer was ready",
            self.seconds.clone(),
        );
        registry.register(
            "upstream",
            "Answers of the API that pages needed, by where they came from",
            self.upstream.clone(),
        );
        registry.register(
            "cache_bytes",
            "Memory that kept answers take",
            self.cache_bytes.clone(),
        );
        registry.register("connections", "Open connections", self.connections.clone());
        registry.register(
            "csp_reports",
            "Violations of the content security policy that browsers reported",
            self.csp_reports.clone(),
        );
        registry
    }
}

/// An open connection.
pub struct Connected(Gauge);

impl Drop for Connected {
    fn drop(&mut self) {
        self.0.dec();
    }
}

/// From half a millisecond to 16 seconds, each bound twice the one before.
fn seconds() -> Histogram {
    Histogram::new(exponential_buckets(0.0005, 2.0, 16))
}

fn class(status: StatusCode) -> &'static str {
    match status.as_u16() {
        100..=199 => "1xx",
        200..=299 => "2xx",
        300..=399 => "3xx",
        400..=499 => "4xx",
        _ => "5xx",
    }
}
