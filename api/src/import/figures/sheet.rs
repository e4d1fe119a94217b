//! A table of comma-separated values, and what is wrong with its rows.

use std::{collections::HashMap, fmt, hash::Hash, path::Path};

use thiserror::Error;

use crate::import;

#[derive(Debug, Error)]
pub enum SheetError {
    /// All of them, one a line.
    #[error("{}", lines(.0))]
    BadRows(Vec<BadRow>),
    #[error("{0}: holds no figures")]
    Empty(String),
    #[error("{file}:{line}: is not UTF-8 text")]
    NotText { file: String, line: usize },
    #[error("{file}: cannot be read: {error}")]
    Unreadable { file: String, error: std::io::Error },
}

/// A row that was refused, and the column that is to blame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadRow {
    pub file: String,
    pub line: u64,
    pub column: String,
    pub reason: String,
}

impl fmt::Display for BadRow {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            column,
            reason,
        } = self;
        match column.as_str() {
            "" => write!(out, "{file}:{line}: {reason}"),
            column => write!(out, "{file}:{line}: column {column}: {reason}"),
        }
    }
}

pub struct Sheet {
    file: String,
    text: String,
}

/// Gathers what is wrong, so that all of it is told at once.
pub struct Complaints {
    file: String,
    rows: Vec<BadRow>,
}

/// One row; `refuse` says what is wrong with it.
pub struct Row<'a> {
    pub line: u64,
    cells: HashMap<&'a str, &'a str>,
    complaints: &'a mut Complaints,
}

impl Sheet {
    pub fn open(path: &Path) -> Result<Self, SheetError> {
        let file = import::file_name(path);
        let bytes = std::fs::read(path).map_err(|error| SheetError::Unreadable {
            file: file.clone(),
            error,
        })?;
        let text = String::from_utf8(bytes).map_err(|error| {
            let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = good.iter().filter(|byte| **byte == b'\n').count() + 1;
            let file = file.clone();
            SheetError::NotText { file, line }
        })?;
        let text = text.trim_start_matches('\u{feff}').to_owned();
        Ok(Self { file, text })
    }

    /// A table that is part of the program.
    pub fn of(name: &str, text: &str) -> Self {
        Self {
            file: name.to_owned(),
            text: text.to_owned(),
        }
    }

    /// Takes every row that has as many cells as the header, and tells all that is wrong at once.
    pub fn read(
        self,
        needed: &[&str],
        others: Others,
        mut take: impl FnMut(&mut Row<'_>),
    ) -> Result<(), SheetError> {
        let mut complaints = Complaints {
            file: self.file.clone(),
            rows: Vec::new(),
        };
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true)
            .has_headers(false)
            .from_reader(self.text.as_bytes());
        let mut rows = reader.records();
        let Some(Ok(header)) = rows.next() else {
            return Err(SheetError::Empty(self.file));
        };
        complaints.header(&header, needed, others);
        if !complaints.rows.is_empty() {
            return Err(SheetError::BadRows(complaints.rows));
        }
        let mut is_empty = true;
        for row in rows {
            is_empty = false;
            let Some((line, row)) = complaints.whole(row, header.len()) else {
                continue;
            };
            let cells = header.iter().map(str::trim).zip(row.iter().map(str::trim));
            take(&mut Row {
                line,
                cells: cells.collect(),
                complaints: &mut complaints,
            });
        }
        match (complaints.rows.is_empty(), is_empty) {
            (false, _) => Err(SheetError::BadRows(complaints.rows)),
            (true, true) => Err(SheetError::Empty(self.file)),
            (true, false) => Ok(()),
        }
    }
}

/// What becomes of columns that nobody asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Others {
    Refused,
    Ignored,
}

impl Complaints {
    fn refuse(&mut self, line: u64, column: &str, reason: impl ToString) {
        self.rows.push(BadRow {
            file: self.file.clone(),
            line,
            column: column.to_owned(),
            reason: reason.to_string(),
        });
    }

    /// A row with its line, unless it was cut off or glued to another.
    fn whole(
        &mut self,
        row: csv::Result<csv::StringRecord>,
        cells: usize,
    ) -> Option<(u64, csv::StringRecord)> {
        let position = |at: Option<&csv::Position>| at.map_or(0, csv::Position::line);
        match row {
            Ok(row) if row.len() == cells => Some((position(row.position()), row)),
            Ok(row) => {
                let reason = format!("has {} cells, the header has {cells}", row.len());
                self.refuse(position(row.position()), "", reason);
                None
            }
            Err(error) => {
                self.refuse(position(error.position()), "", "is no comma-separated row");
                None
            }
        }
    }

    fn header(&mut self, header: &csv::StringRecord, needed: &[&str], others: Others) {
        let columns: Vec<&str> = header.iter().map(str::trim).collect();
        for (at, column) in columns.iter().enumerate() {
            if columns[..at].contains(column) && needed.contains(column) {
                self.refuse(1, column, "stands in the header twice");
            } else if others == Others::Refused && !needed.contains(column) {
                let reason = format!("is not known; known are {}", needed.join(", "));
                self.refuse(1, column, reason);
            }
        }
        for column in needed.iter().filter(|column| !columns.contains(column)) {
            self.refuse(1, column, "is missing in the header");
        }
    }
}

impl Row<'_> {
    pub fn cell(&self, column: &str) -> &str {
        self.cells.get(column).copied().unwrap_or_default()
    }

    pub fn refuse(&mut self, column: &str, reason: impl ToString) {
        let line = self.line;
        self.complaints.refuse(line, column, reason);
    }

    /// The cell as `T`, or a complaint.
    pub fn parse<T: std::str::FromStr<Err: fmt::Display>>(&mut self, column: &str) -> Option<T> {
        let text = self.cell(column).to_owned();
        match text.parse() {
            Ok(value) => Some(value),
            Err(error) => {
                self.refuse(column, format!("{error}, found {text:?}"));
                None
            }
        }
    }

    /// Refuses a second row about the same.
    pub fn only_once<K: Eq + Hash>(
        &mut self,
        column: &str,
        key: K,
        lines_of: &mut HashMap<K, u64>,
    ) {
        if let Some(first) = lines_of.insert(key, self.line) {
            let cell = self.cell(column).to_owned();
            let reason = format!("{cell} is already in line {first} for this period");
            self.refuse(column, reason);
        }
    }
}

fn lines(rows: &[BadRow]) -> String {
    let lines: Vec<String> = rows.iter().map(BadRow::to_string).collect();
    lines.join("\n")
}
