//! One state of the catalogue, indexed.

use std::collections::HashMap;

use contract::{
    Agency, AgencyCode, Alert, Catalogue, Date, LifeEvent, Named, NationalFigures, ProcedureCode,
    ProcedureSummary, Sector, Slug,
};
use domain::{
    catalogue::{Entry, Index},
    fold::sort_key,
};

use super::names::Names;
use crate::{
    egdi::EgdiBoard,
    enterprises::Enterprises,
    exchange::Exchange,
    history::History,
    investment::Investment,
    news::News,
    performance::{Board, national_figures},
    programmes::Programmes,
    store::{CatalogueRows, ProcedureRow, StoreError},
    submissions::Submissions,
    tasks::Tasks,
};

pub struct Snapshot {
    pub version: i64,
    pub updated_on: Date,
    /// In the Vietnamese order of names, then by code.
    pub rows: Vec<Row>,
    /// Positions in it are positions in `rows`.
    pub index: Index,
    pub agencies: Vec<Agency>,
    pub sectors: Vec<Sector>,
    pub names: Names,
    pub life_events: Vec<LifeEvent>,
    pub rankings: Board,
    pub national: NationalFigures,
    pub tasks: Tasks,
    pub egdi: EgdiBoard,
    pub submissions: Submissions,
    pub news: News,
    pub alerts: Vec<Alert>,
    pub exchange: Exchange,
    pub history: History,
    pub enterprises: Enterprises,
    pub investment: Investment,
    pub programmes: Programmes,
    /// Of withdrawn procedures too, so that a cursor that ended on one still works.
    sort_keys: HashMap<ProcedureCode, Vec<u8>>,
}

/// A procedure as lists need it.
pub struct Row {
    pub summary: ProcedureSummary,
    pub sort_key: Vec<u8>,
    pub audiences: Vec<Slug>,
    pub life_events: Vec<Slug>,
}

impl Snapshot {
    pub fn build(read: CatalogueRows) -> Result<Self, StoreError> {
        let sort_keys = read
            .procedures
            .iter()
            .map(|row| (row.summary.code.clone(), row.sort_key.clone()))
            .collect();
        let live: Vec<ProcedureRow> = read
            .procedures
            .into_iter()
            .filter(|row| !row.is_withdrawn)
            .collect();
        let index = Index::build(live.iter().map(entry));
        let rows: Vec<Row> = live
            .into_iter()
            .map(|row| Row {
                audiences: slugs(&read.audiences_of, &row.summary.code),
                life_events: slugs(&read.life_events_of, &row.summary.code),
                summary: row.summary,
                sort_key: row.sort_key,
            })
            .collect();
        Ok(Self {
            version: read.version,
            updated_on: read.updated_on,
            sectors: sectors(&rows),
            names: Names::of(&rows, &read.agencies, &read.audiences, &read.life_events),
            agencies: counted_agencies(read.agencies, &rows),
            life_events: counted_events(read.life_events, &rows),
            rows,
            index,
            sort_keys,
            rankings: Board::build(read.editions)?,
            national: national_figures()?,
            tasks: Tasks::of(read.tasks)?,
            egdi: EgdiBoard::build(read.surveys)?,
            submissions: Submissions::of(read.submissions)?,
            news: News::of(read.news, read.words)?,
            alerts: read.alerts,
            exchange: Exchange::of(read.exchange.0, read.exchange.1)?,
            history: History::read()?,
            enterprises: Enterprises::of(read.enterprises)?,
            investment: Investment::of(read.investment)?,
            programmes: Programmes::of(read.episodes)?,
        })
    }

    pub fn sort_key(&self, code: &ProcedureCode) -> Option<&[u8]> {
        self.sort_keys.get(code).map(Vec::as_slice)
    }

    pub fn procedure_name(&self, code: &ProcedureCode) -> Option<String> {
        let row = self.rows.iter().find(|row| row.summary.code == *code);
        row.map(|row| row.summary.name.clone())
    }

    pub fn about(&self) -> Catalogue {
        Catalogue {
            procedures: count(self.rows.len()),
            updated_on: self.updated_on,
        }
    }
}

pub fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn entry(row: &ProcedureRow) -> Entry<'_> {
    Entry {
        code: row.summary.code.as_str(),
        name: &row.summary.name,
        sector: &row.summary.sector.name.vi,
        agency: &row.summary.agency.name.vi,
        keywords: "",
        result_codes: &row.result_codes,
        weight: row.weight,
    }
}

fn slugs(of: &HashMap<String, Vec<String>>, code: &ProcedureCode) -> Vec<Slug> {
    let slugs = of.get(code.as_str()).into_iter().flatten();
    // The tables hold only slugs that were parsed on their way in.
    slugs.filter_map(|slug| slug.parse().ok()).collect()
}

/// Only the present name of an agency has procedures; its former names keep none.
fn counted_agencies(mut agencies: Vec<Agency>, rows: &[Row]) -> Vec<Agency> {
    let mut counts: HashMap<&AgencyCode, u32> = HashMap::new();
    for row in rows {
        *counts.entry(&row.summary.agency.code).or_default() += 1;
    }
    for agency in &mut agencies {
        if agency.valid_to.is_none() {
            agency.procedures = counts.get(&agency.code).copied().unwrap_or_default();
        }
    }
    agencies
}

fn counted_events(mut events: Vec<LifeEvent>, rows: &[Row]) -> Vec<LifeEvent> {
    for event in &mut events {
        let of_event = |row: &&Row| row.life_events.contains(&event.code);
        event.procedures = count(rows.iter().filter(of_event).count());
    }
    events
}

/// In the Vietnamese order of names.
fn sectors(rows: &[Row]) -> Vec<Sector> {
    let mut counts: HashMap<&Slug, (&Named, u32)> = HashMap::new();
    for row in rows {
        let sector = &row.summary.sector;
        counts.entry(&sector.code).or_insert((sector, 0)).1 += 1;
    }
    let mut sectors: Vec<Sector> = counts
        .into_values()
        .map(|(sector, procedures)| Sector {
            code: sector.code.clone(),
            name: sector.name.clone(),
            procedures,
        })
        .collect();
    sectors.sort_by_cached_key(|sector| (sort_key(&sector.name.vi), sector.code.clone()));
    sectors
}
