//! Figures that nobody counted: a made-up set for looking at the exchange before real counts come.
//!
//! It is the same on every machine, and agrees with what public sources said of the first year:
//! more than 1.3 million documents to 25 February 2020, the tenth month twice the first.

mod others;

use contract::{
    AgencyCode, AgencyName, Basis, Bilingual, ConnectionState, Date, ExchangeClass,
    ExchangeConnection, ExchangeOrigin, Period, Tiers,
};

use others::OTHERS;

use super::{
    ByClass, Connections, Figures, MonthFigures, UnitFigures, apportion::apportion, class_of, place,
};
use crate::{
    performance::{Chance, units_on},
    store::StoreError,
};

/// Documents of each month, from March 2019 on. March begins with the 12th; fewer are sent around
/// Tết (25 January 2020, 12 February 2021).
const MONTHS: [u64; 24] = [
    71_846, 92_310, 98_427, 101_565, 108_212, 112_940, 117_358, 126_071, 133_684, 143_692, 108_903,
    118_477, 151_266, 131_902, 158_340, 171_125, 176_480, 169_238, 188_754, 197_319, 205_863,
    226_417, 214_706, 151_980,
];

/// Of a thousand or so: rows send, columns receive, both in the order of the classes.
const FLOWS: [ByClass; ExchangeClass::ALL.len()] = [
    [140, 330, 25, 12, 9, 3],
    [240, 150, 12, 5, 4, 1],
    [18, 40, 0, 3, 0, 1],
    [9, 8, 2, 0, 0, 1],
    [11, 3, 0, 0, 0, 0],
    [3, 1, 1, 1, 0, 0],
];

pub fn sample_connections() -> Result<Connections, StoreError> {
    let items = bodies()?.into_iter().map(|body| body.connection);
    Ok(Connections {
        basis: Basis::Illustrative,
        source: None,
        items: items.collect(),
    })
}

pub fn sample_figures() -> Result<Figures, StoreError> {
    let bodies = bodies()?;
    let months = MONTHS.into_iter().zip(0..);
    Ok(Figures {
        origin: ExchangeOrigin {
            basis: Basis::Illustrative,
            source: None,
            begun_on: day(2019, 3, 12),
            as_of: Date::last_of(2021, 2),
            notes: Vec::new(),
        },
        months: months
            .map(|(total, at)| month(&bodies, at, total))
            .collect(),
    })
}

/// A connection, and how much goes through it in an ordinary month.
struct Body {
    connection: ExchangeConnection,
    weight: u64,
}

/// Ministries and provinces of the day on which all were said to be connected, then the others.
/// Names of enterprises are not known, so these say that they are none.
fn bodies() -> Result<Vec<Body>, StoreError> {
    let units = units_on(day(2020, 2, 27))?;
    let mut bodies: Vec<Body> = units
        .into_iter()
        .map(|unit| body(unit.code, class_of(unit.kind), unit.name, since))
        .collect();
    for (code, class, vi, en, begun) in OTHERS {
        let code = code.parse().map_err(StoreError::seed)?;
        let state = |_: &mut Chance| begun.map(|(year, month, of)| day(year, month, of));
        bodies.push(body(code, class, Bilingual::new(vi, en), state));
    }
    Ok(bodies)
}

/// Most from the first day on, the others in one of the next nine months.
fn since(chance: &mut Chance) -> Option<Date> {
    let first = day(2019, 3, 12);
    let later = u32::try_from(chance.between(1, 9)).unwrap_or(1);
    Some(match chance.between(0, 9) {
        0..=6 => first,
        _ => day(2019, 3, 1).plus_months(later),
    })
}

fn body(
    code: AgencyCode,
    class: ExchangeClass,
    name: Bilingual,
    since: impl FnOnce(&mut Chance) -> Option<Date>,
) -> Body {
    let mut chance = Chance::new(code.as_str(), 0);
    let weight = weight(&code, class, &mut chance);
    let since = since(&mut chance);
    let tiers = match class {
        ExchangeClass::Ministry | ExchangeClass::Province => Tiers::Two,
        _ => Tiers::One,
    };
    let last = u8::try_from(chance.between(22, 28)).unwrap_or(28);
    Body {
        connection: ExchangeConnection {
            unit: AgencyName { code, name },
            class,
            state: match since {
                Some(since) => ConnectionState::Connected { since, tiers },
                None => ConnectionState::UnderWay,
            },
            last_document_on: since.map(|_| day(2021, 2, last)),
        },
        weight,
    }
}

/// The Government Office and the large cities send and receive most.
fn weight(code: &AgencyCode, class: ExchangeClass, chance: &mut Chance) -> u64 {
    match (code.as_str(), class) {
        ("G22", _) => 4_200,
        ("G12" | "G01", _) => 2_100,
        ("H26" | "H29", _) => 1_900,
        (_, ExchangeClass::Ministry) => chance.between(320, 1_600),
        (_, ExchangeClass::Province) => chance.between(220, 900),
        _ => chance.between(150, 400),
    }
}

/// The total goes to pairs of classes, and each pair to its senders and, apart from them, to its
/// receivers: so all sums agree.
fn month(bodies: &[Body], at: u32, total: u64) -> MonthFigures {
    let first = day(2019, 3, 1).plus_months(at);
    let month = Period::Month(first.year(), first.month());
    let weights: Vec<u64> = bodies.iter().map(|body| weight_in(body, month)).collect();
    let mut units: Vec<UnitFigures> = bodies.iter().map(nothing).collect();
    for (sender, receiver, documents) in flows(bodies, &weights, total) {
        let of = |class| -> Vec<u64> {
            let own = units.iter().zip(&weights);
            own.map(|(unit, weight)| if unit.class == class { *weight } else { 0 })
                .collect()
        };
        let (sent, received) = (of(sender), of(receiver));
        for (unit, share) in units.iter_mut().zip(apportion(documents, &sent)) {
            unit.sent[place(receiver)] += share;
        }
        for (unit, share) in units.iter_mut().zip(apportion(documents, &received)) {
            unit.received[place(sender)] += share;
        }
    }
    units.retain(|unit| unit.sent != ByClass::default() || unit.received != ByClass::default());
    MonthFigures { month, units }
}

/// How much each class sends to each; nothing to or from one that has no body yet.
fn flows(bodies: &[Body], weights: &[u64], total: u64) -> Vec<(ExchangeClass, ExchangeClass, u64)> {
    let is_there = |class| {
        let mut own = bodies.iter().zip(weights);
        own.any(|(body, weight)| body.connection.class == class && *weight > 0)
    };
    let all = ExchangeClass::ALL;
    let pairs = all.iter().flat_map(|one| all.iter().map(|to| (*one, *to)));
    let pairs: Vec<_> = pairs
        .filter(|(sender, receiver)| is_there(*sender) && is_there(*receiver))
        .collect();
    let flows = pairs.iter();
    let flows: Vec<u64> = flows
        .map(|(sender, receiver)| FLOWS[place(*sender)][place(*receiver)])
        .collect();
    let shares = apportion(total, &flows);
    let placed = pairs.into_iter().zip(shares);
    placed
        .map(|((sender, receiver), documents)| (sender, receiver, documents))
        .collect()
}

fn nothing(body: &Body) -> UnitFigures {
    UnitFigures {
        unit: body.connection.unit.code.clone(),
        class: body.connection.class,
        sent: ByClass::default(),
        received: ByClass::default(),
    }
}

/// None before a body is connected.
fn weight_in(body: &Body, month: Period) -> u64 {
    let ConnectionState::Connected { since, .. } = body.connection.state else {
        return 0;
    };
    if since > month.last_day() {
        return 0;
    }
    let day = u64::from(month.last_day().days_before());
    let mut chance = Chance::new(body.connection.unit.code.as_str(), day);
    body.weight * chance.between(820, 1_180)
}

fn day(year: u16, month: u8, day: u8) -> Date {
    Date::new(year, month, day).unwrap_or(Date::MIN)
}
