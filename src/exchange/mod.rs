//! What a view of the document exchange comes to, before anything is drawn: which month, which
//! bodies in which order, and what one sentence says.

use contract::{
    Basis, Date, ExchangeClass, ExchangeConnection, ExchangeNote, ExchangeReport, ExchangeUnit,
    MonthPair, Period, UnitDocuments,
};
use domain::{
    exchange::{growth_percent, times},
    fold::sort_key,
};

use crate::{
    format,
    i18n::{Direction, ExchangeFinding, Lang, MonthGrowth},
    route::{ExchangeView, UnitColumn},
};

/// The month that a view asks for, where there is one; else the newest. None where there is none.
pub fn shown_month(report: &ExchangeReport, view: &ExchangeView) -> Option<Period> {
    let newest = report.months.last().map(|one| one.month);
    let asked = view.month.filter(|_| !is_unknown_month(report, view));
    asked.or(newest)
}

/// Whether nothing is known of the month that was asked for.
pub fn is_unknown_month(report: &ExchangeReport, view: &ExchangeView) -> bool {
    let is_known = |asked| report.months.iter().any(|one| one.month == asked);
    view.month.is_some_and(|asked| !is_known(asked))
}

/// Those that a view asks for, in its order; equals in the order of names.
pub fn select(lang: Lang, units: &[UnitDocuments], view: &ExchangeView) -> Vec<UnitDocuments> {
    let name = |one: &UnitDocuments| sort_key(&lang.name(&one.unit.name));
    let wanted = units.iter();
    let wanted = wanted.filter(|one| view.class.is_none_or(|class| class == one.class));
    let mut units: Vec<_> = wanted.map(|one| (name(one), one)).collect();
    let sort = view.sort.0;
    units.sort_by(|(one_name, one), (other_name, other)| {
        let order = match sort.column {
            UnitColumn::Name => one_name.cmp(other_name),
            UnitColumn::Class => one.class.cmp(&other.class),
            UnitColumn::Sent => one.sent.cmp(&other.sent),
            UnitColumn::Received => one.received.cmp(&other.received),
        };
        let order = match sort.is_descending {
            true => order.reverse(),
            false => order,
        };
        order.then_with(|| one_name.cmp(other_name))
    });
    units.into_iter().map(|(_, one)| one.clone()).collect()
}

/// The connections of one class, or all.
pub fn connected(
    all: &[ExchangeConnection],
    class: Option<ExchangeClass>,
) -> Vec<ExchangeConnection> {
    let wanted = all.iter();
    let wanted = wanted.filter(|one| class.is_none_or(|class| class == one.class));
    wanted.cloned().collect()
}

/// `tháng 2/2020`, `February 2020`.
pub fn month_name(lang: Lang, month: Period) -> String {
    format::month_of(lang, month.last_day())
}

/// The same sentence where nothing stands beside it: it says itself that it is made up.
pub fn marked(lang: Lang, basis: Basis, finding: String) -> String {
    match basis {
        Basis::Illustrative => (lang.exchange_texts().sample_finding)(&finding),
        Basis::Published | Basis::Derived | Basis::Other => finding,
    }
}

/// By which a month is known that follows without a gap.
pub fn last_day_of_next(month: Period) -> Date {
    let first = month.last_day().plus_days(1);
    Date::last_of(first.year(), first.month())
}

/// Computed from the months, never typed. Nothing where there is no month.
pub fn finding(lang: Lang, report: &ExchangeReport) -> Option<String> {
    let newest = report.months.last()?;
    // What was said of the first year is said of these figures too, or is seen not to hold.
    let multiple = report.since_first.first();
    let multiple = multiple.and_then(|one| Some((one.nth, written_times(lang, &one.pair)?)));
    Some((lang.exchange_texts().finding)(&ExchangeFinding {
        from: format::date(lang, report.origin.begun_on),
        to: format::date(lang, report.origin.as_of),
        total: format::count(lang, report.total),
        month: month_name(lang, newest.month),
        documents: format::count(lang, newest.documents),
        growth: report.year_before.and_then(|pair| growth(lang, &pair)),
        multiple,
    }))
}

/// The sentence above the figures of one body; none where there is no month.
pub fn unit_finding(lang: Lang, unit: &ExchangeUnit) -> Option<String> {
    let (first, last) = unit.months.first().zip(unit.months.last())?;
    let sent = unit.months.iter().map(|one| one.sent).sum();
    let received = unit.months.iter().map(|one| one.received).sum();
    Some((lang.exchange_texts().unit_finding)(
        &lang.name(&unit.unit.name),
        &format::count(lang, sent),
        &format::count(lang, received),
        &month_name(lang, first.month),
        &month_name(lang, last.month),
    ))
}

/// None where the earlier month has nothing.
pub fn growth(lang: Lang, pair: &MonthPair) -> Option<MonthGrowth> {
    let percent = growth_percent(pair)?;
    let written = format::percent(lang, percent.abs());
    let direction = match pair.later.documents.cmp(&pair.earlier.documents) {
        std::cmp::Ordering::Greater => Direction::Up,
        std::cmp::Ordering::Less => Direction::Down,
        std::cmp::Ordering::Equal => Direction::Level,
    };
    Some(MonthGrowth {
        direction,
        percent: written,
        earlier_month: month_name(lang, pair.earlier.month),
        earlier: format::count(lang, pair.earlier.documents),
        later: format::count(lang, pair.later.documents),
    })
}

/// How many times the earlier month; none where that has nothing.
pub fn written_times(lang: Lang, pair: &MonthPair) -> Option<String> {
    times(pair).map(|times| format::decimal(lang, times))
}

/// What the figures do not say, in one text for the rows of a file.
pub fn notes(lang: Lang, notes: &[ExchangeNote]) -> String {
    let notes: Vec<_> = notes.iter().map(|note| lang.name(&note.text)).collect();
    notes.join(" ")
}

/// The top of a scale whose tenth lies above the lowest value, so that the axis of a chart begins
/// at zero: a part of a scale would make growth look larger than it is.
pub fn axis_maximum(values: impl IntoIterator<Item = u64> + Clone) -> f64 {
    let highest = values.clone().into_iter().max().unwrap_or_default();
    let lowest = values.into_iter().min().unwrap_or_default();
    let least = (highest / 10).max(lowest) as f64;
    let mut step = 1.0;
    loop {
        for nice in [1.0, 2.0, 5.0] {
            if nice * step > least {
                return nice * step * 10.0;
            }
        }
        step *= 10.0;
    }
}
