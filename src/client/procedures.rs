//! `/api/v1/procedures`: search, count, suggest, read one.

use contract::{Catalogue, List, Procedure, ProcedureCode, ProcedurePage, Suggestion};

use super::{Answer, Loaded, get};
use crate::route::{ProcedureSearch, with_query};

const PROCEDURES: &str = "/api/v1/procedures";

pub fn fetch_procedures(
    search: &ProcedureSearch,
) -> impl Future<Output = Answer<ProcedurePage>> + use<> {
    let mut pairs = search.filter.pairs();
    pairs.extend(search.cursor.clone().map(|cursor| ("cursor", cursor)));
    get(with_query(PROCEDURES, &pairs))
}

/// How large the catalogue is and how fresh.
pub fn fetch_catalogue() -> impl Future<Output = Answer<Catalogue>> + use<> {
    let page = get::<ProcedurePage>(with_query(PROCEDURES, &[("limit", "1")]));
    async move {
        let Loaded { value, stale_since } = page.await?;
        Ok(Loaded {
            value: value.catalogue,
            stale_since,
        })
    }
}

/// How many procedures a choice would leave, for the button that applies it.
pub fn count_procedures(search: &ProcedureSearch) -> impl Future<Output = Answer<u32>> + use<> {
    let mut pairs = search.filter.pairs();
    pairs.push(("limit", "1".to_owned()));
    let page = get::<ProcedurePage>(with_query(PROCEDURES, &pairs));
    async move { page.await.map(|page| Loaded::fresh(page.value.total)) }
}

pub fn suggest_procedures(typed: &str) -> impl Future<Output = Answer<List<Suggestion>>> + use<> {
    get(with_query(
        &format!("{PROCEDURES}/suggest"),
        &[("q", typed.to_owned())],
    ))
}

pub fn fetch_procedure(code: &ProcedureCode) -> impl Future<Output = Answer<Procedure>> + use<> {
    get(format!("{PROCEDURES}/{code}"))
}
