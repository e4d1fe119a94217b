//! What a page says of itself to machines: title, description, addresses, preview.

use contract::{Article, Edition, ProcedurePage};
use portal::{
    components::page_facts::Standing,
    i18n::Lang,
    route::{Months, ProgrammeRoute, RankingView, Route, with_ending},
};

use super::{description::description, json_ld, load::Page, programmes};
use crate::{config::PublicUrl, downloads, html::escaped};

/// The size every preview image has.
pub const PREVIEW_SIZE: (u32, u32) = (1200, 628);

/// Everything from the title to the structured data, as HTML.
pub fn head(page: &Page, public: &PublicUrl) -> String {
    let site = page.lang.texts().site.name;
    let title = format!("{} – {site}", page.snapshot.facts.title);
    let description = description(page);
    let mut head = format!(
        "<title>{}</title><meta name=description content=\"{}\">",
        escaped(&title),
        escaped(&description)
    );
    if !is_indexed(page) {
        head += "<meta name=robots content=noindex>";
    }
    if let Some(route) = page.route.clone().map(programmes::plain) {
        let route = &route;
        head += &addresses(page, route, public);
        head += &preview(page, route, public, &description);
        head += &json_ld::script(page, route, public, &description);
    }
    head
}

/// Its one right address, and the same page in the other language.
fn addresses(page: &Page, route: &Route, public: &PublicUrl) -> String {
    let own = public.join(&route.path(page.lang));
    let mut links = format!("<link rel=canonical href=\"{}\">", escaped(&own));
    for lang in Lang::ALL {
        let address = public.join(&route.path(lang));
        links += &alternate(lang.code(), &address);
    }
    links += &alternate("x-default", &public.join(&route.path(Lang::Vi)));
    let formats = match route {
        Route::Procedure(_)
        | Route::LifeEvents
        | Route::Agencies
        | Route::Rankings
        | Route::Levels
        | Route::AgencyLevels(..)
        | Route::Submission(_)
        | Route::Article(_) => vec![("json", "application/json")],
        Route::Ranking(_, view) if is_together(page, view) => vec![("csv", "text/csv")],
        Route::Ranking(..) => downloads::KINDS.to_vec(),
        Route::RankedUnit(_) | Route::Tasks(_) | Route::Egdi(_) => BOTH.to_vec(),
        Route::Compare(view) if !view.units.is_empty() => BOTH.to_vec(),
        Route::Procedures(search) if search.cursor.is_none() => vec![
            ("json", "application/json"),
            ("atom", "application/atom+xml"),
        ],
        Route::Submissions(view) if view.ignored.is_empty() => vec![("json", "application/json")],
        Route::News(view) if view.ignored.is_empty() && view.cursor.is_none() => vec![
            ("json", "application/json"),
            ("atom", "application/atom+xml"),
            ("feed.json", "application/feed+json"),
        ],
        Route::News(view) if view.ignored.is_empty() => vec![("json", "application/json")],
        Route::Exchange(view) if view.ignored.is_empty() => BOTH.to_vec(),
        Route::ExchangeUnit(_) => BOTH.to_vec(),
        Route::History(view) if view.ignored.is_empty() => vec![
            ("json", "application/json"),
            ("atom", "application/atom+xml"),
            ("feed.json", "application/feed+json"),
        ],
        Route::Enterprises(view) if view.ignored.is_empty() => BOTH.to_vec(),
        Route::EnterpriseFigures(view) if view.ignored.is_empty() => BOTH.to_vec(),
        Route::Enterprise(_) => vec![
            ("json", "application/json"),
            ("csv", "text/csv"),
            ("atom", "application/atom+xml"),
            ("feed.json", "application/feed+json"),
        ],
        Route::Programmes(below) => programmes::formats(page, below),
        _ => Vec::new(),
    };
    for (suffix, kind) in formats {
        let address = public.join(&with_ending(&route.path(page.lang), &format!(".{suffix}")));
        links += &format!(
            "<link rel=alternate type={kind} href=\"{}\">",
            escaped(&address)
        );
    }
    links
}

/// Whether a ranking shows several months taken together.
fn is_together(page: &Page, view: &RankingView) -> bool {
    let edition = page.value::<Edition>();
    edition.is_some_and(|edition| view.months_of(&edition) != Months::One)
}

/// The data of a page, and the same as a table.
const BOTH: [(&str, &str); 2] = [("json", "application/json"), ("csv", "text/csv")];

fn alternate(lang: &str, address: &str) -> String {
    format!(
        "<link rel=alternate hreflang={lang} href=\"{}\">",
        escaped(address)
    )
}

fn preview(page: &Page, route: &Route, public: &PublicUrl, description: &str) -> String {
    let texts = page.lang.texts();
    let locale = |lang| match lang {
        Lang::Vi => "vi_VN",
        Lang::En => "en_GB",
    };
    let (width, height) = PREVIEW_SIZE;
    let kind = match route {
        Route::Procedure(_) | Route::Submission(_) | Route::Article(_) => "article",
        _ => "website",
    };
    let address = route.path(page.lang);
    let mut properties = vec![
        ("og:type", kind.to_owned()),
        ("og:site_name", texts.site.name.to_owned()),
        ("og:title", page.snapshot.facts.title.clone()),
        ("og:description", description.to_owned()),
        ("og:url", public.join(&address)),
        ("og:locale", locale(page.lang).to_owned()),
        ("og:locale:alternate", locale(page.lang.other()).to_owned()),
        ("og:image", public.join(&preview_address(&address))),
        ("og:image:width", width.to_string()),
        ("og:image:height", height.to_string()),
        ("og:image:alt", page.snapshot.facts.title.clone()),
    ];
    if let Some(article) = article_of(page, route) {
        let head = article.head;
        let changed = head.updated_at.map(|at| ("article:modified_time", at));
        let dates = [Some(("article:published_time", head.published_at)), changed];
        let dates = dates.into_iter().flatten();
        properties.extend(dates.map(|(name, at)| (name, at.to_string())));
    }
    let mut tags: String = properties
        .iter()
        .map(|(name, value)| format!("<meta property={name} content=\"{}\">", escaped(value)))
        .collect();
    tags += "<meta name=twitter:card content=summary_large_image>";
    tags
}

/// The article that a page shows.
pub fn article_of(page: &Page, route: &Route) -> Option<Article> {
    match route {
        Route::Article(_) => page.value(),
        _ => None,
    }
}

/// Where the picture of a page is: `/thu-tuc?q=x` has `/og/thu-tuc.png?q=x`.
pub fn preview_address(address: &str) -> String {
    let (path, query) = match address.split_once('?') {
        Some((path, query)) => (path, format!("?{query}")),
        None => (address, String::new()),
    };
    let path = match path {
        "/" => "/index",
        path => path,
    };
    format!("/og{path}.png{query}")
}

/// What a search engine shall find: no failures, later pages or combinations of choices (one
/// choice alone is a list worth finding).
fn is_indexed(page: &Page) -> bool {
    let stands = page.snapshot.facts.standing == Standing::Found && page.unavailable().is_none();
    let worth_finding = match &page.route {
        Some(Route::Procedures(search)) => {
            search.cursor.is_none() && search.ignored.is_empty() && search.filter.choices() <= 1
        }
        Some(Route::LifeEvent(_, cursor)) => {
            let list = page.value::<ProcedurePage>();
            cursor.is_none() && list.is_some_and(|list| list.total > 0)
        }
        // A question is found through the list of all.
        Some(Route::Programmes(ProgrammeRoute::Question(..))) => false,
        // An edition is worth finding; one reader's way of looking at it is not.
        Some(Route::Ranking(_, view)) => view.ignored.is_empty() && view.choices() <= 1,
        Some(Route::Compare(view)) => {
            view.ignored.is_empty() && view.left_out.is_empty() && view.pairs().is_empty()
        }
        // Some tasks of one board; and what the page of all agencies leads to.
        Some(Route::Tasks(view)) => view.ignored.is_empty() && view.pairs().is_empty(),
        // A topic, an agency or a kind is worth finding; what somebody looked for is not.
        Some(Route::News(view)) => {
            view.cursor.is_none()
                && view.ignored.is_empty()
                && view.pairs().len() <= 1
                && view.filter.q.is_none()
        }
        // An enterprise has a page of its own, and some sums of one table are no other table.
        Some(Route::Enterprises(view)) => view.ignored.is_empty() && view.pairs().is_empty(),
        Some(Route::EnterpriseFigures(view)) => view.ignored.is_empty() && view.pairs().is_empty(),
        // Nobody shall find an enterprise that does not exist.
        Some(Route::Enterprise(code)) => !code.is_sample(),
        // Each document has a page of its own.
        Some(Route::Submissions(view)) => view.ignored.is_empty() && view.pairs().is_empty(),
        Some(Route::AgencyLevels(..)) => false,
        // One reader's way of looking at the figures is not worth finding.
        Some(Route::Exchange(view)) => view.is_usual(),
        Some(Route::History(view)) => view.ignored.is_empty(),
        Some(Route::Programmes(below)) => programmes::is_indexed(page, below),
        Some(Route::Egdi(view)) => view.ignored.is_empty() && view.pairs().len() <= 1,
        Some(route) => !route.is_private(),
        None => false,
    };
    stands && worth_finding
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_has_a_picture_of_its_own() {
        assert_eq!(preview_address("/"), "/og/index.png");
        assert_eq!(preview_address("/en"), "/og/en.png");
        assert_eq!(
            preview_address("/thu-tuc?q=khai%20sinh"),
            "/og/thu-tuc.png?q=khai%20sinh"
        );
    }
}
