//! The procedures that changed last, as an Atom feed (RFC 4287) of a list and its choices.

use contract::{Date, Facet, ProcedureFacets, ProcedurePage, ProcedureSummary};
use portal::{
    client::procedures::PROCEDURES,
    components::procedure_list::time_limits,
    i18n::Lang,
    route::{ProcedureSearch, Route, with_query},
};

use crate::{address::PublicUrl, html::escaped};

const ENDING: &str = ".atom";

/// The feed of the whole list; choices follow in its query.
pub fn path(lang: Lang) -> String {
    format!("{}{ENDING}", list(lang))
}

/// The list whose feed is at a path.
pub fn page_path(path: &str) -> &str {
    path.strip_suffix(ENDING).unwrap_or(path)
}

fn list(lang: Lang) -> String {
    Route::Procedures(ProcedureSearch::default()).path(lang)
}

/// Where the API has what a feed shows.
pub fn source(search: &ProcedureSearch) -> String {
    const ENTRIES: &str = "20";
    let order = [("sort", "changed"), ("limit", ENTRIES)];
    let mut pairs = search.filter.pairs();
    pairs.extend(order.map(|(key, value)| (key, value.to_owned())));
    with_query(PROCEDURES, &pairs)
}

/// What a feed is of.
pub struct Subject<'a> {
    pub lang: Lang,
    pub search: &'a ProcedureSearch,
    pub public: &'a PublicUrl,
}

pub fn document(subject: &Subject<'_>, page: &ProcedurePage) -> String {
    let Subject {
        lang,
        search,
        public,
    } = *subject;
    let shown = Route::Procedures(search.at(None)).path(lang);
    let own = shown.replacen(&list(lang), &path(lang), 1);
    let (own, shown) = (public.join(&own), public.join(&shown));
    let days = page.items.iter().map(|item| item.updated_on);
    let changed_on = days.max().unwrap_or(page.catalogue.updated_on);
    let entries: String = page
        .items
        .iter()
        .map(|item| entry(lang, public, item))
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <id>{own}</id><title>{}</title><updated>{}</updated>\n\
         <author><name>{}</name></author>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{own}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{shown}\"/>\n{entries}</feed>\n",
        lang.code(),
        escaped(&title(lang, search, &page.facets)),
        moment(changed_on),
        lang.texts().site.name,
        own = escaped(&own),
        shown = escaped(&shown),
    )
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

/// A change makes the same entry new again: its name is the address of the page.
fn entry(lang: Lang, public: &PublicUrl, item: &ProcedureSummary) -> String {
    let texts = lang.texts();
    let address = escaped(&public.join(&Route::Procedure(item.code.clone()).path(lang)));
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
    // Names are Vietnamese whatever the language of the feed.
    format!(
        "<entry><id>{address}</id><title xml:lang=\"vi\">{}</title><updated>{}</updated>\
         <link rel=\"alternate\" type=\"text/html\" href=\"{address}\"/><summary>{}</summary></entry>\n",
        escaped(&item.name),
        moment(item.updated_on),
        escaped(&summary.join(" · ")),
    )
}

/// When a day begins in Viet Nam.
fn moment(day: Date) -> String {
    format!("{day}T00:00:00+07:00")
}
