//! The ministries and provinces that a ranking of a day asks.

use std::collections::HashMap;

use contract::{AgencyCode, AgencyKind, Date, Region, named::Bilingual};
use domain::fold::sort_key;
use serde::Deserialize;

use crate::{
    import::seed::{self, AgencyRow},
    store::{StoreError, proper_name},
};

const REGIONS: &str = include_str!("../../seed/unit_regions.csv");

/// One unit as an edition names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    pub code: AgencyCode,
    pub kind: AgencyKind,
    pub name: Bilingual,
    pub region: Option<Region>,
}

/// Those of the embedded list that exist on a day: a catalogue that was imported may bring
/// agencies of its own, and they owe no report. Ministries first, in the order of names.
pub fn units_on(day: Date) -> Result<Vec<Unit>, StoreError> {
    let mut units = units(|row| exists(row, day))?;
    units.sort_by_cached_key(|unit| (unit.kind, sort_key(&unit.name.vi), unit.code.clone()));
    Ok(units)
}

/// Every code there ever was, under its last name.
pub fn units_ever() -> Result<HashMap<AgencyCode, Unit>, StoreError> {
    let mut all = HashMap::new();
    for is_present in [false, true] {
        let units = units(|row| Ok(row.valid_to.is_none() == is_present))?;
        all.extend(units.into_iter().map(|unit| (unit.code.clone(), unit)));
    }
    Ok(all)
}

fn units(
    is_wanted: impl Fn(&AgencyRow) -> Result<bool, StoreError>,
) -> Result<Vec<Unit>, StoreError> {
    let regions = regions()?;
    let mut units = Vec::new();
    for row in seed::agencies()? {
        let Some(kind) = kind(&row) else { continue };
        if is_wanted(&row)? {
            let code: AgencyCode = row.code.parse().map_err(not_in_order)?;
            units.push(Unit {
                kind,
                region: regions.get(&code).copied(),
                name: name(&row),
                code,
            });
        }
    }
    Ok(units)
}

fn kind(row: &AgencyRow) -> Option<AgencyKind> {
    match row.kind.as_str() {
        "ministry" => Some(AgencyKind::Ministry),
        "province" => Some(AgencyKind::Province),
        _ => None,
    }
}

fn exists(row: &AgencyRow, day: Date) -> Result<bool, StoreError> {
    let date = |text: &Option<String>| {
        let parsed = text.as_deref().map(str::parse::<Date>).transpose();
        parsed.map_err(not_in_order)
    };
    let has_begun = date(&row.valid_from)?.is_none_or(|from| from <= day);
    Ok(has_begun && date(&row.valid_to)?.is_none_or(|to| day <= to))
}

/// Without the word for what it is. In English the largest city keeps it: its name alone is that
/// of a person.
fn name(row: &AgencyRow) -> Bilingual {
    let english = row.name_en.as_deref().map(|name| match name {
        "Ho Chi Minh City" => name,
        _ => [" Province", " City"]
            .iter()
            .find_map(|word| name.strip_suffix(word))
            .unwrap_or(name),
    });
    Bilingual {
        vi: proper_name(&row.name_vi).to_owned(),
        en: english.map(str::to_owned),
    }
}

fn regions() -> Result<HashMap<AgencyCode, Region>, StoreError> {
    #[derive(Deserialize)]
    struct Row {
        code: AgencyCode,
        region: Region,
    }
    let rows: Vec<Row> = seed::rows(REGIONS)?;
    Ok(rows.into_iter().map(|row| (row.code, row.region)).collect())
}

fn not_in_order(error: impl ToString) -> StoreError {
    StoreError::Seed(error.to_string())
}
