//! `/api/v1/enterprises` and `/api/v1/enterprise-figures`: state enterprises and investment.

use contract::{Enterprise, EnterpriseCode, EnterpriseFigures, EnterpriseOrder, EnterprisePage};
use leptos::prelude::*;

use super::Request;
use crate::route::{EnterpriseView, FiguresView, with_query};

pub const ENTERPRISES: &str = "/api/v1/enterprises";
const FIGURES: &str = "/api/v1/enterprise-figures";

pub fn request_enterprises(view: Signal<EnterpriseView>) -> Request<EnterprisePage> {
    Request::new(move || Some(address_of_enterprises(&view.read())))
}

/// The API's address of a list. The front door asks at the same.
pub fn address_of_enterprises(view: &EnterpriseView) -> String {
    with_query(ENTERPRISES, &pairs(view))
}

/// As many of a list as come at once.
pub fn address_of_many(view: &EnterpriseView) -> String {
    const AT_ONCE: u32 = 100;
    let mut pairs = pairs(view);
    pairs.push(("limit", AT_ONCE.to_string()));
    with_query(ENTERPRISES, &pairs)
}

fn pairs(view: &EnterpriseView) -> Vec<(&'static str, String)> {
    let mut pairs = view.filter.pairs();
    let order = view.order();
    let is_usual = order == EnterpriseOrder::default();
    pairs.extend((!is_usual).then(|| ("sort", order.to_string())));
    pairs.extend(view.cursor.clone().map(|cursor| ("cursor", cursor)));
    pairs
}

pub fn request_enterprise(code: EnterpriseCode) -> Request<Enterprise> {
    Request::new(move || Some(address_of_enterprise(&code)))
}

pub fn address_of_enterprise(code: &EnterpriseCode) -> String {
    format!("{ENTERPRISES}/{code}")
}

pub fn request_figures(view: Signal<FiguresView>) -> Request<EnterpriseFigures> {
    Request::new(move || Some(address_of_figures(&view.read())))
}

pub fn address_of_figures(view: &FiguresView) -> String {
    with_query(FIGURES, &view.filter.pairs())
}
