//! Atom (RFC 4287).

use super::{Element, Feed, Item};
use crate::import::news::{html::Writing, item::Enclosure};

/// An article, unless the element says something of the feed.
pub fn item_or_head(element: &Element, feed: &mut Feed) -> Option<Item> {
    match bare(element) {
        "entry" => return Some(item(element)),
        "title" => feed.title = writing(element).map(|title| title.words()),
        "link" if leads_to_page(element) => {
            feed.link = element.attribute("href").map(str::to_owned);
        }
        _ => {}
    }
    None
}

fn bare(element: &Element) -> &str {
    let name = element.name.as_str();
    name.strip_prefix("atom:").unwrap_or(name)
}

fn leads_to_page(element: &Element) -> bool {
    matches!(element.attribute("rel"), None | Some("alternate"))
}

fn item(element: &Element) -> Item {
    let mut item = Item {
        base: element.base.clone(),
        ..Item::default()
    };
    for part in &element.children {
        let said = || part.said().map(str::to_owned);
        match bare(part) {
            "id" => item.id = said(),
            "title" => item.title = writing(part),
            "content" => {
                item.content = writing(part);
                item.base = part.base.clone();
            }
            "summary" => item.description = writing(part),
            "published" | "issued" => item.published = said(),
            "updated" | "modified" => item.updated = said(),
            "category" => {
                let name = part.attribute("label").or(part.attribute("term"));
                item.categories.extend(name.map(str::to_owned));
            }
            "link" if part.attribute("rel") == Some("enclosure") => {
                item.enclosures.extend(enclosure(part));
            }
            "link" if leads_to_page(part) && item.link.is_none() => {
                item.link = part.attribute("href").map(str::to_owned);
            }
            _ => {}
        }
    }
    item
}

fn writing(element: &Element) -> Option<Writing> {
    let markup = element.markup.clone().map(Writing::Xhtml);
    match element.attribute("type").unwrap_or("text") {
        "xhtml" | "application/xhtml+xml" => markup.or_else(|| plain(element)),
        "html" | "text/html" => element.html(),
        "text" | "text/plain" => markup.or_else(|| plain(element)),
        // Pictures and other documents written out as text.
        _ => None,
    }
}

fn plain(element: &Element) -> Option<Writing> {
    element.said().map(|text| Writing::Plain(text.to_owned()))
}

fn enclosure(link: &Element) -> Option<Enclosure> {
    Some(Enclosure {
        address: link.attribute("href")?.to_owned(),
        media_type: link.attribute("type").map(str::to_owned),
        size_bytes: link.attribute("length").and_then(|size| size.parse().ok()),
        title: link.attribute("title").map(str::to_owned),
    })
}
