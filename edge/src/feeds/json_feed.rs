//! A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).

use serde_json::{Value, json};

use super::feed::{Entry, Feed};

pub const ENDING: &str = ".feed.json";
pub const KIND: &str = "application/feed+json";

/// `own` is where the feed itself is.
pub fn document(feed: &Feed, own: &str) -> String {
    let site = feed.lang.texts().site.name;
    let mut document = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": own,
        "language": feed.lang.code(),
        "authors": [{ "name": site }],
        "items": feed.entries.iter().map(|one| item(feed, one)).collect::<Vec<_>>(),
    });
    if let Some(note) = feed.note {
        document["description"] = note.into();
    }
    document.to_string()
}

fn item(feed: &Feed, entry: &Entry) -> Value {
    let tags: Vec<_> = entry.categories.iter().map(|one| &one.label).collect();
    let mut item = json!({
        "id": entry.address,
        "url": entry.address,
        "title": entry.title.text,
        "summary": entry.summary.text,
        // An item without a text is none; the whole text is at its address.
        "content_text": entry.summary.text,
        "date_modified": entry.updated,
        "language": entry.title.lang.unwrap_or(feed.lang.code()),
        "tags": tags,
    });
    if let Some(published) = &entry.published {
        item["date_published"] = published.as_str().into();
    }
    if let Some(author) = &entry.author {
        item["authors"] = json!([{ "name": author }]);
    }
    item
}
