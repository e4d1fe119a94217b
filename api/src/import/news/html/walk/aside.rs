//! Words that stand beside a text: who is quoted, what a picture or a table shows.

use contract::Block;
use html5ever::tokenizer::Tag;

use super::Walk;

impl Walk<'_> {
    pub(super) fn begin_aside(&mut self, name: &'static str) {
        self.end_line();
        if self.list.is_some() && self.table.is_none() {
            self.end_item();
        }
        self.aside = Some(name);
    }

    pub(super) fn open_aside(&mut self, name: &str, tag: &Tag) {
        match name {
            "strong" | "em" | "a" | "q" => self.open_mark(name, tag),
            "img" => self.picture(tag),
            "wbr" => {}
            _ => self.line.part(),
        }
    }

    pub(super) fn close_aside(&mut self, name: &str) {
        match name {
            "strong" | "em" | "a" | "q" => self.close_mark(name),
            _ if self.aside == Some("cite") && name == "cite" => self.end_citation(),
            _ if self.aside == Some("figcaption") && name == "figcaption" => {
                self.aside = None;
                self.pictures.caption(self.line.words());
            }
            _ if self.aside == Some("caption") && name == "caption" => {
                self.aside = None;
                let words = self.line.words();
                if let Some(table) = &mut self.table {
                    table.caption = (!words.is_empty()).then_some(words);
                }
            }
            _ => self.line.part(),
        }
    }

    /// Who said it stands with the quote before; where there is none, it is a quote itself.
    fn end_citation(&mut self) {
        self.aside = None;
        match self.blocks.last_mut() {
            Some(Block::Quote { by: by @ None, .. }) => {
                let words = self.line.words();
                let name = words.trim_start_matches(['—', '–', '-', ' ']);
                *by = (!name.is_empty()).then(|| name.to_owned());
            }
            _ => self.end_line(),
        }
    }
}
