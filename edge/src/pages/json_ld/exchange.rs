//! The figures of the document exchange as a data set that search engines can list.

use contract::{ExchangeOrigin, ExchangeReport, ExchangeUnit};
use portal::{
    client::exchange::EXCHANGE,
    route::{DATA_LICENCE, ExchangeTable, ExchangeView, Route, with_ending},
};
use serde_json::{Value, json};

use crate::{config::PublicUrl, pages::load::Page};

/// What is said of a data set besides its name: time, licence, files. None where there are none.
pub fn data_set(page: &Page, route: &Route, public: &PublicUrl) -> Option<Value> {
    let file = |address: String, kind: &str| {
        json!({
            "@type": "DataDownload",
            "contentUrl": public.join(&address),
            "encodingFormat": kind,
        })
    };
    let own = route.path(page.lang);
    let data = file(with_ending(&own, ".json"), "application/json");
    let (origin, tables) = match route {
        Route::Exchange(view) => {
            let report: ExchangeReport = page.value_at(EXCHANGE)?;
            let table = |table| tables(page, view, table);
            (report.origin, ExchangeTable::ALL.map(table).to_vec())
        }
        Route::ExchangeUnit(_) => {
            let unit: ExchangeUnit = page.value()?;
            (unit.origin, vec![with_ending(&own, ".csv")])
        }
        _ => return None,
    };
    let tables = tables.into_iter().map(|table| file(table, "text/csv"));
    let files: Vec<_> = [data].into_iter().chain(tables).collect();
    let ExchangeOrigin {
        begun_on, as_of, ..
    } = origin;
    Some(json!({
        "temporalCoverage": format!("{begun_on}/{as_of}"),
        "license": DATA_LICENCE,
        "isAccessibleForFree": true,
        "distribution": files,
    }))
}

fn tables(page: &Page, view: &ExchangeView, table: ExchangeTable) -> String {
    let view = view.of_table(table);
    with_ending(&Route::Exchange(view).path(page.lang), ".csv")
}
