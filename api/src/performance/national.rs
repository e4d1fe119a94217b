//! Figures of the whole country that are no edition: nobody is ranked by them.

use contract::{
    AgencyCode, AgencyName, Bilingual, Citation, Date, MonthlyShare, NationalFigures, Settlements,
};
use serde::Deserialize;

use super::units_ever;
use crate::store::StoreError;

const NATIONAL: &str = include_str!("../../seed/national_766.json");

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Seed {
    source: Citation,
    note: Bilingual,
    counted_to: Date,
    months: Vec<MonthlyShare>,
    settlements_note: Bilingual,
    settlements: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    unit: AgencyCode,
    counted_to: Date,
    on_time: u64,
    late: u64,
    average_days: f64,
}

pub fn national_figures() -> Result<NationalFigures, StoreError> {
    let seed: Seed = serde_json::from_str(NATIONAL).map_err(not_in_order)?;
    let units = units_ever()?;
    let named = |row: Row| {
        let unit = units.get(&row.unit);
        let unit = unit.ok_or_else(|| not_in_order(format!("no unit {}", row.unit)))?;
        Ok(Settlements {
            unit: AgencyName {
                code: row.unit,
                name: unit.name.clone(),
            },
            counted_to: row.counted_to,
            on_time: row.on_time,
            late: row.late,
            average_days: row.average_days,
        })
    };
    Ok(NationalFigures {
        measure: "dung-han-766".parse().map_err(not_in_order)?,
        source: seed.source,
        note: seed.note,
        counted_to: seed.counted_to,
        months: seed.months,
        settlements_note: seed.settlements_note,
        settlements: seed
            .settlements
            .into_iter()
            .map(named)
            .collect::<Result<_, StoreError>>()?,
    })
}

fn not_in_order(error: impl ToString) -> StoreError {
    StoreError::Seed(error.to_string())
}
