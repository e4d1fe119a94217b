//! Answers a list request: who matches, in which order, from where, and how many of what.

use std::cmp::Reverse;

use contract::{
    Date, PageLimit, ProcedureFilter, ProcedureOrder, ProcedurePage, ProcedureSummary, SearchText,
};
use domain::catalogue;

use super::{
    cursor::{Cursor, CursorError},
    facets::{self, Match},
    snapshot::{Row, Snapshot, count},
};

pub fn search(
    snapshot: &Snapshot,
    filter: &ProcedureFilter,
    order: ProcedureOrder,
    after: Option<&Cursor>,
    limit: PageLimit,
) -> Result<ProcedurePage, CursorError> {
    let candidates = ranked(snapshot, filter.q.as_ref(), order);
    let facets = facets::facets(snapshot, filter, &candidates);
    let found: Vec<Candidate> = candidates
        .into_iter()
        .filter(|candidate| facets::matches(&snapshot.rows[candidate.at], filter) == Match::All)
        .collect();
    let start = match after {
        Some(cursor) => start_after(snapshot, &found, cursor)?,
        None => 0,
    };
    let end = found.len().min(start + limit.get());
    let page = &found[start..end];
    Ok(ProcedurePage {
        items: page
            .iter()
            .map(|candidate| summary(&snapshot.rows[candidate.at], filter.q.as_ref()))
            .collect(),
        total: count(found.len()),
        next: (end < found.len())
            .then(|| page.last())
            .flatten()
            .map(|last| cursor(snapshot, last).to_string()),
        facets,
        did_you_mean: filter
            .q
            .as_ref()
            .and_then(|q| snapshot.index.did_you_mean(q.as_str())),
        catalogue: snapshot.about(),
    })
}

/// A row that answers the words, before any choice is applied.
#[derive(Clone, Copy, Debug)]
pub struct Candidate {
    pub at: usize,
    /// How well it answers, or how lately it changed; absent in the order of names.
    pub score: Option<u32>,
}

/// Highest score first, equal scores by code; without any the order of names.
fn ranked(snapshot: &Snapshot, q: Option<&SearchText>, order: ProcedureOrder) -> Vec<Candidate> {
    let mut hits: Vec<Candidate> = match q {
        None => (0..snapshot.rows.len())
            .map(|at| Candidate { at, score: None })
            .collect(),
        Some(q) => snapshot
            .index
            .matches(q.as_str())
            .into_iter()
            .map(|hit| Candidate {
                at: hit.position as usize,
                score: Some(hit.score),
            })
            .collect(),
    };
    match (q, order) {
        (None, ProcedureOrder::Usual) => return hits,
        (Some(_), ProcedureOrder::Usual) => {}
        (_, ProcedureOrder::LastChanged) => {
            for hit in &mut hits {
                hit.score = Some(day_number(snapshot.rows[hit.at].summary.updated_on));
            }
        }
    }
    hits.sort_by_key(|hit| (Reverse(hit.score), &snapshot.rows[hit.at].summary.code));
    hits
}

/// Later days have greater numbers; the numbers between mean nothing.
fn day_number(day: Date) -> u32 {
    u32::from(day.year()) * 10_000 + u32::from(day.month()) * 100 + u32::from(day.day())
}

/// The keyset rule: the first item that ranks behind the cursor, whether or not the item the
/// cursor was made of is still there.
fn start_after(
    snapshot: &Snapshot,
    found: &[Candidate],
    cursor: &Cursor,
) -> Result<usize, CursorError> {
    let last = &cursor.code;
    let Some(first) = found.first() else {
        return Ok(0);
    };
    match (cursor.score, first.score.is_some()) {
        (Some(score), true) => Ok(found.partition_point(|candidate| {
            let code = &snapshot.rows[candidate.at].summary.code;
            (Reverse(candidate.score), code) <= (Reverse(Some(score)), last)
        })),
        (None, false) => {
            let sort_key = snapshot.sort_key(last).ok_or(CursorError)?;
            Ok(found.partition_point(|candidate| {
                let row = &snapshot.rows[candidate.at];
                (row.sort_key.as_slice(), &row.summary.code) <= (sort_key, last)
            }))
        }
        (Some(_), false) | (None, true) => Err(CursorError),
    }
}

fn cursor(snapshot: &Snapshot, last: &Candidate) -> Cursor {
    Cursor {
        score: last.score,
        code: snapshot.rows[last.at].summary.code.clone(),
    }
}

fn summary(row: &Row, q: Option<&SearchText>) -> ProcedureSummary {
    let highlights = q.map(|q| highlights(&row.summary.name, q.as_str()));
    ProcedureSummary {
        highlights: highlights.unwrap_or_default(),
        ..row.summary.clone()
    }
}

/// Ranges of bytes become ranges of code points: browsers count neither bytes nor as Rust does.
pub fn highlights(name: &str, query: &str) -> Vec<(u32, u32)> {
    let points = |byte: usize| count(name.get(..byte).map_or(0, |before| before.chars().count()));
    catalogue::highlight(name, query)
        .into_iter()
        .map(|range| (points(range.start), points(range.end)))
        .collect()
}
