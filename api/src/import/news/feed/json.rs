//! JSON Feed 1.0 and 1.1.

use serde::Deserialize;
use serde_json::{Value, value::RawValue};

use super::{Feed, Item};
use crate::import::{
    convert::refused,
    news::{Dropped, NewsError, Read, Reading, article, html::Writing, item::Enclosure},
};

#[derive(Deserialize)]
struct Document<'a> {
    version: String,
    title: Option<String>,
    home_page_url: Option<String>,
    #[serde(borrow, default)]
    items: Vec<&'a RawValue>,
}

fn document(text: &str) -> Option<Document<'_>> {
    let document: Document = serde_json::from_str(text).ok()?;
    let is_feed = document.version.contains("//jsonfeed.org/version/");
    is_feed.then_some(document)
}

pub fn is_json_feed(text: &str) -> bool {
    text.contains("jsonfeed.org") && document(text).is_some()
}

pub fn each_of_json<E: From<NewsError>>(
    text: &str,
    reading: &Reading,
    each: &mut dyn FnMut(Read) -> Result<(), E>,
) -> Result<(), E> {
    let Some(document) = document(text) else {
        return Err(NewsError::Format(reading.file.clone()).into());
    };
    let feed = Feed {
        title: document.title,
        link: document.home_page_url,
    };
    for (text, number) in document.items.into_iter().zip(1..) {
        let place = format!("item {number}");
        each(match serde_json::from_str::<Value>(text.get()) {
            Ok(value) => article::read(place, &item(&value), &feed, reading),
            Err(error) => Read {
                place,
                outcome: Err(refused("", error.to_string())),
                dropped: Dropped::default(),
            },
        })?;
    }
    Ok(())
}

fn item(value: &Value) -> Item {
    let html = said(value, "content_html").map(Writing::Html);
    let plain = |name| said(value, name).map(Writing::Plain);
    let list = |name: &str| {
        value
            .get(name)
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
    };
    let pictures = ["image", "banner_image"].into_iter();
    let pictures = pictures
        .filter_map(|name| said(value, name))
        .map(|address| Enclosure {
            address,
            media_type: Some("image/jpeg".to_owned()),
            ..Enclosure::default()
        });
    Item {
        id: said(value, "id").or_else(|| value.get("id")?.as_i64().map(|id| id.to_string())),
        link: said(value, "url").or_else(|| said(value, "external_url")),
        title: plain("title"),
        content: html.or_else(|| plain("content_text")),
        description: plain("summary"),
        published: said(value, "date_published"),
        updated: said(value, "date_modified"),
        categories: list("tags")
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect(),
        enclosures: list("attachments")
            .filter_map(enclosure)
            .chain(pictures)
            .collect(),
        base: None,
    }
}

fn said(value: &Value, name: &str) -> Option<String> {
    let text = value.get(name)?.as_str()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn enclosure(value: &Value) -> Option<Enclosure> {
    Some(Enclosure {
        address: said(value, "url")?,
        media_type: said(value, "mime_type"),
        size_bytes: value.get("size_in_bytes").and_then(Value::as_u64),
        title: said(value, "title"),
    })
}
