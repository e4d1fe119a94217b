//! Which data an address with `.json` names.

use portal::{
    client::{
        agencies::AGENCIES,
        egdi::{EGDI, address_of_survey},
        enterprises::{address_of_enterprise, address_of_enterprises, address_of_figures},
        exchange::{address_of_exchange, address_of_exchange_unit, address_of_history},
        levels::{LEVEL_AUDIT, address_of_agency_levels},
        life_events::LIFE_EVENTS,
        news::{address_of_article, address_of_news},
        performance::{
            MEASURES, address_of_comparison, address_of_edition, address_of_measure,
            address_of_series,
        },
        procedures::{address_of, address_of_list},
        programmes::{
            PROGRAMMES, address_of_episode, address_of_episodes, address_of_question,
            address_of_questions,
        },
        submissions::{address_of_submission, address_of_submissions},
        tasks::address_of_tasks,
    },
    route::{
        CompareView, Destination, MAIN_MEASURE, Months, ProcedureSearch, ProgrammeRoute,
        RankingView, Route, key,
    },
};

use super::ENDING;
use crate::pages;

pub enum Data {
    /// The API has it at this address.
    Here(String),
    /// The same of an edition, which is a file with a name of its own.
    Edition(String, RankingView),
    /// It is at another address of ours.
    Moved(String),
    /// These parameters make no sense. A page can say that it left them out; data cannot, and a
    /// longer list than was asked for would be taken for the right one.
    Refused(Vec<&'static str>),
}

pub fn data(path: &str, query: Option<&str>) -> Option<Data> {
    let has_data = |route: &Route| of_route(route.clone()).is_some();
    match pages::page_of_file(path, query, ENDING, has_data)? {
        Destination::Page(_, route) => of_route(route),
        Destination::Moved(right) => {
            Some(Data::Moved(pages::address_of_file(&right, query, ENDING)))
        }
        Destination::Nowhere(_) => None,
    }
}

fn of_route(route: Route) -> Option<Data> {
    match route {
        Route::Procedure(code) => Some(Data::Here(address_of(&code))),
        Route::Procedures(search) => Some(of_search(search)),
        Route::LifeEvents => Some(Data::Here(LIFE_EVENTS.to_owned())),
        Route::Agencies => Some(Data::Here(AGENCIES.to_owned())),
        Route::Rankings => Some(Data::Here(MEASURES.to_owned())),
        Route::Ranking(_, view) if !view.ignored.is_empty() => Some(Data::Refused(view.ignored)),
        // The app and the table add months up; the API publishes each alone.
        Route::Ranking(_, view) if view.months != Months::One => {
            Some(Data::Refused(vec![key::MONTHS]))
        }
        Route::Ranking(measure, view) => Some(match view.edition {
            Some(edition) => Data::Edition(address_of_edition(&measure, edition), view),
            None => Data::Here(address_of_measure(&measure)),
        }),
        Route::Egdi(view) if !view.ignored.is_empty() => Some(Data::Refused(view.ignored)),
        Route::Egdi(view) => Some(Data::Here(match view.year {
            Some(year) => address_of_survey(year),
            None => EGDI.to_owned(),
        })),
        Route::RankedUnit(code) => {
            let measure = MAIN_MEASURE.parse().ok()?;
            Some(Data::Here(address_of_series(&code, &measure)))
        }
        Route::Compare(view) => of_comparison(view),
        Route::Tasks(view) if !view.ignored.is_empty() => Some(Data::Refused(view.ignored)),
        Route::Tasks(view) => Some(Data::Here(address_of_tasks(&view.filter))),
        Route::Levels => Some(Data::Here(LEVEL_AUDIT.to_owned())),
        Route::AgencyLevels(agency, cursor) => {
            Some(Data::Here(address_of_agency_levels(&agency, cursor)))
        }
        Route::Submissions(view) if !view.ignored.is_empty() => Some(Data::Refused(view.ignored)),
        Route::Submissions(view) => Some(Data::Here(address_of_submissions(&view))),
        Route::Submission(number) => Some(Data::Here(address_of_submission(&number))),
        Route::News(view) if !view.ignored.is_empty() => Some(Data::Refused(view.ignored)),
        Route::News(view) => Some(Data::Here(address_of_news(&view))),
        Route::Article(slug) => Some(Data::Here(address_of_article(&slug))),
        Route::Exchange(view) if !view.ignored.is_empty() => Some(Data::Refused(view.ignored)),
        Route::Exchange(view) => Some(Data::Here(address_of_exchange(&view))),
        Route::ExchangeUnit(code) => Some(Data::Here(address_of_exchange_unit(&code))),
        Route::History(view) if !view.ignored.is_empty() => Some(Data::Refused(view.ignored)),
        Route::History(view) => Some(Data::Here(address_of_history(view.topic))),
        Route::Enterprises(view) if !view.ignored.is_empty() => Some(Data::Refused(view.ignored)),
        Route::Enterprises(view) => Some(Data::Here(address_of_enterprises(&view))),
        Route::EnterpriseFigures(view) if !view.ignored.is_empty() => {
            Some(Data::Refused(view.ignored))
        }
        Route::EnterpriseFigures(view) => Some(Data::Here(address_of_figures(&view))),
        Route::Enterprise(code) => Some(Data::Here(address_of_enterprise(&code))),
        Route::Programmes(below) => Some(of_programmes(&below)),
        Route::Home
        | Route::LifeEvent(..)
        | Route::Dossiers
        | Route::MyDossiers
        | Route::Accessibility => None,
    }
}

fn of_programmes(below: &ProgrammeRoute) -> Data {
    if !below.ignored().is_empty() {
        return Data::Refused(below.ignored().to_vec());
    }
    Data::Here(match below {
        ProgrammeRoute::All => PROGRAMMES.to_owned(),
        ProgrammeRoute::One(programme, view) => address_of_episodes(programme, view),
        ProgrammeRoute::Questions(programme, view) => address_of_questions(programme, view),
        ProgrammeRoute::Question(programme, code) => address_of_question(programme, code),
        ProgrammeRoute::Episode(programme, episode, _) => address_of_episode(programme, episode),
    })
}

/// A comparison of nothing has no data, and neither has one of more than can be compared.
fn of_comparison(view: CompareView) -> Option<Data> {
    if !view.ignored.is_empty() {
        return Some(Data::Refused(view.ignored));
    }
    let measure = view.measure.or_else(|| MAIN_MEASURE.parse().ok())?;
    let address = address_of_comparison(&measure, &view.units).filter(|_| view.left_out.is_empty());
    Some(address.map_or_else(|| Data::Refused(vec![key::COMPARED]), Data::Here))
}

fn of_search(search: ProcedureSearch) -> Data {
    match search.ignored.is_empty() {
        true => Data::Here(address_of_list(&search)),
        false => Data::Refused(search.ignored),
    }
}
