//! `api import egdi`: from the UN's table of all countries to surveys, all of them or none.

use std::{
    collections::{BTreeMap, HashMap},
    path::PathBuf,
};

use contract::{Citation, Date, IndexFigures, IndexValue};

use super::{
    figures::{BadRow, FiguresError, Others, Row, Sheet, SheetError},
    file_name,
};
use crate::{
    egdi::{self, Entry, Survey},
    store::Store,
};

/// A table of the UN and where it comes from.
#[derive(Clone, Debug)]
pub struct Request {
    pub file: PathBuf,
    pub source: Option<Citation>,
    pub today: Date,
}

/// What became of each survey of the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub written: Vec<u16>,
    /// The same is there already.
    pub unchanged: Vec<u16>,
}

/// Reads and checks the whole table, then replaces the surveys of its years in one transaction.
pub async fn import(store: &Store, request: &Request) -> Result<Tally, FiguresError> {
    let surveys = surveys(request)?;
    Ok(store.put_surveys(surveys, request.today).await?)
}

/// The surveys that the table holds, the oldest first. Writes nothing.
pub fn surveys(request: &Request) -> Result<Vec<Survey>, FiguresError> {
    let mut table = Table::default();
    let sheet = Sheet::open(&request.file)?;
    let needed = [
        "year", "country", "rank", "egdi", "osi", "tii", "hci", "epi",
    ];
    sheet.read(&needed, Others::Ignored, |row| {
        table.take(row, request.today)
    })?;
    let missing = missing_members(&table.years)?;
    if !missing.is_empty() {
        let row = |reason| BadRow {
            file: file_name(&request.file),
            line: 1,
            column: "country".to_owned(),
            reason,
        };
        return Err(SheetError::BadRows(missing.into_iter().map(row).collect()).into());
    }
    let surveys = table.years.into_iter().map(|(year, entries)| {
        let ranked = entries.iter().filter(|entry| entry.world_rank.is_some());
        let mut survey = Survey {
            year,
            countries_ranked: u32::try_from(ranked.count()).unwrap_or(u32::MAX),
            source: request
                .source
                .clone()
                .unwrap_or_else(|| egdi::source_of(year)),
            entries,
        };
        survey.sort();
        survey
    });
    Ok(surveys.collect())
}

#[derive(Default)]
struct Table {
    years: BTreeMap<u16, Vec<Entry>>,
    lines_of: HashMap<(u16, String), u64>,
    /// The first line of each rank, and the EGDI that it stands for.
    ranks: HashMap<(u16, u32), (u64, IndexValue)>,
}

impl Table {
    fn take(&mut self, row: &mut Row<'_>, today: Date) {
        let year = year(row, today);
        let country = country(row);
        let rank = rank(row);
        let figures = figures(row);
        let (Some(year), Some(country)) = (year, country) else {
            return;
        };
        row.only_once("country", (year, country.clone()), &mut self.lines_of);
        let (Some(rank), Some(figures)) = (rank, figures) else {
            return;
        };
        let first = self
            .ranks
            .entry((year, rank))
            .or_insert((row.line, figures.egdi));
        if first.1 != figures.egdi {
            let (line, other) = *first;
            let own = figures.egdi;
            let reason = format!(
                "{rank} is the rank of line {line} too, whose EGDI is {other} and not {own}"
            );
            row.refuse("rank", reason);
        }
        let is_ranked = figures.egdi.hundred_thousandths() > 0;
        self.years.entry(year).or_default().push(Entry {
            country,
            // Countries that a survey left out stand in the table all the same, with an EGDI of 0
            // and one rank for all of them.
            world_rank: is_ranked.then_some(rank),
            figures,
        });
    }
}

fn year(row: &mut Row<'_>, today: Date) -> Option<u16> {
    const FIRST: u16 = 2001;
    let cell = row.cell("year").to_owned();
    match cell.parse::<u16>() {
        Ok(year) if cell.len() == 4 && (FIRST..=today.year()).contains(&year) => Some(year),
        _ => {
            let last = today.year();
            row.refuse(
                "year",
                format!("a year from {FIRST} to {last}, found {cell:?}"),
            );
            None
        }
    }
}

fn country(row: &mut Row<'_>) -> Option<String> {
    let cell = row.cell("country").to_owned();
    if cell.is_empty() {
        row.refuse("country", "is empty");
        return None;
    }
    Some(cell)
}

fn rank(row: &mut Row<'_>) -> Option<u32> {
    const MOST: u32 = 999;
    let cell = row.cell("rank").to_owned();
    let is_plain = cell.bytes().all(|byte| byte.is_ascii_digit());
    match cell.parse() {
        Ok(rank) if is_plain && (1..=MOST).contains(&rank) => Some(rank),
        _ => {
            row.refuse(
                "rank",
                format!("a whole number from 1 to {MOST}, found {cell:?}"),
            );
            None
        }
    }
}

/// All columns are read, so that all that is wrong with a row is told.
fn figures(row: &mut Row<'_>) -> Option<IndexFigures> {
    let [egdi, osi, tii, hci] = ["egdi", "osi", "tii", "hci"].map(|column| row.parse(column));
    let epi = match row.cell("epi") {
        "" => Some(None),
        _ => row.parse("epi").map(Some),
    };
    Some(IndexFigures {
        egdi: egdi?,
        osi: osi?,
        tii: tii?,
        hci: hci?,
        epi: epi?,
    })
}

/// Without one of them the others would seem to stand better than they do.
fn missing_members(years: &BTreeMap<u16, Vec<Entry>>) -> Result<Vec<String>, FiguresError> {
    let asean = egdi::asean()?;
    let missing = years.iter().flat_map(|(year, entries)| {
        let members = asean.iter().filter(|country| country.is_member_in(*year));
        members
            .filter(|country| !entries.iter().any(|entry| entry.country == country.name_en))
            .map(move |country| format!("{year} has no row for {}", country.name_en))
    });
    Ok(missing.collect())
}
