//! Foreign HTML becomes blocks: reduced to what we know, put in order, then read once.

mod elements;
mod figure;
mod lexer;
mod line;
mod sieve;
mod table;
mod tokens;
mod walk;

use std::{collections::HashSet, sync::LazyLock};

use ammonia::{Builder, UrlRelative};
use contract::{Block, FieldError, Span};
use domain::fold::normalise_name;

use lexer::Markup;
pub use tokens::decoded;

use super::{Dropped, address::Base};

/// What an article is written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Writing {
    /// Nothing in it is a tag.
    Plain(String),
    Html(String),
    Xhtml(String),
}

impl Writing {
    pub fn len(&self) -> usize {
        let (Self::Plain(text) | Self::Html(text) | Self::Xhtml(text)) = self;
        text.len()
    }

    /// Its words in one line.
    pub fn words(&self) -> String {
        let (text, markup) = match self {
            Self::Plain(text) => return normalise_name(text),
            Self::Html(text) => (once_escaped(text), Markup::Html),
            Self::Xhtml(text) => (text.clone(), Markup::Xhtml),
        };
        let mut words = String::with_capacity(text.len());
        for piece in lexer::Lexer::new(&text, markup) {
            match piece {
                lexer::Piece::Text("<") => words.push_str("&lt;"),
                lexer::Piece::Text(text) => words.push_str(text),
                lexer::Piece::Open(tag) if elements::breaks_line(&tag.name) => words.push(' '),
                lexer::Piece::Close(name) if elements::breaks_line(&name) => words.push(' '),
                lexer::Piece::Open(_) | lexer::Piece::Close(_) => {}
            }
        }
        normalise_name(&tokens::words(&words))
    }

    pub fn blocks(&self, base: &Base, dropped: &mut Dropped) -> Result<Vec<Block>, FieldError> {
        let (text, markup) = match self {
            Self::Plain(text) => return Ok(lines(text)),
            Self::Html(text) => (once_escaped(text), Markup::Html),
            Self::Xhtml(text) => (text.clone(), Markup::Xhtml),
        };
        let sieved = sieve::sieved(&text, markup, base, dropped)?;
        let clean = CLEANER.clean(&sieved).to_string();
        let mut walk = walk::Walk::new(dropped);
        tokens::listen(&clean, &mut walk);
        walk.finish()
    }
}

fn lines(text: &str) -> Vec<Block> {
    let lines = text.lines().map(normalise_name);
    let lines = lines.filter(|line| !line.is_empty());
    lines
        .map(|line| Block::Paragraph {
            text: vec![Span::plain(line)],
        })
        .collect()
}

/// Some write `&lt;p&gt;` where they mean `<p>`: a text without a tag, but full of them once
/// read, was escaped twice.
fn once_escaped(text: &str) -> String {
    const SIGNS: [&str; 6] = ["&lt;/", "&lt;p", "&lt;br", "&lt;img", "&lt;div", "&lt;a "];
    match !text.contains('<') && SIGNS.iter().any(|sign| text.contains(sign)) {
        true => tokens::words(text),
        false => text.to_owned(),
    }
}

/// Closes what is open and opens what is closed, as browsers do; and lets nothing else pass,
/// should the sieve ever have a hole.
static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let spans = HashSet::from(["colspan", "rowspan"]);
    let mut builder = Builder::empty();
    builder
        .tags(elements::ours().chain(["wbr"]).collect())
        .tag_attributes(
            [
                ("a", HashSet::from(["href"])),
                ("img", HashSet::from(["src", "alt"])),
                ("td", spans.clone()),
                ("th", spans),
            ]
            .into(),
        )
        .url_schemes(HashSet::from(["https", "http", "mailto", "tel"]))
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None);
    builder
});
