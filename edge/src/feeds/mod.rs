//! What machines ask a site for: where to go, what there is, and whom to tell of a weakness.

mod ask;
mod atom;
mod collection;
mod enterprises;
mod feed;
mod history;
mod json_feed;
mod news;
mod procedures;
mod programme_pages;
pub mod programmes;
mod robots;
mod rss;
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
use contract::{NewsPage, ProblemKind, ProcedurePage, Timeline};
use portal::{
    i18n::Lang,
    route::{Destination, HistoryView, NewsView, ProcedureSearch, Route, with_ending},
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
    let feeds = Lang::ALL.into_iter().flat_map(|lang| {
        let procedures = Route::Procedures(ProcedureSearch::default()).path(lang);
        let news = Route::News(NewsView::default()).path(lang);
        let history = Route::History(HistoryView::default()).path(lang);
        [
            with_ending(&procedures, atom::ENDING),
            with_ending(&news, atom::ENDING),
            with_ending(&news, json_feed::ENDING),
            with_ending(&history, atom::ENDING),
            with_ending(&history, json_feed::ENDING),
        ]
    });
    let feeds = feeds.fold(Router::new(), |router, path| {
        router.route(&path, get(changes))
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

/// What a list's feed is written as.
#[derive(Clone, Copy)]
enum Format {
    Atom,
    Json,
}

/// Whether a path names the feed of something that has a page of its own.
pub fn claims(path: &str) -> bool {
    of_one(path, None).is_some()
}

/// The feed that a path names: only for paths that `claims` said yes to.
pub async fn answer(front: Arc<Front>, request: Request) -> Response {
    let (path, query) = (request.uri().path(), request.uri().query());
    match of_one(path, query) {
        Some((Destination::Moved(right), ending)) => {
            kept::moved(&pages::address_of_file(&right, query, ending))
        }
        _ => changes(State(front), request).await,
    }
}

fn of_one(path: &str, query: Option<&str>) -> Option<(Destination, &'static str)> {
    let is_one = |route: &Route| matches!(route, Route::Enterprise(_));
    let mut endings = [json_feed::ENDING, atom::ENDING].into_iter();
    endings.find_map(|ending| Some((pages::page_of_file(path, query, ending, is_one)?, ending)))
}

async fn changes(State(front): State<Arc<Front>>, request: Request) -> Response {
    let (path, query) = (request.uri().path(), request.uri().query());
    let (page, format) = match path.strip_suffix(json_feed::ENDING) {
        Some(page) => (page, Format::Json),
        None => {
            let page = path.strip_suffix(atom::ENDING).unwrap_or(path);
            (page, Format::Atom)
        }
    };
    let public = &front.public_url;
    let (feed, own) = match pages::destination(page, query) {
        Destination::Page(_, route) if !ignored(&route).is_empty() => {
            return formats::refused(path, ignored(&route));
        }
        Destination::Page(lang, Route::Procedures(search)) => {
            let page: Result<ProcedurePage, _> =
                ask(&front.upstream, &procedures::source(&search)).await;
            let feed = page.map(|page| procedures::feed(lang, &search, &page, public));
            (feed, Route::Procedures(search.at(None)).path(lang))
        }
        Destination::Page(lang, Route::News(view)) => {
            let page: Result<NewsPage, _> = ask(&front.upstream, &news::source(&view)).await;
            let feed = page.map(|page| news::feed(lang, &view, page, public));
            (feed, Route::News(view.at(None)).path(lang))
        }
        Destination::Page(lang, Route::History(view)) => {
            let timeline: Result<Timeline, _> = ask(&front.upstream, &history::source(&view)).await;
            let feed = timeline.map(|timeline| history::feed(lang, &view, &timeline, public));
            (feed, Route::History(view).path(lang))
        }
        Destination::Page(lang, Route::Enterprise(code)) => {
            match enterprises::find(&front.upstream, &code).await {
                Ok(found) => {
                    let feed = enterprises::feed(lang, &found, public);
                    (Ok(feed), Route::Enterprise(code).path(lang))
                }
                Err(refusal) => return refusal.into_response(),
            }
        }
        _ => return Refusal::new(ProblemKind::NotFound).into_response(),
    };
    let feed = match feed {
        Ok(feed) => feed,
        Err(unavailable) => return busy(unavailable).into_response(),
    };
    let own = |ending| public.join(&with_ending(&own, ending));
    let (kind, document) = match format {
        Format::Atom => (atom::KIND, atom::document(&feed, &own(atom::ENDING))),
        Format::Json => (
            json_feed::KIND,
            json_feed::document(&feed, &own(json_feed::ENDING)),
        ),
    };
    sent(request.headers(), kind, "public, max-age=600", document)
}

fn ignored(route: &Route) -> &[&'static str] {
    match route {
        Route::Procedures(search) => &search.ignored,
        Route::News(view) => &view.ignored,
        Route::History(view) => &view.ignored,
        _ => &[],
    }
}

fn busy(unavailable: Unavailable) -> Refusal {
    let Unavailable { retry_after_s } = unavailable;
    Refusal::api_is_away().retry_after(retry_after_s)
}

const PLAIN: &str = "text/plain; charset=utf-8";
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
