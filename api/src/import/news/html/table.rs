//! Rows and cells of a foreign table, made as wide as each other.

use std::collections::BTreeMap;

use contract::{Block, FieldError, Span};

use crate::import::convert::refused;

type Cell = Vec<Span>;

/// Also bounds what cells that reach over others come to.
const MOST_CELLS: usize = 20_000;
const WIDEST: usize = 100;

#[derive(Debug, Default)]
pub struct Draft {
    /// Tables within this one.
    pub inner: u32,
    pub caption: Option<String>,
    head: Vec<Cell>,
    rows: Vec<Vec<Cell>>,
    row: Vec<Cell>,
    is_head: bool,
    cell: Option<Reach>,
    /// How many more rows a cell from above takes of a column.
    taken: BTreeMap<usize, u16>,
    cells: usize,
}

/// How many columns and rows a cell takes.
#[derive(Clone, Copy, Debug)]
pub struct Reach {
    pub columns: u16,
    pub rows: u16,
    pub is_head: bool,
}

impl Draft {
    pub fn begin_row(&mut self) {
        self.row.clear();
        self.is_head = true;
    }

    pub fn begin_cell(&mut self, reach: Reach) {
        self.is_head &= reach.is_head;
        self.cell = Some(reach);
    }

    pub fn end_cell(&mut self, cell: Cell) {
        let Some(reach) = self.cell.take() else {
            return;
        };
        self.pass_taken();
        let columns = usize::from(reach.columns.max(1));
        let mut cell = Some(cell);
        for _ in 0..columns.min(WIDEST + 1) {
            if reach.rows > 1 {
                self.taken.insert(self.row.len(), reach.rows - 1);
            }
            self.row.push(cell.take().unwrap_or_default());
        }
    }

    /// Leaves out the columns that belong to cells of rows above.
    fn pass_taken(&mut self) {
        while let Some(rows) = self.taken.get_mut(&self.row.len()) {
            *rows -= 1;
            if *rows == 0 {
                self.taken.remove(&self.row.len());
            }
            self.row.push(Vec::new());
        }
    }

    pub fn end_row(&mut self) -> Result<(), FieldError> {
        self.pass_taken();
        let row = std::mem::take(&mut self.row);
        if row.len() > WIDEST {
            let reason = format!("has a table of over {WIDEST} columns");
            return Err(refused("body.vi", reason));
        }
        self.cells += row.len();
        if self.cells > MOST_CELLS {
            return Err(too_large());
        }
        if row.iter().all(Vec::is_empty) {
            return Ok(());
        }
        match self.is_head && self.head.is_empty() && self.rows.is_empty() {
            true => self.head = row,
            false => self.rows.push(row),
        }
        Ok(())
    }

    /// A table, or the lines of what was one for its looks only.
    pub fn finish(mut self) -> Result<Vec<Block>, FieldError> {
        let widths = self.rows.iter().map(Vec::len);
        let width = widths.chain([self.head.len()]).max().unwrap_or_default();
        if width * (self.rows.len() + 1) > MOST_CELLS {
            return Err(too_large());
        }
        if width == 0 {
            return Ok(Vec::new());
        }
        if width == 1 && self.head.is_empty() {
            let caption = self.caption.map(|caption| vec![Span::plain(caption)]);
            let lines = caption.into_iter().chain(self.rows.into_iter().flatten());
            return Ok(lines.map(|text| Block::Paragraph { text }).collect());
        }
        for row in &mut self.rows {
            row.resize(width, Vec::new());
        }
        if !self.head.is_empty() {
            self.head.resize(width, Vec::new());
        }
        Ok(vec![Block::Table {
            caption: self.caption,
            head: self.head,
            rows: self.rows,
        }])
    }
}

fn too_large() -> FieldError {
    refused("body.vi", format!("has a table of over {MOST_CELLS} cells"))
}
