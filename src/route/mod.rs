//! Every address of the site, both ways: from a route to text, and from a query to choices.

use std::str::FromStr;

use contract::{AgencyCode, ProcedureCode, ProcedureFilter, Slug};
use percent_encoding::percent_decode_str;

use crate::i18n::Lang;

mod ranking;
mod written;

pub use ranking::{Column, RankingView, Sort, kind_word, region_word};
pub use written::{in_language, with_ending, with_query};

/// First parts of the paths. None may begin with `en`: that is the English prefix.
pub mod slug {
    pub const PROCEDURES: &str = "thu-tuc";
    pub const LIFE_EVENTS: &str = "su-kien";
    pub const AGENCIES: &str = "co-quan";
    pub const RANKINGS: &str = "xep-hang";
    /// Under the rankings: one unit in all of them.
    pub const UNIT: &str = "don-vi";
    pub const ACCESSIBILITY: &str = "kha-nang-tiep-can";
}

/// Names of the query's parameters.
pub mod key {
    pub const Q: &str = "q";
    pub const AGENCY: &str = "co-quan";
    pub const SECTOR: &str = "linh-vuc";
    pub const AUDIENCE: &str = "doi-tuong";
    pub const LIFE_EVENT: &str = "su-kien";
    pub const LEVEL: &str = "cap";
    pub const ONLINE: &str = "truc-tuyen";
    pub const FEE: &str = "phi";
    pub const CURSOR: &str = "sau";
    pub const EDITION: &str = "ky";
    pub const KIND: &str = "nhom";
    pub const REGION: &str = "vung";
    pub const RETURNED: &str = "tra-lai";
    pub const MINIMUM: &str = "toi-thieu";
    pub const PINNED: &str = "ghim";
    pub const SORT: &str = "sap";
    pub const ORDER: &str = "chieu";
}

/// The ranking that the site is about: who settles on time.
pub const MAIN_MEASURE: &str = "dung-han";
/// The contract's JSON description, served by the API.
pub const OPEN_DATA: &str = "/api/v1/openapi.json";
/// The national portal, where people file.
pub const NATIONAL_PORTAL: &str = "https://dichvucong.gov.vn";
/// Under which what we compile and compute may be used: CC BY 4.0.
pub const DATA_LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";

#[derive(Clone, Debug, PartialEq)]
pub enum Route {
    Home,
    Procedures(ProcedureSearch),
    Procedure(ProcedureCode),
    LifeEvents,
    LifeEvent(Slug, Option<String>),
    Agencies,
    Rankings,
    Ranking(Slug, RankingView),
    RankedUnit(AgencyCode),
    Accessibility,
}

/// What the address of the procedure list asks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProcedureSearch {
    pub filter: ProcedureFilter,
    pub cursor: Option<String>,
    /// Parameters whose value is none; the page says that it ignored them.
    pub ignored: Vec<&'static str>,
}

impl Route {
    pub fn path(&self, lang: Lang) -> String {
        let prefix = lang.prefix();
        match self {
            Self::Home if prefix.is_empty() => "/".to_owned(),
            Self::Home => prefix.to_owned(),
            Self::Procedures(search) => {
                with_query(&format!("{prefix}/{}", slug::PROCEDURES), &search.pairs())
            }
            Self::Procedure(code) => format!("{prefix}/{}/{code}", slug::PROCEDURES),
            Self::LifeEvents => format!("{prefix}/{}", slug::LIFE_EVENTS),
            Self::LifeEvent(event, cursor) => {
                let pairs = cursor.clone().map(|cursor| (key::CURSOR, cursor));
                let path = format!("{prefix}/{}/{event}", slug::LIFE_EVENTS);
                with_query(&path, pairs.as_slice())
            }
            Self::Agencies => format!("{prefix}/{}", slug::AGENCIES),
            Self::Rankings => format!("{prefix}/{}", slug::RANKINGS),
            Self::Ranking(measure, view) => {
                let path = format!("{prefix}/{}/{measure}", slug::RANKINGS);
                with_query(&path, &view.pairs())
            }
            Self::RankedUnit(code) => {
                format!("{prefix}/{}/{}/{code}", slug::RANKINGS, slug::UNIT)
            }
            Self::Accessibility => format!("{prefix}/{}", slug::ACCESSIBILITY),
        }
    }

    /// The list of procedures with one filter.
    pub fn search(filter: ProcedureFilter) -> Self {
        Self::Procedures(ProcedureSearch {
            filter,
            ..ProcedureSearch::default()
        })
    }
}

/// What an address leads to.
#[derive(Clone, Debug, PartialEq)]
pub enum Destination {
    Page(Lang, Route),
    /// Another spelling of this path.
    Moved(String),
    Nowhere(Lang),
}

impl Route {
    /// Reads an address as the route table does, and more forgivingly: capitals, a slash at the
    /// end and codes without their dot lead to the one right spelling.
    pub fn find(path: &str, query: impl Fn(&str) -> Option<String>) -> Destination {
        let tidy = tidy(path);
        let lang = Lang::of_path(&tidy);
        let bare = tidy.strip_prefix(lang.prefix()).unwrap_or_default();
        let parts: Vec<_> = bare.split('/').filter(|part| !part.is_empty()).collect();
        let cursor = || query(key::CURSOR).filter(|cursor| !cursor.is_empty());
        let found = match parts.as_slice() {
            [] | ["index.html"] => Some(Self::Home),
            [slug::PROCEDURES] => Some(Self::Procedures(ProcedureSearch::from_query(&query))),
            [slug::PROCEDURES, code] => code.parse().map(Self::Procedure).ok(),
            [slug::LIFE_EVENTS] => Some(Self::LifeEvents),
            [slug::LIFE_EVENTS, event] => event
                .parse()
                .map(|event| Self::LifeEvent(event, cursor()))
                .ok(),
            [slug::AGENCIES] => Some(Self::Agencies),
            [slug::RANKINGS] => Some(Self::Rankings),
            [slug::RANKINGS, measure] => measure
                .parse()
                .map(|measure| Self::Ranking(measure, RankingView::from_query(&query)))
                .ok(),
            [slug::RANKINGS, slug::UNIT, code] => code.parse().map(Self::RankedUnit).ok(),
            [slug::ACCESSIBILITY] => Some(Self::Accessibility),
            _ => None,
        };
        let Some(route) = found else {
            return Destination::Nowhere(lang);
        };
        let address = route.path(lang);
        let (right, _) = address.split_once('?').unwrap_or((&address, ""));
        match right == path {
            true => Destination::Page(lang, route),
            false => Destination::Moved(right.to_owned()),
        }
    }
}

/// Decoded, in small letters, without spaces around: codes take capitals back when parsed.
fn tidy(path: &str) -> String {
    let decoded = percent_decode_str(path).decode_utf8_lossy();
    decoded.trim().to_lowercase()
}

impl ProcedureSearch {
    /// Reads the parameters of an address. What cannot be read is left out and named.
    pub fn from_query(get: impl Fn(&str) -> Option<String>) -> Self {
        let mut ignored = Vec::new();
        let filter = ProcedureFilter {
            q: read(&get, key::Q, &mut ignored),
            agency: read(&get, key::AGENCY, &mut ignored),
            sector: read(&get, key::SECTOR, &mut ignored),
            audience: read(&get, key::AUDIENCE, &mut ignored),
            life_event: read(&get, key::LIFE_EVENT, &mut ignored),
            level: read(&get, key::LEVEL, &mut ignored),
            online: read(&get, key::ONLINE, &mut ignored),
            fee: read(&get, key::FEE, &mut ignored),
        };
        let cursor = get(key::CURSOR).filter(|cursor| !cursor.is_empty());
        Self {
            filter,
            cursor,
            ignored,
        }
    }

    /// The same choices on another page of the list.
    pub fn at(&self, cursor: Option<String>) -> Self {
        Self {
            filter: self.filter.clone(),
            cursor,
            ignored: Vec::new(),
        }
    }

    /// The parameters of the address, in one fixed order.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs: Vec<_> = self
            .filter
            .pairs()
            .into_iter()
            .map(|(wire, value)| (address_key(wire), value))
            .collect();
        pairs.extend(self.cursor.clone().map(|cursor| (key::CURSOR, cursor)));
        pairs
    }
}

/// The address's name for a parameter of the API.
fn address_key(wire: &'static str) -> &'static str {
    match wire {
        "agency" => key::AGENCY,
        "sector" => key::SECTOR,
        "audience" => key::AUDIENCE,
        "life_event" => key::LIFE_EVENT,
        "level" => key::LEVEL,
        "online" => key::ONLINE,
        "fee" => key::FEE,
        other => other,
    }
}

fn read<T: FromStr>(
    get: impl Fn(&str) -> Option<String>,
    key: &'static str,
    ignored: &mut Vec<&'static str>,
) -> Option<T> {
    let value = get(key)?;
    if value.trim().is_empty() {
        return None;
    }
    let parsed = value.parse().ok();
    if parsed.is_none() {
        ignored.push(key);
    }
    parsed
}
