//! What a view of the UN survey comes to, before anything is drawn: which survey, and what one
//! sentence says of it. The page, its preview and its files all begin here.

use contract::{AseanMembership, CountryFigures, EgdiReport, EgdiSurvey};

use crate::route::EgdiView;

mod summary;

pub use domain::egdi::asean_places;
pub use summary::{country_name, finding};

/// The survey of the year asked for, and the one before it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chosen<'a> {
    pub survey: &'a EgdiSurvey,
    pub earlier: Option<&'a EgdiSurvey>,
}

/// The newest survey when no year is asked for, or one without a survey. None where there is none
/// at all.
pub fn choose<'a>(report: &'a EgdiReport, view: &EgdiView) -> Option<Chosen<'a>> {
    let surveys = &report.surveys;
    let asked = surveys
        .iter()
        .position(|survey| Some(survey.year) == view.year);
    let at = asked.unwrap_or(0);
    Some(Chosen {
        survey: surveys.get(at)?,
        earlier: surveys.get(at + 1),
    })
}

/// How many ASEAN members a survey has.
pub fn members(survey: &EgdiSurvey) -> usize {
    let is_placed = |one: &&CountryFigures| one.asean == AseanMembership::Member;
    survey.countries.iter().filter(is_placed).count()
}

/// Those that became members after the survey.
pub fn joined_later(survey: &EgdiSurvey) -> impl Iterator<Item = &CountryFigures> {
    let countries = survey.countries.iter();
    countries.filter(|one| one.asean == AseanMembership::JoinedLater)
}
