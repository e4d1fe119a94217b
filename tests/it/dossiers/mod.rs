//! Dossiers: what a reader is told in every state, what they may type, what the device keeps.

mod kept;
mod list;
mod typed;
mod view;

use contract::{
    ActorRole, AgencyName, Basis, Bilingual, ClockChange, Dossier, DossierEvent, DossierPaper,
    DossierProcedure, DossierStage, DossierStatus, Moment, PaperState, TimeLimit, TimeUnit,
};

pub const CODE: &str = "H56.14-261102-0001";

pub fn at(text: &str) -> Moment {
    format!("{text}:00+07:00").parse().expect("a time")
}

pub fn event(time: &str, status: DossierStatus) -> DossierEvent {
    DossierEvent {
        at: at(time),
        status,
        office: None,
        actor: ActorRole::Specialist,
        note: None,
        missing: Vec::new(),
        clock: None,
    }
}

pub fn received() -> DossierEvent {
    event("2026-11-02T09:00", DossierStatus::Received)
}

/// Received on Monday 2 November 2026 with five working days, due on Monday the 9th.
pub fn dossier(events: Vec<DossierEvent>, now: &str) -> Dossier {
    let last = events.last().expect("an event").clone();
    Dossier {
        stage: DossierStage {
            code: CODE.parse().expect("a code"),
            agency: AgencyName {
                code: "H56".parse().expect("a code"),
                name: Bilingual::vietnamese("Thanh Hóa"),
            },
            procedure: DossierProcedure {
                code: "1.001193".parse().expect("a code"),
                name: "Thủ tục đăng ký khai sinh".to_owned(),
            },
            status: last.status,
            as_of: last.at,
            answered_at: at(now),
            basis: Basis::Published,
        },
        applicant: "Ng*** V** A".to_owned(),
        time_limit: TimeLimit::Limit {
            amount: 5.0,
            unit: TimeUnit::WorkingDay,
        },
        events,
        papers: vec![DossierPaper {
            name: "Tờ khai".to_owned(),
            state: PaperState::Rejected {
                reason: "thiếu chữ ký".to_owned(),
            },
        }],
        fee: None,
        result: None,
    }
}

pub fn set_anew(time: &str, due_on: &str) -> DossierEvent {
    let mut event = event(time, DossierStatus::Processing);
    event.clock = Some(ClockChange::SetAnew {
        due_on: due_on.parse().expect("a day"),
    });
    event
}
