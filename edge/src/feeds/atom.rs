//! A feed as Atom (RFC 4287).

use super::feed::{Category, Entry, Feed, Words};
use crate::html::escaped;

pub const ENDING: &str = ".atom";
pub const KIND: &str = "application/atom+xml; charset=utf-8";

/// `own` is where the feed itself is.
pub fn document(feed: &Feed, own: &str) -> String {
    let entries: String = feed.entries.iter().map(entry).collect();
    let note = feed.note.map(|note| element("subtitle", note));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <id>{own}</id>{}{}<updated>{}</updated>\n\
         <author>{}</author>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{own}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{page}\"/>\n{entries}</feed>\n",
        feed.lang.code(),
        element("title", &feed.title),
        note.unwrap_or_default(),
        feed.updated,
        element("name", feed.lang.texts().site.name),
        own = escaped(own),
        page = escaped(&feed.page),
    )
}

fn entry(entry: &Entry) -> String {
    let published = entry.published.as_ref();
    let published = published.map(|at| element("published", at));
    let author = entry.author.as_ref();
    let author = author.map(|name| format!("<author>{}</author>", element("name", name)));
    let categories: String = entry.categories.iter().map(category).collect();
    format!(
        "<entry><id>{address}</id>{}{}<updated>{}</updated>{}\
         <link rel=\"alternate\" type=\"text/html\" href=\"{address}\"/>{categories}{}</entry>\n",
        words("title", &entry.title),
        published.unwrap_or_default(),
        entry.updated,
        author.unwrap_or_default(),
        words("summary", &entry.summary),
        address = escaped(&entry.address),
    )
}

fn category(Category { term, label }: &Category) -> String {
    let (term, label) = (escaped(term), escaped(label));
    format!("<category term=\"{term}\" label=\"{label}\"/>")
}

fn element(name: &str, text: &str) -> String {
    format!("<{name}>{}</{name}>", escaped(text))
}

fn words(name: &str, words: &Words) -> String {
    let text = escaped(&words.text);
    match words.lang {
        Some(lang) => format!("<{name} xml:lang=\"{lang}\">{text}</{name}>"),
        None => format!("<{name}>{text}</{name}>"),
    }
}
