//! What a page says of itself to machines: title, description, addresses, preview.

use contract::{Edition, Procedure, ProcedurePage, TimeLimit};
use portal::{
    components::{page_facts::Standing, procedure_list::time_limits},
    i18n::Lang,
    pages::procedure::fee_in_short,
    ranking::{finding, select},
    route::{Route, with_ending},
};

use super::{json_ld, load::Page};
use crate::{
    config::PublicUrl,
    downloads,
    html::{escaped, shortened_to},
};

/// A description longer than this is cut in every preview anyway.
const LONGEST_DESCRIPTION: usize = 300;
/// Names of procedures that a description of a list repeats.
const NAMES_IN_DESCRIPTION: usize = 3;

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
    if let Some(route) = &page.route {
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
        Route::Procedure(_) | Route::LifeEvents | Route::Agencies | Route::Rankings => {
            vec![("json", "application/json")]
        }
        Route::Ranking(..) => downloads::KINDS.to_vec(),
        Route::Procedures(search) if search.cursor.is_none() => vec![
            ("json", "application/json"),
            ("atom", "application/atom+xml"),
        ],
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
        Route::Procedure(_) => "article",
        _ => "website",
    };
    let address = route.path(page.lang);
    let properties = [
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
    let mut tags: String = properties
        .iter()
        .map(|(name, value)| format!("<meta property={name} content=\"{}\">", escaped(value)))
        .collect();
    tags += "<meta name=twitter:card content=summary_large_image>";
    tags
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

/// The page in one or two sentences, of its own facts where it has any.
pub fn description(page: &Page) -> String {
    let texts = page.lang.head_texts();
    if page.unavailable().is_some() {
        return texts.failed.to_owned();
    }
    let found = page.snapshot.facts.standing == Standing::Found;
    let whole = match &page.route {
        Some(Route::Home) => texts.home.to_owned(),
        Some(Route::Procedures(search)) => {
            let list = page.value::<ProcedurePage>();
            let total = list.as_ref().map_or(0, |list| list.total);
            match search.filter.pairs().is_empty() && search.cursor.is_none() {
                true => (texts.all_procedures)(total),
                false => (texts.some_procedures)(what_was_asked(page), total, &first_names(list)),
            }
        }
        Some(Route::Procedure(_)) if found => match page.value::<Procedure>() {
            Some(procedure) => of_procedure(page.lang, &procedure),
            None => texts.nowhere.to_owned(),
        },
        Some(Route::LifeEvents) => texts.life_events.to_owned(),
        Some(Route::LifeEvent(..)) if found => {
            let list = page.value::<ProcedurePage>();
            let total = list.as_ref().map_or(0, |list| list.total);
            (texts.life_event)(&page.snapshot.facts.title, total, &first_names(list))
        }
        Some(Route::Agencies) => texts.agencies.to_owned(),
        Some(Route::Rankings) => texts.rankings.to_owned(),
        Some(Route::Ranking(_, view)) if found => match page.value::<Edition>() {
            Some(edition) => finding(page.lang, &edition, &select(&edition, view), view),
            None => texts.rankings.to_owned(),
        },
        Some(Route::RankedUnit(_)) if found => (texts.ranked_unit)(&page.snapshot.facts.title),
        Some(Route::Accessibility) => texts.accessibility.to_owned(),
        Some(
            Route::Procedure(_) | Route::LifeEvent(..) | Route::Ranking(..) | Route::RankedUnit(_),
        )
        | None => texts.nowhere.to_owned(),
    };
    shortened(&whole)
}

/// The title of a list without the name that all lists share.
fn what_was_asked(page: &Page) -> &str {
    let title = page.snapshot.facts.title.as_str();
    let heading = page.lang.texts().list.heading;
    let bare = title.strip_suffix(heading).unwrap_or(title);
    bare.trim_end_matches([' ', '–'])
}

fn of_procedure(lang: Lang, procedure: &Procedure) -> String {
    let texts = lang.texts();
    let papers = procedure.document_cases.iter();
    (lang.head_texts().procedure)(
        &procedure.code.to_string(),
        &lang.name(&procedure.agency.name),
        &time_limits(texts, &TimeLimit::different(&procedure.channels)),
        &fee_in_short(lang, procedure),
        papers.map(|case| case.documents.len()).sum(),
    )
}

fn first_names(list: Option<ProcedurePage>) -> String {
    let items = list.map(|list| list.items).unwrap_or_default();
    let names: Vec<_> = items
        .into_iter()
        .take(NAMES_IN_DESCRIPTION)
        .map(|item| shortened_to(&item.name, 80))
        .collect();
    names.join("; ")
}

fn shortened(text: &str) -> String {
    shortened_to(text, LONGEST_DESCRIPTION)
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
        // An edition is worth finding; one reader's way of looking at it is not.
        Some(Route::Ranking(_, view)) => view.ignored.is_empty() && view.choices() <= 1,
        Some(_) => true,
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

    #[test]
    fn a_long_text_ends_at_a_word() {
        assert_eq!(shortened_to("một hai ba", 10), "một hai ba");
        assert_eq!(shortened_to("một hai, ba bốn", 10), "một hai…");
    }
}
