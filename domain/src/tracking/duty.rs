//! What the applicant must do now.

use contract::{Date, Dossier, DossierEvent, DossierStatus, FeeOwed};

/// The first thing a tracking page says.
#[derive(Clone, Debug, PartialEq)]
pub enum Duty<'a> {
    /// The office has it; nothing to do.
    Wait,
    /// Sent, and waiting for the desk.
    WaitForReceipt,
    BringPapers {
        since: Date,
        reason: Option<&'a str>,
        missing: &'a [String],
    },
    Pay {
        since: Date,
        reason: Option<&'a str>,
        fee: Option<&'a FeeOwed>,
    },
    /// The result lies at the desk.
    Collect { since: Date },
    /// It has been handed over; what remains is to disagree.
    Done,
    /// Not accepted or halted: the reason, and a new dossier or a complaint.
    Ended {
        status: DossierStatus,
        reason: Option<&'a str>,
    },
}

pub fn duty(dossier: &Dossier) -> Duty<'_> {
    let status = dossier.stage.status;
    // What began the present status says why; later news of it may say more.
    let of_status = dossier.events.iter().rev();
    let of_status: Vec<&DossierEvent> = of_status
        .take_while(|event| event.status == status)
        .collect();
    let since = of_status
        .last()
        .map_or(dossier.stage.as_of.date(), |event| event.at.date());
    let reason = of_status.iter().find_map(|event| event.note.as_deref());
    match status {
        DossierStatus::Registered => Duty::WaitForReceipt,
        DossierStatus::Received | DossierStatus::Processing | DossierStatus::Unknown => Duty::Wait,
        DossierStatus::MorePapers => Duty::BringPapers {
            since,
            reason,
            missing: of_status
                .iter()
                .map(|event| event.missing.as_slice())
                .find(|missing| !missing.is_empty())
                .unwrap_or_default(),
        },
        DossierStatus::Payment => Duty::Pay {
            since,
            reason,
            fee: dossier.fee.as_ref(),
        },
        DossierStatus::Settled => Duty::Collect { since },
        DossierStatus::Returned => Duty::Done,
        DossierStatus::NotAccepted | DossierStatus::Withdrawn | DossierStatus::Halted => {
            Duty::Ended { status, reason }
        }
    }
}
