//! What kinds of pages there are.

use portal::route::Route;

use super::programmes;

/// What the log calls a page: its address would tell what people look for.
pub fn pattern(route: Option<&Route>) -> &'static str {
    match route {
        Some(Route::Home) => "home",
        Some(Route::Procedures(_)) => "procedures",
        Some(Route::Procedure(_)) => "procedure",
        Some(Route::LifeEvents) => "life events",
        Some(Route::LifeEvent(..)) => "life event",
        Some(Route::Agencies) => "agencies",
        Some(Route::Rankings) => "rankings",
        Some(Route::Ranking(..)) => "ranking",
        Some(Route::RankedUnit(_)) => "ranked unit",
        Some(Route::Compare(_)) => "comparison",
        Some(Route::Tasks(_)) => "tasks",
        Some(Route::Levels) => "levels",
        Some(Route::AgencyLevels(..)) => "levels of an agency",
        Some(Route::Egdi(_)) => "egdi",
        Some(Route::Dossiers) => "dossiers",
        Some(Route::MyDossiers) => "my dossiers",
        Some(Route::Submissions(_)) => "submissions",
        Some(Route::Submission(_)) => "submission",
        Some(Route::News(_)) => "news",
        Some(Route::Article(_)) => "article",
        Some(Route::Enterprises(_)) => "enterprises",
        Some(Route::EnterpriseFigures(_)) => "enterprise figures",
        Some(Route::Enterprise(_)) => "enterprise",
        Some(Route::Programmes(below)) => programmes::pattern(below),
        Some(Route::Accessibility) => "accessibility",
        Some(Route::Exchange(_)) => "document exchange",
        Some(Route::ExchangeUnit(_)) => "body of the document exchange",
        Some(Route::History(_)) => "timeline",
        None => "nowhere",
    }
}
