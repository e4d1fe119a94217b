//! `/api/v1/exchange` and `/api/v1/history`: the document exchange, and the timeline.

use contract::{
    AgencyCode, ExchangeClasses, ExchangeConnections, ExchangeReport, ExchangeUnit, ExchangeUnits,
    HistoryTopic, Period, Timeline,
};
use leptos::prelude::*;

use super::Request;
use crate::route::{ExchangeTable, ExchangeView, with_query};

pub const EXCHANGE: &str = "/api/v1/exchange";
pub const EXCHANGE_CONNECTIONS: &str = "/api/v1/exchange/connections";
pub const HISTORY: &str = "/api/v1/history";

/// The most that the API gives at once; an import takes no more either.
const ALL: u32 = 500;

pub fn request_exchange() -> Request<ExchangeReport> {
    Request::new(|| Some(EXCHANGE.to_owned()))
}

/// All bodies of a month: the page narrows them down and sorts them by itself.
pub fn request_exchange_units(month: Signal<Period>) -> Request<ExchangeUnits> {
    Request::new(move || Some(address_of_exchange_units(month.get())))
}

pub fn address_of_exchange_units(month: Period) -> String {
    let pairs = [("period", month.to_string()), ("limit", ALL.to_string())];
    with_query(&format!("{EXCHANGE}/units"), &pairs)
}

/// Where the API has what a view shows: the report, or the table that it narrows down.
pub fn address_of_exchange(view: &ExchangeView) -> String {
    let month = view.month.map(|month| ("period", month.to_string()));
    let class = view.class.map(|class| ("class", class.to_string()));
    match view.table {
        ExchangeTable::Months => EXCHANGE.to_owned(),
        ExchangeTable::Units if month.is_none() && class.is_none() => EXCHANGE.to_owned(),
        ExchangeTable::Units => {
            let limit = Some(("limit", ALL.to_string()));
            let pairs: Vec<_> = [month, class, limit].into_iter().flatten().collect();
            with_query(&format!("{EXCHANGE}/units"), &pairs)
        }
        ExchangeTable::Classes => with_query(&format!("{EXCHANGE}/classes"), month.as_slice()),
        ExchangeTable::Connections => EXCHANGE_CONNECTIONS.to_owned(),
    }
}

pub fn request_exchange_classes(month: Signal<Period>) -> Request<ExchangeClasses> {
    Request::new(move || Some(address_of_exchange_classes(month.get())))
}

pub fn address_of_exchange_classes(month: Period) -> String {
    let pairs = [("period", month.to_string())];
    with_query(&format!("{EXCHANGE}/classes"), &pairs)
}

pub fn request_exchange_connections() -> Request<ExchangeConnections> {
    Request::new(|| Some(EXCHANGE_CONNECTIONS.to_owned()))
}

pub fn request_exchange_unit(code: AgencyCode) -> Request<ExchangeUnit> {
    Request::new(move || Some(address_of_exchange_unit(&code)))
}

pub fn address_of_exchange_unit(code: &AgencyCode) -> String {
    format!("{EXCHANGE}/units/{code}")
}

/// All of it: the page narrows it down by itself.
pub fn request_history() -> Request<Timeline> {
    Request::new(|| Some(HISTORY.to_owned()))
}

pub fn address_of_history(topic: Option<HistoryTopic>) -> String {
    let pairs: Vec<_> = topic
        .map(|topic| ("topic", topic.to_string()))
        .into_iter()
        .collect();
    with_query(HISTORY, &pairs)
}
