//! Foreign HTML reduced to the elements that we have blocks for, everything else counted.
//!
//! What comes out has few tags, no deep nesting and none but safe addresses: only then is it safe
//! to build a tree of it, which takes quadratic time for some texts.

mod attributes;

use std::collections::BTreeMap;

use contract::FieldError;

use super::{
    elements::{Fate, breaks_out, closes_itself, fate, is_void},
    lexer::{Lexer, Markup, Piece, Tag},
    tokens::decoded,
};
use crate::import::{
    convert::refused,
    news::{Dropped, address::Base},
};

const DEEPEST: u32 = 500;
const MOST_TAGS: u32 = 200_000;

pub fn sieved(
    html: &str,
    markup: Markup,
    base: &Base,
    dropped: &mut Dropped,
) -> Result<String, FieldError> {
    let mut sieve = Sieve {
        out: String::with_capacity(html.len()),
        open: BTreeMap::new(),
        depth: 0,
        tags: 0,
        run: 0,
        passing: None,
        base,
        dropped,
    };
    for piece in Lexer::new(html, markup) {
        sieve.take(piece);
        if sieve.depth > DEEPEST {
            let reason = format!("has over {DEEPEST} elements within each other, or left open");
            return Err(refused("body.vi", reason));
        }
        if sieve.tags > MOST_TAGS {
            return Err(refused("body.vi", format!("has over {MOST_TAGS} tags")));
        }
    }
    Ok(sieve.out)
}

struct Sieve<'a> {
    out: String,
    /// How many of each are open.
    open: BTreeMap<String, u32>,
    depth: u32,
    tags: u32,
    /// How long the text is that was written last.
    run: usize,
    /// Inside an element that is left out whole, and how often in itself.
    passing: Option<(String, u32)>,
    base: &'a Base,
    dropped: &'a mut Dropped,
}

impl Sieve<'_> {
    fn take(&mut self, piece: Piece) {
        if self.passes(&piece) {
            return;
        }
        match piece {
            Piece::Text("<") => self.out.push_str("&lt;"),
            Piece::Text(text) => self.text(text),
            Piece::Open(tag) => self.open(&tag),
            Piece::Close(name) => self.close(&name),
        }
    }

    /// Whether a piece is left out with what it stands in.
    fn passes(&mut self, piece: &Piece) -> bool {
        let Some((passing, depth)) = &mut self.passing else {
            return false;
        };
        match piece {
            Piece::Open(tag) if tag.name == *passing && !tag.is_closed => *depth += 1,
            Piece::Close(name) if name == passing => *depth -= 1,
            Piece::Open(tag)
                if matches!(passing.as_str(), "svg" | "math") && breaks_out(&tag.name) =>
            {
                self.passing = None;
                return false;
            }
            _ => {}
        }
        self.passing.take_if(|(_, depth)| *depth == 0);
        true
    }

    fn text(&mut self, text: &str) {
        match self.is_in("pre") {
            true => self.words(&text.replace('\n', "<br>")),
            false => self.words(text),
        }
    }

    /// html5ever looks through all that is left of a text at each sign it has to escape: a text
    /// with many of them is cut where it does not show.
    fn words(&mut self, text: &str) {
        const LONGEST_RUN: usize = 256;
        let is_escaped = |c: char| matches!(c, '&' | '\u{80}'..='\u{bf}');
        let mut done = 0;
        for (at, _) in text.match_indices(is_escaped) {
            if self.run + at - done >= LONGEST_RUN {
                self.out.extend([&text[done..at], "<wbr>"]);
                self.run = 0;
                done = at;
            }
        }
        self.out.push_str(&text[done..]);
        self.run += text.len() - done;
    }

    fn is_in(&self, name: &str) -> bool {
        self.open.get(name).is_some_and(|open| *open > 0)
    }

    fn open(&mut self, tag: &Tag) {
        self.report_attributes(tag);
        let name = tag.name.strip_prefix("xhtml:").unwrap_or(&tag.name);
        let fate = fate(name);
        if fate == Fate::WithContent {
            self.leave_out(name, tag);
            return;
        }
        let mark = self.written(name, fate);
        let was_open = mark.is_some_and(|mark| self.is_in(mark));
        if !is_void(name) && !tag.is_closed {
            *self
                .open
                .entry(mark.unwrap_or(name).to_owned())
                .or_default() += 1;
            self.depth += u32::from(!closes_itself(name));
        }
        match (mark, fate) {
            // Bold in bold is bold; tags of one kind must not pile up.
            (Some("strong" | "em"), _) if was_open => {}
            (Some("img"), _) => self.picture(tag),
            (Some("a"), _) => self.link(tag),
            (Some(mark @ ("td" | "th")), _) => self.cell(mark, tag),
            (Some(mark), _) => self.write(&["<", mark, ">"]),
            (None, Fate::Boundary) => self.write(&["<br>"]),
            (None, Fate::Reported) => self.dropped.add(&format!("<{name}>")),
            (None, _) => {}
        }
        if tag.is_closed && !is_void(name) {
            self.write_end(name, fate);
        }
    }

    fn close(&mut self, name: &str) {
        let name = name.strip_prefix("xhtml:").unwrap_or(name);
        if is_void(name) {
            return;
        }
        let fate = fate(name);
        let key = self.written(name, fate).unwrap_or(name);
        let left = match self.open.get_mut(key) {
            Some(open) if *open > 0 => {
                *open -= 1;
                *open
            }
            _ => return,
        };
        self.depth -= u32::from(!closes_itself(name));
        if left == 0 || !matches!(key, "strong" | "em") {
            self.write_end(name, fate);
        }
    }

    fn write_end(&mut self, name: &str, fate: Fate) {
        match (self.written(name, fate), fate) {
            (Some(mark), _) => self.write(&["</", mark, ">"]),
            (None, Fate::Boundary) => self.write(&["<br>"]),
            (None, _) => {}
        }
    }

    /// Our name of an element that is kept. At the foot of a quote stands who said it.
    fn written(&self, name: &str, fate: Fate) -> Option<&'static str> {
        match fate {
            Fate::Kept(ours) => Some(ours),
            _ if name == "footer" && self.is_in("blockquote") => Some("cite"),
            _ => None,
        }
    }

    fn write(&mut self, parts: &[&str]) {
        self.tags += 1;
        self.run = 0;
        self.out.extend(parts.iter().copied());
    }
}
