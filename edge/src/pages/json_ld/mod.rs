//! Structured data (schema.org) about a page, made of the same answers as its text.

mod article;
mod enterprise;
mod exchange;
mod programme;

use contract::{Enterprise, Procedure, ProcedurePage};
use portal::{
    components::page_facts::Standing,
    i18n::Lang,
    route::{EnterpriseView, ExchangeView, NewsView, ProcedureSearch, Route, SubmissionView},
};
use serde_json::{Value, json};

use super::{head::article_of, inlined::json_in_html, load::Page, programmes};
use crate::config::PublicUrl;

/// One script element that nothing runs, or nothing for a page that is not there.
pub fn script(page: &Page, route: &Route, public: &PublicUrl, description: &str) -> String {
    let stands = page.snapshot.facts.standing == Standing::Found && page.unavailable().is_none();
    if !stands {
        return String::new();
    }
    let mut graph = vec![about(page, route, public, description)];
    graph.extend(breadcrumbs(page, route, public));
    let document = json!({ "@context": "https://schema.org", "@graph": graph });
    format!(
        "<script type=application/ld+json>{}</script>",
        json_in_html(&document.to_string())
    )
}

fn about(page: &Page, route: &Route, public: &PublicUrl, description: &str) -> Value {
    let address = public.join(&route.path(page.lang));
    let procedure = match route {
        Route::Procedure(_) => page.value::<Procedure>(),
        _ => None,
    };
    if let Some(procedure) = procedure {
        return service(&procedure, &address, description);
    }
    if let Some(article) = article_of(page, route) {
        return article::news_article(page, &article, public, &address);
    }
    let enterprise = match route {
        Route::Enterprise(_) => page.value::<Enterprise>(),
        _ => None,
    };
    if let Some(enterprise) = enterprise {
        return enterprise::organization(page.lang, &enterprise, &address, description);
    }
    if let Route::Programmes(below) = route
        && let Some(about) = programme::about(page, below, public, description)
    {
        return about;
    }
    let mut about = json!({
        "@type": kind(route),
        "@id": address,
        "url": address,
        "name": name(page, route),
        "description": description,
        "inLanguage": page.lang.code(),
    });
    match route {
        Route::Home => about["potentialAction"] = search_action(page.lang, public),
        Route::Procedures(_) | Route::LifeEvent(..) => {
            about["mainEntity"] = items(page, public);
        }
        _ => {}
    }
    if let Some(Value::Object(more)) = exchange::data_set(page, route, public) {
        for (key, value) in more {
            about[key] = value;
        }
    }
    about
}

/// The home page's heading is a question; what it stands for is the site.
fn name<'a>(page: &'a Page, route: &Route) -> &'a str {
    match route {
        Route::Home => page.lang.texts().site.name,
        _ => &page.snapshot.facts.title,
    }
}

fn kind(route: &Route) -> &'static str {
    match route {
        Route::Home => "WebSite",
        Route::Procedures(_)
        | Route::LifeEvents
        | Route::LifeEvent(..)
        | Route::Agencies
        | Route::Rankings
        | Route::Submissions(_)
        | Route::News(_)
        | Route::Programmes(_) => "CollectionPage",
        Route::Ranking(..)
        | Route::Compare(_)
        | Route::Tasks(_)
        | Route::Egdi(_)
        | Route::Levels
        | Route::AgencyLevels(..)
        | Route::Exchange(_)
        | Route::ExchangeUnit(_)
        | Route::Enterprises(_)
        | Route::EnterpriseFigures(_) => "Dataset",
        Route::Procedure(_)
        | Route::RankedUnit(_)
        | Route::Dossiers
        | Route::MyDossiers
        | Route::Submission(_)
        | Route::Article(_)
        | Route::Accessibility
        | Route::History(_)
        | Route::Enterprise(_) => "WebPage",
    }
}

fn service(procedure: &Procedure, address: &str, description: &str) -> Value {
    let audiences: Vec<_> = procedure
        .audiences
        .iter()
        .map(|audience| json!({ "@type": "Audience", "audienceType": audience.name.vi }))
        .collect();
    json!({
        "@type": "GovernmentService",
        "@id": address,
        "url": address,
        "name": procedure.name,
        "identifier": procedure.code.to_string(),
        "description": procedure.summary.as_deref().unwrap_or(description),
        "serviceType": procedure.sector.name.vi,
        "inLanguage": "vi",
        "audience": audiences,
        "areaServed": { "@type": "Country", "name": "Việt Nam" },
        "provider": {
            "@type": "GovernmentOrganization",
            "name": procedure.agency.name.vi,
            "identifier": procedure.agency.code.to_string(),
        },
        "availableChannel": {
            "@type": "ServiceChannel",
            "serviceUrl": procedure.official_url,
        },
        "dateModified": procedure.updated_on.to_string(),
    })
}

fn search_action(lang: Lang, public: &PublicUrl) -> Value {
    let list = public.join(&Route::Procedures(ProcedureSearch::default()).path(lang));
    let key = portal::route::key::Q;
    json!({
        "@type": "SearchAction",
        "target": { "@type": "EntryPoint", "urlTemplate": format!("{list}?{key}={{words}}") },
        "query-input": "required name=words",
    })
}

fn items(page: &Page, public: &PublicUrl) -> Value {
    let list = page.value::<ProcedurePage>();
    let total = list.as_ref().map_or(0, |list| list.total);
    let items = list.map(|list| list.items).unwrap_or_default();
    let elements: Vec<_> = items
        .into_iter()
        .zip(1..)
        .map(|(item, position)| {
            let url = public.join(&Route::Procedure(item.code).path(page.lang));
            json!({ "@type": "ListItem", "position": position, "url": url, "name": item.name })
        })
        .collect();
    json!({ "@type": "ItemList", "numberOfItems": total, "itemListElement": elements })
}

fn dossiers(lang: Lang) -> (String, Route) {
    (
        lang.tracking_texts().form.heading.to_owned(),
        Route::Dossiers,
    )
}

/// The way from the home page, as the page shows it; the home page has none.
fn breadcrumbs(page: &Page, route: &Route, public: &PublicUrl) -> Option<Value> {
    let texts = page.lang.texts();
    let home = (texts.site.home.to_owned(), Route::Home);
    let above = match route {
        Route::Home => return None,
        Route::Procedure(_) => vec![(
            texts.list.heading.to_owned(),
            Route::Procedures(ProcedureSearch::default()),
        )],
        Route::Ranking(..)
        | Route::RankedUnit(_)
        | Route::Compare(_)
        | Route::Egdi(_)
        | Route::Tasks(_)
        | Route::Levels => vec![(
            page.lang.ranking_texts().heading.to_owned(),
            Route::Rankings,
        )],
        Route::AgencyLevels(..) => vec![
            (
                page.lang.ranking_texts().heading.to_owned(),
                Route::Rankings,
            ),
            (page.lang.level_texts().heading.to_owned(), Route::Levels),
        ],
        Route::Submissions(_) => vec![dossiers(page.lang)],
        Route::Submission(_) => vec![
            dossiers(page.lang),
            (
                page.lang.submission_texts().heading.to_owned(),
                Route::Submissions(SubmissionView::default()),
            ),
        ],
        Route::Article(_) => vec![(
            page.lang.news_texts().heading.to_owned(),
            Route::News(NewsView::default()),
        )],
        Route::ExchangeUnit(_) => vec![(
            page.lang.exchange_texts().heading.to_owned(),
            Route::Exchange(ExchangeView::default()),
        )],
        Route::EnterpriseFigures(_) | Route::Enterprise(_) => vec![(
            page.lang.enterprise_texts().heading.to_owned(),
            Route::Enterprises(EnterpriseView::default()),
        )],
        Route::Programmes(below) => programmes::above(page, below),
        Route::LifeEvent(..) => vec![(texts.life_events.heading.to_owned(), Route::LifeEvents)],
        _ => Vec::new(),
    };
    let own = (page.snapshot.facts.title.clone(), route.clone());
    let elements: Vec<_> = [home]
        .into_iter()
        .chain(above)
        .chain([own])
        .zip(1..)
        .map(|((name, route), position)| {
            let item = public.join(&route.path(page.lang));
            json!({ "@type": "ListItem", "position": position, "name": name, "item": item })
        })
        .collect();
    Some(json!({ "@type": "BreadcrumbList", "itemListElement": elements }))
}
