//! A ranking as a file for spreadsheets: the page's own address with `.csv` behind it.

use std::sync::Arc;

use axum::{
    body::Bytes,
    extract::Request,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use contract::{AgencyKind, Counter, Edition, ProblemKind};
use portal::{
    components::page_facts::Standing,
    i18n::Lang,
    ranking::{Row, Selection, counts, select},
    route::{Destination, RankingView, Route},
};

use crate::{
    Front, formats,
    kept::{self, Label, tag_of},
    metrics::Kind,
    pages::{self, load},
    web::{RouteName, problem::Refusal},
};

const ENDING: &str = ".csv";

/// Whether a path names a ranking as a file.
pub fn claims(path: &str) -> bool {
    ranking(path, None).is_some()
}

/// The file that a path names: only for paths that `claims` said yes to.
pub async fn answer(front: Arc<Front>, request: Request) -> Response {
    let (path, query) = (request.uri().path(), request.uri().query());
    let mut response = match ranking(path, query) {
        Some(Destination::Page(lang, Route::Ranking(measure, view))) => {
            let route = Route::Ranking(measure, view.clone());
            match view.ignored.is_empty() {
                true => file(&front, lang, route, &view, request.headers()).await,
                false => formats::refused(path, &view.ignored),
            }
        }
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

/// The ranking whose file it is; the ending may be in capitals as the rest of an address may.
fn ranking(path: &str, query: Option<&str>) -> Option<Destination> {
    let at = path.len().checked_sub(ENDING.len())?;
    let (page, ending) = path.split_at_checked(at)?;
    if !ending.eq_ignore_ascii_case(ENDING) {
        return None;
    }
    let destination = pages::destination(page, query);
    let is_ranking = match &destination {
        Destination::Page(_, route) => matches!(route, Route::Ranking(..)),
        Destination::Moved(right) => matches!(
            pages::destination(right, query),
            Destination::Page(_, Route::Ranking(..))
        ),
        Destination::Nowhere(_) => false,
    };
    match (is_ranking, ending == ENDING) {
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
    let body = Bytes::from(table(lang, &edition, &selection));
    let label = Label {
        kind: "text/csv; charset=utf-8",
        tag: Some(&tag_of(&body)),
        kept_for: "public, max-age=300, stale-while-revalidate=86400",
    };
    let mut response = label.answer(asked, body);
    let name = format!("attachment; filename=\"{}\"", name(&edition, &selection));
    if let Ok(name) = HeaderValue::from_str(&name) {
        response
            .headers_mut()
            .insert(header::CONTENT_DISPOSITION, name);
    }
    response
}

/// `xep-hang_dung-han_tinh_2026-09_v1.csv`.
fn name(edition: &Edition, selection: &Selection) -> String {
    let units = match selection.kind {
        AgencyKind::Ministry => "bo",
        AgencyKind::Province | AgencyKind::Other => "tinh",
    };
    let head = &edition.head;
    format!(
        "xep-hang_{}_{units}_{}_v{}.csv",
        head.measure, head.period, head.id.version
    )
}

/// Spreadsheets take a file for Vietnamese letters only with this in front.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Decimal points and no separators whatever the language, so that programs read it too. Names of
/// columns are those of the API; sample data says so in each row, for rows are copied.
fn table(lang: Lang, edition: &Edition, selection: &Selection) -> String {
    let measure = &edition.raw.measure;
    let is_counted = measure.formula.is_some();
    let mut columns = vec![
        "measure",
        "period",
        "version",
        "basis",
        "code",
        "name",
        "rank",
        "rank_best",
        "rank_worst",
        "value",
        "n",
        "low_95",
        "high_95",
        "change",
        "band",
        "missing",
    ];
    if is_counted {
        columns.extend(Counter::ALL.map(Counter::as_str));
    }
    let parts = measure.parts.iter().map(|part| lang.name(&part.name));
    let heads: Vec<String> = columns
        .into_iter()
        .map(str::to_owned)
        .chain(parts)
        .collect();
    let mut lines = format!("{BYTE_ORDER_MARK}{}", line(&heads));
    for row in &selection.rows {
        lines += &line(&cells(lang, edition, row, is_counted));
    }
    lines
}

fn cells(lang: Lang, edition: &Edition, row: &Row, is_counted: bool) -> Vec<String> {
    let head = &edition.head;
    let result = &row.result;
    let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
    let rank = |rank: fn(&contract::Standing) -> u32| {
        let standing = result.standing.as_ref();
        standing
            .map(|standing| rank(standing).to_string())
            .unwrap_or_default()
    };
    let mut cells = vec![
        head.measure.to_string(),
        head.period.to_string(),
        head.id.version.to_string(),
        word(&head.basis),
        row.unit.code.to_string(),
        lang.name(&row.unit.name),
        rank(|standing| standing.rank),
        rank(|standing| standing.best),
        rank(|standing| standing.worst),
        number(result.value),
        result.n.map(|n| n.to_string()).unwrap_or_default(),
        number(result.low),
        number(result.high),
        number(result.change),
        result.band.as_ref().map(word).unwrap_or_default(),
        match &row.unit.figures {
            contract::Figures::Missing { reason } => word(reason),
            _ => String::new(),
        },
    ];
    if is_counted {
        let counts = counts(&row.unit.figures);
        let count = |counter| counts.map(|counts| counts.get(counter).to_string());
        cells.extend(Counter::ALL.map(|counter| count(counter).unwrap_or_default()));
    }
    if let contract::Figures::Value { parts, .. } = &row.unit.figures {
        cells.extend(parts.iter().map(ToString::to_string));
    }
    cells
}

/// A fixed value by its name in the API.
fn word(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

/// One record of RFC 4180.
fn line(cells: &[String]) -> String {
    let quoted = |cell: &String| match cell.contains([',', '"', '\r', '\n']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.clone(),
    };
    let cells: Vec<_> = cells.iter().map(quoted).collect();
    format!("{}\r\n", cells.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_rankings_have_a_table() {
        for path in [
            "/xep-hang/dung-han.csv",
            "/en/xep-hang/dung-han.csv",
            "/Xep-Hang/dung-han.CSV",
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

    #[test]
    fn a_cell_with_a_comma_or_a_quote_is_quoted() {
        let cells = ["a", "b,c", "d\"e"].map(str::to_owned);
        assert_eq!(line(&cells), "a,\"b,c\",\"d\"\"e\"\r\n");
    }
}
