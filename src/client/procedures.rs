//! `/api/v1/procedures`: search, count, suggest, read one.

use contract::{List, Procedure, ProcedureCode, ProcedurePage, Suggestion};
use leptos::prelude::*;

use super::Request;
use crate::route::{ProcedureSearch, with_query};

pub const PROCEDURES: &str = "/api/v1/procedures";

pub fn request_procedures(search: Signal<ProcedureSearch>) -> Request<ProcedurePage> {
    Request::new(move || Some(address_of_list(&search.read())))
}

/// The API's address of a list. The front door asks at the same.
pub fn address_of_list(search: &ProcedureSearch) -> String {
    let mut pairs = search.filter.pairs();
    pairs.extend(search.cursor.clone().map(|cursor| ("cursor", cursor)));
    with_query(PROCEDURES, &pairs)
}

/// The whole catalogue in one line: how large it is and how fresh.
pub fn request_catalogue() -> Request<ProcedurePage> {
    Request::new(|| Some(with_query(PROCEDURES, &one_item())))
}

/// How many procedures a choice would leave, for the button that applies it.
pub fn request_count(search: Signal<Option<ProcedureSearch>>) -> Request<ProcedurePage> {
    Request::new(move || {
        let mut pairs = search.get()?.filter.pairs();
        pairs.extend(one_item());
        Some(with_query(PROCEDURES, &pairs))
    })
}

/// A page must hold something; one line is the least.
fn one_item() -> [(&'static str, String); 1] {
    [("limit", "1".to_owned())]
}

/// Nothing is asked before the second letter.
pub fn request_suggestions(typed: Signal<String>) -> Request<List<Suggestion>> {
    Request::new(move || {
        let typed = typed.get();
        let enough = typed.chars().nth(1).is_some();
        enough.then(|| with_query(&format!("{PROCEDURES}/suggest"), &[("q", typed)]))
    })
}

pub fn request_procedure(code: ProcedureCode) -> Request<Procedure> {
    Request::new(move || Some(address_of(&code)))
}

pub fn address_of(code: &ProcedureCode) -> String {
    format!("{PROCEDURES}/{code}")
}
