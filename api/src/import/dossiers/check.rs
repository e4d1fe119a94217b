//! What may follow what, line by line.

use std::collections::{HashMap, HashSet};

use contract::{ActorRole, DossierCode, DossierEvent, DossierStatus, FieldError, Moment};

use super::{Line, Opening, refused};
use crate::{
    dossiers::{About, Keeper, masked},
    store::{DossierWriter, Kept, StoreError, number},
};

/// Dossiers as they stand after the lines that were taken.
pub struct Checked<'a> {
    keeper: &'a Keeper,
    now: Moment,
    known: HashSet<(String, String, i32)>,
    pub dossiers: HashMap<DossierCode, Kept>,
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
        Ok(Self {
            keeper,
            now,
            dossiers: writer.find_all(&codes).await?,
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
        if event.status == DossierStatus::Unknown {
            return Err(refused("event.status", "is none of the ten statuses"));
        }
        if event.actor == ActorRole::Unknown {
            return Err(refused(
                "event.actor",
                "is none of applicant, desk, specialist, leader",
            ));
        }
        if event.at > self.now {
            return Err(refused("event.at", "lies in the future"));
        }
        if event.at.date() < code.received_on() {
            let reason = format!("lies before {}, the day in the code", code.received_on());
            return Err(refused("event.at", reason));
        }
        let needs_reason = matches!(
            event.status,
            DossierStatus::NotAccepted | DossierStatus::MorePapers | DossierStatus::Halted
        );
        if needs_reason
            && event
                .note
                .as_deref()
                .is_none_or(|note| note.trim().is_empty())
        {
            let reason = "is missing: the applicant must be told the reason";
            return Err(refused("event.note", reason));
        }
        match self.dossiers.get(code) {
            Some(kept) => check_order(kept, event),
            None if matches!(
                event.status,
                DossierStatus::Registered | DossierStatus::Received
            ) =>
            {
                Ok(())
            }
            None => Err(refused(
                "event.status",
                "the first event of a dossier is registered or received",
            )),
        }
    }
}

fn check_order(kept: &Kept, event: &DossierEvent) -> Result<(), FieldError> {
    if event.at < kept.as_of {
        let reason = format!("lies before {}, the last event of this dossier", kept.as_of);
        return Err(refused("event.at", reason));
    }
    // More news of the same status is no step.
    match kept.status == event.status || kept.status.may_become(event.status) {
        true => Ok(()),
        false => {
            let word = |status: DossierStatus| {
                let word = serde_json::to_value(status).unwrap_or_default();
                word.as_str().unwrap_or_default().to_owned()
            };
            let (from, to) = (word(kept.status), word(event.status));
            Err(refused(
                "event.status",
                format!("{to} cannot follow {from}"),
            ))
        }
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
        },
        code,
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
