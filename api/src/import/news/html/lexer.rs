//! Cuts foreign HTML into tags and text in one pass, however broken it is.
//!
//! html5ever's tokenizer compares each attribute of a tag with all before it: one tag with a
//! million of them would take it minutes. This one keeps the first few and passes over the rest.

const MOST_ATTRIBUTES: usize = 100;

/// Whether `<p/>` ends the paragraph it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Markup {
    Html,
    Xhtml,
}

#[derive(Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Entities are not decoded yet.
    Text(&'a str),
    Open(Tag<'a>),
    Close(String),
}

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tag<'a> {
    /// In lower case.
    pub name: String,
    /// Names as they were written, values with their entities.
    pub attributes: Vec<(&'a str, &'a str)>,
    pub is_closed: bool,
}

impl<'a> Tag<'a> {
    /// The first of that name counts, as in browsers.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        let mut all = self.attributes.iter();
        all.find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| *value)
    }
}

pub struct Lexer<'a> {
    rest: &'a str,
    markup: Markup,
}

/// What stands in these is no HTML; all of it is passed over.
const RAW: [&str; 9] = [
    "script",
    "style",
    "iframe",
    "textarea",
    "title",
    "xmp",
    "noembed",
    "noframes",
    "plaintext",
];

impl<'a> Lexer<'a> {
    pub fn new(text: &'a str, markup: Markup) -> Self {
        Self { rest: text, markup }
    }

    fn text(&mut self, length: usize) -> Option<Piece<'a>> {
        let (text, rest) = self.rest.split_at(length);
        self.rest = rest;
        Some(Piece::Text(text))
    }

    fn open(&mut self) -> Option<Piece<'a>> {
        let mut tag = self.tag(1)?;
        let closes_itself = self.markup == Markup::Xhtml && tag.is_closed;
        tag.is_closed = closes_itself;
        let name = tag.name.as_str();
        if RAW.contains(&name) && !closes_itself {
            self.rest = after_raw(self.rest, name);
            tag.is_closed = true;
        }
        Some(Piece::Open(tag))
    }

    /// The tag at the front; none where the text ends within it.
    fn tag(&mut self, begin: usize) -> Option<Tag<'a>> {
        let whole = std::mem::take(&mut self.rest).get(begin..)?;
        let end = whole.find(|c| is_space(c) || matches!(c, '/' | '>'))?;
        let (name, mut rest) = whole.split_at(end);
        let mut tag = Tag {
            name: name.to_ascii_lowercase(),
            ..Tag::default()
        };
        loop {
            rest = rest.trim_start_matches(is_space);
            if let Some(after) = rest.strip_prefix('>') {
                self.rest = after;
                return Some(tag);
            }
            if let Some(after) = rest.strip_prefix('/') {
                tag.is_closed = after.starts_with('>');
                rest = after;
                continue;
            }
            let (attribute, after) = attribute(rest)?;
            rest = after;
            if tag.attributes.len() < MOST_ATTRIBUTES {
                tag.attributes.push(attribute);
            }
        }
    }

    fn pass_comment(&mut self) {
        let end = match self.rest.strip_prefix("<!--") {
            Some(comment) if comment.starts_with('>') || comment.starts_with("->") => {
                self.rest.find('>').map(|at| at + 1)
            }
            Some(comment) => comment
                .find("-->")
                .map(|at| at + "<!--".len() + "-->".len()),
            None => self.rest.find('>').map(|at| at + 1),
        };
        self.rest = end.and_then(|end| self.rest.get(end..)).unwrap_or("");
    }
}

impl<'a> Iterator for Lexer<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            let begin = self.rest.find('<').unwrap_or(self.rest.len());
            if begin > 0 {
                return self.text(begin);
            }
            let mut coming = self.rest.bytes().skip(1);
            match (coming.next(), coming.next()) {
                (Some(b'a'..=b'z' | b'A'..=b'Z'), _) => return self.open(),
                (Some(b'/'), Some(b'a'..=b'z' | b'A'..=b'Z')) => {
                    return self.tag(2).map(|tag| Piece::Close(tag.name));
                }
                (Some(b'/' | b'!' | b'?'), _) => self.pass_comment(),
                _ if self.rest.is_empty() => return None,
                _ => return self.text(1),
            }
        }
    }
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

type Attribute<'a> = (&'a str, &'a str);

/// The attribute at the front and what follows; none where the text ends within it.
fn attribute(text: &str) -> Option<(Attribute<'_>, &str)> {
    // An equals sign at the front is part of the name.
    let first = text.chars().next()?.len_utf8();
    let is_end = |c| is_space(c) || matches!(c, '/' | '>' | '=');
    let end = first + text.get(first..)?.find(is_end)?;
    let (name, rest) = text.split_at(end);
    let Some(value) = rest.trim_start_matches(is_space).strip_prefix('=') else {
        return Some(((name, ""), rest));
    };
    let value = value.trim_start_matches(is_space);
    for quote in ['"', '\''] {
        if let Some(quoted) = value.strip_prefix(quote) {
            let (value, rest) = quoted.split_once(quote)?;
            return Some(((name, value), rest));
        }
    }
    let (value, rest) = value.split_at(value.find(|c| is_space(c) || c == '>')?);
    Some(((name, value), rest))
}

/// What follows the end of an element whose inside is no HTML.
fn after_raw<'a>(text: &'a str, name: &str) -> &'a str {
    let mut rest = text;
    while let Some((_, after)) = rest.split_once("</") {
        rest = after;
        let is_this = after
            .get(..name.len())
            .is_some_and(|begin| begin.eq_ignore_ascii_case(name));
        let behind = after.get(name.len()..).unwrap_or("");
        if is_this && behind.starts_with(|c| is_space(c) || matches!(c, '/' | '>')) {
            return behind.split_once('>').map_or("", |(_, rest)| rest);
        }
    }
    ""
}
