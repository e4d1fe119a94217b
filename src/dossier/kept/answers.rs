//! From the server's answer to what is kept, and what is new in it.

use contract::{Dossier, DossierBatchAnswer, FoundDossier, LookupOutcome};
use domain::{deadline::Calendar, tracking};

use super::{Answered, KeptDossiers, KeptState, Summary};

/// What an answer brought.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Taken {
    pub changed: usize,
    pub not_found: usize,
    /// Put off by the server, to be asked again after so many seconds.
    pub later: usize,
    pub retry_after_s: u32,
}

/// Keeps the summaries of an answer. Dossiers that are new on the list count as seen.
pub fn take_in(kept: &mut KeptDossiers, answer: &DossierBatchAnswer, device_ms: f64) -> Taken {
    let mut taken = Taken::default();
    for item in &answer.items {
        let mut dossiers = kept.dossiers.iter_mut();
        let Some(dossier) = dossiers.find(|dossier| dossier.code == item.code) else {
            continue;
        };
        match &item.outcome {
            LookupOutcome::Found { dossier: found } => {
                let summary = summary(found);
                let is_first = dossier.summary().is_none();
                if is_first {
                    dossier.seen = Some(summary.as_of);
                } else if dossier.summary().map(|old| old.as_of) != Some(summary.as_of) {
                    taken.changed += 1;
                }
                dossier.state = KeptState::Known(Box::new(summary));
            }
            LookupOutcome::NotFound => {
                taken.not_found += 1;
                // What was known before stays: the secret may have been sent anew.
                if dossier.summary().is_none() {
                    dossier.state = KeptState::NotFound;
                }
            }
            LookupOutcome::Later { retry_after_s } => {
                taken.later += 1;
                taken.retry_after_s = taken.retry_after_s.max(*retry_after_s);
            }
            LookupOutcome::Unknown => {}
        }
    }
    kept.answered = Some(Answered {
        at: answer.answered_at,
        device_ms,
    });
    taken
}

fn summary(found: &FoundDossier) -> Summary {
    let stage = found.stage();
    let (due_on, settled_on) = match found {
        FoundDossier::Whole(dossier) => days(dossier),
        FoundDossier::Stage(_) => (None, None),
    };
    Summary {
        agency: stage.agency.clone(),
        procedure: stage.procedure.clone(),
        status: stage.status,
        as_of: stage.as_of,
        basis: stage.basis,
        due_on,
        settled_on,
    }
}

fn days(dossier: &Dossier) -> (Option<contract::Date>, Option<contract::Date>) {
    let today = dossier.stage.answered_at.date();
    let course = tracking::course(dossier, today, Calendar::vietnam());
    let due_on = course.deadline.and_then(|deadline| deadline.due.on());
    (due_on, tracking::settled_on(dossier))
}
