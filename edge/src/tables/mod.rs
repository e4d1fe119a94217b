//! Rankings and the UN survey as files for spreadsheets: the page's own address with `.csv` behind it.

use std::sync::Arc;

use axum::{
    body::Bytes,
    extract::Request,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use contract::{Edition, ProblemKind};
use portal::{
    components::page_facts::Standing,
    i18n::Lang,
    ranking::select,
    route::{Destination, RankingView, Route},
};

use crate::{
    Front, formats,
    kept::{self, Label, tag_of},
    metrics::Kind,
    pages::{self, load},
    web::{RouteName, problem::Refusal},
};

mod csv;
mod egdi;

const ENDING: &str = ".csv";

/// Whether a path names a table as a file.
pub fn claims(path: &str) -> bool {
    table(path, None).is_some()
}

/// The file that a path names: only for paths that `claims` said yes to.
pub async fn answer(front: Arc<Front>, request: Request) -> Response {
    let (path, query) = (request.uri().path(), request.uri().query());
    let mut response = match table(path, query) {
        Some(Destination::Page(lang, Route::Ranking(measure, view))) => {
            let route = Route::Ranking(measure, view.clone());
            match view.ignored.is_empty() {
                true => file(&front, lang, route, &view, request.headers()).await,
                false => formats::refused(path, &view.ignored),
            }
        }
        Some(Destination::Page(lang, Route::Egdi(view))) => match view.ignored.is_empty() {
            true => egdi::file(&front, lang, view, request.headers()).await,
            false => formats::refused(path, &view.ignored),
        },
        Some(Destination::Moved(right)) => {
            let query = query.map(|query| format!("?{query}")).unwrap_or_default();
            kept::moved(&format!("{right}{ENDING}{query}"))
        }
        _ => Refusal::new(ProblemKind::NotFound).into_response(),
    };
    response.extensions_mut().insert(Kind::Api);
    response
        .extensions_mut()
        .insert(RouteName("/{*page}.csv".into()));
    response
}

/// The page whose table it is; the ending may be in capitals as the rest of an address may.
fn table(path: &str, query: Option<&str>) -> Option<Destination> {
    let at = path.len().checked_sub(ENDING.len())?;
    let (page, ending) = path.split_at_checked(at)?;
    if !ending.eq_ignore_ascii_case(ENDING) {
        return None;
    }
    let destination = pages::destination(page, query);
    let has_table = |destination: &Destination| {
        matches!(
            destination,
            Destination::Page(_, Route::Ranking(..) | Route::Egdi(_))
        )
    };
    let is_table = match &destination {
        Destination::Moved(right) => has_table(&pages::destination(right, query)),
        destination => has_table(destination),
    };
    match (is_table, ending == ENDING) {
        (false, _) => None,
        (true, true) => Some(destination),
        (true, false) => Some(Destination::Moved(page.to_owned())),
    }
}

async fn file(
    front: &Front,
    lang: Lang,
    route: Route,
    view: &RankingView,
    asked: &HeaderMap,
) -> Response {
    let address = route.path(lang);
    let page = load::load(&front.upstream, &address, Destination::Page(lang, route)).await;
    if let Some(seconds) = page.unavailable() {
        return Refusal::api_is_away().retry_after(seconds).into_response();
    }
    let edition = page.value::<Edition>().filter(|edition| {
        // A page shows the newest where an edition is unknown, and says so; a file cannot.
        let is_asked = view.edition.is_none_or(|id| id == edition.head.id);
        is_asked && page.snapshot.facts.standing == Standing::Found
    });
    let Some(edition) = edition else {
        return Refusal::new(ProblemKind::NotFound).into_response();
    };
    let selection = select(&edition, view);
    let name = csv::name(&edition, &selection);
    download(csv::table(lang, &edition, &selection), &name, asked)
}

fn download(table: String, name: &str, asked: &HeaderMap) -> Response {
    let body = Bytes::from(table);
    let label = Label {
        kind: "text/csv; charset=utf-8",
        tag: Some(&tag_of(&body)),
        kept_for: "public, max-age=300, stale-while-revalidate=86400",
    };
    let mut response = label.answer(asked, body);
    let name = format!("attachment; filename=\"{name}\"");
    if let Ok(name) = HeaderValue::from_str(&name) {
        response
            .headers_mut()
            .insert(header::CONTENT_DISPOSITION, name);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_rankings_and_the_survey_have_a_table() {
        for path in [
            "/xep-hang/dung-han.csv",
            "/en/xep-hang/dung-han.csv",
            "/Xep-Hang/dung-han.CSV",
            "/en/xep-hang/egdi.csv",
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
