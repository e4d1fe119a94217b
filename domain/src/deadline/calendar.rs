//! On which days the offices of Viet Nam work.

use std::sync::LazyLock;

use contract::{Date, Weekday};

const DAYS: &str = include_str!("days.txt");
/// Swaps and the days of Tết are decided for each year, late in the year before.
const DECIDED_THROUGH: u16 = 2026;
const KNOWN: std::ops::RangeInclusive<u16> = 2016..=2030;

static VIETNAM: LazyLock<Calendar> = LazyLock::new(|| Calendar::read(DAYS));

/// What a day is to those who count working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayKind {
    Working,
    Weekend,
    Holiday(Holiday),
    /// A Saturday or Sunday that is worked in exchange for another day.
    Worked,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holiday {
    NewYear,
    Tet,
    HungKings,
    Reunification,
    Labour,
    NationalDay,
    Culture,
    /// The working day after a holiday that fell on a weekend.
    InLieu,
    /// A working day that was exchanged for a Saturday.
    Swapped,
}

/// How sure the days off of a year are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    Decided,
    /// The holidays follow from the law, swaps may be added.
    Foreseen,
    /// Only weekends are known.
    WeekendsOnly,
}

#[derive(Clone, Debug)]
pub struct Calendar {
    /// In the order of the days.
    special: Vec<(Date, DayKind)>,
}

impl Calendar {
    pub fn vietnam() -> &'static Self {
        &VIETNAM
    }

    /// Lines of a day and a word; what is no such line is left out, and a test finds it.
    fn read(lines: &str) -> Self {
        let mut special: Vec<_> = lines.lines().filter_map(special_day).collect();
        special.sort_unstable_by_key(|(date, _)| *date);
        Self { special }
    }

    pub fn kind(&self, date: Date) -> DayKind {
        let is_weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
        match self.special.binary_search_by_key(&date, |(date, _)| *date) {
            Ok(at) => self.special[at].1,
            Err(_) if is_weekend => DayKind::Weekend,
            Err(_) => DayKind::Working,
        }
    }

    pub fn is_working(&self, date: Date) -> bool {
        matches!(self.kind(date), DayKind::Working | DayKind::Worked)
    }

    /// The day itself when it is a working day, otherwise the next one.
    pub fn working_from(&self, date: Date) -> Date {
        let mut day = date;
        while !self.is_working(day) && day < Date::MAX {
            day = day.plus_days(1);
        }
        day
    }

    pub fn working_after(&self, date: Date) -> Date {
        self.working_from(date.plus_days(1))
    }

    /// The last working day before a day.
    pub fn working_before(&self, date: Date) -> Date {
        let mut day = date;
        while day > Date::MIN {
            day = Date::with_days_before(day.days_before() - 1);
            if self.is_working(day) {
                break;
            }
        }
        day
    }

    /// The working days after `from` up to and with `to`; 0 where `to` is not later.
    pub fn working_days(&self, from: Date, to: Date) -> u32 {
        let days = to.days_before().saturating_sub(from.days_before());
        let each = (1..=days).map(|after| from.plus_days(after));
        u32::try_from(each.filter(|day| self.is_working(*day)).count()).unwrap_or(u32::MAX)
    }

    /// So many working days later; the day itself for none, and the last day there is at the most.
    pub fn plus_working_days(&self, date: Date, days: u32) -> Date {
        let mut day = date;
        for _ in 0..days {
            if day == Date::MAX {
                break;
            }
            day = self.working_after(day);
        }
        day
    }

    pub fn certainty(&self, date: Date) -> Certainty {
        match date.year() {
            year if !KNOWN.contains(&year) => Certainty::WeekendsOnly,
            year if year > DECIDED_THROUGH => Certainty::Foreseen,
            _ => Certainty::Decided,
        }
    }
}

fn special_day(line: &str) -> Option<(Date, DayKind)> {
    let (date, word) = line.split_once(' ')?;
    let holiday = match word {
        "worked" => return Some((date.parse().ok()?, DayKind::Worked)),
        "new_year" => Holiday::NewYear,
        "tet" => Holiday::Tet,
        "hung_kings" => Holiday::HungKings,
        "reunification" => Holiday::Reunification,
        "labour" => Holiday::Labour,
        "national_day" => Holiday::NationalDay,
        "culture" => Holiday::Culture,
        "in_lieu" => Holiday::InLieu,
        "swapped" => Holiday::Swapped,
        _ => return None,
    };
    Some((date.parse().ok()?, DayKind::Holiday(holiday)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read_and_no_day_stands_twice() {
        let written = DAYS.lines().filter(|line| !line.starts_with('#')).count();
        let special = &Calendar::vietnam().special;
        assert_eq!(special.len(), written);
        assert!(special.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
}
