//! Clean HTML, read from front to back, becomes blocks.

mod aside;
mod held;

use contract::{Block, FieldError, HeadingLevel, ListMark};
use html5ever::tokenizer::{Tag, TagKind};

use super::{
    figure::Pictures,
    line::{Line, Style},
    table::Draft,
    tokens::Listener,
};
use crate::import::news::Dropped;

#[derive(Debug)]
pub struct Walk<'a> {
    blocks: Vec<Block>,
    line: Line,
    style: Style,
    heading: Option<HeadingLevel>,
    quotes: u32,
    list: Option<List>,
    table: Option<Draft>,
    /// The element whose words stand beside the text: who is quoted, what is shown.
    aside: Option<&'static str>,
    pictures: Pictures,
    refused: Option<FieldError>,
    dropped: &'a mut Dropped,
}

#[derive(Debug)]
struct List {
    mark: ListMark,
    items: Vec<Vec<contract::Span>>,
    /// Lists within it, whose items follow the one they stand in.
    inner: u32,
}

impl Listener for Walk<'_> {
    fn tag(&mut self, tag: &Tag) {
        let name: &str = &tag.name;
        match tag.kind {
            TagKind::StartTag if self.aside.is_some() => self.open_aside(name, tag),
            TagKind::StartTag => self.open(name, tag),
            TagKind::EndTag if self.aside.is_some() => self.close_aside(name),
            TagKind::EndTag => self.close(name),
        }
    }

    fn text(&mut self, text: &str) {
        self.line.push(text, &self.style);
    }
}

impl<'a> Walk<'a> {
    pub fn new(dropped: &'a mut Dropped) -> Self {
        Self {
            blocks: Vec::new(),
            line: Line::default(),
            style: Style::default(),
            heading: None,
            quotes: 0,
            list: None,
            table: None,
            aside: None,
            pictures: Pictures::default(),
            refused: None,
            dropped,
        }
    }

    pub fn finish(mut self) -> Result<Vec<Block>, FieldError> {
        self.end_line();
        match self.refused {
            Some(error) => Err(error),
            None => Ok(self.blocks),
        }
    }

    fn open(&mut self, name: &str, tag: &Tag) {
        match name {
            "h2" => self.begin_heading(HeadingLevel::Section),
            "h4" => self.begin_heading(HeadingLevel::Part),
            "ul" => self.begin_list(ListMark::Bullet),
            "ol" => self.begin_list(ListMark::Number),
            "li" => self.end_item(),
            "blockquote" => {
                self.end_line();
                self.quotes += 1;
            }
            "cite" if self.quotes > 0 && !self.is_held() => self.begin_aside("cite"),
            "figure" => {
                self.end_line();
                self.pictures.begin_figure();
            }
            "figcaption" if self.pictures.is_figure() => self.begin_aside("figcaption"),
            "img" => self.picture(tag),
            "table" => self.begin_table(),
            "caption" | "tr" | "td" | "th" => self.open_in_table(name, tag),
            "strong" | "em" | "a" | "q" => self.open_mark(name, tag),
            "wbr" => {}
            _ => self.end_line(),
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "h2" | "h4" => {
                self.end_line();
                self.heading = None;
            }
            "ul" | "ol" => self.end_list(),
            "li" => self.end_item(),
            "blockquote" => {
                self.end_line();
                self.quotes = self.quotes.saturating_sub(1);
            }
            "figure" => {
                self.end_line();
                self.end_figure();
            }
            "table" => self.end_table(),
            "tr" | "td" | "th" => self.close_in_table(name),
            "strong" | "em" | "a" | "q" => self.close_mark(name),
            "cite" => {}
            _ => self.end_line(),
        }
    }

    fn open_mark(&mut self, name: &str, tag: &Tag) {
        match name {
            "strong" => self.style.strong += 1,
            "em" => self.style.emphasis += 1,
            "q" => self.text("“"),
            _ => self.style.href = attribute(tag, "href").and_then(|href| href.parse().ok()),
        }
    }

    fn close_mark(&mut self, name: &str) {
        match name {
            "strong" => self.style.strong = self.style.strong.saturating_sub(1),
            "em" => self.style.emphasis = self.style.emphasis.saturating_sub(1),
            "q" => self.text("”"),
            _ => self.style.href = None,
        }
    }

    /// Lines belong to a list or a table, which has lines of its own.
    fn is_held(&self) -> bool {
        self.list.is_some() || self.table.is_some()
    }

    fn end_line(&mut self) {
        if self.is_held() {
            self.line.part();
            return;
        }
        let text = self.line.finish();
        if text.is_empty() {
            return;
        }
        self.blocks.push(match self.heading {
            Some(level) => Block::Heading { level, text },
            None if self.quotes > 0 => Block::Quote { text, by: None },
            None => Block::Paragraph { text },
        });
    }

    fn begin_heading(&mut self, level: HeadingLevel) {
        self.end_line();
        if !self.is_held() {
            self.heading = Some(level);
        }
    }

    fn begin_list(&mut self, mark: ListMark) {
        self.end_item();
        match &mut self.list {
            _ if self.table.is_some() => {}
            Some(list) => list.inner += 1,
            None => {
                self.list = Some(List {
                    mark,
                    items: Vec::new(),
                    inner: 0,
                });
            }
        }
    }

    fn end_item(&mut self) {
        match &mut self.list {
            Some(list) if self.table.is_none() => {
                let item = self.line.finish();
                list.items.extend((!item.is_empty()).then_some(item));
            }
            _ => self.end_line(),
        }
    }

    fn end_list(&mut self) {
        self.end_item();
        match &mut self.list {
            _ if self.table.is_some() => return,
            Some(list) if list.inner > 0 => {
                list.inner -= 1;
                return;
            }
            _ => {}
        }
        if let Some(List { mark, items, .. }) = self.list.take()
            && !items.is_empty()
        {
            self.blocks.push(Block::List { mark, items });
        }
        self.blocks.append(&mut self.pictures.waiting);
    }
}

fn attribute<'t>(tag: &'t Tag, name: &str) -> Option<&'t str> {
    let mut all = tag.attrs.iter();
    all.find(|attribute| &*attribute.name.local == name)
        .map(|attribute| &*attribute.value)
}
