//! The procedures that changed last, of a list and its choices.

use contract::{Date, Facet, ProcedureFacets, ProcedurePage, ProcedureSummary};
use portal::{
    client::procedures::PROCEDURES,
    components::procedure_list::time_limits,
    i18n::Lang,
    route::{ProcedureSearch, Route, with_query},
};

use super::feed::{Entry, Feed, Words};
use crate::address::PublicUrl;

/// Where the API has what a feed shows.
pub fn source(search: &ProcedureSearch) -> String {
    const ENTRIES: &str = "20";
    let order = [("sort", "changed"), ("limit", ENTRIES)];
    let mut pairs = search.filter.pairs();
    pairs.extend(order.map(|(key, value)| (key, value.to_owned())));
    with_query(PROCEDURES, &pairs)
}

pub fn feed(
    lang: Lang,
    search: &ProcedureSearch,
    page: &ProcedurePage,
    public: &PublicUrl,
) -> Feed {
    let days = page.items.iter().map(|item| item.updated_on);
    let changed_on = days.max().unwrap_or(page.catalogue.updated_on);
    let entries = page.items.iter();
    Feed {
        lang,
        title: title(lang, search, &page.facets),
        note: None,
        page: public.join(&Route::Procedures(search.at(None)).path(lang)),
        updated: moment(changed_on),
        entries: entries.map(|item| entry(lang, public, item)).collect(),
    }
}

/// The choices by their names, then what a feed is.
fn title(lang: Lang, search: &ProcedureSearch, facets: &ProcedureFacets) -> String {
    let chosen = search.filter.pairs().into_iter().map(|(key, value)| {
        let facet = facets_of(key, facets)
            .iter()
            .find(|facet| facet.value == value);
        facet.map_or(value, |facet| lang.texts().facet_value(lang, facet))
    });
    let parts: Vec<_> = chosen
        .chain([lang.head_texts().feed_title.to_owned()])
        .collect();
    parts.join(" – ")
}

fn facets_of<'a>(key: &str, facets: &'a ProcedureFacets) -> &'a [Facet] {
    match key {
        "agency" => &facets.agency,
        "sector" => &facets.sector,
        "audience" => &facets.audience,
        "life_event" => &facets.life_event,
        "level" => &facets.level,
        "online" => &facets.online,
        "fee" => &facets.fee,
        _ => &[],
    }
}

fn entry(lang: Lang, public: &PublicUrl, item: &ProcedureSummary) -> Entry {
    let texts = lang.texts();
    let summary = [
        lang.name(&item.agency.name),
        format!(
            "{}: {}",
            texts.list.time,
            time_limits(texts, &item.time_limits)
        ),
        texts.fee(item.fee).to_owned(),
        format!("{} {}", texts.list.code, item.code),
    ];
    Entry {
        address: public.join(&Route::Procedure(item.code.clone()).path(lang)),
        title: Words {
            text: item.name.clone(),
            // Names are Vietnamese whatever the language of the feed.
            lang: Some("vi"),
        },
        summary: Words {
            text: summary.join(" · "),
            lang: None,
        },
        published: None,
        updated: moment(item.updated_on),
        author: None,
        categories: Vec::new(),
    }
}

/// When a day begins in Viet Nam.
fn moment(day: Date) -> String {
    format!("{day}T00:00:00+07:00")
}
