//! Dossiers: their import, and who may see what of them.

mod batch;
mod demonstration;
mod import;
mod lookup;
mod sample;
pub mod times;
mod timing;

use std::{sync::Arc, time::Duration};

use api::{
    dossiers::{Limiter, Limits},
    import::dossiers::{self, DossiersError, Request, Tally},
};
use axum::{body::Body, http};
use contract::{DossierCode, Moment};
use serde_json::{Value, json};

use crate::support::{Answer, Fixture, joined, send};

pub const CODE: &str = "H56.14-261102-0001";
pub const SECRET: &str = "4HW2-ZP8D";

fn now() -> Moment {
    "2026-11-22T10:00:00+07:00".parse().expect("a time")
}

/// The first line of a dossier.
pub fn opening(code: &str) -> Value {
    json!({
        "dossier": code,
        "event": {"at": "2026-11-02T09:00:00+07:00", "status": "received", "actor": "desk"},
        "about": {
            "procedure": {"code": "1.001193", "name": "Thủ tục đăng ký khai sinh"},
            "applicant": "Nguyễn Văn An",
            "timeLimit": {"kind": "limit", "amount": 5.0, "unit": "working_day"},
            "secret": SECRET,
            "papers": [{"name": "Giấy chứng sinh", "state": {"kind": "accepted"}}],
        },
    })
}

pub fn event(code: &str, at: &str, status: &str) -> Value {
    json!({
        "dossier": code,
        "event": {"at": format!("{at}:00+07:00"), "status": status, "actor": "specialist"},
    })
}

pub async fn import(fixture: &Fixture, lines: &[Value]) -> Result<Tally, DossiersError> {
    let request = Request {
        file: fixture.file("dossiers.jsonl", joined(lines)),
        now: now(),
    };
    dossiers::import(&fixture.store, &fixture.state.keeper, &request).await
}

/// A dossier that is being processed, and a limiter that never refuses.
async fn open_house() -> Fixture {
    let mut fixture = Fixture::seeded().await;
    let lines = [opening(CODE), event(CODE, "2026-11-03T08:00", "processing")];
    import(&fixture, &lines).await.expect("imported");
    fixture.state.limiter = Arc::new(Limiter::new(Limits {
        wrong_in_an_hour: u32::MAX,
        asked_in_a_minute: u32::MAX,
        ..Limits::default()
    }));
    fixture
}

async fn look_up(fixture: &Fixture, body: &Value) -> Answer {
    ask(fixture, "203.0.113.7", body.to_string()).await
}

async fn ask(fixture: &Fixture, from: &str, body: impl Into<Body>) -> Answer {
    ask_at(fixture, "/api/v1/dossier-lookups", from, body).await
}

async fn ask_at(fixture: &Fixture, path: &str, from: &str, body: impl Into<Body>) -> Answer {
    send(fixture.app(), request(path, from, body)).await
}

fn request(path: &str, from: &str, body: impl Into<Body>) -> http::Request<Body> {
    let request = http::Request::builder()
        .method("POST")
        .uri(path)
        .header("content-type", "application/json")
        .header("x-forwarded-for", from)
        .body(body.into());
    request.expect("a request")
}

fn code(text: &str) -> DossierCode {
    text.parse().expect(text)
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1_000.0
}
