//! Every address of the site, both ways: from a route to text, and from a query to choices.

use contract::{AgencyCode, EnterpriseCode, ProcedureCode, ProcedureFilter, Slug};
use percent_encoding::percent_decode_str;

use crate::i18n::Lang;

pub mod key;

mod compare;
mod egdi;
mod enterprises;
mod exchange;
mod inward;
mod news;
mod path;
mod procedures;
mod programmes;
mod ranking;
mod reader;
mod sort;
mod submissions;
mod tasks;
mod written;

pub use compare::{CompareView, Drawing, unit_list};
pub use egdi::EgdiView;
pub use enterprises::{EnterpriseView, FiguresView, column_word};
pub use exchange::{
    ExchangeTable, ExchangeView, HistoryView, UnitColumn, UnitSort, class_word, history_topic_word,
};
pub use inward::{Inward, inward};
pub use news::NewsView;
pub use procedures::ProcedureSearch;
pub use programmes::{EpisodeView, ProgrammeRoute, ProgrammeView, QuestionView};
pub use ranking::{Column, Months, RankingView, kind_word, region_word};
pub use sort::Sort;
pub use submissions::SubmissionView;
pub use tasks::{TaskColumn, TaskView};
pub use written::{in_language, with_ending, with_query};

/// First parts of the paths. None may begin with `en`: that is the English prefix.
pub mod slug {
    pub const PROCEDURES: &str = "thu-tuc";
    pub const LIFE_EVENTS: &str = "su-kien";
    pub const AGENCIES: &str = "co-quan";
    pub const RANKINGS: &str = "xep-hang";
    /// Under the rankings: one unit in all of them.
    pub const UNIT: &str = "don-vi";
    /// Under the rankings too: some units side by side.
    pub const COMPARE: &str = "so-sanh";
    pub const TASKS: &str = "nhiem-vu";
    pub const LEVELS: &str = "muc-do";
    /// Under the rankings: the UN E-Government Survey.
    pub const EGDI: &str = "egdi";
    pub const DOSSIERS: &str = "ho-so";
    /// Under the dossiers: those kept on this device.
    pub const MINE: &str = "cua-toi";
    /// Under the dossiers too: documents that the Government has before it.
    pub const SUBMISSIONS: &str = "trinh-chinh-phu";
    pub const NEWS: &str = "tin-tuc";
    pub const ENTERPRISES: &str = "doanh-nghiep";
    pub const FIGURES: &str = "so-lieu";
    pub const PROGRAMMES: &str = "chuong-trinh";
    /// Under a programme: what people ask ministers.
    pub const QUESTIONS: &str = "cau-hoi";
    pub const ACCESSIBILITY: &str = "kha-nang-tiep-can";
    pub const EXCHANGE: &str = "lien-thong-van-ban";
    pub const HISTORY: &str = "lich-su";
}

/// The ranking that the site is about: who settles on time.
pub const MAIN_MEASURE: &str = "dung-han";
/// The ranking beside which figures of the whole country stand.
pub const NATIONAL_MEASURE: &str = "dung-han-766";
/// The contract's JSON description, served by the API.
pub const OPEN_DATA: &str = "/api/v1/openapi.json";
/// The national portal, where people file.
pub const NATIONAL_PORTAL: &str = "https://dichvucong.gov.vn";
/// Where people send reports and proposals.
pub const PETITIONS: &str = "https://pakn.dichvucong.gov.vn";
pub const PETITIONS_HOST: &str = "pakn.dichvucong.gov.vn";
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
    Compare(CompareView),
    Tasks(TaskView),
    Levels,
    AgencyLevels(AgencyCode, Option<String>),
    Egdi(EgdiView),
    Dossiers,
    MyDossiers,
    Submissions(SubmissionView),
    Submission(Slug),
    News(NewsView),
    Article(Slug),
    Enterprises(EnterpriseView),
    EnterpriseFigures(FiguresView),
    Enterprise(EnterpriseCode),
    Programmes(ProgrammeRoute),
    Accessibility,
    Exchange(ExchangeView),
    ExchangeUnit(AgencyCode),
    History(HistoryView),
}

impl Route {
    /// Whether a page shows what concerns one person alone: nobody keeps it, lists it or opens it
    /// beside their own.
    pub fn is_private(&self) -> bool {
        matches!(self, Self::Dossiers | Self::MyDossiers)
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
    /// end and codes without their dot lead to the one right spelling. `query` gives all values of
    /// a parameter.
    pub fn find(path: &str, query: impl Fn(&str) -> Vec<String>) -> Destination {
        let tidy = tidy(path);
        let lang = Lang::of_path(&tidy);
        let bare = tidy.strip_prefix(lang.prefix()).unwrap_or_default();
        let parts: Vec<_> = bare.split('/').filter(|part| !part.is_empty()).collect();
        let first = |key: &str| query(key).into_iter().next();
        let cursor = || first(key::CURSOR).filter(|cursor| !cursor.is_empty());
        let found = match parts.as_slice() {
            [] | ["index.html"] => Some(Self::Home),
            [slug::PROCEDURES] => Some(Self::Procedures(ProcedureSearch::from_query(first))),
            [slug::PROCEDURES, code] => code.parse().map(Self::Procedure).ok(),
            [slug::LIFE_EVENTS] => Some(Self::LifeEvents),
            [slug::LIFE_EVENTS, event] => event
                .parse()
                .map(|event| Self::LifeEvent(event, cursor()))
                .ok(),
            [slug::AGENCIES] => Some(Self::Agencies),
            [slug::RANKINGS] => Some(Self::Rankings),
            [slug::RANKINGS, slug::COMPARE] => Some(Self::Compare(CompareView::from_query(&query))),
            [slug::RANKINGS, slug::TASKS] => Some(Self::Tasks(TaskView::from_query(first))),
            [slug::RANKINGS, slug::LEVELS] => Some(Self::Levels),
            [slug::RANKINGS, slug::LEVELS, code] => code
                .parse()
                .map(|code| Self::AgencyLevels(code, cursor()))
                .ok(),
            [slug::RANKINGS, slug::EGDI] => Some(Self::Egdi(EgdiView::from_query(first))),
            [slug::RANKINGS, measure] => measure
                .parse()
                .map(|measure| Self::Ranking(measure, RankingView::from_query(first)))
                .ok(),
            [slug::RANKINGS, slug::UNIT, code] => code.parse().map(Self::RankedUnit).ok(),
            [slug::DOSSIERS] => Some(Self::Dossiers),
            [slug::DOSSIERS, slug::MINE] => Some(Self::MyDossiers),
            [slug::DOSSIERS, slug::SUBMISSIONS] => {
                Some(Self::Submissions(SubmissionView::from_query(first)))
            }
            [slug::DOSSIERS, slug::SUBMISSIONS, number] => {
                number.parse().map(Self::Submission).ok()
            }
            [slug::NEWS] => Some(Self::News(NewsView::from_query(first))),
            [slug::NEWS, article] => article.parse().map(Self::Article).ok(),
            [slug::ENTERPRISES, rest @ ..] => enterprises::find(rest, first),
            [slug::PROGRAMMES, rest @ ..] => {
                ProgrammeRoute::find(rest, first).map(Self::Programmes)
            }
            [slug::ACCESSIBILITY] => Some(Self::Accessibility),
            [slug::EXCHANGE] => Some(Self::Exchange(ExchangeView::from_query(first))),
            [slug::EXCHANGE, code] => code.parse().map(Self::ExchangeUnit).ok(),
            [slug::HISTORY] => Some(Self::History(HistoryView::from_query(first))),
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
