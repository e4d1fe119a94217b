//! `api import fdi`: from a table of foreign direct investment to the one that is shown, which it
//! replaces whole.

use std::{collections::HashMap, path::PathBuf};

use contract::{AgencyCode, AgencyKind, Capital, Citation, Date, Named, Slug};

use super::figures::{
    FiguresError,
    sheet::{Others, Row, Sheet},
};
use crate::{
    investment::{InvestmentRow, InvestmentTable, sectors},
    performance::{Unit, units_ever},
    store::Store,
};

const COLUMNS: [&str; 6] = [
    "year",
    "sector",
    "province",
    "projects",
    "registered_usd",
    "implemented_usd",
];

/// The law on foreign investment is of 1987; there was none before.
const FIRST_YEAR: u16 = 1987;
/// A thousand million millions: more is a mistake in the unit.
const MOST_USD: u64 = 1_000_000_000_000_000;
const MOST_ROWS: usize = 50_000;

#[derive(Clone, Debug)]
pub struct Request {
    pub file: PathBuf,
    pub source: Option<Citation>,
    pub today: Date,
}

/// What the import did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Written {
        rows: usize,
    },
    /// It is the table that is shown already.
    Unchanged,
}

/// Reads and checks the whole table, then puts it in the place of the old one.
pub async fn import(store: &Store, request: &Request) -> Result<Outcome, FiguresError> {
    let table = table(request)?;
    let rows = table.rows.len();
    Ok(match store.put_investment(&table).await? {
        true => Outcome::Written { rows },
        false => Outcome::Unchanged,
    })
}

/// The table that the file would become. Writes nothing.
pub fn table(request: &Request) -> Result<InvestmentTable, FiguresError> {
    let known = Known {
        today: request.today,
        sectors: sectors()?,
        units: units_ever()?,
    };
    let mut lines_of: HashMap<(u16, Slug, AgencyCode), u64> = HashMap::new();
    let mut rows: Vec<InvestmentRow> = Vec::new();
    Sheet::open(&request.file)?.read(&COLUMNS, Others::Refused, |row| {
        if rows.len() == MOST_ROWS {
            row.refuse("year", format!("at the most {MOST_ROWS} rows"));
        }
        let Some(read) = known.row(row) else {
            return;
        };
        let key = (read.year, read.sector.clone(), read.province.clone());
        match lines_of.insert(key, row.line) {
            Some(first) => row.refuse(
                "province",
                format!("this year, sector and province are already in line {first}"),
            ),
            None => rows.push(read),
        }
    })?;
    Ok(InvestmentTable {
        source: request.source.clone(),
        rows,
    })
}

/// What rows are checked against.
struct Known {
    today: Date,
    sectors: Vec<Named>,
    units: HashMap<AgencyCode, Unit>,
}

impl Known {
    /// None where a complaint was made; every cell is looked at first.
    fn row(&self, row: &mut Row<'_>) -> Option<InvestmentRow> {
        let year = self.year(row);
        let sector = self.sector(row);
        let province = self.province(row);
        let projects: Option<u64> = row.parse("projects");
        let registered_usd = usd(row, "registered_usd");
        let implemented_usd = usd(row, "implemented_usd");
        Some(InvestmentRow {
            year: year?,
            sector: sector?,
            province: province?,
            capital: Capital {
                projects: projects?,
                registered_usd: registered_usd?,
                implemented_usd: implemented_usd?,
            },
        })
    }

    fn year(&self, row: &mut Row<'_>) -> Option<u16> {
        let year: u16 = row.parse("year")?;
        if (FIRST_YEAR..=self.today.year()).contains(&year) {
            return Some(year);
        }
        let last = self.today.year();
        row.refuse(
            "year",
            format!("a year from {FIRST_YEAR} to {last}, found {year}"),
        );
        None
    }

    fn sector(&self, row: &mut Row<'_>) -> Option<Slug> {
        let sector: Slug = row.parse("sector")?;
        if self.sectors.iter().any(|known| known.code == sector) {
            return Some(sector);
        }
        let codes: Vec<_> = self.sectors.iter().map(|one| one.code.as_str()).collect();
        row.refuse(
            "sector",
            format!("one of: {}, found {sector}", codes.join(", ")),
        );
        None
    }

    fn province(&self, row: &mut Row<'_>) -> Option<AgencyCode> {
        let code: AgencyCode = row.parse("province")?;
        let known = self.units.get(&code);
        if known.is_some_and(|unit| unit.kind == AgencyKind::Province) {
            return Some(code);
        }
        row.refuse("province", format!("no province has the code {code}"));
        None
    }
}

fn usd(row: &mut Row<'_>, column: &str) -> Option<u64> {
    let dollars: u64 = row.parse(column)?;
    if dollars <= MOST_USD {
        return Some(dollars);
    }
    row.refuse(
        column,
        format!("whole US dollars, {MOST_USD} at the most, found {dollars}"),
    );
    None
}
