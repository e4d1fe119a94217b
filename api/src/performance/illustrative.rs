//! Figures that nobody reported: a made-up set for looking at rankings before real counts come.
//!
//! It is the same on every machine: whole numbers only, and an own generator of chance.

use std::collections::HashMap;

use contract::{
    AgencyCode, AgencyKind, Basis, Counts, Date, Figures, MissingReason, Period, named::Bilingual,
};

use super::{Draft, Unit, seeds, units_on};
use crate::store::StoreError;

const MONTHS: u64 = 36;
/// The month before the first, counted from year 0.
const FIRST: u64 = 2023 * 12 + 9;

/// Of a thousand.
type PerMille = u64;
/// Of a million: where many are settled, less would let units of one size tie.
type PerMillion = u64;

/// 36 months to September 2026, of the units of that month's end.
pub fn drafts() -> Result<Vec<Draft>, StoreError> {
    let measure = seeds::measure("dung-han")?;
    let units_on_day = Date::last_of(2026, 9);
    let units = units_on(units_on_day)?;
    let counts: HashMap<AgencyCode, Vec<Counts>> = units
        .iter()
        .map(|unit| (unit.code.clone(), Course::of(unit).run()))
        .collect();
    let drafts = (0..MONTHS).map(|month| {
        let silent = silent(&units, month);
        let figures = counts
            .iter()
            .filter(|(code, _)| !silent.contains(code))
            .filter_map(|(code, course)| {
                let counts = *course.get(usize::try_from(month).ok()?)?;
                Some((code.clone(), Figures::Counted { counts }))
            });
        Draft {
            measure: measure.clone(),
            period: period(month),
            basis: Basis::Illustrative,
            units_on: units_on_day,
            published_on: published_on(month),
            source: None,
            note: Some(note()),
            figures: figures.collect(),
            absent: MissingReason::NotReported,
        }
    });
    Ok(drafts.collect())
}

fn note() -> Bilingual {
    Bilingual::new(
        "Số liệu minh họa, do chương trình tạo ra, không phải số liệu thật. Số liệu trước tháng \
         7/2025 được kể theo 34 tỉnh, thành phố hiện nay.",
        "Sample data, generated and not real. Figures before July 2025 are told for the 34 \
         provinces of today.",
    )
}

fn period(month: u64) -> Period {
    let (year, month) = calendar(month);
    Period::Month(year, month)
}

/// The fifth of the next month.
fn published_on(month: u64) -> Date {
    let (year, month) = calendar(month + 1);
    Date::new(year, month, 5).unwrap_or(Date::MIN)
}

fn calendar(month: u64) -> (u16, u8) {
    let month = FIRST + month;
    let of_year = u8::try_from(month % 12).unwrap_or_default() + 1;
    (u16::try_from(month / 12).unwrap_or_default(), of_year)
}

/// Late reporters: every fourth month one to three units, and the last month is one of those.
fn silent(units: &[Unit], month: u64) -> Vec<AgencyCode> {
    if month % 4 != 3 {
        return Vec::new();
    }
    let mut chance = Chance::new("late reporters", month);
    let count = chance.between(1, 3);
    (0..count)
        .map(|_| {
            let at = chance.between(0, units.len() as u64 - 1);
            units[at as usize].code.clone()
        })
        .collect()
}

const WHOLE: PerMillion = 1_000_000;

/// What stays with a unit through all months.
struct Course {
    code: AgencyCode,
    /// Dossiers of an ordinary month.
    size: u64,
    late: PerMillion,
    /// What becomes of a thousand late ones over all months.
    trend: PerMille,
    /// How much of its punctuality Tết costs.
    festive: PerMillion,
}

impl Course {
    fn of(unit: &Unit) -> Self {
        let mut chance = Chance::new(unit.code.as_str(), MONTHS);
        Self {
            code: unit.code.clone(),
            size: size(unit, &mut chance),
            late: chance.between(18_000, 190_000),
            trend: chance.between(550, 1_200),
            festive: chance.between(15_000, 70_000),
        }
    }

    fn run(&self) -> Vec<Counts> {
        let mut carried_over = self.size * 15 / 100;
        let month = |month| {
            let counts = self.month(month, carried_over);
            carried_over = counts.open_within_time
                + counts.open_overdue
                + counts.paused_within_time
                + counts.paused_overdue;
            counts
        };
        (0..MONTHS).map(month).collect()
    }

    /// All that comes in is accounted for, and what is left open comes back in the next month.
    fn month(&self, month: u64, carried_over: u64) -> Counts {
        let mut chance = Chance::new(self.code.as_str(), month);
        let busy = season(month) * chance.between(930, 1_070) / 1_000;
        let received = (self.size * busy / 1_000).max(1);
        let received_online = received * (560 + month * 10 + chance.between(0, 30)) / 1_000;
        let received_by_post = (received - received_online) * chance.between(20, 90) / 1_000;
        let to_settle = carried_over + received;
        let open = to_settle * chance.between(90, 150) / 1_000;
        let paused = to_settle * chance.between(5, 25) / 1_000;
        let returned = to_settle * chance.between(5, 25) / 1_000;
        let withdrawn = to_settle * chance.between(1, 6) / 1_000;
        let settled = to_settle - open - paused - returned - withdrawn;
        let share = self.share(month, &mut chance);
        let in_time = settled * share / WHOLE;
        let settled_early = in_time * chance.between(520, 720) / 1_000;
        let open_overdue = open * (WHOLE - share) / WHOLE;
        let paused_overdue = paused * chance.between(0, 60) / 1_000;
        Counts {
            carried_over,
            received_online,
            received_in_person: received - received_online - received_by_post,
            received_by_post,
            settled_early,
            settled_on_time: in_time - settled_early,
            settled_late: settled - in_time,
            open_within_time: open - open_overdue,
            open_overdue,
            paused_within_time: paused - paused_overdue,
            paused_overdue,
            returned,
            withdrawn,
        }
    }

    /// On time. Chance and trend weigh the late ones, so nobody ever comes to a round hundred.
    fn share(&self, month: u64, chance: &mut Chance) -> PerMillion {
        let trend = (1_000 * (MONTHS - month) + self.trend * month) / MONTHS;
        let noise = chance.between(880, 1_120);
        let festive = self.festive * tet(month) / 1_000;
        WHOLE - self.late * trend * noise / WHOLE - festive
    }
}

/// Large cities receive more, and a few ministries hardly anything from the public.
fn size(unit: &Unit, chance: &mut Chance) -> u64 {
    match (unit.code.as_str(), unit.kind) {
        ("H29", _) => 290_000,
        ("H26", _) => 240_000,
        ("H24" | "H19", _) => 85_000,
        ("H17" | "H13" | "H56" | "H41", _) => 60_000,
        ("G01", _) => 120_000,
        ("G12", _) => 70_000,
        ("G20", _) => 17,
        ("G21", _) => 33,
        ("G22", _) => 60,
        (_, AgencyKind::Province) => chance.between(12_000, 48_000),
        _ => chance.between(400, 9_000),
    }
}

/// How busy a month is: offices are closed at Tết, and people come after it.
fn season(month: u64) -> PerMille {
    let (_, of_year) = calendar(month);
    let usual = match of_year {
        3 | 4 => 1_080,
        6 | 8 => 1_050,
        12 => 1_030,
        _ => 1_000,
    };
    usual - tet(month) * 3 / 10 + month * 4
}

/// How much of Tết falls into a month: 10 February 2024, 29 January 2025, 17 February 2026.
fn tet(month: u64) -> PerMille {
    match calendar(month) {
        (2024, 2) | (2025, 1) | (2026, 2) => 1_000,
        (2024, 1) | (2026, 1) => 300,
        (2025, 2) => 600,
        _ => 0,
    }
}

/// SplitMix64, begun anew from a name and a month, so that one unit more changes no other.
pub struct Chance(u64);

impl Chance {
    pub fn new(name: &str, month: u64) -> Self {
        const SEED: u64 = 0x4d6f_7443_7561_2026;
        let mut chance = Self(SEED ^ month);
        for byte in name.bytes() {
            chance.0 = chance.next() ^ u64::from(byte);
        }
        chance
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A whole number, both ends included.
    pub fn between(&mut self, least: u64, most: u64) -> u64 {
        least + self.next() % (most - least + 1)
    }
}
