//! `api import exchange`: from a table of who sent how much to whom to the months of the exchange,
//! which it replaces whole.

use std::{
    collections::{BTreeMap, HashMap},
    path::PathBuf,
};

use contract::{AgencyCode, Basis, Citation, Date, ExchangeClass, ExchangeOrigin, Period};

use super::figures::{
    FiguresError,
    sheet::{Others, Row, Sheet},
};
use crate::{
    exchange::{Connections, Figures, MonthFigures, UnitFigures, UnitLimit, class_of, place},
    performance::units_ever,
    store::Store,
};

const COLUMNS: [&str; 4] = ["month", "sender", "receiver", "documents"];

/// Far more than ninety bodies send each other in twenty years.
const MOST_MONTHS: usize = 240;
/// Keeps all sums far below what a number holds.
const MOST_DOCUMENTS: u64 = 100_000_000;

#[derive(Clone, Debug)]
pub struct Request {
    pub file: PathBuf,
    pub source: Option<Citation>,
    pub today: Date,
}

/// Reads and checks the whole table, then puts it in the place of the old months.
pub async fn import(store: &Store, request: &Request) -> Result<Figures, FiguresError> {
    let figures = figures(store, request).await?;
    store.put_exchange(&figures).await?;
    Ok(figures)
}

/// The months that the table would become. Writes nothing.
pub async fn figures(store: &Store, request: &Request) -> Result<Figures, FiguresError> {
    let (_, connections) = store.exchange().await?;
    let known = Known::of(&connections, request.today)?;
    let mut table = Table::default();
    Sheet::open(&request.file)?.read(&COLUMNS, Others::Refused, |row| {
        let month = known.month(row);
        let sender = known.unit(row, "sender");
        let receiver = known.unit(row, "receiver");
        let documents = documents(row);
        if let (Some(month), Some(sender), Some(receiver), Some(documents)) =
            (month, sender, receiver, documents)
        {
            table.take(row, month, [sender, receiver], documents);
        }
    })?;
    let months = table.into_months();
    let (first, last) = (months.first(), months.last());
    let day =
        |month: Option<&MonthFigures>| month.map_or(request.today, |one| one.month.last_day());
    let (first, last) = (day(first), day(last));
    Ok(Figures {
        origin: ExchangeOrigin {
            basis: Basis::Published,
            source: request.source.clone(),
            begun_on: Date::new(first.year(), first.month(), 1).unwrap_or(first),
            as_of: last,
            notes: Vec::new(),
        },
        months,
    })
}

/// What rows are checked against.
struct Known {
    today: Date,
    classes: HashMap<AgencyCode, ExchangeClass>,
}

type Unit = (AgencyCode, ExchangeClass);

impl Known {
    /// Those of the list of connections, and every ministry and province.
    fn of(connections: &Connections, today: Date) -> Result<Self, FiguresError> {
        let mut classes: HashMap<_, _> = units_ever()?
            .into_values()
            .map(|unit| (unit.code, class_of(unit.kind)))
            .collect();
        let connected = connections.items.iter();
        classes.extend(connected.map(|one| (one.unit.code.clone(), one.class)));
        Ok(Self { today, classes })
    }

    /// One that is over: of the others not everything is known.
    fn month(&self, row: &mut Row<'_>) -> Option<Period> {
        let month: Period = row.parse("month")?;
        let written = row.cell("month").to_owned();
        if !matches!(month, Period::Month(..)) {
            row.refuse(
                "month",
                format!("a month is written 2020-02, found {written:?}"),
            );
            return None;
        }
        if month.last_day() >= self.today {
            row.refuse("month", format!("{month} is not over on {}", self.today));
            return None;
        }
        Some(month)
    }

    fn unit(&self, row: &mut Row<'_>, column: &str) -> Option<Unit> {
        let code: AgencyCode = row.parse(column)?;
        match self.classes.get(&code) {
            Some(class) => Some((code, *class)),
            None => {
                let reason = format!(
                    "{code} is no ministry, no province and not in the list of connections; \
                     import that first"
                );
                row.refuse(column, reason);
                None
            }
        }
    }
}

fn documents(row: &mut Row<'_>) -> Option<u64> {
    let documents: u64 = row.parse("documents")?;
    if documents > MOST_DOCUMENTS {
        row.refuse(
            "documents",
            format!("at the most {MOST_DOCUMENTS}, found {documents}"),
        );
        return None;
    }
    Some(documents)
}

#[derive(Default)]
struct Table {
    months: BTreeMap<Period, BTreeMap<AgencyCode, UnitFigures>>,
    lines_of: HashMap<(Period, AgencyCode, AgencyCode), u64>,
}

impl Table {
    fn take(
        &mut self,
        row: &mut Row<'_>,
        month: Period,
        [sender, receiver]: [Unit; 2],
        documents: u64,
    ) {
        if sender.0 == receiver.0 {
            row.refuse("receiver", format!("{} does not send to itself", sender.0));
            return;
        }
        let key = (month, sender.0.clone(), receiver.0.clone());
        if let Some(first) = self.lines_of.insert(key, row.line) {
            let (sender, receiver) = (&sender.0, &receiver.0);
            let reason = format!("{sender} to {receiver} in {month} is already in line {first}");
            row.refuse("receiver", reason);
            return;
        }
        let is_new = !self.months.contains_key(&month);
        if is_new && self.months.len() == MOST_MONTHS {
            row.refuse("month", format!("at the most {MOST_MONTHS} months"));
            return;
        }
        let units = self.months.entry(month).or_default();
        own(units, &sender).sent[place(receiver.1)] += documents;
        own(units, &receiver).received[place(sender.1)] += documents;
        if units.len() > UnitLimit::MOST {
            let most = UnitLimit::MOST;
            row.refuse("sender", format!("at the most {most} bodies in a month"));
        }
    }

    fn into_months(self) -> Vec<MonthFigures> {
        let month = |(month, units): (Period, BTreeMap<_, _>)| MonthFigures {
            month,
            units: units.into_values().collect(),
        };
        self.months.into_iter().map(month).collect()
    }
}

fn own<'a>(
    units: &'a mut BTreeMap<AgencyCode, UnitFigures>,
    (code, class): &Unit,
) -> &'a mut UnitFigures {
    units.entry(code.clone()).or_insert_with(|| UnitFigures {
        unit: code.clone(),
        class: *class,
        sent: Default::default(),
        received: Default::default(),
    })
}
