//! Rows of counts: one unit in one period each.

use std::collections::{BTreeMap, HashMap, HashSet, hash_map::Entry};

use contract::{
    AgencyCode, Basis, Counter, Counts, Date, Figures, MissingReason, Period, named::Bilingual,
};

use super::{
    FiguresError, Request,
    sheet::{Others, Row, Sheet},
};
use crate::{
    performance::{self, Draft, units_ever, units_on},
    store::StoreError,
};

/// More than that no unit of this country settles in a year.
const MOST: u64 = 1_000_000_000;

pub fn drafts(
    sheet: Sheet,
    day: Option<Date>,
    request: &Request,
) -> Result<Vec<Draft>, FiguresError> {
    let mut columns = vec!["period", "unit", "missing"];
    columns.splice(2..2, Counter::ALL.iter().map(|counter| counter.as_str()));
    let mut asked = Asked::new(day)?;
    let mut lines_of = HashMap::new();
    let mut periods: BTreeMap<Period, HashMap<AgencyCode, Figures>> = BTreeMap::new();
    let mut failed = None;
    sheet.read(&columns, Others::Refused, |row| {
        let period: Option<Period> = row.parse("period");
        let unit: Option<AgencyCode> = row.parse("unit");
        let figures = figures(row);
        let (Some(period), Some(unit)) = (period, unit) else {
            return;
        };
        match asked.objection(period, &unit) {
            Ok(Some(reason)) => row.refuse("unit", reason),
            Ok(None) => row.only_once("unit", (period, unit.clone()), &mut lines_of),
            Err(error) => failed = Some(error),
        }
        if let Some(figures) = figures {
            periods.entry(period).or_default().insert(unit, figures);
        }
    })?;
    if let Some(error) = failed {
        return Err(error.into());
    }
    let measure = performance::measure("dung-han")?;
    let source = request.source.clone();
    Ok(periods
        .into_iter()
        .map(|(period, figures)| Draft {
            measure: measure.clone(),
            period,
            basis: Basis::Published,
            units_on: day.unwrap_or(period.last_day()),
            published_on: request.today,
            source: source.clone(),
            note: None::<Bilingual>,
            figures,
            absent: MissingReason::NotReported,
        })
        .collect())
}

/// Who may report for a period.
struct Asked {
    day: Option<Date>,
    ever: HashSet<AgencyCode>,
    on: HashMap<Date, HashSet<AgencyCode>>,
}

impl Asked {
    fn new(day: Option<Date>) -> Result<Self, StoreError> {
        Ok(Self {
            day,
            ever: units_ever()?.into_keys().collect(),
            on: HashMap::new(),
        })
    }

    /// Why a unit cannot have figures in a period, if it cannot.
    fn objection(
        &mut self,
        period: Period,
        unit: &AgencyCode,
    ) -> Result<Option<String>, StoreError> {
        if !self.ever.contains(unit) {
            return Ok(Some(format!("no ministry or province has the code {unit}")));
        }
        let day = self.day.unwrap_or(period.last_day());
        let on = match self.on.entry(day) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => {
                let units = units_on(day)?.into_iter().map(|unit| unit.code);
                new.insert(units.collect())
            }
        };
        let exists = on.contains(unit);
        Ok((!exists).then(|| format!("{unit} does not exist on {day}")))
    }
}

fn figures(row: &mut Row<'_>) -> Option<Figures> {
    match row.cell("missing") {
        "" => counted(row),
        "not_reported" => missing(row, MissingReason::NotReported),
        "not_published" => missing(row, MissingReason::NotPublished),
        other => {
            let reason = format!("empty, not_reported or not_published, found {other:?}");
            row.refuse("missing", reason);
            None
        }
    }
}

fn missing(row: &mut Row<'_>, reason: MissingReason) -> Option<Figures> {
    for counter in Counter::ALL {
        let cell = row.cell(counter.as_str()).to_owned();
        if !cell.is_empty() {
            let reason = format!("must be empty, since nothing is known; found {cell:?}");
            row.refuse(counter.as_str(), reason);
            return None;
        }
    }
    Some(Figures::Missing { reason })
}

fn counted(row: &mut Row<'_>) -> Option<Figures> {
    let read = Counter::ALL.map(|counter| number(row, counter));
    let [
        carried_over,
        received_online,
        received_in_person,
        received_by_post,
        settled_early,
        settled_on_time,
        settled_late,
        open_within_time,
        open_overdue,
        paused_within_time,
        paused_overdue,
        returned,
        withdrawn,
    ] = read;
    let counts = Counts {
        carried_over: carried_over?,
        received_online: received_online?,
        received_in_person: received_in_person?,
        received_by_post: received_by_post?,
        settled_early: settled_early?,
        settled_on_time: settled_on_time?,
        settled_late: settled_late?,
        open_within_time: open_within_time?,
        open_overdue: open_overdue?,
        paused_within_time: paused_within_time?,
        paused_overdue: paused_overdue?,
        returned: returned?,
        withdrawn: withdrawn?,
    };
    if !counts.balances() {
        let reason = format!(
            "carried over and received are {}; settled, open, paused, returned and withdrawn are {}",
            counts.to_settle(),
            counts.accounted_for()
        );
        row.refuse("carried_over to withdrawn", reason);
        return None;
    }
    Some(Figures::Counted { counts })
}

fn number(row: &mut Row<'_>, counter: Counter) -> Option<u64> {
    let cell = row.cell(counter.as_str()).to_owned();
    let is_whole = !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit());
    let reason = match cell.parse() {
        Ok(number) if is_whole && number <= MOST => return Some(number),
        _ if cell.is_empty() => {
            "is empty; a unit without figures says why in the column missing".to_owned()
        }
        _ if is_whole => format!("at the most {MOST}, found {cell}"),
        _ => format!("a whole number in digits only, found {cell:?}"),
    };
    row.refuse(counter.as_str(), reason);
    None
}
