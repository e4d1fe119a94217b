//! What machines ask a site for: where to go, what there is, and whom to tell of a weakness.

mod ask;
mod atom;
mod collection;
mod robots;
mod security_txt;
mod sitemap;

pub use security_txt::SecurityContact;

use std::sync::Arc;

use axum::{
    Router,
    extract::{Request, State},
    http::HeaderMap,
    response::{IntoResponse as _, Response},
    routing::get,
};
use contract::{ProblemKind, ProcedurePage};
use portal::{
    i18n::Lang,
    route::{Destination, Route},
};

use crate::{
    Front, clock, formats,
    kept::{self, Label},
    pages,
    web::problem::Refusal,
};
use ask::{Unavailable, ask};
use collection::Collection;

/// What the feeds remember.
#[derive(Default)]
pub struct Feeds {
    collection: Collection,
    security_contact: Option<SecurityContact>,
}

impl Feeds {
    pub fn new(security_contact: Option<SecurityContact>) -> Self {
        Self {
            security_contact,
            ..Self::default()
        }
    }
}

pub fn router() -> Router<Arc<Front>> {
    let feeds = Lang::ALL.map(atom::path);
    let feeds = feeds.iter().fold(Router::new(), |router, path| {
        router.route(path, get(changes))
    });
    feeds
        .route("/robots.txt", get(robots_txt))
        .route(sitemap::INDEX, get(site_map))
        .route("/sitemap/{part}", get(site_map))
        .route(security_txt::PATH, get(security))
}

async fn robots_txt(State(front): State<Arc<Front>>, request: Request) -> Response {
    let text = robots::text(&front.public_url);
    sent(request.headers(), PLAIN, "public, max-age=3600", text)
}

async fn security(State(front): State<Arc<Front>>, request: Request) -> Response {
    let Some(contact) = &front.feeds.security_contact else {
        return Refusal::new(ProblemKind::NotFound).into_response();
    };
    let text = security_txt::text(contact, &front.public_url, clock::now());
    sent(request.headers(), PLAIN, "public, max-age=3600", text)
}

async fn site_map(State(front): State<Arc<Front>>, request: Request) -> Response {
    let known = match front.feeds.collection.current(&front.upstream).await {
        Ok(known) => known,
        Err(unavailable) => return busy(unavailable).into_response(),
    };
    match sitemap::document(request.uri().path(), &known, &front.public_url) {
        Some(document) => sent(request.headers(), XML, "public, max-age=600", document),
        None => Refusal::new(ProblemKind::NotFound).into_response(),
    }
}

async fn changes(State(front): State<Arc<Front>>, request: Request) -> Response {
    let (path, query) = (request.uri().path(), request.uri().query());
    let destination = pages::destination(atom::page_path(path), query);
    let Destination::Page(lang, Route::Procedures(search)) = destination else {
        return Refusal::new(ProblemKind::NotFound).into_response();
    };
    if !search.ignored.is_empty() {
        return formats::refused(path, &search.ignored);
    }
    let page: ProcedurePage = match ask(&front.upstream, &atom::source(&search)).await {
        Ok(page) => page,
        Err(unavailable) => return busy(unavailable).into_response(),
    };
    let subject = atom::Subject {
        lang,
        search: &search,
        public: &front.public_url,
    };
    let document = atom::document(&subject, &page);
    sent(request.headers(), ATOM, "public, max-age=600", document)
}

fn busy(unavailable: Unavailable) -> Refusal {
    let Unavailable { retry_after_s } = unavailable;
    Refusal::api_is_away().retry_after(retry_after_s)
}

const PLAIN: &str = "text/plain; charset=utf-8";
const ATOM: &str = "application/atom+xml; charset=utf-8";
const XML: &str = "application/xml; charset=utf-8";

fn sent(asked: &HeaderMap, kind: &str, kept_for: &str, text: String) -> Response {
    let tag = kept::tag_of(text.as_bytes());
    let label = Label {
        kind,
        tag: Some(&tag),
        kept_for,
    };
    label.answer(asked, text)
}
