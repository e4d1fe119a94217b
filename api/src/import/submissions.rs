//! `api import submissions FILE`: one document a line, with all that happened to it. The same file
//! again changes nothing; one bad line and nothing is written.

use std::{collections::HashMap, io::BufRead, path::PathBuf};

use contract::{Basis, DossierStatus, FieldError, Moment, Slug, SubmissionKind};
use thiserror::Error;

use super::{
    convert::refused,
    events,
    lines::{bad, record},
    open,
    read::{BadLine, ReadError},
};
use crate::{
    performance::units_ever,
    store::{Store, StoreError},
    submissions::Listed,
};

pub struct Request {
    pub file: PathBuf,
    pub now: Moment,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub added: usize,
    pub changed: usize,
    pub unchanged: usize,
}

#[derive(Debug, Error)]
pub enum SubmissionsError {
    #[error(transparent)]
    Read(#[from] ReadError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("{0}")]
    BadLine(BadLine),
}

/// What a file brings takes the place of what is known by the same number. Once there is a real
/// one, none that was made up stays.
pub async fn import(store: &Store, request: &Request) -> Result<Tally, SubmissionsError> {
    let name = super::file_name(&request.file);
    let lines = read(open(&request.file)?, &name, request.now)?;
    let is_real = lines.iter().any(|(_, listed)| !is_made_up(listed));
    let writer = store.write_submissions().await?;
    let known = writer.all().await?.into_iter();
    let (made_up, known): (Vec<Listed>, Vec<Listed>) =
        known.partition(|listed| is_real && is_made_up(listed));
    let (tally, news) = compare(known, lines)
        .map_err(|(line, error)| SubmissionsError::BadLine(bad(&name, line, error)))?;
    writer.remove(&made_up).await?;
    if !news.is_empty() || !made_up.is_empty() {
        writer.put(&news).await?;
    }
    writer.commit().await?;
    Ok(tally)
}

/// What is to be written, each number once.
fn compare(
    known: Vec<Listed>,
    lines: Vec<(usize, Listed)>,
) -> Result<(Tally, Vec<Listed>), (usize, FieldError)> {
    let slug = |listed: &Listed| listed.number.slug().clone();
    let known = known.into_iter();
    let mut known: HashMap<Slug, Listed> = known.map(|one| (slug(&one), one)).collect();
    let mut news: HashMap<Slug, Listed> = HashMap::new();
    let mut tally = Tally::default();
    for (line, listed) in lines {
        match known.get(&slug(&listed)) {
            Some(before) if *before == listed => {
                tally.unchanged += 1;
                continue;
            }
            Some(before) => {
                goes_on(before, &listed).map_err(|error| (line, error))?;
                tally.changed += 1;
            }
            None => tally.added += 1,
        }
        known.insert(slug(&listed), listed.clone());
        news.insert(slug(&listed), listed);
    }
    Ok((tally, news.into_values().collect()))
}

/// The documents of a text with the numbers of their lines, each checked by itself.
pub fn read(
    text: impl BufRead,
    name: &str,
    now: Moment,
) -> Result<Vec<(usize, Listed)>, SubmissionsError> {
    let units = units_ever()?;
    let mut read = Vec::new();
    for (text, number) in text.lines().zip(1..) {
        let Some(listed) = record::<Listed>(text, name, number)? else {
            continue;
        };
        if !units.contains_key(&listed.agency) {
            let error = refused("agency", "is no ministry or province that we know");
            return Err(SubmissionsError::BadLine(bad(name, number, error)));
        }
        check(&listed, now).map_err(|error| SubmissionsError::BadLine(bad(name, number, error)))?;
        read.push((number, listed));
    }
    Ok(read)
}

fn is_made_up(listed: &Listed) -> bool {
    listed.basis == Basis::Illustrative
}

fn check(listed: &Listed, now: Moment) -> Result<(), FieldError> {
    if listed.kind == SubmissionKind::Unknown {
        let reason = "is none of project, draft_legislation, report, proposal, other";
        return Err(refused("kind", reason));
    }
    if listed.basis == Basis::Other {
        let reason = "is none of published, derived, illustrative";
        return Err(refused("basis", reason));
    }
    if listed.title.vi.trim().is_empty() {
        return Err(refused("title.vi", "is empty"));
    }
    check_links(listed)?;
    let mut before = None;
    for (at, event) in listed.events.iter().enumerate() {
        let checked = events::check(before, event, now);
        checked.map_err(|error| refused(&format!("events[{at}].{}", error.field), error.reason))?;
        before = Some((event.status, event.at));
    }
    match before {
        Some((status, _)) => check_answer(listed, status, now),
        None => Err(refused("events", "there is none; the first is the receipt")),
    }
}

fn check_answer(listed: &Listed, status: DossierStatus, now: Moment) -> Result<(), FieldError> {
    let Some(answer) = &listed.answer else {
        return Ok(());
    };
    if !matches!(status, DossierStatus::Settled | DossierStatus::Returned) {
        return Err(refused(
            "answer",
            "is given, but the document is not settled",
        ));
    }
    let received_on = listed.events.first().map(|event| event.at.date());
    if answer.issued_on > now.date() || Some(answer.issued_on) < received_on {
        let reason = "lies before the receipt, or in the future";
        return Err(refused("answer.issuedOn", reason));
    }
    Ok(())
}

fn check_links(listed: &Listed) -> Result<(), FieldError> {
    let answer = listed
        .answer
        .as_ref()
        .and_then(|answer| answer.url.as_ref());
    let source = listed
        .source
        .as_ref()
        .and_then(|source| source.url.as_ref());
    let is_web = |url: &str| url.starts_with("https://") || url.starts_with("http://");
    for (field, url) in [("answer.url", answer), ("source.url", source)] {
        if url.is_some_and(|url| !is_web(url)) {
            return Err(refused(field, "is no address that begins with https://"));
        }
    }
    Ok(())
}

/// An older state of a document must not take the place of a newer one.
fn goes_on(before: &Listed, listed: &Listed) -> Result<(), FieldError> {
    let last = |listed: &Listed| listed.events.last().map(|event| event.at);
    match last(before).filter(|known| last(listed) < Some(*known)) {
        Some(known) => {
            let reason = format!("end before {known}, the last event that is known");
            Err(refused("events", reason))
        }
        None => Ok(()),
    }
}
