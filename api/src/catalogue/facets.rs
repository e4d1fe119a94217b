//! Counts what each choice would leave, all other choices kept.

use std::collections::HashMap;

use contract::{
    AdministrativeLevel, Facet, FeeKind, OnlineFiling, ProcedureFacets, ProcedureFilter,
    named::Bilingual,
};

use super::{
    search::Candidate,
    snapshot::{Row, Snapshot},
};

/// How a row stands to the choices of a filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    All,
    /// It fails one choice only: choosing otherwise there would bring it back.
    AllBut(Choice),
    No,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    Agency,
    Sector,
    Audience,
    LifeEvent,
    Level,
    Online,
    Fee,
}

pub fn matches(row: &Row, filter: &ProcedureFilter) -> Match {
    let summary = &row.summary;
    let choices = [
        (
            Choice::Agency,
            allows(&filter.agency, |code| *code == summary.agency.code),
        ),
        (
            Choice::Sector,
            allows(&filter.sector, |slug| *slug == summary.sector.code),
        ),
        (
            Choice::Audience,
            allows(&filter.audience, |slug| row.audiences.contains(slug)),
        ),
        (
            Choice::LifeEvent,
            allows(&filter.life_event, |slug| row.life_events.contains(slug)),
        ),
        (
            Choice::Level,
            allows(&filter.level, |level| summary.levels.contains(level)),
        ),
        (
            Choice::Online,
            allows(&filter.online, |online| *online == summary.online),
        ),
        (Choice::Fee, allows(&filter.fee, |fee| *fee == summary.fee)),
    ];
    let mut refused = choices.iter().filter(|(_, allowed)| !allowed);
    match (refused.next(), refused.next()) {
        (None, _) => Match::All,
        (Some((choice, _)), None) => Match::AllBut(*choice),
        (Some(_), Some(_)) => Match::No,
    }
}

fn allows<T>(choice: &Option<T>, test: impl Fn(&T) -> bool) -> bool {
    choice.as_ref().is_none_or(test)
}

/// All facets of the rows that answer the words.
pub fn facets(
    snapshot: &Snapshot,
    filter: &ProcedureFilter,
    candidates: &[Candidate],
) -> ProcedureFacets {
    let mut counts = Counts::default();
    for candidate in candidates {
        let row = &snapshot.rows[candidate.at];
        let found = matches(row, filter);
        if found != Match::No {
            counts.add(row, found);
        }
    }
    let names = &snapshot.names;
    let unnamed = HashMap::new();
    let word = |word: Option<&str>| word.map(str::to_owned);
    let level = word(filter.level.map(AdministrativeLevel::as_str));
    let online = word(filter.online.map(OnlineFiling::as_str));
    let fee = word(filter.fee.map(FeeKind::as_str));
    ProcedureFacets {
        agency: list(counts.agency, text(&filter.agency), &names.agencies),
        sector: list(counts.sector, text(&filter.sector), &names.sectors),
        audience: list(counts.audience, text(&filter.audience), &names.audiences),
        life_event: list(
            counts.life_event,
            text(&filter.life_event),
            &names.life_events,
        ),
        level: list(counts.level, level, &unnamed),
        online: list(counts.online, online, &unnamed),
        fee: list(counts.fee, fee, &unnamed),
    }
}

fn text(choice: &Option<impl ToString>) -> Option<String> {
    choice.as_ref().map(ToString::to_string)
}

type Count<'a> = HashMap<&'a str, u32>;

#[derive(Default)]
struct Counts<'a> {
    agency: Count<'a>,
    sector: Count<'a>,
    audience: Count<'a>,
    life_event: Count<'a>,
    level: Count<'a>,
    online: Count<'a>,
    fee: Count<'a>,
}

impl<'a> Counts<'a> {
    fn add(&mut self, row: &'a Row, found: Match) {
        let counts = |choice| found == Match::All || found == Match::AllBut(choice);
        let summary = &row.summary;
        if counts(Choice::Agency) {
            bump(&mut self.agency, summary.agency.code.as_str());
        }
        if counts(Choice::Sector) {
            bump(&mut self.sector, summary.sector.code.as_str());
        }
        if counts(Choice::Audience) {
            row.audiences
                .iter()
                .for_each(|slug| bump(&mut self.audience, slug.as_str()));
        }
        if counts(Choice::LifeEvent) {
            row.life_events
                .iter()
                .for_each(|slug| bump(&mut self.life_event, slug.as_str()));
        }
        if counts(Choice::Level) {
            summary
                .levels
                .iter()
                .for_each(|level| bump(&mut self.level, level.as_str()));
        }
        if counts(Choice::Online) {
            bump(&mut self.online, summary.online.as_str());
        }
        if counts(Choice::Fee) {
            bump(&mut self.fee, summary.fee.as_str());
        }
    }
}

fn bump<'a>(counts: &mut Count<'a>, value: &'a str) {
    *counts.entry(value).or_default() += 1;
}

/// Most first, then by name. What is chosen stays in the list even where nothing is left of it:
/// one must be able to see a choice to take it back.
fn list(
    counts: Count<'_>,
    chosen: Option<String>,
    names: &HashMap<String, Bilingual>,
) -> Vec<Facet> {
    let missing = chosen.filter(|value| !counts.contains_key(value.as_str()));
    let mut facets: Vec<Facet> = counts
        .into_iter()
        .map(|(value, count)| (value.to_owned(), count))
        .chain(missing.map(|value| (value, 0)))
        .map(|(value, count)| Facet {
            name: names.get(&value).cloned(),
            value,
            count,
        })
        .collect();
    facets.sort_by_cached_key(|facet| {
        let name = facet.name.as_ref().map_or(&facet.value, |name| &name.vi);
        (
            std::cmp::Reverse(facet.count),
            domain::fold::sort_key(name),
            facet.value.clone(),
        )
    });
    facets
}
