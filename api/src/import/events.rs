//! What may follow what in the course of a dossier.

use contract::{ActorRole, DossierEvent, DossierStatus, FieldError, Moment};

use super::convert::refused;

/// Checks an event against the one before it; none before it where it is the first. The field is
/// that of the event.
pub fn check(
    before: Option<(DossierStatus, Moment)>,
    event: &DossierEvent,
    now: Moment,
) -> Result<(), FieldError> {
    check_alone(event, now)?;
    match before {
        Some((status, as_of)) => check_order(status, as_of, event),
        None if matches!(
            event.status,
            DossierStatus::Registered | DossierStatus::Received
        ) =>
        {
            Ok(())
        }
        None => Err(refused(
            "status",
            "the first event of a dossier is registered or received",
        )),
    }
}

fn check_alone(event: &DossierEvent, now: Moment) -> Result<(), FieldError> {
    if event.status == DossierStatus::Unknown {
        return Err(refused("status", "is none of the ten statuses"));
    }
    if event.actor == ActorRole::Unknown {
        return Err(refused(
            "actor",
            "is none of applicant, desk, specialist, leader",
        ));
    }
    if event.at > now {
        return Err(refused("at", "lies in the future"));
    }
    let needs_reason = matches!(
        event.status,
        DossierStatus::NotAccepted | DossierStatus::MorePapers | DossierStatus::Halted
    );
    let note = event.note.as_deref().unwrap_or_default();
    match needs_reason && note.trim().is_empty() {
        true => Err(refused(
            "note",
            "is missing: the applicant must be told the reason",
        )),
        false => Ok(()),
    }
}

fn check_order(
    status: DossierStatus,
    as_of: Moment,
    event: &DossierEvent,
) -> Result<(), FieldError> {
    if event.at < as_of {
        let reason = format!("lies before {as_of}, the last event of this dossier");
        return Err(refused("at", reason));
    }
    // More news of the same status is no step.
    match status == event.status || status.may_become(event.status) {
        true => Ok(()),
        false => {
            let word = |status: DossierStatus| {
                let word = serde_json::to_value(status).unwrap_or_default();
                word.as_str().unwrap_or_default().to_owned()
            };
            let (from, to) = (word(status), word(event.status));
            Err(refused("status", format!("{to} cannot follow {from}")))
        }
    }
}
