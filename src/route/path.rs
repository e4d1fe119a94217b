//! From a route to its address.

use super::{Route, enterprises, exchange, key, slug, with_query};
use crate::i18n::Lang;

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
            Self::Egdi(view) => with_query(&below_rankings(prefix, slug::EGDI), &view.pairs()),
            Self::Compare(view) => {
                with_query(&below_rankings(prefix, slug::COMPARE), &view.pairs())
            }
            Self::Tasks(view) => with_query(&below_rankings(prefix, slug::TASKS), &view.pairs()),
            Self::Levels => below_rankings(prefix, slug::LEVELS),
            Self::AgencyLevels(code, cursor) => {
                let pairs = cursor.clone().map(|cursor| (key::CURSOR, cursor));
                let path = below_rankings(prefix, slug::LEVELS);
                with_query(&format!("{path}/{code}"), pairs.as_slice())
            }
            Self::Dossiers => format!("{prefix}/{}", slug::DOSSIERS),
            Self::MyDossiers => format!("{prefix}/{}/{}", slug::DOSSIERS, slug::MINE),
            Self::Submissions(view) => with_query(&submissions(prefix), &view.pairs()),
            Self::Submission(number) => format!("{}/{number}", submissions(prefix)),
            Self::News(view) => with_query(&format!("{prefix}/{}", slug::NEWS), &view.pairs()),
            Self::Article(article) => format!("{prefix}/{}/{article}", slug::NEWS),
            Self::Enterprises(view) => enterprises::list(prefix, view),
            Self::EnterpriseFigures(view) => enterprises::figures(prefix, view),
            Self::Enterprise(code) => enterprises::one(prefix, code),
            Self::Programmes(below) => below.path(&format!("{prefix}/{}", slug::PROGRAMMES)),
            Self::Accessibility => format!("{prefix}/{}", slug::ACCESSIBILITY),
            Self::Exchange(view) => exchange::path(prefix, slug::EXCHANGE, &view.pairs()),
            Self::ExchangeUnit(code) => format!("{prefix}/{}/{code}", slug::EXCHANGE),
            Self::History(view) => exchange::path(prefix, slug::HISTORY, &view.pairs()),
        }
    }
}

fn below_rankings(prefix: &str, slug: &str) -> String {
    format!("{prefix}/{}/{slug}", slug::RANKINGS)
}

fn submissions(prefix: &str) -> String {
    format!("{prefix}/{}/{}", slug::DOSSIERS, slug::SUBMISSIONS)
}
