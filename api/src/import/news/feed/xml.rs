//! Reads a feed element by element; whole articles at once, never the whole feed.
//!
//! quick-xml and no crate for feeds: feed-rs forgets dates it cannot read, where we name them, and
//! the base of a text, which its relative links need. No entity that a document declares is ever
//! looked up, and nothing is fetched.

use quick_xml::{
    Reader,
    events::{BytesDecl, BytesRef, BytesStart, Event},
};

use super::Element;
use crate::import::news::{NewsError, Reading, address::Base, html::decoded};

/// A part of a feed, in one of its two languages.
pub enum Found {
    Rss(Element),
    Atom(Element),
}

#[derive(Clone, Copy)]
enum Kind {
    Rss,
    Atom,
}

pub struct Source<'a> {
    reader: Reader<&'a [u8]>,
    text: &'a str,
    reading: &'a Reading,
    kind: Option<Kind>,
    base: Option<Base>,
}

/// How far parts of an article are looked into: a group of media and the media in it.
const DEEPEST: usize = 3;
const MOST_ATTRIBUTES: usize = 100;

impl<'a> Source<'a> {
    pub fn new(text: &'a str, reading: &'a Reading) -> Self {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.allow_dangling_amp = true;
        config.trim_markup_names_in_closing_tags = true;
        Self {
            reader,
            text,
            reading,
            kind: None,
            base: None,
        }
    }

    pub fn next(&mut self) -> Result<Option<Found>, NewsError> {
        loop {
            match self.event()? {
                Event::Decl(declaration) => self.check_encoding(&declaration)?,
                Event::Start(start) => {
                    if let Some(found) = self.start(&start)? {
                        return Ok(Some(found));
                    }
                }
                Event::Eof if self.kind.is_none() => return Err(self.no_feed()),
                Event::Eof => return Ok(None),
                _ => {}
            }
        }
    }

    fn event(&mut self) -> Result<Event<'a>, NewsError> {
        self.reader.read_event().map_err(|error| {
            let at = usize::try_from(self.reader.error_position()).unwrap_or(0);
            let before = self.text.as_bytes().iter().take(at);
            NewsError::Xml {
                file: self.reading.file.clone(),
                line: before.filter(|byte| **byte == b'\n').count() + 1,
                reason: error.to_string(),
            }
        })
    }

    fn check_encoding(&self, declaration: &BytesDecl) -> Result<(), NewsError> {
        let Some(Ok(encoding)) = declaration.encoding() else {
            return Ok(());
        };
        const READ: [&str; 4] = ["utf-8", "utf8", "us-ascii", "ascii"];
        match READ
            .iter()
            .any(|known| encoding.eq_ignore_ascii_case(known))
        {
            true => Ok(()),
            false => Err(NewsError::Encoding {
                file: self.reading.file.clone(),
                encoding: encoding.chars().take(40).collect(),
            }),
        }
    }

    fn no_feed(&self) -> NewsError {
        NewsError::Format(self.reading.file.clone())
    }

    fn start(&mut self, start: &BytesStart) -> Result<Option<Found>, NewsError> {
        let name = start.name();
        let name = name.as_ref();
        let kind = match (self.kind, name) {
            (Some(Kind::Rss), "channel") => {
                self.base = self.base_of(start, &self.base);
                return Ok(None);
            }
            (Some(kind), _) => kind,
            (None, root) => {
                self.kind = Some(match root {
                    "rss" => Kind::Rss,
                    "feed" | "atom:feed" => Kind::Atom,
                    _ => return Err(self.no_feed()),
                });
                self.base = self.base_of(start, &None);
                return Ok(None);
            }
        };
        let base = self.base.clone();
        let element = self.element(start, &base, 1)?;
        Ok(Some(match kind {
            Kind::Rss => Found::Rss(element),
            Kind::Atom => Found::Atom(element),
        }))
    }

    /// Everything to the end of the element that begins.
    fn element(
        &mut self,
        start: &BytesStart,
        base: &Option<Base>,
        level: usize,
    ) -> Result<Element, NewsError> {
        let mut element = Element {
            name: start.name().as_ref().to_owned(),
            attributes: attributes(start),
            base: self.base_of(start, base),
            ..Element::default()
        };
        let looks_in = level <= DEEPEST && has_parts(&element.name);
        let begin = self.position();
        let mut depth = 0_usize;
        let mut has_markup = false;
        loop {
            let end = self.position();
            match self.event()? {
                Event::Start(child) if looks_in => {
                    let child = self.element(&child, &element.base.clone(), level + 1)?;
                    element.children.push(child);
                }
                Event::Start(_) => {
                    has_markup = true;
                    depth += 1;
                }
                Event::End(_) if depth > 0 => depth -= 1,
                Event::End(_) => {
                    let markup = self.text.get(begin..end).filter(|_| has_markup);
                    element.markup = markup.map(str::to_owned);
                    return Ok(element);
                }
                Event::Eof => return Err(self.cut_off()),
                other => push_text(&mut element.text, other),
            }
        }
    }

    fn position(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    fn cut_off(&self) -> NewsError {
        NewsError::Xml {
            file: self.reading.file.clone(),
            line: self.text.lines().count(),
            reason: "it ends in the middle".to_owned(),
        }
    }

    fn base_of(&self, start: &BytesStart, outer: &Option<Base>) -> Option<Base> {
        let attributes = attributes(start);
        let Some((_, base)) = attributes.iter().find(|(name, _)| name == "xml:base") else {
            return outer.clone();
        };
        let outer = outer
            .clone()
            .or_else(|| self.reading.base.clone().map(Base::At));
        match outer.unwrap_or(Base::Unknown).join(base) {
            base @ Base::At(_) => Some(base),
            Base::Own | Base::Unknown => None,
        }
    }
}

fn has_parts(name: &str) -> bool {
    let name = name.strip_prefix("atom:").unwrap_or(name);
    matches!(name, "item" | "entry" | "media:group" | "media:content")
}

fn attributes(start: &BytesStart) -> Vec<(String, String)> {
    // Its own check compares each with all before it.
    let mut attributes = start.attributes();
    let attributes = attributes
        .with_checks(false)
        .flatten()
        .take(MOST_ATTRIBUTES);
    attributes
        .map(|one| {
            let value = decoded(&one.value).into_owned();
            (one.key.as_ref().to_owned(), value)
        })
        .collect()
}

fn push_text(text: &mut String, event: Event) {
    match event {
        Event::Text(more) => text.push_str(&more.into_inner()),
        Event::CData(more) => text.push_str(&more.into_inner()),
        Event::GeneralRef(reference) => push_reference(text, &reference),
        _ => {}
    }
}

/// A number, or a name that HTML has; any other stays as it is written.
fn push_reference(text: &mut String, reference: &BytesRef) {
    if reference.is_char_ref() {
        text.extend(reference.resolve_char_ref().ok().flatten());
        return;
    }
    match reference.as_ref() {
        "amp" => text.push('&'),
        "lt" => text.push('<'),
        "gt" => text.push('>'),
        "quot" => text.push('"'),
        "apos" => text.push('\''),
        name => text.push_str(&decoded(&format!("&{name};"))),
    }
}
