//! From what is written down to dossiers of a day.

use contract::{
    ClockChange, Date, DossierCode, DossierEvent, DossierResult, FeeOwed, LookupSecret,
    SampleReceipt,
};
use sha2::{Digest as _, Sha256};

use super::{
    day::Days,
    seeds::{self, Claim, Seed, SeedClock, SeedEvent, SeedFee, SeedResult, broken},
};
use crate::{
    import::dossiers::{Line, Opening},
    store::StoreError,
};

/// The first running number; real days hardly ever get that far.
const FIRST_NUMBER: usize = 9_000;

/// A dossier to show, as lines of an import.
pub struct Shown {
    pub receipt: SampleReceipt,
    pub claim: Claim,
    pub lines: Vec<Line>,
}

/// All of them, as they stand on a day.
pub fn shown(today: Date) -> Result<Vec<Shown>, StoreError> {
    let seeds = seeds::dossiers()?.into_iter().zip(FIRST_NUMBER..);
    seeds
        .map(|(seed, number)| one(seed, number, today))
        .collect()
}

fn one(seed: Seed, number: usize, today: Date) -> Result<Shown, StoreError> {
    let days = Days::of(today, seed.counted_from);
    let events = seed.events.iter().map(|one| event(one, days));
    let events: Vec<DossierEvent> = events.collect::<Result<_, _>>()?;
    let first = events
        .first()
        .ok_or_else(|| broken("a dossier has no event"))?;
    let code = code(&seed.agency, first.at.date(), number)?;
    let receipt = SampleReceipt {
        secret: secret(&code),
        code,
        shows: seed.shows.clone(),
        procedure_name: seed.procedure.name.clone(),
    };
    Ok(Shown {
        claim: seed.claim.clone(),
        lines: lines(seed, events, &receipt, days),
        receipt,
    })
}

fn lines(seed: Seed, events: Vec<DossierEvent>, receipt: &SampleReceipt, days: Days) -> Vec<Line> {
    let mut about = Some(Opening {
        procedure: Some(seed.procedure),
        applicant: Some(seed.applicant),
        time_limit: Some(seed.time_limit),
        secret: Some(receipt.secret.clone()),
        papers: Some(seed.papers),
        fee: seed.fee.map(|fee| owed(fee, days)),
        result: seed.result.map(|result| decided(result, days)),
        is_sample: true,
        is_demonstration: true,
    });
    let line = |event| Line {
        dossier: receipt.code.clone(),
        event,
        about: about.take().unwrap_or_default(),
    };
    events.into_iter().map(line).collect()
}

fn code(agency: &str, day: Date, number: usize) -> Result<DossierCode, StoreError> {
    let (year, month, day) = (day.year() % 100, day.month(), day.day());
    let text = format!("{agency}-{year:02}{month:02}{day:02}-{number}");
    text.parse().map_err(broken)
}

/// Always the same for the same code: it is printed for everybody.
fn secret(code: &DossierCode) -> LookupSecret {
    let digest = Sha256::digest(code.as_str());
    let mut bits = [0; 8];
    bits[3..].copy_from_slice(&digest[..5]);
    LookupSecret::from_bits(u64::from_be_bytes(bits))
}

fn event(seed: &SeedEvent, days: Days) -> Result<DossierEvent, StoreError> {
    let at = days.moment(seed.working_days_ago, &seed.at);
    let no_time = || {
        let (ago, at) = (seed.working_days_ago, &seed.at);
        broken(format!(
            "{at}, {ago} working days ago, is no time before today"
        ))
    };
    Ok(DossierEvent {
        at: at.ok_or_else(no_time)?,
        status: seed.status,
        office: seed.office.clone(),
        actor: seed.actor,
        note: seed.note.clone(),
        missing: seed.missing.clone(),
        clock: seed.clock.as_ref().map(|clock| match clock {
            SeedClock::StartsAgain => ClockChange::StartsAgain,
            SeedClock::SetAnew {
                due_in_working_days,
            } => ClockChange::SetAnew {
                due_on: days.ahead(*due_in_working_days),
            },
        }),
    })
}

fn owed(fee: SeedFee, days: Days) -> FeeOwed {
    FeeOwed {
        amount_vnd: fee.amount_vnd,
        what_for: fee.what_for,
        due_on: fee.due_in_working_days.map(|ahead| days.ahead(ahead)),
        paid_on: fee.paid_working_days_ago.map(|ago| days.ago(ago)),
    }
}

fn decided(result: SeedResult, days: Days) -> DossierResult {
    DossierResult {
        outcome: result.outcome,
        settled_on: days.ago(result.settled_working_days_ago),
        document_number: result.document_number,
    }
}
