//! What a view of the timeline comes to, before anything is drawn.

use contract::{Date, HistoryFact, HistoryPrecision, Timeline};

use crate::{format, i18n::Lang, route::HistoryView};

/// The facts that a view asks for, year by year, the oldest first.
pub fn by_year(timeline: &Timeline, view: &HistoryView) -> Vec<(u16, Vec<HistoryFact>)> {
    let mut years: Vec<(u16, Vec<HistoryFact>)> = Vec::new();
    for fact in chosen(timeline, view) {
        let year = fact.on.year();
        match years.last_mut() {
            Some((last, facts)) if *last == year => facts.push(fact.clone()),
            _ => years.push((year, vec![fact.clone()])),
        }
    }
    years
}

pub fn chosen<'a>(
    timeline: &'a Timeline,
    view: &HistoryView,
) -> impl Iterator<Item = &'a HistoryFact> {
    let topic = view.topic;
    let facts = timeline.items.iter();
    facts.filter(move |fact| topic.is_none_or(|topic| topic == fact.topic))
}

/// How many, from which year to which; none where there is none.
pub fn finding(lang: Lang, timeline: &Timeline, view: &HistoryView) -> Option<String> {
    let (count, first, last) = extent(timeline, view)?;
    Some((lang.history_texts().finding)(count, first, last))
}

pub fn extent(timeline: &Timeline, view: &HistoryView) -> Option<(usize, u16, u16)> {
    let years = || chosen(timeline, view).map(|fact| fact.on.year());
    Some((years().count(), years().min()?, years().max()?))
}

/// As exactly as it is known.
pub fn written_day(lang: Lang, fact: &HistoryFact) -> String {
    match fact.precision {
        HistoryPrecision::Day => format::date(lang, fact.on),
        HistoryPrecision::Month | HistoryPrecision::Other => format::month_of(lang, fact.on),
        HistoryPrecision::Quarter => {
            let quarter = (fact.on.month() - 1) / 3 + 1;
            (lang.history_texts().quarter)(quarter, fact.on.year())
        }
    }
}

/// The same for machines: a day, or a month, or the year where only a quarter is known.
pub fn machine_day(fact: &HistoryFact) -> String {
    let on: Date = fact.on;
    match fact.precision {
        HistoryPrecision::Day => on.to_string(),
        HistoryPrecision::Month | HistoryPrecision::Other => {
            format!("{:04}-{:02}", on.year(), on.month())
        }
        HistoryPrecision::Quarter => format!("{:04}", on.year()),
    }
}

/// What a link to a fact says behind the hash, and what its entry in a feed is called.
pub fn anchor(fact: &HistoryFact) -> String {
    format!("su-viec-{}", fact.slug)
}
