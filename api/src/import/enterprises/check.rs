//! What a record of an enterprise can get wrong by itself.

use std::collections::HashSet;

use contract::{
    ArrangementForm, ArrangementStage, Bilingual, CheckDigit, Citation, EnterpriseStatus,
    FieldError, IpoOutcome, Moment, Obligation, Slug,
};

use super::Origin;
use crate::{enterprises::EnterpriseRecord, import::convert::refused};

const LONGEST: usize = 500;
const MOST_ENTRIES: usize = 500;

type Checked = Result<(), FieldError>;

pub fn record(record: &EnterpriseRecord, origin: Origin, now: Moment) -> Checked {
    code(record, origin)?;
    for (field, text) in [
        ("name", &record.name),
        ("address", &record.address),
        ("legalRepresentative", &record.legal_representative),
        ("businessLine", &record.business_line),
    ] {
        words(field, text)?;
    }
    percent("stateSharePercent", record.state_share_percent)?;
    if record.status == EnterpriseStatus::Other {
        let reason = "is none of operating, paused, dissolving, dissolved, bankrupt";
        return Err(refused("status", reason));
    }
    if record.registered_on.is_some_and(|day| day > now.date()) {
        return Err(refused("registeredOn", FUTURE));
    }
    arrangement(record, now)?;
    ipo(record, now)?;
    disclosures(record, now)?;
    registration_changes(record, now)?;
    link("source.url", record.source.as_ref())
}

const FUTURE: &str = "lies in the future";

fn code(record: &EnterpriseRecord, origin: Origin) -> Checked {
    match (record.code.check_digit(), origin) {
        (CheckDigit::Right, Origin::File) | (CheckDigit::Sample, Origin::Sample) => Ok(()),
        (CheckDigit::Wrong, Origin::File) => {
            let reason = "its tenth digit does not follow from the nine before it";
            Err(refused("code", reason))
        }
        (CheckDigit::Sample, Origin::File) => {
            Err(refused("code", "is kept free for made-up enterprises"))
        }
        (CheckDigit::Right | CheckDigit::Wrong, Origin::Sample) => {
            Err(refused("code", "could be that of a real enterprise"))
        }
    }
}

fn words(field: &str, text: &Bilingual) -> Checked {
    let texts = [Some(&text.vi), text.en.as_ref()];
    for (lang, text) in ["vi", "en"].into_iter().zip(texts) {
        let Some(text) = text else { continue };
        let field = format!("{field}.{lang}");
        if text.trim().is_empty() {
            return Err(refused(&field, "is empty"));
        }
        if text.chars().count() > LONGEST || text.contains(char::is_control) {
            let reason = format!("one line of at the most {LONGEST} characters");
            return Err(refused(&field, reason));
        }
    }
    Ok(())
}

fn percent(field: &str, percent: f64) -> Checked {
    // Minus zero would sort behind a hundred.
    match percent.is_sign_positive() && (0.0..=100.0).contains(&percent) {
        true => Ok(()),
        false => Err(refused(field, "is no share from 0 to 100 per cent")),
    }
}

fn arrangement(record: &EnterpriseRecord, now: Moment) -> Checked {
    if record.form == Some(ArrangementForm::Other) {
        return Err(refused("form", "is none of the known forms"));
    }
    if record.form.is_none() != record.steps.is_empty() {
        let reason = "a form and its steps come together, or neither of them";
        return Err(refused("form", reason));
    }
    let mut before = None;
    for (at, step) in record.steps.iter().enumerate() {
        let field = |name: &str| format!("steps[{at}].{name}");
        if matches!(step.stage, ArrangementStage::Kept | ArrangementStage::Other) {
            return Err(refused(&field("stage"), "is no step of an arrangement"));
        }
        if step.on > now.date() {
            return Err(refused(&field("on"), FUTURE));
        }
        if before.is_some_and(|before| step.on <= before) {
            return Err(refused(&field("on"), "is not after the step before it"));
        }
        before = Some(step.on);
        link(&field("source.url"), step.source.as_ref())?;
    }
    Ok(())
}

fn ipo(record: &EnterpriseRecord, now: Moment) -> Checked {
    let Some(ipo) = &record.ipo else {
        return Ok(());
    };
    if ipo.shares_offered == 0 {
        return Err(refused("ipo.sharesOffered", "is zero"));
    }
    if ipo.start_price_vnd == 0 {
        return Err(refused("ipo.startPriceVnd", "is zero"));
    }
    let held_on = match ipo.outcome {
        IpoOutcome::Planned => return Ok(()),
        IpoOutcome::Failed { held_on } => held_on,
        IpoOutcome::Held {
            held_on,
            average_price_vnd,
            sold_percent,
        } => {
            percent("ipo.outcome.soldPercent", sold_percent)?;
            if average_price_vnd < ipo.start_price_vnd {
                let reason = "lies below the price at which it began";
                return Err(refused("ipo.outcome.averagePriceVnd", reason));
            }
            held_on
        }
        IpoOutcome::Other => {
            let reason = "is none of planned, held, failed";
            return Err(refused("ipo.outcome.status", reason));
        }
    };
    match held_on > now.date() {
        true => Err(refused("ipo.outcome.heldOn", FUTURE)),
        false => Ok(()),
    }
}

fn disclosures(record: &EnterpriseRecord, now: Moment) -> Checked {
    let ids = record.disclosures.iter().map(|one| &one.id);
    only_once("disclosures", ids)?;
    for (at, one) in record.disclosures.iter().enumerate() {
        let field = |name: &str| format!("disclosures[{at}].{name}");
        words(&field("title"), &one.title)?;
        match one.obligation {
            Obligation::Other => {
                let reason = "is none of periodic, unusual";
                return Err(refused(&field("obligation.kind"), reason));
            }
            Obligation::Unusual { occurred_at }
                if one.made_at.is_some_and(|at| at < occurred_at) =>
            {
                return Err(refused(&field("madeAt"), "lies before what it tells of"));
            }
            Obligation::Unusual { occurred_at } if occurred_at > now => {
                return Err(refused(&field("obligation.occurredAt"), FUTURE));
            }
            Obligation::Unusual { .. } | Obligation::Periodic { .. } => {}
        }
        if one.made_at.is_some_and(|at| at > now) {
            return Err(refused(&field("madeAt"), FUTURE));
        }
    }
    Ok(())
}

fn registration_changes(record: &EnterpriseRecord, now: Moment) -> Checked {
    let ids = record.registration_changes.iter().map(|one| &one.id);
    only_once("registrationChanges", ids)?;
    for (at, one) in record.registration_changes.iter().enumerate() {
        words(&format!("registrationChanges[{at}].what"), &one.what)?;
        if one.on > now.date() {
            return Err(refused(&format!("registrationChanges[{at}].on"), FUTURE));
        }
    }
    Ok(())
}

/// Addresses of entries are made of their ids.
fn only_once<'a>(field: &str, ids: impl Iterator<Item = &'a Slug>) -> Checked {
    const LONGEST_ID: usize = 60;
    let mut seen = HashSet::new();
    for (at, id) in ids.enumerate() {
        let field = format!("{field}[{at}].id");
        if at >= MOST_ENTRIES {
            return Err(refused(&field, format!("at the most {MOST_ENTRIES}")));
        }
        if id.as_str().len() > LONGEST_ID {
            return Err(refused(&field, format!("at the most {LONGEST_ID} letters")));
        }
        if !seen.insert(id) {
            return Err(refused(&field, format!("{id} stands there twice")));
        }
    }
    Ok(())
}

/// Only addresses that a browser opens as a page: others could run as a script.
fn link(field: &str, source: Option<&Citation>) -> Checked {
    let url = source.and_then(|source| source.url.as_deref());
    let is_web = |url: &str| url.starts_with("https://") || url.starts_with("http://");
    match url.is_none_or(is_web) {
        true => Ok(()),
        false => Err(refused(field, "is no address that begins with https://")),
    }
}
