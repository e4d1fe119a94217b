//! Rows of finished values of the 63 provinces, known by the codes of the statistics office.

use std::collections::{BTreeMap, HashMap};

use contract::{
    AgencyCode, Basis, Citation, Date, Figures, MissingReason, Period, named::Bilingual,
};

use super::{
    FiguresError, Request,
    sheet::{Others, Row, Sheet},
};
use crate::performance::{self, Draft, GsoCodes, Scheme};

/// A table that others publish.
pub struct Known {
    measure: &'static str,
    column: &'static str,
    source: &'static str,
    /// The first year of the present rule, if there was another one before.
    rule_since: Option<u16>,
}

pub const PAPI: Known = Known {
    measure: "papi-thu-tuc",
    column: "admin_procedures",
    source: "PAPI (CECODES, VFF-CRT, RTA, UNDP)",
    rule_since: Some(2021),
};

pub const DTI: Known = Known {
    measure: "dti",
    column: "dti_total",
    source: "Chỉ số chuyển đổi số DTI",
    rule_since: None,
};

const CODE: &str = "gso_code_63";

pub fn drafts(sheet: Sheet, known: &Known, request: &Request) -> Result<Vec<Draft>, FiguresError> {
    let measure = performance::measure(known.measure)?;
    let codes = GsoCodes::of(Scheme::To202506)?;
    let mut lines_of = HashMap::new();
    let mut years: BTreeMap<u16, HashMap<AgencyCode, Figures>> = BTreeMap::new();
    let needed = ["year", CODE, known.column];
    sheet.read(&needed, Others::Ignored, |row| {
        let year = year(row);
        let code = code(row, &codes);
        let figures = figures(row, known.column, measure.scale.maximum());
        if let (Some(year), Some(code)) = (year, code) {
            row.only_once(CODE, (year, code.clone()), &mut lines_of);
            if let Some(figures) = figures {
                years.entry(year).or_default().insert(code, figures);
            }
        }
    })?;
    let source = request.source.clone().unwrap_or_else(|| Citation {
        title: Bilingual::vietnamese(known.source),
        url: None,
    });
    let drafts = years.into_iter().map(|(year, figures)| {
        let mut measure = measure.clone();
        if known.rule_since.is_some_and(|since| year < since) {
            measure.version = 1;
        }
        Draft {
            measure,
            period: Period::Year(year),
            basis: Basis::Published,
            units_on: Date::last_of(year, 12),
            published_on: request.today,
            source: Some(source.clone()),
            note: None,
            figures,
            absent: MissingReason::NotPublished,
        }
    });
    Ok(drafts.collect())
}

/// The column is that of the 63 provinces, whose last full year was 2024.
fn year(row: &mut Row<'_>) -> Option<u16> {
    let cell = row.cell("year").to_owned();
    match cell.parse() {
        Ok(year @ 2000..=2024) if cell.len() == 4 => Some(year),
        _ => {
            let reason = format!("a year from 2000 to 2024, found {cell:?}");
            row.refuse("year", reason);
            None
        }
    }
}

fn code(row: &mut Row<'_>, codes: &GsoCodes) -> Option<AgencyCode> {
    let cell = row.cell(CODE).to_owned();
    let found = codes.get(&cell).cloned();
    if found.is_none() {
        row.refuse(
            CODE,
            format!("none of the 63 provinces has the code {cell:?}"),
        );
    }
    found
}

fn figures(row: &mut Row<'_>, column: &str, maximum: f64) -> Option<Figures> {
    let cell = row.cell(column).to_owned();
    if cell.is_empty() {
        return Some(Figures::Missing {
            reason: MissingReason::NotPublished,
        });
    }
    let is_plain = cell
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.');
    match cell.parse::<f64>() {
        Ok(value) if is_plain && value <= maximum => Some(Figures::Value {
            value,
            parts: Vec::new(),
        }),
        _ => {
            let reason = format!("a number from 0 to {maximum} such as 0.5, found {cell:?}");
            row.refuse(column, reason);
            None
        }
    }
}
