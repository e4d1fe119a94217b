//! Asks the API over HTTP, within bounds of time and size.

use std::time::Duration;

use anyhow::Context as _;
use axum::http::{HeaderMap, Method, StatusCode, header};
use bytes::{Bytes, BytesMut};
use reqwest::{Client, Response, Url, redirect};
use tokio::{sync::Semaphore, time};

use super::{
    Answer,
    answer::text,
    freshness::{self, Keep},
};
use crate::{address::ApiUrl, clock};

/// How much the API may ask of us.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    pub connect_within: Duration,
    pub answer_within: Duration,
    pub body_bytes: usize,
    /// Questions under way at once; the others wait for their turn.
    pub at_once: usize,
}

impl Default for Bounds {
    fn default() -> Self {
        Self {
            connect_within: Duration::from_secs(2),
            answer_within: Duration::from_secs(8),
            body_bytes: 4 * 1024 * 1024,
            at_once: 256,
        }
    }
}

pub struct Api {
    client: Client,
    url: ApiUrl,
    bounds: Bounds,
    places: Semaphore,
}

/// What came of a question.
pub enum Asked {
    Answered(Answer, Keep),
    /// What we had still holds.
    Unchanged(HeaderMap),
    Failed {
        why: &'static str,
        retry_after_s: Option<u32>,
    },
}

impl Api {
    pub fn new(url: ApiUrl, bounds: Bounds) -> anyhow::Result<Self> {
        Ok(Self {
            client: client(&url, bounds)?,
            url,
            bounds,
            places: Semaphore::new(bounds.at_once),
        })
    }

    /// The answer to a GET, or that the tag we know still stands for it.
    pub async fn ask(&self, path_and_query: &str, known_tag: Option<&str>) -> Asked {
        let Some(url) = self.url.to(path_and_query) else {
            return failed("the address is not inside the API");
        };
        match time::timeout(self.bounds.answer_within, self.exchange(url, known_tag)).await {
            Ok(asked) => asked,
            Err(_elapsed) => failed("it took too long"),
        }
    }

    async fn exchange(&self, url: Url, known_tag: Option<&str>) -> Asked {
        let Ok(_place) = self.places.acquire().await else {
            return failed("no questions are asked any more");
        };
        let mut question = self
            .client
            .get(url)
            .header(header::ACCEPT, "application/json");
        if let Some(tag) = known_tag {
            question = question.header(header::IF_NONE_MATCH, tag);
        }
        match question.send().await {
            Ok(response) => self.read(response, known_tag.is_some()).await,
            Err(error) if error.is_timeout() => failed("it took too long"),
            Err(error) if error.is_connect() => failed("there is no connection"),
            Err(_other) => failed("the exchange broke off"),
        }
    }

    async fn read(&self, response: Response, is_known: bool) -> Asked {
        let status = response.status();
        match status {
            StatusCode::NOT_MODIFIED if is_known => Asked::Unchanged(response.headers().clone()),
            // This is about us, not about what was asked for.
            StatusCode::TOO_MANY_REQUESTS => Asked::Failed {
                why: "it wants fewer requests",
                retry_after_s: retry_after(response.headers()),
            },
            status if status.is_success() || status.is_client_error() => {
                self.read_answer(response).await
            }
            _ => Asked::Failed {
                why: "its status says so",
                retry_after_s: retry_after(response.headers()),
            },
        }
    }

    async fn read_answer(&self, mut response: Response) -> Asked {
        let mut body = BytesMut::new();
        loop {
            match response.chunk().await {
                Ok(Some(chunk)) if body.len() + chunk.len() > self.bounds.body_bytes => {
                    return failed("its answer is too large");
                }
                Ok(Some(chunk)) => body.extend_from_slice(&chunk),
                Ok(None) => break,
                Err(_broken) => return failed("the exchange broke off"),
            }
        }
        let keep = freshness::keep(response.status(), response.headers());
        Asked::Answered(answer(&response, body.freeze()), keep)
    }

    /// Sends on somebody's request as it is; none when the address is not inside the API.
    pub fn pass(&self, method: Method, path_and_query: &str) -> Option<reqwest::RequestBuilder> {
        Some(self.client.request(method, self.url.to(path_and_query)?))
    }

    /// Whether there is an API that answers, well or not.
    pub async fn answers(&self) -> bool {
        let asked = self.client.get(self.url.ready()).send();
        match time::timeout(self.bounds.connect_within, asked).await {
            Ok(Ok(response)) => !response.status().is_server_error(),
            _ => false,
        }
    }
}

fn client(url: &ApiUrl, bounds: Bounds) -> anyhow::Result<Client> {
    // Somebody may have installed one already; any will do.
    let _installed = rustls::crypto::ring::default_provider().install_default();
    let client = Client::builder()
        .user_agent(concat!("mot-cua-edge/", env!("CARGO_PKG_VERSION")))
        .connect_timeout(bounds.connect_within)
        .read_timeout(bounds.answer_within)
        // Shorter than any server waits, so that we never write into a closed connection.
        .pool_idle_timeout(Duration::from_secs(5))
        .redirect(redirect::Policy::none())
        .referer(false)
        .no_proxy();
    let client = match url.is_https() {
        true => client,
        // Without https nobody's certificate is looked at, and a machine may have none.
        false => client.tls_backend_preconfigured(
            rustls::ClientConfig::builder()
                .with_root_certificates(rustls::RootCertStore::empty())
                .with_no_client_auth(),
        ),
    };
    client
        .build()
        .context("cannot prepare https: install the certificates of this system (ca-certificates)")
}

fn failed(why: &'static str) -> Asked {
    Asked::Failed {
        why,
        retry_after_s: None,
    }
}

fn answer(response: &Response, body: Bytes) -> Answer {
    let headers = response.headers();
    Answer {
        status: response.status(),
        content_type: text(headers, header::CONTENT_TYPE).unwrap_or_default(),
        etag: text(headers, header::ETAG),
        cache_control: text(headers, header::CACHE_CONTROL),
        body,
        at: clock::now(),
    }
}

/// Seconds, or a date (RFC 9110, 10.2.3).
fn retry_after(headers: &HeaderMap) -> Option<u32> {
    let value = headers.get(header::RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = value.parse() {
        return Some(seconds);
    }
    let date = httpdate::parse_http_date(value).ok()?;
    let wait = date.duration_since(clock::now()).unwrap_or_default();
    u32::try_from(wait.as_secs()).ok()
}
