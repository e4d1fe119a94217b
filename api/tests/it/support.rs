//! A fresh application for each test, over a database in a folder that goes away.

use std::{io::Write as _, path::PathBuf, sync::Arc, time::Duration};

use api::{
    AppState,
    catalogue::Catalogue,
    import::{self, ImportError, Silent},
    signing::SigningKey,
    store::{Scope, Store, Tally},
};
use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Request, StatusCode},
};
use contract::{Date, Problem};
use http_body_util::BodyExt as _;
use sea_orm::{ConnectionTrait as _, Database};
use serde::de::DeserializeOwned;
use tempfile::TempDir;
use tokio::sync::OnceCell;
use tower::ServiceExt as _;

/// The day it is in every test.
pub fn today() -> Date {
    Date::new(2026, 11, 22).expect("works in a test")
}

pub struct Fixture {
    pub store: Store,
    pub state: AppState,
    folder: TempDir,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Fixture {
    /// The embedded seed, nothing else.
    pub async fn seeded() -> Self {
        let folder = TempDir::new().expect("works in a test");
        std::fs::write(folder.path().join("a.sqlite"), fresh().await).expect("works in a test");
        let store = Store::open(&address_in(&folder), today())
            .await
            .expect("works in a test");
        let catalogue = Catalogue::load(store.clone(), Duration::ZERO)
            .await
            .expect("works in a test");
        let key = SigningKey::from_seed(&[7; 32]).expect("works in a test");
        let state = AppState::new(store.clone(), key).await;
        let state = AppState {
            catalogue: Arc::new(catalogue),
            today,
            ..state.expect("works in a test")
        };
        Self {
            store,
            state,
            folder,
        }
    }

    /// Only these procedures.
    pub async fn holding(lines: &[serde_json::Value]) -> Self {
        let fixture = Self::seeded().await;
        fixture.import_lines(lines).await.expect("works in a test");
        fixture
    }

    pub fn app(&self) -> Router {
        api::app(self.state.clone())
    }

    pub async fn get(&self, address: &str) -> Answer {
        send(self.app(), request("GET", address)).await
    }

    /// Of its database.
    pub fn address(&self) -> String {
        address_in(&self.folder)
    }

    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, content).expect("works in a test");
        path
    }

    pub async fn import_lines(&self, lines: &[serde_json::Value]) -> Result<Tally, ImportError> {
        self.import(self.file("procedures.jsonl", joined(lines)), Scope::Whole)
            .await
    }

    pub async fn import(&self, file: PathBuf, scope: Scope) -> Result<Tally, ImportError> {
        import::import(&self.store, &wanted(file, scope), &Silent).await
    }
}

/// The database of a fresh start. It is filled once for all tests: that takes longer than most of
/// them do.
async fn fresh() -> &'static [u8] {
    static FRESH: OnceCell<Vec<u8>> = OnceCell::const_new();
    let fill = async || {
        let folder = TempDir::new().expect("works in a test");
        let url = address_in(&folder);
        let _filled = Store::open(&url, today()).await.expect("works in a test");
        let database = Database::connect(&url).await.expect("works in a test");
        let copy = folder.path().join("copy.sqlite");
        let step = format!("VACUUM INTO '{}'", copy.display());
        let done = database.execute_unprepared(&step).await;
        done.expect("works in a test");
        std::fs::read(copy).expect("works in a test")
    };
    FRESH.get_or_init(fill).await
}

fn address_in(folder: &TempDir) -> String {
    format!("sqlite://{}/a.sqlite?mode=rwc", folder.path().display())
}

impl Answer {
    #[track_caller]
    pub fn json<T: DeserializeOwned>(&self) -> T {
        let text = String::from_utf8_lossy(&self.body);
        assert_eq!(self.status, StatusCode::OK, "{text}");
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {text}"))
    }

    /// Checks everything that holds for all problems.
    #[track_caller]
    pub fn problem(&self, status: u16) -> Problem {
        let text = String::from_utf8_lossy(&self.body);
        assert_eq!(self.status.as_u16(), status, "{text}");
        assert_eq!(self.header("content-type"), "application/problem+json");
        let kept_for = match status {
            404 | 410 => "public, max-age=10",
            _ => "no-store",
        };
        assert_eq!(self.header("cache-control"), kept_for);
        let problem: Problem = serde_json::from_slice(&self.body).expect("works in a test");
        assert_eq!(problem.status, status);
        assert_eq!(
            problem.request_id.as_deref(),
            Some(self.header("x-request-id"))
        );
        problem
    }

    #[track_caller]
    pub fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        let value = value.unwrap_or_else(|| panic!("no {name} in {:?}", self.headers));
        value.to_str().expect("works in a test")
    }
}

pub fn request(method: &str, address: &str) -> Request<Body> {
    Request::builder()
        .method(method)
        .uri(address)
        .body(Body::empty())
        .expect("works in a test")
}

pub async fn send(app: Router, request: Request<Body>) -> Answer {
    let response = app.oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    Answer {
        status: parts.status,
        headers: parts.headers,
        body: body
            .collect()
            .await
            .expect("works in a test")
            .to_bytes()
            .to_vec(),
    }
}

pub fn wanted(file: PathBuf, scope: Scope) -> import::Request {
    import::Request {
        file,
        scope,
        source_name: "dichvucong.gov.vn".to_owned(),
        read_on: None,
        today: today(),
    }
}

/// A record with everything that is required and nothing else.
pub fn record(code: &str, name: &str) -> serde_json::Value {
    serde_json::json!({
        "code": code,
        "name": name,
        "ministryCode": "G15",
        "ministryName": "Bộ Tư pháp",
        "field": "Hộ tịch",
        "levels": ["COMMUNE"],
    })
}

/// The record with one field more or another value in it.
pub fn with(
    mut record: serde_json::Value,
    field: &str,
    value: serde_json::Value,
) -> serde_json::Value {
    record[field] = value;
    record
}

pub fn joined(lines: &[serde_json::Value]) -> String {
    lines.iter().map(|line| format!("{line}\n")).collect()
}

pub fn gzip(text: &str) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(text.as_bytes()).expect("works in a test");
    packed.finish().expect("works in a test")
}
