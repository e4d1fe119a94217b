//! `api import egdi`: from the UN's table of all countries to surveys, all of them or none.

use std::{
    collections::{BTreeMap, HashMap},
    path::PathBuf,
};

use contract::{Citation, Date, IndexFigures, IndexValue, IndexValueError};
use domain::egdi::follows;

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
    Ok(store.put_surveys(surveys).await?)
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
    let mut bad = missing_members(&table.years)?;
    if bad.is_empty() {
        bad = cut_short(&table.years);
    }
    if !bad.is_empty() {
        let row = |(column, reason): (&str, String)| BadRow {
            file: file_name(&request.file),
            line: 1,
            column: column.to_owned(),
            reason,
        };
        return Err(SheetError::BadRows(bad.into_iter().map(row).collect()).into());
    }
    let surveys = table.years.into_iter().map(|(year, entries)| {
        let source = request.source.clone();
        let mut survey = Survey {
            year,
            countries_ranked: u32::try_from(entries.len()).unwrap_or(u32::MAX),
            source: source.unwrap_or_else(|| egdi::source_of(year)),
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
        let key = year.zip(country);
        if let Some(key) = key.clone() {
            row.only_once("country", key, &mut self.lines_of);
        }
        // Countries that a survey left out stand in the table all the same, with an EGDI of 0.
        if matches!(row.cell("egdi").parse::<IndexValue>(), Ok(value) if value.hundred_thousandths() == 0)
        {
            return;
        }
        let rank = rank(row);
        let figures = figures(row, year);
        if let (Some((year, country)), Some(rank), Some(figures)) = (key, rank, figures) {
            self.check_rank(row, year, rank, figures.egdi);
            self.years.entry(year).or_default().push(Entry {
                country,
                world_rank: rank,
                figures,
            });
        }
    }

    fn check_rank(&mut self, row: &mut Row<'_>, year: u16, rank: u32, own: IndexValue) {
        let first = self.ranks.entry((year, rank)).or_insert((row.line, own));
        if first.1 != own {
            let (line, other) = *first;
            let reason = format!(
                "{rank} is the rank of line {line} too, whose EGDI is {other} and not {own}"
            );
            row.refuse("rank", reason);
        }
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
fn figures(row: &mut Row<'_>, year: Option<u16>) -> Option<IndexFigures> {
    let [egdi, osi, tii, hci] = ["egdi", "osi", "tii", "hci"].map(|column| row.parse(column));
    let epi = match row.cell("epi") {
        "" => Some(None),
        _ => row.parse("epi").map(Some),
    };
    let figures = IndexFigures {
        egdi: egdi?,
        osi: osi?,
        tii: tii?,
        hci: hci?,
        epi: epi?,
    };
    // A part above 1 is an error of the source, which then computed the EGDI with it: only such a
    // one is as it was published.
    let is_published = year.is_some_and(|year| follows(year, &figures));
    let IndexFigures {
        egdi,
        osi,
        tii,
        hci,
        epi,
    } = figures;
    let parts = [("osi", osi), ("tii", tii), ("hci", hci)];
    let doubtful = parts.into_iter().filter(|_| !is_published);
    let all = [("egdi", Some(egdi)), ("epi", epi)].into_iter();
    let mut is_sound = true;
    for (column, value) in all
        .filter_map(|(name, value)| Some((name, value?)))
        .chain(doubtful)
    {
        if !value.is_within_1() {
            let cell = row.cell(column).to_owned();
            row.refuse(column, format!("{IndexValueError}, found {cell:?}"));
            is_sound = false;
        }
    }
    is_sound.then_some(figures)
}

/// Without one of them the others would seem to stand better than they do.
fn missing_members(
    years: &BTreeMap<u16, Vec<Entry>>,
) -> Result<Vec<(&'static str, String)>, FiguresError> {
    let asean = egdi::asean()?;
    let missing = years.iter().flat_map(|(year, entries)| {
        let members = asean.iter().filter(|country| country.is_member_in(*year));
        members
            .filter(|country| !entries.iter().any(|entry| entry.country == country.name_en))
            .map(move |country| {
                let reason = format!("{year} has no ranked row for {}", country.name_en);
                ("country", reason)
            })
    });
    Ok(missing.collect())
}

/// A table that was cut short would say of how few countries the last one is.
fn cut_short(years: &BTreeMap<u16, Vec<Entry>>) -> Vec<(&'static str, String)> {
    let of_year = |(year, entries): (&u16, &Vec<Entry>)| {
        let last = entries.iter().map(|entry| entry.world_rank).max()?;
        let count = entries.len();
        let is_cut = usize::try_from(last).is_ok_and(|last| last > count);
        let reason = format!("{year} has a rank {last}, and only {count} countries");
        is_cut.then_some(("rank", reason))
    };
    years.iter().filter_map(of_year).collect()
}
