//! Rankings, units, comparisons, the task board and the UN survey as files for spreadsheets: the page's
//! own address with `.csv` behind it.

use std::sync::Arc;

use axum::{
    body::Bytes,
    extract::Request,
    http::{HeaderMap, header},
    response::{IntoResponse as _, Response},
};
use contract::ProblemKind;
use portal::{
    components::page_facts::Standing,
    i18n::Lang,
    route::{Destination, Route, key},
};

use crate::{
    Front, downloads, formats,
    kept::{self, Label, tag_of},
    metrics::Kind,
    pages::{self, load},
    upstream::Age,
    web::{RouteName, problem::Refusal},
};

mod contents;
mod egdi;
mod enterprises;
mod exchange;
mod series;
mod tasks;

const ENDING: &str = ".csv";

/// Whether a path names a page that there is as a file too.
pub fn claims(path: &str) -> bool {
    table(path, None).is_some()
}

/// The file that a path names: only for paths that `claims` said yes to.
pub async fn answer(front: Arc<Front>, request: Request) -> Response {
    let (path, query) = (request.uri().path(), request.uri().query());
    let mut response = match table(path, query) {
        Some(Destination::Page(lang, route)) => match not_understood(&route) {
            names if names.is_empty() => file(&front, lang, route, request.headers()).await,
            names => formats::refused(path, &names),
        },
        Some(Destination::Moved(right)) => {
            kept::moved(&pages::address_of_file(&right, query, ENDING))
        }
        _ => Refusal::new(ProblemKind::NotFound).into_response(),
    };
    formats::open(response.headers_mut());
    response.extensions_mut().insert(Kind::Api);
    response
        .extensions_mut()
        .insert(RouteName("/{*page}.csv".into()));
    response
}

fn table(path: &str, query: Option<&str>) -> Option<Destination> {
    pages::page_of_file(path, query, ENDING, has_rows)
}

fn has_rows(route: &Route) -> bool {
    matches!(
        route,
        Route::Ranking(..)
            | Route::RankedUnit(_)
            | Route::Compare(_)
            | Route::Tasks(_)
            | Route::Egdi(_)
            | Route::Exchange(_)
            | Route::ExchangeUnit(_)
            | Route::Enterprises(_)
            | Route::EnterpriseFigures(_)
            | Route::Enterprise(_)
    )
}

/// A page can say that it left something out; a file cannot.
fn not_understood(route: &Route) -> Vec<&'static str> {
    match route {
        Route::Ranking(_, view) => view.ignored.clone(),
        Route::Tasks(view) => view.ignored.clone(),
        Route::Egdi(view) => view.ignored.clone(),
        Route::Exchange(view) => view.ignored.clone(),
        Route::Enterprises(view) => view.ignored.clone(),
        Route::EnterpriseFigures(view) => view.ignored.clone(),
        Route::Compare(view) => {
            let is_whole = !view.units.is_empty() && view.left_out.is_empty();
            let units = (!is_whole).then_some(key::COMPARED);
            let ignored = view.ignored.iter().copied();
            let ignored = ignored.filter(|name| *name != key::COMPARED);
            units.into_iter().chain(ignored).collect()
        }
        _ => Vec::new(),
    }
}

async fn file(front: &Front, lang: Lang, route: Route, asked: &HeaderMap) -> Response {
    let address = route.path(lang);
    let destination = Destination::Page(lang, route.clone());
    let page = load::load(front, &address, destination).await;
    if let Some(seconds) = page.unavailable() {
        return Refusal::api_is_away().retry_after(seconds).into_response();
    }
    let is_there = page.snapshot.facts.standing == Standing::Found;
    let found = match &route {
        Route::Enterprises(view) => contents::all_enterprises(front, lang, view).await,
        route => contents::of(&page, route),
    };
    let Some(file) = found.filter(|_| is_there) else {
        return Refusal::new(ProblemKind::NotFound).into_response();
    };
    let body = Bytes::from(file.table);
    let label = Label {
        kind: "text/csv; charset=utf-8",
        tag: Some(&tag_of(&body)),
        kept_for: downloads::kept_for(match page.is_stale() {
            true => Age::Stale,
            false => Age::Fresh,
        }),
    };
    let mut response = label.answer(asked, body);
    let name = format!("attachment; filename=\"{}\"", file.name);
    kept::set(response.headers_mut(), header::CONTENT_DISPOSITION, &name);
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_rows_has_a_table() {
        for path in [
            "/xep-hang/dung-han.csv",
            "/en/xep-hang/dung-han.csv",
            "/Xep-Hang/dung-han.CSV",
            "/xep-hang/don-vi/H26.csv",
            "/xep-hang/so-sanh.csv",
            "/xep-hang/nhiem-vu.csv",
            "/en/xep-hang/egdi.csv",
            "/lien-thong-van-ban.csv",
            "/en/lien-thong-van-ban/G22.csv",
            "/doanh-nghiep.csv",
            "/en/doanh-nghiep/so-lieu.csv",
            "/doanh-nghiep/minhhoa-001.csv",
        ] {
            assert!(claims(path), "{path}");
        }
        for path in [
            "/xep-hang.csv",
            "/thu-tuc.csv",
            "/xep-hang/dung-han",
            "/.csv",
            "/x.csv",
        ] {
            assert!(!claims(path), "{path}");
        }
    }
}
