//! An API with a small catalogue, made of the words of the contract.

mod boards;
mod egdi;
pub mod enterprises;
mod exchange;
mod news;
mod programmes;
pub mod rankings;
mod site;
mod submissions;
mod values;

pub use site::Site;
pub use values::{day, procedure};

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
};

use axum::{
    Json, Router,
    extract::{Path, Query, Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse as _, Response},
    routing::get,
};
use contract::{
    Agency, AgencyKind, AgencyName, AudienceGroup, Bilingual, CodeBasis, LifeEvent, List, Problem,
    ProblemKind, Procedure, ProcedureFacets, ProcedurePage,
};
use edge::{Front, address::ApiUrl};
use serde::Serialize;
use tempfile::TempDir;
use tokio::net::TcpListener;

use crate::support::built;
use values::{agency, summary};

/// Withdrawn, as the API would say.
pub const WITHDRAWN: &str = "9.999999";

pub struct Catalogue {
    state: Arc<Known>,
    url: ApiUrl,
}

struct Known {
    procedures: Vec<Procedure>,
    asked: Mutex<Vec<String>>,
    is_down: AtomicBool,
}

impl Catalogue {
    pub async fn of(procedures: Vec<Procedure>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let at = listener.local_addr().expect("an address");
        let state = Arc::new(Known {
            procedures,
            asked: Mutex::default(),
            is_down: AtomicBool::new(false),
        });
        let app = Router::new()
            .route("/api/v1/procedures", get(list))
            .route("/api/v1/procedures/{code}", get(show))
            .route("/api/v1/procedures/{code}/times", get(times))
            .route("/api/v1/sample-receipts", get(no_receipts))
            .route("/api/v1/life-events", get(life_events))
            .route("/api/v1/agencies", get(agencies))
            .merge(boards::routes())
            .merge(rankings::routes())
            .merge(egdi::routes())
            .merge(submissions::routes())
            .merge(news::routes())
            .merge(exchange::routes())
            .merge(enterprises::routes())
            .merge(programmes::routes())
            .layer(middleware::from_fn_with_state(state.clone(), noted))
            .with_state(state.clone());
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self {
            state,
            url: format!("http://{at}").parse().expect("a URL"),
        }
    }

    pub fn goes_down(&self) {
        self.state.is_down.store(true, Ordering::Relaxed);
    }

    pub fn asked(&self) -> Vec<String> {
        self.state.asked.lock().expect("a lock").clone()
    }

    /// A front door before it; the folder goes away with the second.
    pub fn front(&self) -> (Front, TempDir) {
        let dist = built();
        let public = "https://mot-cua.test".parse().expect("an origin");
        let front = Front::open(self.url.clone(), dist.path().to_owned(), public, 4 << 20);
        (front.expect("a front"), dist)
    }
}

async fn noted(State(known): State<Arc<Known>>, request: Request, next: Next) -> Response {
    let address = request.uri().to_string();
    known.asked.lock().expect("a lock").push(address);
    match known.is_down.load(Ordering::Relaxed) {
        true => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        false => next.run(request).await,
    }
}

async fn list(
    State(known): State<Arc<Known>>,
    Query(query): Query<HashMap<String, String>>,
) -> Response {
    let number = |key: &str| query.get(key)?.parse::<usize>().ok();
    let all = &known.procedures;
    let from = number("cursor").unwrap_or(0).min(all.len());
    let limit = number("limit").unwrap_or(20);
    let end = (from + limit).min(all.len());
    kept(&ProcedurePage {
        items: all[from..end].iter().map(summary).collect(),
        total: u32::try_from(all.len()).expect("few"),
        next: (end < all.len()).then(|| end.to_string()),
        facets: ProcedureFacets::default(),
        did_you_mean: None,
        catalogue: contract::Catalogue {
            procedures: u32::try_from(all.len()).expect("few"),
            updated_on: day(22),
        },
    })
}

async fn show(State(known): State<Arc<Known>>, Path(code): Path<String>) -> Response {
    let found = known
        .procedures
        .iter()
        .find(|one| one.code.as_str() == code);
    match found {
        Some(procedure) => kept(procedure),
        None if code == WITHDRAWN => problem(ProblemKind::Withdrawn),
        None => problem(ProblemKind::NotFound),
    }
}

/// Forty dossiers of the whole country, each after as many working days as its quantile says.
async fn times(Path(code): Path<String>) -> Response {
    kept(&serde_json::json!({
        "procedure": code, "today": "2026-11-23", "asOf": "2026-11-20", "basis": "derived",
        "windowDays": 90, "offices": [],
        "levels": [{
            "scope": {"kind": "country"}, "settledCount": 40, "months": [],
            "quantiles": (1..=21).collect::<Vec<u32>>(),
        }],
    }))
}

async fn no_receipts() -> Response {
    kept(&serde_json::json!({ "items": [] }))
}

async fn life_events() -> Response {
    kept(&List {
        items: vec![LifeEvent {
            code: "co-con-nho".parse().expect("a slug"),
            portal_code: "COCONNHO".to_owned(),
            group: AudienceGroup::Citizen,
            position: 1,
            name: Bilingual::new("Có con nhỏ", "Having a child"),
            procedures: 1,
        }],
    })
}

async fn agencies() -> Response {
    let AgencyName { code, name } = agency();
    kept(&List {
        items: vec![Agency {
            code,
            code_basis: CodeBasis::Seen,
            kind: AgencyKind::Ministry,
            name,
            valid_from: None,
            valid_to: None,
            merged_from: Vec::new(),
            successor: None,
            procedures: 1,
        }],
    })
}

fn kept(value: &impl Serialize) -> Response {
    let mut response = Json(value).into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=60"),
    );
    headers.insert(header::ETAG, HeaderValue::from_static("\"made-up\""));
    response
}

fn problem(kind: ProblemKind) -> Response {
    let problem = Problem {
        kind: format!("/problems/{}", kind.slug()),
        title: kind.title().to_owned(),
        status: kind.status(),
        detail: None,
        instance: None,
        errors: Vec::new(),
        request_id: None,
    };
    let status = StatusCode::from_u16(kind.status()).expect("a status");
    let json = HeaderValue::from_static("application/problem+json");
    let mut response = (status, Json(problem)).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, json);
    response
}
