//! What the pages of the document exchange, and the timeline, say of themselves in short.

use contract::{ExchangeReport, ExchangeUnit, Timeline};
use portal::{
    client::exchange::EXCHANGE,
    components::page_facts::Standing,
    exchange::{finding, marked, unit_finding},
    history::extent,
    route::Route,
};

use super::load::Page;

/// The sentence above the figures, which says that it is made up where it is.
pub fn description(page: &Page, route: &Route) -> String {
    let lang = page.lang;
    if page.snapshot.facts.standing != Standing::Found {
        return lang.head_texts().nowhere.to_owned();
    }
    let lead = match route {
        Route::History(_) => lang.history_texts().lead,
        _ => lang.exchange_texts().lead,
    };
    of_figures(page, route).unwrap_or_else(|| lead.to_owned())
}

fn of_figures(page: &Page, route: &Route) -> Option<String> {
    let lang = page.lang;
    match route {
        Route::Exchange(_) => {
            let report: ExchangeReport = page.value_at(EXCHANGE)?;
            let said = finding(lang, &report)?;
            Some(marked(lang, report.origin.basis, said))
        }
        Route::ExchangeUnit(_) => {
            let unit: ExchangeUnit = page.value()?;
            let said = unit_finding(lang, &unit)?;
            Some(marked(lang, unit.origin.basis, said))
        }
        Route::History(view) => {
            let (count, first, last) = extent(&page.value::<Timeline>()?, view)?;
            Some((lang.history_texts().description)(count, first, last))
        }
        _ => None,
    }
}
