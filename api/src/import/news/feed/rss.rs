//! RSS 2.0 and the elements of others that publishers put into it.

use super::{Element, Feed, Item};
use crate::import::news::{html::Writing, item::Enclosure};

/// An article, unless the element says something of the feed.
pub fn item_or_head(element: &Element, feed: &mut Feed) -> Option<Item> {
    match element.name.as_str() {
        "item" => return Some(item(element)),
        "title" => {
            let title = element.html().map(|title| title.words());
            feed.title = title.filter(|title| !title.is_empty());
        }
        // A publisher says in which language it writes, but most leave what their program says.
        "link" => feed.link = element.said().map(str::to_owned),
        _ => {}
    }
    None
}

fn item(element: &Element) -> Item {
    let mut item = Item {
        base: element.base.clone(),
        ..Item::default()
    };
    let mut permanent = None;
    for part in &element.children {
        let said = || part.said().map(str::to_owned);
        match part.name.as_str() {
            "title" => item.title = part.html(),
            "link" => item.link = item.link.or_else(said),
            "guid" => {
                item.id = said();
                if part.attribute("isPermaLink") != Some("false") {
                    permanent = said().filter(|id| id.starts_with("http"));
                }
            }
            "description" => item.description = part.html(),
            "content:encoded" => {
                item.content = part.html();
                item.base = part.base.clone();
            }
            "pubDate" => item.published = said().or(item.published),
            "dc:date" | "dcterms:created" | "dcterms:issued" => {
                item.published = item.published.or_else(said);
            }
            "atom:updated" | "dcterms:modified" => item.updated = said(),
            "category" | "dc:subject" => {
                let name = part.html().map(|name: Writing| name.words());
                item.categories.extend(name.filter(|name| !name.is_empty()));
            }
            _ => item.enclosures.extend(enclosures(part)),
        }
    }
    item.link = item.link.or(permanent);
    item
}

fn enclosures(part: &Element) -> Vec<Enclosure> {
    match part.name.as_str() {
        "enclosure" | "media:content" => enclosure(part).into_iter().collect(),
        "media:group" => {
            let contents = part.children.iter();
            let contents = contents.filter(|part| part.name == "media:content");
            contents.filter_map(enclosure).collect()
        }
        _ => Vec::new(),
    }
}

fn enclosure(element: &Element) -> Option<Enclosure> {
    let address = element.attribute("url")?.to_owned();
    let size = element
        .attribute("length")
        .or(element.attribute("fileSize"));
    let stated = element.attribute("type");
    // Only that it is a picture matters of one.
    let is_picture = element.attribute("medium") == Some("image");
    let stated = stated.or(is_picture.then_some("image/jpeg"));
    let mut said = element.children.iter().filter_map(|part| {
        let says = matches!(part.name.as_str(), "media:description" | "media:title");
        part.html().filter(|_| says).map(|said| said.words())
    });
    Some(Enclosure {
        address,
        media_type: stated.map(str::to_owned),
        size_bytes: size.and_then(|size| size.trim().parse().ok()),
        title: said.find(|said| !said.is_empty()),
    })
}
