//! Feeds: RSS and Atom, which are XML, and JSON Feed.

mod atom;
mod element;
mod json;
mod rss;
mod xml;

pub use json::{each_of_json, is_json_feed};

use super::{
    NewsError, Read, Reading, article,
    item::{Feed, Item},
};
use element::Element;
use xml::{Found, Source};

pub fn each_of_xml<E: From<NewsError>>(
    text: &str,
    reading: &Reading,
    each: &mut dyn FnMut(Read) -> Result<(), E>,
) -> Result<(), E> {
    let mut source = Source::new(text, reading);
    let mut feed = Feed::default();
    let mut number = 0;
    while let Some(found) = source.next()? {
        let item = match &found {
            Found::Rss(element) => rss::item_or_head(element, &mut feed),
            Found::Atom(element) => atom::item_or_head(element, &mut feed),
        };
        if let Some(item) = item {
            number += 1;
            each(article::read(
                format!("item {number}"),
                &item,
                &feed,
                reading,
            ))?;
        }
    }
    Ok(())
}
