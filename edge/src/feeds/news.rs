//! The newest articles, of a list and its choices.

use contract::{ArticleHead, Basis, NewsPage};
use portal::{
    client::news::address_of_some,
    i18n::Lang,
    news::{kind_name, what_was_asked},
    route::{NewsView, Route},
};

use super::feed::{Category, Entry, Feed, NEVER, Words};
use crate::address::PublicUrl;

/// Where the API has what a feed shows.
pub fn source(view: &NewsView) -> String {
    const ENTRIES: u32 = 20;
    address_of_some(view, ENTRIES)
}

pub fn feed(lang: Lang, view: &NewsView, page: NewsPage, public: &PublicUrl) -> Feed {
    let mut items = page.items;
    // Where words are looked for, the API gives the best first.
    items.sort_by_key(|head| std::cmp::Reverse(head.published_at));
    let changed_at = items.iter().map(changed_at).max();
    let is_sample = |head: &ArticleHead| head.basis == Basis::Illustrative;
    let has_sample = items.iter().any(is_sample);
    let mut title = what_was_asked(lang, view, page.facets);
    title.push(lang.head_texts().news_feed_title.to_owned());
    Feed {
        lang,
        title: title.join(" – "),
        note: has_sample.then_some(lang.head_texts().sample_feed),
        page: public.join(&Route::News(view.at(None)).path(lang)),
        updated: changed_at.unwrap_or_else(|| NEVER.to_owned()),
        entries: items.iter().map(|head| entry(lang, public, head)).collect(),
    }
}

/// Being withdrawn is a change too; of that only the day is known.
fn changed_at(head: &ArticleHead) -> String {
    let changed = head.updated_at.unwrap_or(head.published_at).to_string();
    let withdrawn = head.withdrawn_on.map(|day| format!("{day}T00:00:00+07:00"));
    // All are written alike, so their order is that of time.
    withdrawn.map_or(changed.clone(), |withdrawn| withdrawn.max(changed))
}

fn entry(lang: Lang, public: &PublicUrl, head: &ArticleHead) -> Entry {
    let texts = lang.head_texts();
    let title = lang.name(&head.title);
    let summary = lang.name(&head.summary);
    let is_sample = head.basis == Basis::Illustrative;
    let agency = head.agency.as_ref().map(|agency| lang.name(&agency.name));
    let kind = Category {
        term: head.kind.as_str().to_owned(),
        label: kind_name(lang, head.kind).to_owned(),
    };
    let topics = head.topics.iter().map(|topic| Category {
        term: topic.code.to_string(),
        label: lang.name(&topic.name),
    });
    Entry {
        address: public.join(&Route::Article(head.slug.clone()).path(lang)),
        title: Words {
            text: match head.withdrawn_on {
                Some(_) => (texts.withdrawn)(&title),
                None => title,
            },
            lang: lang.of_name(&head.title),
        },
        summary: Words {
            text: match is_sample {
                true => (texts.sample_article)(&summary),
                false => summary,
            },
            lang: lang.of_name(&head.summary),
        },
        published: Some(head.published_at.to_string()),
        updated: changed_at(head),
        // What we wrote for demonstration is nobody else's word.
        author: agency.filter(|_| !is_sample),
        categories: [kind].into_iter().chain(topics).collect(),
    }
}
