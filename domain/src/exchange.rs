//! What monthly counts of documents come to: pairs of months, growth, and shades of a table.

use contract::{MonthDocuments, MonthPair, Period};

/// The newest month beside the same month of the year before; none where that is not known.
pub fn against_year_before(months: &[MonthDocuments]) -> Option<MonthPair> {
    let later = *months.iter().max_by_key(|one| one.month)?;
    let (year, month) = calendar(later.month)?;
    let before = Period::Month(year.checked_sub(1)?, month);
    let earlier = *months.iter().find(|one| one.month == before)?;
    Some(MonthPair { earlier, later })
}

/// The first month beside the nth, the first itself being 1. Months are counted on the calendar, so
/// one that is missing between them moves no other.
pub fn against_first(months: &[MonthDocuments], nth: u32) -> Option<MonthPair> {
    let earlier = *months.iter().min_by_key(|one| one.month)?;
    let wanted = place(earlier.month)? + nth.checked_sub(1)?;
    let later = *months.iter().find(|one| place(one.month) == Some(wanted))?;
    Some(MonthPair { earlier, later })
}

/// Which month the newest is, the first being 1.
pub fn newest(months: &[MonthDocuments]) -> Option<u32> {
    let places = || months.iter().filter_map(|one| place(one.month));
    Some(places().max()? - places().min()? + 1)
}

/// The later month as a multiple of the earlier; nothing is no multiple of nothing.
pub fn times(pair: &MonthPair) -> Option<f64> {
    let earlier = pair.earlier.documents;
    (earlier > 0).then(|| pair.later.documents as f64 / earlier as f64)
}

/// By how many percent the later month is above the earlier, or below it.
pub fn growth_percent(pair: &MonthPair) -> Option<f64> {
    times(pair).map(|times| (times - 1.0) * 100.0)
}

/// How many shades a table has besides the plain one.
pub const SHADES: u64 = 5;

/// How dark a cell is: 0 for nothing, else 1 to `SHADES` by its part of the greatest cell. Counts
/// of bodies differ by powers of ten, so the square root is what goes up in even steps.
pub fn shade(documents: u64, greatest: u64) -> u64 {
    if documents == 0 || greatest == 0 {
        return 0;
    }
    let is_reached = |step: &u64| {
        // documents / greatest > ((step - 1) / SHADES)², in whole numbers.
        let below = u128::from(step - 1);
        let all = u128::from(SHADES);
        u128::from(documents) * all * all > below * below * u128::from(greatest)
    };
    (1..=SHADES).rev().find(is_reached).unwrap_or(1)
}

fn calendar(month: Period) -> Option<(u16, u8)> {
    match month {
        Period::Month(year, month) => Some((year, month)),
        Period::Year(_) | Period::YearTo(_) => None,
    }
}

/// Months since year 0.
fn place(month: Period) -> Option<u32> {
    let (year, month) = calendar(month)?;
    Some(u32::from(year) * 12 + u32::from(month) - 1)
}
