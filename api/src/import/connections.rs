//! `api import connections`: from a table to the list of who is connected to the document exchange,
//! which it replaces whole.

use std::{collections::HashMap, path::PathBuf};

use contract::{
    AgencyCode, AgencyName, Basis, Bilingual, Citation, ConnectionState, Date, ExchangeClass,
    ExchangeConnection, Tiers,
};
use domain::fold::sort_key;

use super::figures::{
    FiguresError,
    sheet::{Others, Row, Sheet},
};
use crate::{
    exchange::{Connections, UnitLimit, class_of},
    performance::{Unit, units_ever},
    store::Store,
};

const COLUMNS: [&str; 7] = [
    "unit",
    "class",
    "name_vi",
    "name_en",
    "connected_on",
    "tiers",
    "last_document_on",
];

const LONGEST_NAME: usize = 200;

#[derive(Clone, Debug)]
pub struct Request {
    pub file: PathBuf,
    pub source: Option<Citation>,
    pub today: Date,
}

/// Reads and checks the whole table, then puts it in the place of the old list.
pub async fn import(store: &Store, request: &Request) -> Result<usize, FiguresError> {
    let connections = connections(request)?;
    store.put_connections(&connections).await?;
    Ok(connections.items.len())
}

/// The list that the table would become. Writes nothing.
pub fn connections(request: &Request) -> Result<Connections, FiguresError> {
    let known = Known {
        today: request.today,
        units: units_ever()?,
    };
    let mut lines_of = HashMap::new();
    let mut items = Vec::new();
    Sheet::open(&request.file)?.read(&COLUMNS, Others::Refused, |row| {
        let code = code(row, &mut lines_of);
        let class = known.class(row, code.as_ref());
        let name = known.name(row, code.as_ref());
        let state = known.state(row);
        let last_document_on = known.last_document_on(row, state);
        if items.len() == UnitLimit::MOST {
            row.refuse("unit", format!("at the most {} bodies", UnitLimit::MOST));
        }
        if let (Some(code), Some(class), Some(name), Some(state)) = (code, class, name, state) {
            items.push(ExchangeConnection {
                unit: AgencyName { code, name },
                class,
                state,
                last_document_on,
            });
        }
    })?;
    items.sort_by_cached_key(|one| {
        let unit = &one.unit;
        (one.class, sort_key(&unit.name.vi), unit.code.clone())
    });
    Ok(Connections {
        basis: Basis::Published,
        source: request.source.clone(),
        items,
    })
}

fn code(row: &mut Row<'_>, lines_of: &mut HashMap<AgencyCode, u64>) -> Option<AgencyCode> {
    let code: AgencyCode = row.parse("unit")?;
    if let Some(first) = lines_of.insert(code.clone(), row.line) {
        row.refuse("unit", format!("{code} is already in line {first}"));
    }
    Some(code)
}

/// What rows are checked against.
struct Known {
    today: Date,
    units: HashMap<AgencyCode, Unit>,
}

impl Known {
    fn class(&self, row: &mut Row<'_>, code: Option<&AgencyCode>) -> Option<ExchangeClass> {
        let class: ExchangeClass = row.parse("class")?;
        let known = code.and_then(|code| self.units.get(code));
        let right = known.map(|unit| class_of(unit.kind));
        if let Some(right) = right.filter(|right| *right != class) {
            row.refuse(
                "class",
                format!("this code is that of a {right}, found {class}"),
            );
        }
        Some(class)
    }

    /// Ministries and provinces have names already.
    fn name(&self, row: &mut Row<'_>, code: Option<&AgencyCode>) -> Option<Bilingual> {
        let (vi, en) = (name(row, "name_vi")?, name(row, "name_en")?);
        if !vi.is_empty() {
            let en = Some(en).filter(|en| !en.is_empty());
            return Some(Bilingual { vi, en });
        }
        let known = code.and_then(|code| self.units.get(code));
        if known.is_none() {
            row.refuse("name_vi", "is empty, and this code has no name here");
        }
        known.map(|unit| unit.name.clone())
    }

    /// Not connected yet where both cells are empty.
    fn state(&self, row: &mut Row<'_>) -> Option<ConnectionState> {
        let tiers = match row.cell("tiers") {
            "" if row.cell("connected_on").is_empty() => return Some(ConnectionState::UnderWay),
            "1" => Tiers::One,
            "2" => Tiers::Two,
            other => {
                let reason = format!("1 or 2, or empty as connected_on, found {other:?}");
                row.refuse("tiers", reason);
                return None;
            }
        };
        let since: Date = row.parse("connected_on")?;
        if since > self.today {
            row.refuse(
                "connected_on",
                format!("{since} is after today, {}", self.today),
            );
        }
        Some(ConnectionState::Connected { since, tiers })
    }

    fn last_document_on(&self, row: &mut Row<'_>, state: Option<ConnectionState>) -> Option<Date> {
        const COLUMN: &str = "last_document_on";
        if row.cell(COLUMN).is_empty() {
            return None;
        }
        let on: Date = row.parse(COLUMN)?;
        match state {
            Some(ConnectionState::UnderWay) => {
                row.refuse(COLUMN, format!("{on}, but the body is not connected"));
            }
            Some(ConnectionState::Connected { since, .. }) if on < since => {
                row.refuse(
                    COLUMN,
                    format!("{on} is before it was connected on {since}"),
                );
            }
            _ if on > self.today => {
                row.refuse(COLUMN, format!("{on} is after today, {}", self.today));
            }
            _ => {}
        }
        Some(on)
    }
}

fn name(row: &mut Row<'_>, column: &str) -> Option<String> {
    let text = row.cell(column).to_owned();
    if text.chars().count() > LONGEST_NAME || text.contains(char::is_control) {
        let reason = format!("one line of at the most {LONGEST_NAME} characters");
        row.refuse(column, reason);
        return None;
    }
    Some(text)
}
