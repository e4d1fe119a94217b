//! What may follow what, line by line.

use std::collections::{HashMap, HashSet};

use contract::{DossierCode, DossierEvent, DossierResult, FieldError, Moment};

use super::{Line, Opening};
use crate::{
    dossiers::{About, Keeper, masked},
    import::{convert::refused, events},
    store::{DossierWriter, Kept, StoreError},
};

/// Dossiers as they stand after the lines that were taken.
pub struct Checked<'a> {
    keeper: &'a Keeper,
    now: Moment,
    pub dossiers: HashMap<DossierCode, Kept>,
    pub changed: HashSet<DossierCode>,
    pub opened: usize,
    pub events: usize,
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
        Ok(Self {
            keeper,
            now,
            dossiers: writer.find_all(&codes).await?,
            changed: HashSet::new(),
            opened: 0,
            events: 0,
            unchanged: 0,
        })
    }

    pub fn take(&mut self, line: Line) -> Result<(), FieldError> {
        let Line {
            dossier: code,
            event,
            about,
        } = line;
        if self.is_known(&code, &event) {
            self.unchanged += 1;
            return Ok(());
        }
        self.check(&code, &event)?;
        if let Some(result) = &about.result {
            self.check_result(&code, result)?;
        }
        let mut kept = match self.dossiers.remove(&code) {
            Some(kept) => changed(kept, &event, about, self.keeper)?,
            None => {
                self.opened += 1;
                opened(code.clone(), &event, about, self.keeper)?
            }
        };
        kept.events.push(event);
        self.events += 1;
        self.dossiers.insert(code.clone(), kept);
        self.changed.insert(code);
        Ok(())
    }

    /// Two events of a dossier at one time are two only if their statuses are.
    fn is_known(&self, code: &DossierCode, event: &DossierEvent) -> bool {
        let is_it = |known: &DossierEvent| known.at == event.at && known.status == event.status;
        let kept = self.dossiers.get(code);
        kept.is_some_and(|kept| kept.events.iter().any(is_it))
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
        events: Vec::new(),
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
