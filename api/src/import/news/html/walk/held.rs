//! Tables and pictures, which hold what stands in them until they end.

use contract::Block;
use html5ever::tokenizer::Tag;

use super::{Walk, attribute};
use crate::import::news::html::table::{Draft, Reach};

impl Walk<'_> {
    pub(super) fn begin_table(&mut self) {
        if let Some(table) = &mut self.table {
            table.inner += 1;
            self.line.part();
            return;
        }
        self.end_item();
        // A table is no item: the list goes on behind it.
        if let Some(list) = &mut self.list
            && !list.items.is_empty()
        {
            let items = std::mem::take(&mut list.items);
            self.blocks.push(Block::List {
                mark: list.mark,
                items,
            });
        }
        self.table = Some(Draft::default());
    }

    pub(super) fn open_in_table(&mut self, name: &str, tag: &Tag) {
        match &mut self.table {
            Some(table) if table.inner == 0 => match name {
                "caption" => self.aside = Some("caption"),
                "tr" => table.begin_row(),
                _ => {
                    let reach = |name| attribute(tag, name).and_then(|reach| reach.parse().ok());
                    table.begin_cell(Reach {
                        columns: reach("colspan").unwrap_or(1),
                        rows: reach("rowspan").unwrap_or(1),
                        is_head: name == "th",
                    });
                }
            },
            _ => self.line.part(),
        }
    }

    pub(super) fn close_in_table(&mut self, name: &str) {
        match &mut self.table {
            Some(table) if table.inner == 0 && name == "tr" => {
                if let Err(error) = table.end_row() {
                    self.refused.get_or_insert(error);
                }
            }
            Some(table) if table.inner == 0 => table.end_cell(self.line.finish()),
            _ => self.line.part(),
        }
    }

    pub(super) fn end_table(&mut self) {
        if let Some(table) = &mut self.table
            && table.inner > 0
        {
            table.inner -= 1;
            self.line.part();
            return;
        }
        match self.table.take().map(Draft::finish) {
            Some(Ok(blocks)) => self.blocks.extend(blocks),
            Some(Err(error)) => {
                self.refused.get_or_insert(error);
            }
            None => {}
        }
        if self.list.is_none() {
            self.blocks.append(&mut self.pictures.waiting);
        }
    }

    pub(super) fn picture(&mut self, tag: &Tag) {
        let link = attribute(tag, "src").and_then(|source| source.parse().ok());
        let Some(link) = link else {
            self.dropped.add("picture without an address");
            return;
        };
        if !self.is_held() && self.aside.is_none() {
            self.end_line();
        }
        self.pictures
            .add(link, attribute(tag, "alt").unwrap_or_default());
        if !self.pictures.is_figure() {
            self.end_figure();
        }
    }

    pub(super) fn end_figure(&mut self) {
        self.pictures.end_figure(self.dropped);
        if !self.is_held() {
            self.blocks.append(&mut self.pictures.waiting);
        }
    }
}
