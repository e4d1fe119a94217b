//! `/sitemap.xml` and its parts: every address worth finding, in both languages.

use contract::{Date, ProcedureCode, Slug};
use portal::{
    i18n::Lang,
    route::{
        CompareView, EgdiView, EnterpriseView, ExchangeView, FiguresView, HistoryView, NewsView,
        ProcedureSearch, RankingView, Route, SubmissionView, TaskView,
    },
};

use super::collection::Known;
use crate::{address::PublicUrl, html::escaped};

pub const INDEX: &str = "/sitemap.xml";

/// The format allows 50,000; smaller parts are easier on those who read them.
const ADDRESSES_IN_PART: usize = 5_000;
const ROUTES_IN_PART: usize = ADDRESSES_IN_PART / Lang::ALL.len();

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// The document at a path; none where there is no such part.
pub fn document(path: &str, known: &Known, public: &PublicUrl) -> Option<String> {
    if path == INDEX {
        return Some(index(known, public));
    }
    let (_, part) = parts(known).find(|(own, _)| own == path)?;
    let routes: Vec<_> = match part {
        Part::Pages => pages(known),
        Part::Procedures(procedures) => procedures
            .iter()
            .map(|(code, day)| (Route::Procedure(code.clone()), Some(*day)))
            .collect(),
        Part::News(news) => news
            .iter()
            .map(|(slug, day)| (Route::Article(slug.clone()), Some(*day)))
            .collect(),
    };
    Some(address_set(&routes, public))
}

enum Part<'a> {
    Pages,
    Procedures(&'a [(ProcedureCode, Date)]),
    News(&'a [(Slug, Date)]),
}

fn parts(known: &Known) -> impl Iterator<Item = (String, Part<'_>)> {
    let pages = ("/sitemap/pages-1.xml".to_owned(), Part::Pages);
    let procedures =
        known
            .procedures
            .chunks(ROUTES_IN_PART)
            .zip(1..)
            .map(|(part, number): (_, u32)| {
                let path = format!("/sitemap/procedures-{number}.xml");
                (path, Part::Procedures(part))
            });
    let news = known
        .news
        .chunks(ROUTES_IN_PART)
        .zip(1..)
        .map(|(part, number): (_, u32)| {
            let path = format!("/sitemap/news-{number}.xml");
            (path, Part::News(part))
        });
    [pages].into_iter().chain(procedures).chain(news)
}

/// Everything but procedures and articles. The day is that of the catalogue, for what is made of it.
fn pages(known: &Known) -> Vec<(Route, Option<Date>)> {
    let lists = [
        Route::Home,
        Route::Procedures(ProcedureSearch::default()),
        Route::LifeEvents,
        Route::Agencies,
        Route::Levels,
    ];
    let figures = [
        Route::Rankings,
        Route::Compare(CompareView::default()),
        Route::Tasks(TaskView::default()),
        Route::Egdi(EgdiView::default()),
        Route::Submissions(SubmissionView::default()),
        Route::News(NewsView::default()),
        Route::Exchange(ExchangeView::default()),
        Route::History(HistoryView::default()),
        Route::Enterprises(EnterpriseView::default()),
        Route::EnterpriseFigures(FiguresView::default()),
    ];
    let events = known.life_events.iter().cloned();
    let rankings = known.rankings.iter().cloned();
    let rankings = rankings.map(|measure| Route::Ranking(measure, RankingView::default()));
    let units = known.ranked_units.iter().cloned().map(Route::RankedUnit);
    let submissions = known.submissions.iter().cloned().map(Route::Submission);
    let bodies = known.exchange_units.iter().cloned();
    let bodies = bodies.map(Route::ExchangeUnit);
    let enterprises = known.enterprises.iter().cloned().map(Route::Enterprise);
    let undated = figures
        .into_iter()
        .chain(rankings)
        .chain(units)
        .chain(submissions)
        .chain(bodies)
        .chain(enterprises)
        .chain([Route::Accessibility]);
    lists
        .into_iter()
        .chain(events.map(|event| Route::LifeEvent(event, None)))
        .map(|route| (route, Some(known.updated_on)))
        .chain(undated.map(|route| (route, None)))
        .chain(known.programmes.iter().cloned())
        .collect()
}

fn index(known: &Known, public: &PublicUrl) -> String {
    let mut index = format!("{DECLARATION}<sitemapindex xmlns=\"{NAMESPACE}\">\n");
    for (path, part) in parts(known) {
        let changed_on = match part {
            Part::Pages => Some(known.updated_on),
            Part::Procedures(procedures) => procedures.iter().map(|(_, day)| *day).max(),
            Part::News(news) => news.iter().map(|(_, day)| *day).max(),
        };
        let address = location(&public.join(&path), changed_on);
        index += &format!("<sitemap>{address}</sitemap>\n");
    }
    index + "</sitemapindex>\n"
}

fn address_set(routes: &[(Route, Option<Date>)], public: &PublicUrl) -> String {
    let mut set = format!("{DECLARATION}<urlset xmlns=\"{NAMESPACE}\" xmlns:xhtml=\"{XHTML}\">\n");
    for (route, changed_on) in routes {
        let alternates = alternates(route, public);
        for lang in Lang::ALL {
            let address = location(&public.join(&route.path(lang)), *changed_on);
            set += &format!("<url>{address}{alternates}</url>\n");
        }
    }
    set + "</urlset>\n"
}

fn location(address: &str, changed_on: Option<Date>) -> String {
    let day = changed_on.map(|day| format!("<lastmod>{day}</lastmod>"));
    format!("<loc>{}</loc>{}", escaped(address), day.unwrap_or_default())
}

/// The same page in each language, itself included, as its head says too.
fn alternates(route: &Route, public: &PublicUrl) -> String {
    let languages = Lang::ALL.map(|lang| (lang.code(), lang));
    languages
        .into_iter()
        .chain([("x-default", Lang::Vi)])
        .map(|(name, lang)| {
            let address = public.join(&route.path(lang));
            format!(
                "<xhtml:link rel=\"alternate\" hreflang=\"{name}\" href=\"{}\"/>",
                escaped(&address)
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(procedures: u32) -> Known {
        let day = Date::new(2026, 11, 22).expect("a day");
        let code = |number| format!("1.{number:06}").parse().expect("a code");
        Known {
            procedures: (0..procedures).map(|number| (code(number), day)).collect(),
            life_events: Vec::new(),
            rankings: Vec::new(),
            ranked_units: Vec::new(),
            submissions: Vec::new(),
            news: Vec::new(),
            exchange_units: Vec::new(),
            enterprises: Vec::new(),
            programmes: Vec::new(),
            updated_on: day,
        }
    }

    #[test]
    fn a_part_holds_at_most_5_000_addresses() {
        let public = "https://example.gov.vn".parse().expect("an origin");
        let known = known(2_501);
        let count = |path: &str| {
            let document = document(path, &known, &public)?;
            Some(document.matches("<loc>").count())
        };
        assert_eq!(count(INDEX), Some(3));
        assert_eq!(count("/sitemap/procedures-1.xml"), Some(5_000));
        assert_eq!(count("/sitemap/procedures-2.xml"), Some(2));
        for missing in [
            "procedures-0",
            "procedures-01",
            "procedures-3",
            "pages-2",
            "pages-1.xml",
        ] {
            assert_eq!(count(&format!("/sitemap/{missing}.xml")), None, "{missing}");
        }
    }

    #[test]
    fn an_empty_catalogue_has_pages_all_the_same() {
        let public = "https://example.gov.vn".parse().expect("an origin");
        let index = document(INDEX, &known(0), &public).expect("an index");
        assert!(
            index.contains("/sitemap/pages-1.xml") && !index.contains("procedures"),
            "{index}"
        );
    }
}
