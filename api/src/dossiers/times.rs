//! The times of a procedure, made of what is counted.

use contract::{
    AgencyCode, Basis, Date, OfficeTimes, ProcedureCode, ProcedureTimes, SettlingAgency, TimesOf,
    TimesScope, named::Bilingual, times::WINDOW_DAYS,
};
use domain::estimate::{quantiles, times_of};

use crate::store::{LevelRows, OfficeRows, TimesRows};

/// `name_of` is asked for each agency; offices below a province often have no name that is known.
pub fn procedure_times(
    procedure: ProcedureCode,
    today: Date,
    rows: Option<TimesRows>,
    name_of: impl Fn(&AgencyCode) -> Option<Bilingual>,
) -> ProcedureTimes {
    let agency = |code: AgencyCode| SettlingAgency {
        name: name_of(&code),
        code,
    };
    let basis = match rows.as_ref().is_some_and(|rows| rows.has_samples) {
        true => Basis::Illustrative,
        false => Basis::Derived,
    };
    let levels = rows
        .as_ref()
        .map_or_else(Vec::new, |rows| levels(rows, &agency));
    // Where all are too few, the day would be that of one of them.
    let as_of = rows.as_ref().map(|rows| rows.as_of);
    let offices = rows.map_or_else(Vec::new, |rows| rows.offices);
    ProcedureTimes {
        procedure,
        today,
        as_of: as_of.filter(|_| !levels.is_empty()),
        basis,
        window_days: WINDOW_DAYS,
        levels,
        offices: offices
            .into_iter()
            .filter_map(|office| office_times(office, &agency))
            .collect(),
    }
}

fn levels(rows: &TimesRows, agency: &impl Fn(AgencyCode) -> SettlingAgency) -> Vec<TimesOf> {
    let of = |scope, settled: &[_]| times_of(scope, settled, rows.as_of);
    let named = |rows: &LevelRows| agency(rows.agency.clone());
    let office = rows.office.as_ref();
    let office = office.and_then(|rows| of(TimesScope::Office(named(rows)), &rows.settled));
    let unit = rows.unit.as_ref();
    let unit = unit.and_then(|rows| of(TimesScope::Unit(named(rows)), &rows.settled));
    let country = of(TimesScope::Country, &rows.country);
    [office, unit, country].into_iter().flatten().collect()
}

fn office_times(
    office: OfficeRows,
    agency: &impl Fn(AgencyCode) -> SettlingAgency,
) -> Option<OfficeTimes> {
    let settled = &office.rows.settled;
    Some(OfficeTimes {
        settled_count: settled.iter().map(|one| one.count).sum(),
        limited_count: office.limited,
        on_time_count: office.on_time,
        median: quantiles(settled)?.median(),
        office: agency(office.rows.agency),
    })
}
