//! What happened to one enterprise, the newest first; and the codes of all that are real.

use axum::http::StatusCode;
use contract::{Enterprise, EnterpriseCode, EnterprisePage, ProblemKind, TimelineEntry};
use portal::{
    client::enterprises::{ENTERPRISES, address_of_enterprise},
    enterprises::{event, is_sample, summary},
    i18n::Lang,
    route::{Route, with_query},
};

use super::{
    ask::{Unavailable, ask},
    collection::{PAGES, page_after},
    feed::{Entry, Feed, Words},
};
use crate::{
    address::PublicUrl,
    upstream::{Reply, Upstream},
    web::problem::Refusal,
};

/// Readers of feeds keep what they saw; older entries are on the page.
const ENTRIES: usize = 50;

/// Of real ones: those that are made up are not worth finding.
pub async fn codes(upstream: &Upstream) -> Result<Vec<EnterpriseCode>, Unavailable> {
    let mut codes = Vec::new();
    let mut cursor = None;
    for _ in 0..PAGES {
        let address = with_query(ENTERPRISES, &page_after(cursor));
        let page: EnterprisePage = ask(upstream, &address).await?;
        let all = page.items.into_iter().map(|head| head.code);
        codes.extend(all.filter(|code| !code.is_sample()));
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    Ok(codes)
}

pub async fn find(upstream: &Upstream, code: &EnterpriseCode) -> Result<Enterprise, Refusal> {
    match upstream.get(&address_of_enterprise(code)).await {
        Reply::Answer(answer, _) if answer.status.is_success() => {
            serde_json::from_slice(&answer.body).map_err(|error| {
                tracing::error!(%error, "an enterprise of the API is not understood");
                Refusal::api_is_away()
            })
        }
        Reply::Answer(answer, _) if answer.status == StatusCode::NOT_FOUND => {
            Err(Refusal::new(ProblemKind::NotFound))
        }
        Reply::Answer(..) => Err(Refusal::api_is_away()),
        Reply::Unavailable { retry_after_s } => Err(Refusal::away_for(retry_after_s)),
    }
}

pub fn feed(lang: Lang, enterprise: &Enterprise, public: &PublicUrl) -> Feed {
    let texts = &lang.enterprise_texts().feed;
    let head = &enterprise.head;
    let page = public.join(&Route::Enterprise(head.code.clone()).path(lang));
    let entries = enterprise.timeline.iter().take(ENTRIES);
    let entries = entries.map(|one| entry(lang, enterprise, &page, one));
    let newest = enterprise.timeline.first();
    // Of which nothing is known to have happened: its copy is of today.
    let nothing_yet = || format!("{}T00:00:00+07:00", enterprise.as_of);
    Feed {
        lang,
        title: (texts.title)(&lang.name(&head.name)),
        note: is_sample(head).then_some(texts.sample),
        updated: newest.map_or_else(nothing_yet, |entry| entry.at.to_string()),
        entries: entries.collect(),
        page,
    }
}

fn entry(lang: Lang, enterprise: &Enterprise, page: &str, entry: &TimelineEntry) -> Entry {
    let texts = &lang.enterprise_texts().feed;
    let said = event(lang, entry);
    // Entries are copied out of their feed: each says that it is made up.
    let title = match is_sample(&enterprise.head) {
        true => (texts.sample_entry)(&said),
        false => said,
    };
    let plain = |text: String| Words { text, lang: None };
    Entry {
        address: format!("{page}#{}", entry.id),
        title: plain(title),
        summary: plain(summary(lang, enterprise)),
        published: Some(entry.at.to_string()),
        updated: entry.at.to_string(),
        author: None,
        categories: Vec::new(),
    }
}
