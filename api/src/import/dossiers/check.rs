//! What may follow what, line by line.

use std::collections::{HashMap, HashSet};

use contract::{DossierCode, DossierEvent, DossierResult, FieldError, Moment};

use super::{Line, Opening};
use crate::{
    dossiers::{About, Keeper, masked},
    import::{convert::refused, events},
    store::{DossierWriter, Kept, StoreError, number},
};

/// Dossiers as they stand after the lines that were taken.
pub struct Checked<'a> {
    keeper: &'a Keeper,
    now: Moment,
    known: HashSet<(String, String, i32)>,
    pub dossiers: HashMap<DossierCode, Kept>,
    /// Those that were there before these lines.
    pub earlier: HashSet<DossierCode>,
    pub changed: HashSet<DossierCode>,
    pub events: Vec<(DossierCode, DossierEvent)>,
    pub opened: usize,
    pub unchanged: usize,
}

impl<'a> Checked<'a> {
    pub async fn new(
        writer: &mut DossierWriter,
        batch: &[(usize, Line)],
        keeper: &'a Keeper,
        now: Moment,
    ) -> Result<Self, StoreError> {
        let codes: HashSet<&DossierCode> = batch.iter().map(|(_, line)| &line.dossier).collect();
        let codes: Vec<DossierCode> = codes.into_iter().cloned().collect();
        let dossiers = writer.find_all(&codes).await?;
        Ok(Self {
            keeper,
            now,
            earlier: dossiers.keys().cloned().collect(),
            dossiers,
            known: writer.known_events(&codes).await?,
            changed: HashSet::new(),
            events: Vec::new(),
            opened: 0,
            unchanged: 0,
        })
    }

    pub fn take(&mut self, line: Line) -> Result<(), FieldError> {
        let Line {
            dossier: code,
            event,
            about,
        } = line;
        let status = number(event.status);
        let key = (code.to_string(), event.at.to_string(), status);
        if self.known.contains(&key) {
            self.unchanged += 1;
            return Ok(());
        }
        self.check(&code, &event)?;
        if let Some(result) = &about.result {
            self.check_result(&code, result)?;
        }
        let kept = match self.dossiers.remove(&code) {
            Some(kept) => changed(kept, &event, about, self.keeper)?,
            None => {
                self.opened += 1;
                opened(code.clone(), &event, about, self.keeper)?
            }
        };
        self.known.insert(key);
        self.dossiers.insert(code.clone(), kept);
        self.changed.insert(code.clone());
        self.events.push((code, event));
        Ok(())
    }

    fn check(&self, code: &DossierCode, event: &DossierEvent) -> Result<(), FieldError> {
        let before = self.dossiers.get(code);
        let before = before.map(|kept| (kept.status, kept.as_of));
        let checked = events::check(before, event, self.now);
        checked.map_err(|error| refused(&format!("event.{}", error.field), error.reason))?;
        if event.at.date() < code.received_on() {
            let reason = format!("lies before {}, the day in the code", code.received_on());
            return Err(refused("event.at", reason));
        }
        Ok(())
    }

    /// A day that cannot be would count in the times of the procedure.
    fn check_result(&self, code: &DossierCode, result: &DossierResult) -> Result<(), FieldError> {
        let field = "about.result.settledOn";
        if result.settled_on > self.now.date() {
            return Err(refused(field, "lies in the future"));
        }
        if result.settled_on < code.received_on() {
            let reason = format!("lies before {}, the day in the code", code.received_on());
            return Err(refused(field, reason));
        }
        Ok(())
    }
}

fn opened(
    code: DossierCode,
    event: &DossierEvent,
    about: Opening,
    keeper: &Keeper,
) -> Result<Kept, FieldError> {
    let missing = |field: &str| refused(&format!("about.{field}"), "is missing in the first line");
    Ok(Kept {
        status: event.status,
        as_of: event.at,
        proof: about.secret.map(|secret| keeper.proof(&code, &secret)),
        about: About {
            procedure: about.procedure.ok_or_else(|| missing("procedure"))?,
            applicant: masked(&about.applicant.ok_or_else(|| missing("applicant"))?),
            time_limit: about.time_limit.ok_or_else(|| missing("timeLimit"))?,
            papers: about.papers.unwrap_or_default(),
            fee: about.fee,
            result: about.result,
            is_sample: about.is_sample,
            is_demonstration: about.is_demonstration,
        },
        code,
        counted: None,
    })
}

fn changed(
    mut kept: Kept,
    event: &DossierEvent,
    about: Opening,
    keeper: &Keeper,
) -> Result<Kept, FieldError> {
    if about
        .procedure
        .is_some_and(|one| one != kept.about.procedure)
    {
        return Err(refused("about.procedure", "a dossier keeps its procedure"));
    }
    kept.status = event.status;
    kept.as_of = event.at;
    if let Some(secret) = about.secret {
        kept.proof = Some(keeper.proof(&kept.code, &secret));
    }
    if let Some(name) = about.applicant {
        kept.about.applicant = masked(&name);
    }
    if let Some(limit) = about.time_limit {
        kept.about.time_limit = limit;
    }
    if let Some(papers) = about.papers {
        kept.about.papers = papers;
    }
    kept.about.fee = about.fee.or(kept.about.fee);
    kept.about.result = about.result.or(kept.about.result);
    Ok(kept)
}
