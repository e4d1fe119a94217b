//! An article as structured data: who wrote it, when, and what it is based on.

use contract::{AgencyName, Article, Basis, Citation, Link};
use portal::{i18n::Lang, news, route::Route};
use serde_json::{Value, json};

use crate::{
    config::PublicUrl,
    pages::{head::preview_address, load::Page},
};

pub fn news_article(page: &Page, article: &Article, public: &PublicUrl, address: &str) -> Value {
    let lang = page.lang;
    let head = &article.head;
    let site = site(lang, public);
    // What we wrote for demonstration is nobody else's word.
    let agency = head.agency.as_ref();
    let agency = agency.filter(|_| head.basis != Basis::Illustrative);
    let topics = head.topics.iter();
    let topics: Vec<_> = topics.map(|topic| lang.name(&topic.name)).collect();
    let sources = article.sources.iter();
    let sources: Vec<_> = sources.map(|one| source(lang, one, public)).collect();
    let picture = preview_address(&Route::Article(head.slug.clone()).path(lang));
    json!({
        "@type": "NewsArticle",
        "@id": address,
        "url": address,
        "mainEntityOfPage": address,
        "headline": lang.name(&head.title),
        "description": lang.name(&head.summary),
        "inLanguage": news::body(lang, article).lang.code(),
        "datePublished": head.published_at.to_string(),
        "dateModified": head.updated_at.unwrap_or(head.published_at).to_string(),
        "articleSection": topics,
        "author": agency.map_or_else(|| site.clone(), |agency| organization(lang, agency)),
        "publisher": site,
        "image": public.join(&picture),
        "isBasedOn": sources,
    })
}

fn site(lang: Lang, public: &PublicUrl) -> Value {
    json!({
        "@type": "Organization",
        "name": lang.texts().site.name,
        "url": public.join(&Route::Home.path(lang)),
    })
}

fn organization(lang: Lang, agency: &AgencyName) -> Value {
    json!({
        "@type": "GovernmentOrganization",
        "name": lang.name(&agency.name),
        "identifier": agency.code.to_string(),
    })
}

fn source(lang: Lang, source: &Citation, public: &PublicUrl) -> Value {
    let mut work = json!({ "@type": "CreativeWork", "name": lang.name(&source.title) });
    let url = source.url.as_ref().and_then(|url| url.parse::<Link>().ok());
    if let Some(url) = url {
        let whole = match url.is_own() {
            true => public.join(url.as_str()),
            false => url.to_string(),
        };
        work["url"] = whole.into();
    }
    work
}
