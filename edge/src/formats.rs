//! The data of a page at its own address with `.json` behind it, as the API sends it.

use std::sync::Arc;

use axum::{
    body::Body,
    extract::Request,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use contract::{FieldError, Problem, ProblemKind};
use portal::{
    client::{
        agencies::AGENCIES,
        egdi::{EGDI, address_of_survey},
        levels::{LEVEL_AUDIT, address_of_agency_levels},
        life_events::LIFE_EVENTS,
        performance::{
            MEASURES, address_of_comparison, address_of_edition, address_of_measure,
            address_of_series,
        },
        procedures::{address_of, address_of_list},
        tasks::address_of_tasks,
    },
    route::{CompareView, Destination, MAIN_MEASURE, Months, ProcedureSearch, Route, key},
};

use crate::{
    Front,
    kept::{self, Label},
    metrics::Kind,
    pages,
    upstream::{Age, Answer, Reply},
    web::{RouteName, problem::Refusal},
};

const ENDING: &str = ".json";

/// Whether a path names the data of a page, and neither a page nor a file.
pub fn claims(path: &str) -> bool {
    data(path, None).is_some()
}

/// The data that a path names: only for paths that `claims` said yes to.
pub async fn answer(front: Arc<Front>, request: Request) -> Response {
    let (path, query) = (request.uri().path(), request.uri().query());
    let mut response = match data(path, query) {
        Some(Data::Here(address)) => match front.upstream.get(&address).await {
            Reply::Answer(answer, age) => passed(&answer, age, request.headers()),
            Reply::Unavailable { retry_after_s } => {
                let refusal = Refusal::api_is_away();
                let refusal = match retry_after_s {
                    Some(seconds) => refusal.retry_after(seconds),
                    None => refusal,
                };
                refusal.into_response()
            }
        },
        Some(Data::Refused(names)) => refused(path, &names),
        Some(Data::Moved(right)) => kept::moved(&right),
        None => Refusal::new(ProblemKind::NotFound).into_response(),
    };
    open(response.headers_mut());
    response.extensions_mut().insert(Kind::Api);
    response
        .extensions_mut()
        .insert(RouteName("/{*page}.json".into()));
    response
}

enum Data {
    /// The API has it at this address.
    Here(String),
    /// It is at another address of ours.
    Moved(String),
    /// These parameters make no sense. A page can say that it left them out; data cannot, and a
    /// longer list than was asked for would be taken for the right one.
    Refused(Vec<&'static str>),
}

fn data(path: &str, query: Option<&str>) -> Option<Data> {
    let page = page_path(path)?;
    match pages::destination(page, query) {
        Destination::Page(_, route) => {
            let data = of_route(route)?;
            let is_right = path.ends_with(ENDING);
            Some(match is_right {
                true => data,
                false => moved(page, query),
            })
        }
        Destination::Moved(right) => {
            let Destination::Page(_, route) = pages::destination(&right, query) else {
                return None;
            };
            of_route(route).map(|_| moved(&right, query))
        }
        Destination::Nowhere(_) => None,
    }
}

/// The page whose data it is; the ending may be in capitals as the rest of an address may.
fn page_path(path: &str) -> Option<&str> {
    let at = path.len().checked_sub(ENDING.len())?;
    let (page, ending) = path.split_at_checked(at)?;
    ending.eq_ignore_ascii_case(ENDING).then_some(page)
}

fn of_route(route: Route) -> Option<Data> {
    match route {
        Route::Procedure(code) => Some(Data::Here(address_of(&code))),
        Route::Procedures(search) => Some(of_search(search)),
        Route::LifeEvents => Some(Data::Here(LIFE_EVENTS.to_owned())),
        Route::Agencies => Some(Data::Here(AGENCIES.to_owned())),
        Route::Rankings => Some(Data::Here(MEASURES.to_owned())),
        Route::Ranking(_, view) if !view.ignored.is_empty() => Some(Data::Refused(view.ignored)),
        // The app and the table add months up; the API publishes each alone.
        Route::Ranking(_, view) if view.months != Months::One => {
            Some(Data::Refused(vec![key::MONTHS]))
        }
        Route::Ranking(measure, view) => Some(Data::Here(match view.edition {
            Some(edition) => address_of_edition(&measure, edition),
            None => address_of_measure(&measure),
        })),
        Route::Egdi(view) if !view.ignored.is_empty() => Some(Data::Refused(view.ignored)),
        Route::Egdi(view) => Some(Data::Here(match view.year {
            Some(year) => address_of_survey(year),
            None => EGDI.to_owned(),
        })),
        Route::RankedUnit(code) => {
            let measure = MAIN_MEASURE.parse().ok()?;
            Some(Data::Here(address_of_series(&code, &measure)))
        }
        Route::Compare(view) => of_comparison(view),
        Route::Tasks(view) if !view.ignored.is_empty() => Some(Data::Refused(view.ignored)),
        Route::Levels => Some(Data::Here(LEVEL_AUDIT.to_owned())),
        Route::AgencyLevels(agency, cursor) => {
            Some(Data::Here(address_of_agency_levels(&agency, cursor)))
        }
        Route::Tasks(view) => Some(Data::Here(address_of_tasks(&view.filter))),
        Route::Home | Route::LifeEvent(..) | Route::Accessibility => None,
    }
}

/// A comparison of nothing has no data, and neither has one of more than can be compared.
fn of_comparison(view: CompareView) -> Option<Data> {
    if !view.ignored.is_empty() {
        return Some(Data::Refused(view.ignored));
    }
    let measure = view.measure.or_else(|| MAIN_MEASURE.parse().ok())?;
    let address = address_of_comparison(&measure, &view.units).filter(|_| view.left_out.is_empty());
    Some(address.map_or_else(|| Data::Refused(vec![key::COMPARED]), Data::Here))
}

fn of_search(search: ProcedureSearch) -> Data {
    match search.ignored.is_empty() {
        true => Data::Here(address_of_list(&search)),
        false => Data::Refused(search.ignored),
    }
}

fn moved(page: &str, query: Option<&str>) -> Data {
    let query = query.map(|query| format!("?{query}"));
    Data::Moved(format!("{page}{ENDING}{}", query.unwrap_or_default()))
}

/// What the API said, with what it said of it.
fn passed(answer: &Answer, age: Age, asked: &HeaderMap) -> Response {
    let is_here = answer.status == StatusCode::OK;
    let kept_for = match (is_here, age) {
        (true, Age::Fresh) => answer.cache_control.as_deref().unwrap_or("no-cache"),
        (true, Age::Stale) => "public, max-age=5",
        (false, _) => "no-store",
    };
    let label = Label {
        kind: &answer.content_type,
        tag: answer.etag.as_deref().filter(|_| is_here),
        kept_for,
    };
    let mut response = label.answer(asked, answer.body.clone());
    if !is_here {
        *response.status_mut() = answer.status;
    }
    response
}

/// Names the parameters whose values make no sense.
pub fn refused(path: &str, names: &[&'static str]) -> Response {
    let kind = ProblemKind::InvalidRequest;
    let of_name = |name: &&str| FieldError {
        field: (*name).to_owned(),
        reason: "this value is none that can be chosen".to_owned(),
    };
    let problem = Problem {
        kind: format!("/problems/{}", kind.slug()),
        title: kind.title().to_owned(),
        status: kind.status(),
        detail: None,
        instance: Some(path.to_owned()),
        errors: names.iter().map(of_name).collect(),
        request_id: None,
    };
    let label = Label {
        kind: "application/problem+json",
        tag: None,
        kept_for: "no-store",
    };
    // A document of texts and numbers can always be written.
    let body = serde_json::to_vec(&problem).unwrap_or_default();
    let mut response = label.on(Body::from(body));
    *response.status_mut() = StatusCode::BAD_REQUEST;
    response
}

/// Anyone's page may read it, as it may read the API.
fn open(headers: &mut HeaderMap) {
    headers.insert(
        header::ACCESS_CONTROL_ALLOW_ORIGIN,
        HeaderValue::from_static("*"),
    );
    headers.insert(
        header::ACCESS_CONTROL_EXPOSE_HEADERS,
        HeaderValue::from_static("etag, x-request-id, retry-after"),
    );
}
