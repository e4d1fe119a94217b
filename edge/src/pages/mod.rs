//! Every public address as a page that can be read before the app runs, or without it.

use std::{path::Path, sync::Arc};

use axum::{
    extract::Request,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use percent_encoding::percent_decode_str;
use portal::{
    components::page_facts::Standing,
    route::{Destination, Route, with_ending},
};

use crate::{
    Front,
    kept::{self, Label, tag_of},
    security,
    web::RouteName,
};

pub mod alerts;
pub mod asked;
pub mod description;
pub mod edition;
pub mod head;
pub mod load;

mod exchange;
mod inlined;
mod json_ld;
mod pattern;
mod programmes;
mod template;

use load::Page;
use pattern::pattern;
pub use programmes::takes_questions;
use template::{Parts, Template};

/// What all pages share.
pub struct Pages {
    template: Template,
    policy: HeaderValue,
    /// Of pages that bring the rules of late pages along.
    late_policy: HeaderValue,
}

impl Pages {
    pub fn read(dist: &Path) -> anyhow::Result<Self> {
        let template = Template::read(dist)?;
        let [style, late_style] = template.style_hashes();
        Ok(Self {
            policy: security::page_policy(std::slice::from_ref(&style)),
            late_policy: security::page_policy(&[style, late_style]),
            template,
        })
    }
}

/// The page at an address, or the way to its right address.
pub async fn answer(front: Arc<Front>, request: Request) -> Response {
    let (path, query) = (request.uri().path(), request.uri().query());
    let destination = destination(path, query);
    if let Destination::Moved(right) = destination {
        return kept::moved(&with_query(&right, query));
    }
    let address = with_query(path, query);
    let page = load::load(&front, &address, destination).await;
    shown(&front, request.headers(), &page)
}

/// A loaded page as an answer to who has these headers.
fn shown(front: &Front, asked: &HeaderMap, page: &Page) -> Response {
    let is_late = is_late(page.route.as_ref());
    let policy = match is_late {
        true => &front.pages.late_policy,
        false => &front.pages.policy,
    };
    let html = front.pages.template.fill(&Parts {
        lang: page.lang.code(),
        head: &head::head(page, &front.public_url),
        alerts: &front.alerts.above(page.lang, path_of(&page.address)),
        snapshot: &page.snapshot.html,
        is_late,
        answers: &inlined::scripts(page.lang, &page.replies),
    });
    // Weak: the same page may come compressed in several ways.
    let tag = format!("W/{}", tag_of(html.as_bytes()));
    let label = Label {
        kind: "text/html; charset=utf-8",
        tag: Some(&tag),
        kept_for: kept_for(page),
    };
    let mut response = match status(page) {
        StatusCode::OK => label.answer(asked, html),
        status => {
            let mut response = label.on(html.into());
            *response.status_mut() = status;
            response
        }
    };
    describe(&mut response, page, policy);
    let name = RouteName(pattern(page.route.as_ref()).into());
    response.extensions_mut().insert(name);
    response
}

fn path_of(address: &str) -> &str {
    address.split('?').next().unwrap_or(address)
}

/// Whether a page needs the rules of late pages.
fn is_late(route: Option<&Route>) -> bool {
    !matches!(
        route,
        None | Some(
            Route::Home
                | Route::Procedures(_)
                | Route::Procedure(_)
                | Route::LifeEvents
                | Route::LifeEvent(..)
                | Route::Agencies
                | Route::Accessibility
        )
    )
}

/// Reads an address as the app does.
pub fn destination(path: &str, query: Option<&str>) -> Destination {
    Route::find(path, |key| parameters(query.unwrap_or_default(), key))
}

/// The page that a file's path names, of those that there are as such a file: its own address with
/// an ending behind it, which may be in capitals as the rest of an address may.
pub fn page_of_file(
    path: &str,
    query: Option<&str>,
    ending: &str,
    is_one: impl Fn(&Route) -> bool,
) -> Option<Destination> {
    let at = path.len().checked_sub(ending.len())?;
    let (page, given) = path.split_at_checked(at)?;
    if !given.eq_ignore_ascii_case(ending) {
        return None;
    }
    match destination(page, query) {
        Destination::Page(lang, route) if is_one(&route) => Some(match given == ending {
            true => Destination::Page(lang, route),
            false => Destination::Moved(page.to_owned()),
        }),
        Destination::Moved(right) => match destination(&right, query) {
            Destination::Page(_, route) if is_one(&route) => Some(Destination::Moved(right)),
            _ => None,
        },
        Destination::Page(..) | Destination::Nowhere(_) => None,
    }
}

/// The right address of a file whose path was spelled in another way.
pub fn address_of_file(page: &str, query: Option<&str>, ending: &str) -> String {
    with_ending(&with_query(page, query), ending)
}

/// All values of a parameter, with plus signs as forms write them.
fn parameters(query: &str, key: &str) -> Vec<String> {
    let decoded = |text: &str| {
        let spaced = text.replace('+', " ");
        percent_decode_str(&spaced).decode_utf8_lossy().into_owned()
    };
    query
        .split('&')
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .filter(|(name, _)| decoded(name) == key)
        .map(|(_, value)| decoded(value))
        .collect()
}

fn with_query(path: &str, query: Option<&str>) -> String {
    match query {
        Some(query) if !query.is_empty() => format!("{path}?{query}"),
        _ => path.to_owned(),
    }
}

fn status(page: &Page) -> StatusCode {
    match (page.unavailable(), page.snapshot.facts.standing) {
        (Some(_), _) => StatusCode::SERVICE_UNAVAILABLE,
        (None, Standing::Found) => StatusCode::OK,
        (None, Standing::Unknown) => StatusCode::NOT_FOUND,
        (None, Standing::Withdrawn) => StatusCode::GONE,
        (None, Standing::Failed) => StatusCode::SERVICE_UNAVAILABLE,
    }
}

/// How long a page may be kept: shared caches a minute, browsers only with a question each time,
/// so that a new build of the app is never a day late.
fn kept_for(page: &Page) -> &'static str {
    match status(page) {
        StatusCode::OK if page.is_stale() => "public, max-age=0, s-maxage=5",
        StatusCode::OK => {
            "public, max-age=0, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400"
        }
        StatusCode::NOT_FOUND | StatusCode::GONE => "public, max-age=0, s-maxage=10",
        _ => "no-store",
    }
}

fn describe(response: &mut Response, page: &Page, policy: &HeaderValue) {
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, policy.clone());
    kept::set(headers, header::CONTENT_LANGUAGE, page.lang.code());
    if let Some(pause_s) = page.unavailable() {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(pause_s));
    }
}
